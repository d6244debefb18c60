//! The list of devices to pick from.

use super::{
    PageContext,
    facts::icon,
    page::in_english,
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::domain::Device;

/// A device to pick.
pub(super) struct Card {
    pub slug: String,
    /// What a search is compared with.
    pub terms: String,
    pub name: String,
    pub model: String,
    pub icon: &'static str,
    pub address: String,
    /// Where its link leads.
    pub about: String,
    /// Its number is what decides: the field for it is one tap away, past all other devices.
    pub asks_number: bool,
    pub picked: bool,
}

/// Devices of one brand.
pub(super) struct Brand {
    pub name: String,
    pub open: bool,
    pub cards: Vec<Card>,
}

/// What there is to pick from.
pub(super) struct Picker {
    /// The answer to a search; empty without one.
    pub found: Vec<Card>,
    /// The devices that stand first.
    pub first: Vec<Card>,
    /// All others.
    pub brands: Vec<Brand>,
}

impl Picker {
    /// All devices, or those that a search finds. A search that finds nothing leaves all of them.
    pub fn of(query: &str, picked: &str, context: &PageContext<'_>) -> Self {
        let words: Vec<String> = query
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let card = |device: &Device| Card::of(device, picked, context);
        let devices = context.recalls.devices();
        let found: Vec<Card> = devices
            .iter()
            .filter(|_| !words.is_empty())
            .map(card)
            .filter(|card| words.iter().all(|word| card.terms.contains(word)))
            .collect();
        if !found.is_empty() {
            return Self {
                found,
                first: Vec::new(),
                brands: Vec::new(),
            };
        }
        let (first, rest): (Vec<&Device>, Vec<&Device>) =
            devices.iter().partition(|device| device.position.is_some());
        let by_brand = rest.chunk_by(|a, b| a.brand == b.brand);
        Self {
            found,
            first: first.into_iter().map(card).collect(),
            brands: by_brand
                .map(|devices| Brand {
                    name: devices[0].brand.clone(),
                    open: devices.iter().any(|device| device.slug.as_str() == picked),
                    cards: devices.iter().copied().map(card).collect(),
                })
                .collect(),
        }
    }
}

impl Card {
    fn of(device: &Device, picked: &str, context: &PageContext<'_>) -> Self {
        let mut terms = vec![&device.name, &device.brand, &device.model];
        terms.extend(device.skus.iter().map(|sku| &sku.code));
        terms.extend(&device.aliases);
        let mut terms: Vec<&str> = terms.into_iter().map(String::as_str).collect();
        // What the thing is called in the reader's own language, also in one word: "Powerbank".
        let kind = context.text(&format!("category-{}", device.category.as_str()));
        let in_one_word = kind.replace([' ', '-'], "");
        terms.extend([kind, &in_one_word]);
        let need = what_to_check(context.recalls, device);
        let about = match need {
            WhatToCheck::Nothing => "card-all-units",
            WhatToCheck::Absence | WhatToCheck::Code => "card-see-drawing",
        };
        Self {
            slug: device.slug.to_string(),
            terms: terms.join(" ").to_lowercase(),
            name: in_english(context, &device.name),
            model: device.model.clone(),
            icon: icon(device.category.as_str()),
            address: context.device(&device.slug),
            about: context.text(about).to_owned(),
            asks_number: need == WhatToCheck::Code,
            picked: device.slug.as_str() == picked,
        }
    }
}

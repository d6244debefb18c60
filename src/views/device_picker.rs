//! The list of devices to pick from, and the search in it.

use super::{
    PageContext,
    elements::icon,
    render::in_english,
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::{domain::Device, i18n::value_key};

/// A device to pick.
pub(super) struct DeviceCard<'a> {
    pub slug: &'a str,
    /// The text that a search is compared with.
    pub terms: String,
    pub name: String,
    pub model: &'a str,
    pub icon: &'static str,
    pub address: String,
    /// The text of the link to the device's page.
    pub about: &'static str,
    /// The number of the unit decides, so the card has a link to its field, past all other devices.
    pub asks_number: bool,
    pub picked: bool,
}

/// The devices of one brand.
pub(super) struct Brand<'a> {
    pub name: &'a str,
    pub open: bool,
    pub cards: Vec<DeviceCard<'a>>,
}

/// The devices to pick from.
pub(super) struct DevicePicker<'a> {
    /// The result of a search; empty without one.
    pub found: Vec<DeviceCard<'a>>,
    /// The devices with a position, which come first.
    pub first: Vec<DeviceCard<'a>>,
    /// All others.
    pub brands: Vec<Brand<'a>>,
}

impl<'a> DevicePicker<'a> {
    /// The devices that a search finds, or all devices if it finds none.
    pub fn new(query: &str, picked: &str, context: &PageContext<'a>) -> Self {
        let query = query.to_lowercase();
        let card = |device| DeviceCard::new(device, picked, context);
        let devices = context.recalls.devices();
        let matches = |device: &&Device| {
            let terms = search_terms(device, context);
            query.split_whitespace().all(|word| terms.contains(word))
        };
        let found: Vec<DeviceCard<'_>> = if query.is_empty() {
            Vec::new()
        } else {
            devices.iter().filter(matches).map(card).collect()
        };
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
                    name: &devices[0].brand,
                    open: devices.iter().any(|device| device.slug.as_str() == picked),
                    cards: devices.iter().copied().map(card).collect(),
                })
                .collect(),
        }
    }
}

impl<'a> DeviceCard<'a> {
    fn new(device: &'a Device, picked: &str, context: &PageContext<'_>) -> Self {
        let what_to_check = what_to_check(context.recalls, device);
        let about = match what_to_check {
            WhatToCheck::Nothing => "card-all-units",
            WhatToCheck::Absence | WhatToCheck::Code => "card-see-drawing",
        };
        Self {
            slug: device.slug.as_str(),
            terms: search_terms(device, context),
            name: in_english(context, &device.name),
            model: &device.model,
            icon: icon(device.category.as_str()),
            address: context.device_path(&device.slug),
            about: context.text(about),
            asks_number: what_to_check == WhatToCheck::Code,
            picked: device.slug.as_str() == picked,
        }
    }
}

/// Everything that a device is searched by, in lower case: names, article numbers, and its kind in the reader's language, also as one
/// word ("Powerbank").
fn search_terms(device: &Device, context: &PageContext<'_>) -> String {
    let kind = context.text(&value_key("category", device.category.as_str()));
    let kind_in_one_word = kind.replace([' ', '-'], "");
    let names = [&device.name, &device.brand, &device.model];
    let skus = device.skus.iter().map(|sku| &sku.code);
    let names = names.into_iter().chain(skus).chain(&device.aliases);
    let names = names.map(String::as_str);
    let terms: Vec<&str> = names.chain([kind, &kind_in_one_word]).collect();
    terms.join(" ").to_lowercase()
}

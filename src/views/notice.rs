//! One notice: everything that a recall notice must say (16 CFR 1115.27, Regulation (EU) 2023/988 Art. 36).

mod email;
mod help;
mod poster;
mod product;
mod units;
mod words;

use askama::Template;

pub use self::{
    email::{Email, email},
    poster::poster,
};

use self::{
    help::{Contact, contacts, missing_contacts},
    product::{Fact, Product, facts},
    units::{Units, units},
};
use super::{
    PageContext, Rendered,
    facts::{DateText, Link, LocalizedText, device_name, icon},
    layout_assets::LayoutAssets,
    notices::publisher,
    page::rendered,
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::domain::{Conflict, Jurisdiction, Notice};

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage<'a> {
    context: &'a PageContext<'a>,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: LocalizedText,
    publisher: String,
    published: DateText,
    holds_in: String,
    hazard: LocalizedText,
    checks: Vec<Link>,
    you_get: String,
    remedy: LocalizedText,
    required_steps: Vec<LocalizedText>,
    products_heading: &'static str,
    products: Vec<Product>,
    facts: Vec<Fact>,
    units: Units,
    contacts: Vec<Contact>,
    missing_contacts: Vec<&'a str>,
    conflicts: Vec<Disagreement>,
    disposal: Vec<Link>,
    own_page: Option<Link>,
    search: Option<Link>,
    sources: Vec<Origin>,
    last_verified: DateText,
    poster: Link,
}

/// Where sources disagree.
struct Disagreement {
    about: String,
    sides: Vec<Side>,
}

/// What some of them say.
struct Side {
    says: LocalizedText,
    sources: Vec<Link>,
}

/// A source, and what was taken from it.
struct Origin {
    link: Link,
    says: LocalizedText,
}

/// One notice, with everything that a recall notice must say, and its sources.
///
/// # Errors
/// When the template cannot be rendered.
pub fn notice(context: &PageContext<'_>, notice: &Notice) -> Rendered {
    let devices = notice
        .devices
        .iter()
        .filter_map(|slug| context.recalls.device(slug.as_str()));
    let contacts = contacts(context, notice, None);
    let page = NoticePage {
        context,
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: LocalizedText::of(context, &notice.title),
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        holds_in: context.messages.jurisdictions(&notice.jurisdictions),
        hazard: LocalizedText::of(context, &notice.hazard.text),
        checks: devices
            .clone()
            .map(|device| Link {
                href: context.device(&device.slug),
                text: device_name(context, device),
            })
            .collect(),
        you_get: you_get(context, notice),
        remedy: LocalizedText::of(context, &notice.remedy.text),
        required_steps: LocalizedText::all(context, &notice.required_steps),
        products_heading: if notice.devices.len() == 1 {
            "notice-product"
        } else {
            "notice-products"
        },
        products: devices
            .map(|device| Product::new(context, device))
            .collect(),
        facts: facts(context, notice),
        units: units(context, notice),
        missing_contacts: missing_contacts(context, &contacts),
        contacts,
        conflicts: notice
            .conflicts
            .iter()
            .map(|conflict| disagreement(context, notice, conflict))
            .collect(),
        disposal: disposal(context, notice),
        own_page: notice.url.as_ref().map(Link::host),
        search: notice.search.as_ref().map(Link::whole),
        sources: notice
            .sources
            .iter()
            .map(|source| Origin {
                link: Link::source(context, notice, &source.url),
                says: LocalizedText::of(context, &source.says),
            })
            .collect(),
        last_verified: DateText::new(context, notice.last_verified),
        poster: Link {
            href: context.poster(&notice.id),
            text: context.text("poster-link").to_owned(),
        },
    };
    rendered(context, &page)
}

fn you_get(context: &PageContext<'_>, notice: &Notice) -> String {
    let kinds = product::remedies(context, notice);
    if kinds.is_empty() {
        return context.text("notice-remedy-unknown").to_owned();
    }
    let mut devices = notice
        .devices
        .iter()
        .filter_map(|slug| context.recalls.device(slug.as_str()));
    let all_units =
        devices.all(|device| what_to_check(context.recalls, device) == WhatToCheck::Nothing);
    let key = if all_units {
        "notice-you-get-all"
    } else {
        "notice-you-get"
    };
    let remedies = context.messages.any_of(&kinds);
    context.messages.format(key, &[("remedies", &remedies)])
}

fn disagreement(context: &PageContext<'_>, notice: &Notice, conflict: &Conflict) -> Disagreement {
    let sides = conflict.positions.iter().map(|position| Side {
        says: LocalizedText::of(context, &position.says),
        sources: position
            .sources
            .iter()
            .map(|source| Link::source(context, notice, source))
            .collect(),
    });
    Disagreement {
        about: context
            .text(&format!("conflict-{}", conflict.about.as_str()))
            .to_owned(),
        sides: sides.collect(),
    }
}

/// The guides of the countries where the notice holds, and the way to all others.
fn disposal(context: &PageContext<'_>, notice: &Notice) -> Vec<Link> {
    let mut links: Vec<Link> = notice
        .jurisdictions
        .iter()
        .filter_map(|jurisdiction| match jurisdiction {
            Jurisdiction::Country(country) => Some(*country),
            Jurisdiction::World => None,
        })
        .filter(|country| {
            context
                .disposal
                .iter()
                .any(|guide| guide.country == Some(*country))
        })
        .map(|country| Link {
            href: context.disposal_in(country),
            text: context.messages.format(
                "disposal-of-country",
                &[("country", &context.messages.country(country))],
            ),
        })
        .collect();
    links.push(Link {
        href: context.disposal_index(),
        text: context.text("disposal-of-all").to_owned(),
    });
    links
}

#[cfg(test)]
mod tests;

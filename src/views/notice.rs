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
    Rendered, Site,
    facts::{Link, Said, When, device_name, icon},
    frame::Frame,
    need::{Need, need},
    notices::publisher,
    page::rendered,
};
use crate::domain::{Conflict, Jurisdiction, Notice};

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage<'a> {
    site: &'a Site<'a>,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: Said,
    publisher: String,
    published: When,
    holds_in: String,
    hazard: Said,
    checks: Vec<Link>,
    you_get: String,
    remedy: Said,
    owner_must: Vec<Said>,
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
    compared: When,
    poster: Link,
}

/// Where sources disagree.
struct Disagreement {
    about: String,
    sides: Vec<Side>,
}

/// What some of them say.
struct Side {
    says: Said,
    sources: Vec<Link>,
}

/// A source, and what was taken from it.
struct Origin {
    link: Link,
    says: Said,
}

/// One notice, with everything that a recall notice must say, and its sources.
///
/// # Errors
/// When the template cannot be rendered.
pub fn notice(site: &Site<'_>, notice: &Notice) -> Rendered {
    let devices = notice
        .devices
        .iter()
        .filter_map(|slug| site.recalls.device(slug.as_str()));
    let contacts = contacts(site, notice, None);
    let page = NoticePage {
        site,
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: Said::of(site, &notice.title),
        publisher: publisher(site, notice),
        published: When::new(site, notice.published),
        holds_in: site.messages.jurisdictions(&notice.jurisdictions),
        hazard: Said::of(site, &notice.hazard.text),
        checks: devices
            .clone()
            .map(|device| Link {
                href: site.device(&device.slug),
                text: device_name(site, device),
            })
            .collect(),
        you_get: you_get(site, notice),
        remedy: Said::of(site, &notice.remedy.text),
        owner_must: Said::all(site, &notice.owner_must),
        products_heading: if notice.devices.len() == 1 {
            "notice-product"
        } else {
            "notice-products"
        },
        products: devices.map(|device| Product::new(site, device)).collect(),
        facts: facts(site, notice),
        units: units(site, notice),
        missing_contacts: missing_contacts(site, &contacts),
        contacts,
        conflicts: notice
            .conflicts
            .iter()
            .map(|conflict| disagreement(site, notice, conflict))
            .collect(),
        disposal: disposal(site, notice),
        own_page: notice.url.as_ref().map(Link::host),
        search: notice.search.as_ref().map(Link::whole),
        sources: notice
            .sources
            .iter()
            .map(|source| Origin {
                link: Link::source(site, notice, &source.url),
                says: Said::of(site, &source.says),
            })
            .collect(),
        compared: When::new(site, notice.compared),
        poster: Link {
            href: site.poster(&notice.id),
            text: site.text("poster-link").to_owned(),
        },
    };
    rendered(site, &page)
}

fn you_get(site: &Site<'_>, notice: &Notice) -> String {
    let kinds = product::remedies(site, notice);
    if kinds.is_empty() {
        return site.text("notice-remedy-unknown").to_owned();
    }
    let mut devices = notice
        .devices
        .iter()
        .filter_map(|slug| site.recalls.device(slug.as_str()));
    let all_units = devices.all(|device| need(site.recalls, device) == Need::Nothing);
    let key = if all_units {
        "notice-you-get-all"
    } else {
        "notice-you-get"
    };
    let remedies = site.messages.any_of(&kinds);
    site.messages.format(key, &[("remedies", &remedies)])
}

fn disagreement(site: &Site<'_>, notice: &Notice, conflict: &Conflict) -> Disagreement {
    let sides = conflict.positions.iter().map(|position| Side {
        says: Said::of(site, &position.says),
        sources: position
            .sources
            .iter()
            .map(|source| Link::source(site, notice, source))
            .collect(),
    });
    Disagreement {
        about: site
            .text(&format!("conflict-{}", conflict.about.as_str()))
            .to_owned(),
        sides: sides.collect(),
    }
}

/// The guides of the countries where the notice holds, and the way to all others.
fn disposal(site: &Site<'_>, notice: &Notice) -> Vec<Link> {
    let mut links: Vec<Link> = notice
        .jurisdictions
        .iter()
        .filter_map(|jurisdiction| match jurisdiction {
            Jurisdiction::Country(country) => Some(*country),
            Jurisdiction::World => None,
        })
        .filter(|country| {
            site.disposal
                .iter()
                .any(|guide| guide.country == Some(*country))
        })
        .map(|country| Link {
            href: site.disposal_in(country),
            text: site.messages.format(
                "disposal-of-country",
                &[("country", &site.messages.country(country))],
            ),
        })
        .collect();
    links.push(Link {
        href: site.disposal_index(),
        text: site.text("disposal-of-all").to_owned(),
    });
    links
}

#[cfg(test)]
mod tests;

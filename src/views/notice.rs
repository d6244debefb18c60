//! One notice: everything that a recall notice must say (16 CFR 1115.27, Regulation (EU) 2023/988 Art. 36).

mod condition_text;
mod covered_units;
mod email;
mod fact_rows;
mod poster;
mod product;

use std::borrow::Cow;

use askama::Template;

pub(crate) use self::{email::email, poster::poster};

use self::{
    covered_units::{CoveredUnits, covered_units},
    fact_rows::{FactRow, fact_rows},
    product::Product,
};
use super::{
    PageContext, Rendered,
    contacts::{ContactView, contacts, missing_contacts},
    elements::{DateText, Link, LocalizedText, device_name, icon},
    layout_assets::LayoutAssets,
    notice_facts::{ConflictView, conflicts, publisher, you_get},
    render::render_html,
};
use crate::domain::Notice;

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage<'a> {
    context: &'a PageContext<'a>,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: LocalizedText<'a>,
    publisher: Cow<'a, str>,
    published: DateText,
    jurisdictions: String,
    hazard: LocalizedText<'a>,
    checks: Vec<Link<'a>>,
    you_get: String,
    remedy: LocalizedText<'a>,
    required_steps: Vec<LocalizedText<'a>>,
    products_heading: &'static str,
    products: Vec<Product<'a>>,
    facts: Vec<FactRow<'a>>,
    units: CoveredUnits<'a>,
    contacts: Vec<ContactView<'a>>,
    missing_contacts: Vec<&'static str>,
    conflicts: Vec<ConflictView<'a>>,
    disposal: Vec<Link<'a>>,
    own_page: Option<Link<'a>>,
    search: Option<Link<'a>>,
    /// The sources, and the facts that each has.
    sources: Vec<(Link<'a>, LocalizedText<'a>)>,
    last_verified: DateText,
    poster: Link<'a>,
}

/// One notice, with everything that a recall notice must say, and its sources.
pub(crate) fn notice(context: &PageContext<'_>, notice: &Notice) -> Rendered {
    let devices = context.devices(&notice.devices);
    let contacts = contacts(context, notice, None);
    let sources = notice.sources.iter();
    let page = NoticePage {
        context,
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: LocalizedText::of(context, &notice.title),
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        jurisdictions: context.messages.jurisdictions(&notice.jurisdictions),
        hazard: LocalizedText::of(context, &notice.hazard.text),
        checks: devices
            .clone()
            .map(|device| {
                Link::new(
                    context.device_path(&device.slug),
                    device_name(context, device),
                )
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
        facts: fact_rows(context, notice),
        units: covered_units(context, notice),
        missing_contacts: missing_contacts(context, &contacts),
        contacts,
        conflicts: conflicts(context, notice).collect(),
        disposal: disposal(context, notice),
        own_page: notice.url.as_ref().map(Link::host),
        search: notice.search.as_ref().map(Link::full_url),
        sources: sources
            .map(|source| {
                let says = LocalizedText::of(context, &source.says);
                (Link::source(context, notice, &source.url), says)
            })
            .collect(),
        last_verified: DateText::new(context, notice.last_verified),
        poster: Link::new(context.poster_path(&notice.id), context.text("poster-link")),
    };
    render_html(context, &page)
}

/// The disposal guides of the countries where the notice is valid, and the list of all guides.
fn disposal<'a>(context: &PageContext<'_>, notice: &Notice) -> Vec<Link<'a>> {
    let countries = notice
        .jurisdictions
        .iter()
        .filter_map(|place| place.country());
    let guided = countries.filter(|country| context.guide(Some(*country)).is_some());
    let mut links: Vec<Link<'_>> = guided
        .map(|country| {
            let values = [("country", context.messages.country(country))];
            let text = context.messages.format("disposal-of-country", &values);
            Link::new(context.disposal_path(country), text)
        })
        .collect();
    links.push(Link::new(
        context.disposal_index_path(),
        context.text("disposal-of-all"),
    ));
    links
}

#[cfg(test)]
mod tests;

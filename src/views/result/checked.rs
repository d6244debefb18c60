//! What was checked, and where the battery may go.

use super::Answered;
use crate::{
    domain::{DisposalGuide, Printed},
    views::{
        facts::{Link, Said, device_name},
        label::code_name,
    },
};

/// A row of what was checked.
pub(super) struct Checked {
    pub name: String,
    pub value: String,
}

/// What the owner told, and what it was held against.
pub(super) fn checked(answered: Answered<'_>) -> Vec<Checked> {
    let Answered {
        site,
        question,
        answer,
        ..
    } = answered;
    let messages = site.messages;
    let mut rows = Vec::new();
    let mut row = |name: String, value: String| rows.push(Checked { name, value });
    let unit = &question.unit;
    row(
        site.text("checked-device").to_owned(),
        device_name(site, unit.device),
    );
    let code = match (&unit.printed, &answer.code) {
        (
            Printed::Code {
                confirmed: true, ..
            },
            Some(code),
        ) => messages.format("checked-as-printed", &[("code", code.as_str())]),
        (Printed::Absent, _) => site.text("unit-absent").to_owned(),
        (Printed::Unreadable, _) => site.text("unit-unreadable").to_owned(),
        (_, Some(code)) => code.to_string(),
        (_, None) => site.text("unit-untold").to_owned(),
    };
    row(code_name(unit.device, site), code);
    let answers = unit.answers;
    let told = [
        (
            "checked-colour",
            answers.colour.map(|colour| messages.colour(colour)),
        ),
        (
            "checked-bought",
            answers.bought.map(|date| messages.date(date)),
        ),
        (
            "checked-country",
            answers.country.map(|country| messages.country(country)),
        ),
    ];
    for (name, value) in told {
        let value = value.unwrap_or_else(|| site.text("checked-not-told").to_owned());
        row(site.text(name).to_owned(), value);
    }
    let against = messages.count("checked-notices", answer.notices.len(), &[]);
    row(site.text("checked-against").to_owned(), against);
    let start: String = site.generation.chars().take(12).collect();
    row(site.text("checked-generation").to_owned(), start);
    rows
}

/// Where the battery may go.
pub(super) struct Disposal {
    /// The guide that was taken, by its country.
    pub country: Option<String>,
    pub first_step: Said,
    pub never: Vec<Said>,
    pub ask: Said,
    /// Its page; without a country, the pages of all.
    pub pages: Vec<Link>,
}

impl Disposal {
    pub fn of(answered: Answered<'_>) -> Option<Self> {
        let site = answered.site;
        let country = answered.question.unit.answers.country;
        let guide_of = |country| site.disposal.iter().find(|guide| guide.country == country);
        let guide = country
            .and_then(|country| guide_of(Some(country)))
            .or_else(|| guide_of(None))?;
        let page = |guide: &DisposalGuide| {
            guide.country.map(|country| Link {
                href: site.disposal_in(country),
                text: site.messages.format(
                    "battery-page",
                    &[("country", &site.messages.country(country))],
                ),
            })
        };
        let pages = match guide.country {
            Some(_) => page(guide).into_iter().collect(),
            None => site.disposal.iter().filter_map(page).collect(),
        };
        Some(Self {
            country: guide.country.map(|country| site.messages.country(country)),
            first_step: Said::of(site, &guide.first_step),
            never: Said::all(site, &guide.never),
            ask: Said::of(site, &guide.ask),
            pages,
        })
    }
}

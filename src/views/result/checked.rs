//! What was checked, and where the battery may go.

use super::Answered;
use crate::{
    domain::{DisposalGuide, LabelCode},
    views::{
        facts::{Link, LocalizedText, device_name},
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
        context,
        question,
        answer,
        ..
    } = answered;
    let messages = context.messages;
    let mut rows = Vec::new();
    let mut row = |name: String, value: String| rows.push(Checked { name, value });
    let unit = &question.unit;
    row(
        context.text("checked-device").to_owned(),
        device_name(context, unit.device),
    );
    let code = match (&unit.label_code, &answer.code) {
        (
            LabelCode::Code {
                confirmed: true, ..
            },
            Some(code),
        ) => messages.format("checked-as-printed", &[("code", code.as_str())]),
        (LabelCode::Absent, _) => context.text("unit-absent").to_owned(),
        (LabelCode::Unreadable, _) => context.text("unit-unreadable").to_owned(),
        (_, Some(code)) => code.to_string(),
        (_, None) => context.text("unit-untold").to_owned(),
    };
    row(code_name(unit.device, context), code);
    let answers = unit.purchase;
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
        let value = value.unwrap_or_else(|| context.text("checked-not-told").to_owned());
        row(context.text(name).to_owned(), value);
    }
    let against = messages.count("checked-notices", answer.notices.len(), &[]);
    row(context.text("checked-against").to_owned(), against);
    let start: String = context.generation.chars().take(12).collect();
    row(context.text("checked-generation").to_owned(), start);
    rows
}

/// Where the battery may go.
pub(super) struct Disposal {
    /// The guide that was taken, by its country.
    pub country: Option<String>,
    pub first_step: LocalizedText,
    pub never: Vec<LocalizedText>,
    pub ask: LocalizedText,
    /// Its page; without a country, the pages of all.
    pub pages: Vec<Link>,
}

impl Disposal {
    pub fn of(answered: Answered<'_>) -> Option<Self> {
        let context = answered.context;
        let country = answered.question.unit.purchase.country;
        let guide_of = |country| {
            context
                .disposal
                .iter()
                .find(|guide| guide.country == country)
        };
        let guide = country
            .and_then(|country| guide_of(Some(country)))
            .or_else(|| guide_of(None))?;
        let page = |guide: &DisposalGuide| {
            guide.country.map(|country| Link {
                href: context.disposal_in(country),
                text: context.messages.format(
                    "battery-page",
                    &[("country", &context.messages.country(country))],
                ),
            })
        };
        let pages = match guide.country {
            Some(_) => page(guide).into_iter().collect(),
            None => context.disposal.iter().filter_map(page).collect(),
        };
        Some(Self {
            country: guide
                .country
                .map(|country| context.messages.country(country)),
            first_step: LocalizedText::of(context, &guide.first_step),
            never: LocalizedText::all(context, &guide.never),
            ask: LocalizedText::of(context, &guide.ask),
            pages,
        })
    }
}

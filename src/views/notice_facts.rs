//! The facts of a notice in words, for the notice, the poster, the email and the result.

use std::borrow::Cow;

use super::{
    PageContext,
    elements::{DisplayUrl, Link, LocalizedText, capital, countries, period},
    render::in_english,
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::{
    domain::{Conflict, DateRange, Device, Notice, Sale, UnitCount, WebAddress},
    i18n::value_key,
};

/// One line of a fact.
pub(super) struct FactLine<'a> {
    /// What the line is about, with a colon.
    pub label: Option<String>,
    /// The facts, which are shown with commas between them.
    pub parts: Vec<LocalizedText<'a>>,
    /// The source.
    pub source: Option<Link<'a>>,
    /// The name of the fact if the line says that it is not known.
    pub unknown: Option<&'static str>,
}

impl<'a> FactLine<'a> {
    /// A line with one fact.
    pub fn new(text: LocalizedText<'a>) -> Self {
        Self {
            label: None,
            parts: vec![text],
            source: None,
            unknown: None,
        }
    }

    /// A line with one fact in the page's language.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(LocalizedText::plain(text))
    }

    /// The line with its source.
    pub fn with_source(
        self,
        context: &PageContext<'_>,
        notice: &Notice,
        source: &'a WebAddress,
    ) -> Self {
        Self {
            source: Some(Link::source(context, notice, source)),
            ..self
        }
    }

    /// A number of units, with the countries and models that it is about.
    pub fn unit_count(
        context: &PageContext<'_>,
        units: &UnitCount,
        models: Option<String>,
    ) -> Self {
        let places = (!units.countries.is_empty()).then(|| countries(context, &units.countries));
        let about: Vec<String> = places.into_iter().chain(models).collect();
        let words = unit_count(context, units);
        if about.is_empty() {
            return Self::plain(capital(&words));
        }
        Self {
            label: Some(context.with_colon(&context.comma_separated(&about))),
            ..Self::plain(words)
        }
    }

    /// A sale in one line: its countries, when, by whom and for how much.
    pub fn sale(context: &PageContext<'_>, sale: &'a Sale) -> Self {
        let text = |text| LocalizedText::of(context, text);
        let parts = [
            sale_period(context, sale),
            sale.shops.as_ref().map(text),
            sale.price.as_ref().map(text),
        ];
        Self {
            label: (!sale.countries.is_empty())
                .then(|| context.with_colon(&countries(context, &sale.countries))),
            parts: parts.into_iter().flatten().collect(),
            source: None,
            unknown: None,
        }
    }
}

/// A number of units in words: "about 1,158,000".
pub(super) fn unit_count(context: &PageContext<'_>, units: &UnitCount) -> String {
    let number = context.messages.number(units.count);
    let key = value_key("precision", units.precision.as_str());
    context.messages.format(&key, &[("count", &number)])
}

/// When the units of a notice were made.
pub(super) fn made<'a>(context: &PageContext<'_>, notice: &Notice) -> Option<LocalizedText<'a>> {
    let made = notice.made.as_ref()?;
    let range = DateRange {
        from: made.from,
        to: made.to,
    };
    Some(LocalizedText::plain(capital(&period(context, range)?)))
}

/// When units were sold.
pub(super) fn sale_period<'a>(context: &PageContext<'_>, sale: &Sale) -> Option<LocalizedText<'a>> {
    let range = DateRange {
        from: sale.from,
        to: sale.to,
    };
    period(context, range).map(LocalizedText::plain)
}

/// The kinds of remedy.
pub(super) fn remedies(context: &PageContext<'_>, notice: &Notice) -> Vec<&'static str> {
    let kinds = notice.remedy.kinds.iter();
    kinds
        .map(|kind| context.text(&value_key("remedy", kind.as_str())))
        .collect()
}

/// What the owner gets, in a sentence.
pub(super) fn you_get(context: &PageContext<'_>, notice: &Notice) -> String {
    let kinds = remedies(context, notice);
    if kinds.is_empty() {
        return context.text("notice-remedy-unknown").to_owned();
    }
    let all_units = context
        .devices(&notice.devices)
        .all(|device| what_to_check(context.recalls, device) == WhatToCheck::Nothing);
    let key = if all_units {
        "notice-you-get-all"
    } else {
        "notice-you-get"
    };
    let remedies = context.messages.any_of(&kinds);
    context.messages.format(key, &[("remedies", &remedies)])
}

/// The publisher of a notice, and its number if it has one.
pub(super) fn publisher<'a>(context: &PageContext<'_>, notice: &'a Notice) -> Cow<'a, str> {
    let Some(number) = &notice.number else {
        return notice.publisher.as_str().into();
    };
    let values = [("publisher", notice.publisher.as_str()), ("number", number)];
    context.messages.format("notice-numbered", &values).into()
}

/// "Soundcore speaker: speaker by Soundcore, model A3102".
pub(super) fn product_line(context: &PageContext<'_>, device: &Device) -> String {
    let kind = context.text(&value_key("category", device.category.as_str()));
    context.messages.format(
        "product-line",
        &[
            ("name", &in_english(context, &device.name)),
            ("kind", kind),
            ("brand", &device.brand),
            ("model", &device.model),
        ],
    )
}

/// A fact about which the sources of a notice disagree.
pub(super) struct ConflictView<'a> {
    /// The fact.
    pub about: &'static str,
    /// What each side says.
    pub positions: Vec<PositionView<'a>>,
    /// What follows for the verdict.
    pub consequence: &'static str,
}

/// What some of the sources say.
pub(super) struct PositionView<'a> {
    pub says: LocalizedText<'a>,
    pub sources: Vec<Link<'a>>,
}

/// The facts about which the sources of a notice disagree.
pub(super) fn conflicts<'a>(
    context: &PageContext<'_>,
    notice: &'a Notice,
) -> impl Iterator<Item = ConflictView<'a>> {
    let positions = |conflict: &'a Conflict| {
        let positions = conflict.positions.iter().map(|position| PositionView {
            says: LocalizedText::of(context, &position.says),
            sources: position
                .sources
                .iter()
                .map(|source| Link::source(context, notice, source))
                .collect(),
        });
        positions.collect()
    };
    notice.conflicts.iter().map(move |conflict| ConflictView {
        about: context.text(&value_key("conflict", conflict.about.as_str())),
        positions: positions(conflict),
        consequence: context.text(&value_key("dispute", conflict.about.as_str())),
    })
}

/// The recall API of the CPSC, which is for programs, up to a number without its hyphen.
const CPSC_API: &str =
    "https://www.saferproducts.gov/RestWebServices/Recall?format=json&RecallNumber=";
/// The page where people search for that number.
const CPSC_SEARCH: &str = "https://www.cpsc.gov/Recalls";

/// An address where a notice, or a source of it, can be read.
pub(super) struct Reference<'a> {
    /// The address.
    pub address: DisplayUrl<'a>,
    /// The number to search for there, in brackets, if it is not the number of the notice.
    pub number: Option<String>,
}

impl<'a> Reference<'a> {
    fn new(address: &'a str) -> Self {
        Self {
            address: DisplayUrl::new(address),
            number: None,
        }
    }

    /// A source, for people.
    fn of_source(context: &PageContext<'_>, source: &'a WebAddress) -> Self {
        let number = source.as_str().strip_prefix(CPSC_API);
        let Some((year, count)) = number.and_then(|number| number.split_at_checked(2)) else {
            return Self::new(source.as_str());
        };
        let number = format!("{year}-{count}");
        let number = context
            .messages
            .format("basis-number", &[("number", &number)]);
        Self {
            number: Some(context.in_brackets(&number)),
            ..Self::new(CPSC_SEARCH)
        }
    }
}

/// The addresses where a notice can be read, for paper and emails, which list no sources: the page of the notice or its search
/// page, or else all of its sources.
pub(super) fn references<'a>(context: &PageContext<'_>, notice: &'a Notice) -> Vec<Reference<'a>> {
    if let Some(address) = notice.lookup_url() {
        return vec![Reference::new(address.as_str())];
    }
    let sources = notice.sources.iter();
    sources
        .map(|source| Reference::of_source(context, &source.url))
        .collect()
}

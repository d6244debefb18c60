//! The facts of a notice, row by row; what is not known is stated as not known.

use super::super::{
    PageContext,
    elements::{Link, LocalizedText, capital, countries},
    notice_facts::{FactLine, made, remedies, sale_period},
};
use crate::{
    domain::{Notice, Sale},
    i18n::value_key,
};

/// A row of facts.
pub(super) struct FactRow<'a> {
    /// The name of the fact.
    pub name: &'static str,
    /// What is known; at least one line.
    pub lines: Vec<FactLine<'a>>,
}

impl<'a> FactRow<'a> {
    /// A row; without lines, it says that the fact is not known.
    pub fn new(context: &PageContext<'_>, key: &str, mut lines: Vec<FactLine<'a>>) -> Self {
        let name = context.text(key);
        if lines.is_empty() {
            lines.push(FactLine {
                unknown: Some(name),
                ..FactLine::plain(context.text("fact-unknown"))
            });
        }
        Self { name, lines }
    }
}

/// All facts besides the steps.
pub(super) fn fact_rows<'a>(context: &PageContext<'_>, notice: &'a Notice) -> Vec<FactRow<'a>> {
    let row = |key, lines| FactRow::new(context, key, lines);
    let optional = |text: Option<LocalizedText<'a>>| text.into_iter().map(FactLine::new).collect();
    let kinds = notice.hazard.kinds.iter();
    let dangers: Vec<&str> = kinds
        .map(|kind| context.text(&value_key("hazard", kind.as_str())))
        .collect();
    let dangers = dangers.join(context.sentence_separator());
    let units = notice.units.iter().map(|units| {
        let models = context.models(units.applies_to.listed());
        FactLine::unit_count(context, units, models).with_source(context, notice, &units.source)
    });
    let made = made(context, notice).zip(notice.made.as_ref());
    let made =
        made.map(|(text, made)| FactLine::new(text).with_source(context, notice, &made.source));
    let mut rows = vec![
        row(
            "fact-danger",
            optional(
                Some(dangers)
                    .filter(|text| !text.is_empty())
                    .map(LocalizedText::plain),
            ),
        ),
        row(
            "fact-incidents",
            optional(
                notice
                    .incidents
                    .as_ref()
                    .map(|text| LocalizedText::of(context, text)),
            ),
        ),
        row("fact-units", units.collect()),
        row("fact-made", made.into_iter().collect()),
    ];
    if notice.sold.is_empty() {
        rows.push(row("fact-sold", Vec::new()));
    }
    let sales = notice.sold.iter();
    rows.extend(sales.map(|sale| row("fact-sold", sale_lines(context, notice, sale))));
    let remedies = capital(&context.messages.any_of(&remedies(context, notice)));
    let plain = |text: &'a String| LocalizedText::plain(text.as_str());
    rows.extend([
        row("fact-firm", optional(notice.firm.as_ref().map(plain))),
        row(
            "fact-remedy",
            optional(
                Some(remedies)
                    .filter(|text| !text.is_empty())
                    .map(LocalizedText::plain),
            ),
        ),
        row("fact-number", optional(notice.number.as_ref().map(plain))),
    ]);
    rows
}

/// A sale in four lines, known or not: countries, period, shops and price. A first line names the models, unless these are all.
fn sale_lines<'a>(
    context: &PageContext<'_>,
    notice: &'a Notice,
    sale: &'a Sale,
) -> Vec<FactLine<'a>> {
    let text = |text| LocalizedText::of(context, text);
    let places = (!sale.countries.is_empty())
        .then(|| LocalizedText::plain(countries(context, &sale.countries)));
    let models = context
        .models(sale.applies_to.listed())
        .map(LocalizedText::plain);
    let parts = [
        ("sold-where", places),
        ("sold-when", sale_period(context, sale)),
        ("sold-by", sale.shops.as_ref().map(text)),
        ("sold-for", sale.price.as_ref().map(text)),
    ];
    let models = models.map(|models| ("sold-which", Some(models)));
    let lines = models.into_iter().chain(parts).map(|(key, text)| {
        let name = context.text(key);
        let unknown = text.is_none().then_some(name);
        let text = text.unwrap_or_else(|| LocalizedText::plain(context.text("sold-unknown")));
        FactLine {
            label: Some(context.with_colon(name)),
            unknown,
            ..FactLine::new(text)
        }
    });
    let mut lines: Vec<FactLine<'_>> = lines.collect();
    if let Some(last) = lines.last_mut() {
        last.source = Some(Link::source(context, notice, &sale.source));
    }
    lines
}

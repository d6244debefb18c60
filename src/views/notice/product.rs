//! What is recalled, and what is known about it; what is not known is said to be unknown.

use super::super::{
    PageContext,
    facts::{Link, LocalizedText, capital, countries, device_name, period},
    label::Label,
};
use crate::domain::{DateRange, Device, DeviceSlug, Lengths, Notice, Sale, UnitCount, WebAddress};

/// A covered device with its drawing.
pub(super) struct Product {
    /// The name that owners know, with the model.
    pub name: String,
    /// The brand on the unit.
    pub brand: String,
    /// The label side, and where the code stands.
    pub label: Label,
    /// How long the code is, or that nobody published it.
    pub length: String,
    /// Its article numbers, in words.
    pub articles: Option<String>,
}

impl Product {
    /// A device as the page shows it.
    pub fn new(context: &PageContext<'_>, device: &Device) -> Self {
        let say = |key, name, value: &str| context.messages.format(key, &[(name, value)]);
        let articles: Vec<String> = device.skus.iter().map(|sku| sku.code.clone()).collect();
        Self {
            name: device_name(context, device),
            brand: say("product-brand", "brand", &device.brand),
            label: Label::to_look_at(device, context),
            length: length(context, device),
            articles: (!articles.is_empty()).then(|| {
                let articles = context.messages.all_of(&articles);
                say("product-articles", "articles", &articles)
            }),
        }
    }
}

fn length(context: &PageContext<'_>, device: &Device) -> String {
    let code = context
        .text(&format!("kind-{}", device.code.kind.as_str()))
        .to_owned();
    let length = match &device.code.lengths {
        Lengths::Unpublished => {
            return context
                .messages
                .format("product-length-unknown", &[("code", &code)]);
        }
        Lengths::OneOf(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            context.messages.any_of(&lengths)
        }
        Lengths::Between(least, most) => context.messages.format(
            "length-between",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
    };
    context
        .messages
        .format("product-length", &[("code", &code), ("length", &length)])
}

/// A row of facts.
pub(super) struct Fact {
    /// What it is about.
    pub name: String,
    /// What is known; at least one line, which says so where nothing is.
    pub lines: Vec<Line>,
}

/// One line of a row.
pub(super) struct Line {
    /// What stands before it.
    pub label: Option<String>,
    /// The fact.
    pub said: LocalizedText,
    /// Who says so.
    pub source: Option<Link>,
    /// The name of what the line says to be unknown.
    pub unknown: Option<String>,
}

impl Line {
    /// A line that says something.
    pub fn new(said: LocalizedText) -> Self {
        Self {
            label: None,
            said,
            source: None,
            unknown: None,
        }
    }

    fn from(self, context: &PageContext<'_>, notice: &Notice, source: &WebAddress) -> Self {
        Self {
            source: Some(Link::source(context, notice, source)),
            ..self
        }
    }
}

/// What the owner gets, by kind.
pub(super) fn remedies(context: &PageContext<'_>, notice: &Notice) -> Vec<String> {
    let kinds = notice.remedy.kinds.iter();
    kinds
        .map(|kind| {
            context
                .text(&format!("remedy-{}", kind.as_str()))
                .to_owned()
        })
        .collect()
}

/// Everything that is known besides the steps.
pub(super) fn facts(context: &PageContext<'_>, notice: &Notice) -> Vec<Fact> {
    let dangers: Vec<String> = notice
        .hazard
        .kinds
        .iter()
        .map(|kind| {
            context
                .text(&format!("hazard-{}", kind.as_str()))
                .to_owned()
        })
        .collect();
    let mut facts = vec![
        row(
            context,
            "fact-danger",
            optional(
                (!dangers.is_empty())
                    .then(|| LocalizedText::plain(dangers.join(context.sentence_separator()))),
            ),
        ),
        row(
            context,
            "fact-incidents",
            optional(
                notice
                    .incidents
                    .as_ref()
                    .map(|text| LocalizedText::of(context, text)),
            ),
        ),
        row(
            context,
            "fact-units",
            notice
                .units
                .iter()
                .map(|units| count(context, notice, units))
                .collect(),
        ),
        row(context, "fact-made", made(context, notice)),
    ];
    if notice.sold.is_empty() {
        facts.push(row(context, "fact-sold", Vec::new()));
    }
    for sale in &notice.sold {
        facts.push(row(context, "fact-sold", sold(context, notice, sale)));
    }
    facts.push(row(
        context,
        "fact-firm",
        optional(notice.firm.clone().map(LocalizedText::plain)),
    ));
    let remedies = context.messages.any_of(&remedies(context, notice));
    facts.push(row(
        context,
        "fact-remedy",
        optional((!remedies.is_empty()).then(|| LocalizedText::plain(capital(&remedies)))),
    ));
    facts.push(row(
        context,
        "fact-number",
        optional(notice.number.clone().map(LocalizedText::plain)),
    ));
    facts
}

fn row(context: &PageContext<'_>, name: &str, mut lines: Vec<Line>) -> Fact {
    if lines.is_empty() {
        lines.push(Line {
            unknown: Some(context.text(name).to_owned()),
            ..Line::new(LocalizedText::plain(
                context.text("fact-unknown").to_owned(),
            ))
        });
    }
    Fact {
        name: context.text(name).to_owned(),
        lines,
    }
}

fn optional(said: Option<LocalizedText>) -> Vec<Line> {
    said.into_iter().map(Line::new).collect()
}

fn count(context: &PageContext<'_>, notice: &Notice, units: &UnitCount) -> Line {
    let number = context.messages.number(units.count);
    let key = format!("precision-{}", units.precision.as_str());
    let words = context.messages.format(&key, &[("count", &number)]);
    let places = (!units.countries.is_empty()).then(|| countries(context, &units.countries));
    let of: Vec<String> = places
        .into_iter()
        .chain(models(context, units.applies_to.listed()))
        .collect();
    let line = Line {
        label: (!of.is_empty()).then(|| label(context, &of.join(context.text("list-comma")))),
        ..Line::new(LocalizedText::plain(if of.is_empty() {
            capital(&words)
        } else {
            words
        }))
    };
    line.from(context, notice, &units.source)
}

fn made(context: &PageContext<'_>, notice: &Notice) -> Vec<Line> {
    let line = notice.made.as_ref().and_then(|made| {
        let words = period(
            context,
            DateRange {
                from: made.from,
                to: made.to,
            },
        )?;
        Some(Line::new(LocalizedText::plain(capital(&words))).from(context, notice, &made.source))
    });
    line.into_iter().collect()
}

/// Where, when, by whom and for how much: four lines, whatever is known.
fn sold(context: &PageContext<'_>, notice: &Notice, sale: &Sale) -> Vec<Line> {
    let places = (!sale.countries.is_empty())
        .then(|| LocalizedText::plain(countries(context, &sale.countries)));
    let date_range = DateRange {
        from: sale.from,
        to: sale.to,
    };
    let text = |text| LocalizedText::of(context, text);
    let which = models(context, sale.applies_to.listed()).map(LocalizedText::plain);
    let parts = [
        ("sold-where", places),
        (
            "sold-when",
            period(context, date_range).map(LocalizedText::plain),
        ),
        ("sold-by", sale.shops.as_ref().map(text)),
        ("sold-for", sale.price.as_ref().map(text)),
    ];
    let which = which.map(|said| ("sold-which", Some(said)));
    let mut lines: Vec<Line> =
        which
            .into_iter()
            .chain(parts)
            .map(|(name, said)| Line {
                label: Some(label(context, context.text(name))),
                unknown: said.is_none().then(|| context.text(name).to_owned()),
                ..Line::new(said.unwrap_or_else(|| {
                    LocalizedText::plain(context.text("sold-unknown").to_owned())
                }))
            })
            .collect();
    if let Some(last) = lines.last_mut() {
        last.source = Some(Link::source(context, notice, &sale.source));
    }
    lines
}

/// The models that a number or a sale is about, where it is not about all of the notice's.
pub(super) fn models(context: &PageContext<'_>, devices: &[DeviceSlug]) -> Option<String> {
    let known = devices
        .iter()
        .filter_map(|slug| context.recalls.device(slug.as_str()));
    let names: Vec<String> = known.map(|device| device.model.clone()).collect();
    (!names.is_empty()).then(|| context.messages.all_of(&names))
}

fn label(context: &PageContext<'_>, text: &str) -> String {
    context.messages.format("label", &[("text", text)])
}

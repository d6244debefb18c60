//! What is recalled, and what is known about it; what is not known is said to be unknown.

use super::super::{
    Site,
    facts::{Link, Said, capital, countries, device_name, period},
    label::Label,
};
use crate::domain::{Device, DeviceSlug, Lengths, Notice, Sale, UnitCount, WebAddress, Window};

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
    pub fn new(site: &Site<'_>, device: &Device) -> Self {
        let say = |key, name, value: &str| site.messages.format(key, &[(name, value)]);
        let articles: Vec<String> = device.skus.iter().map(|sku| sku.code.clone()).collect();
        Self {
            name: device_name(site, device),
            brand: say("product-brand", "brand", &device.brand),
            label: Label::to_look_at(device, site),
            length: length(site, device),
            articles: (!articles.is_empty()).then(|| {
                let articles = site.messages.all_of(&articles);
                say("product-articles", "articles", &articles)
            }),
        }
    }
}

fn length(site: &Site<'_>, device: &Device) -> String {
    let code = site
        .text(&format!("kind-{}", device.code.kind.as_str()))
        .to_owned();
    let length = match &device.code.lengths {
        Lengths::Unpublished => {
            return site
                .messages
                .format("product-length-unknown", &[("code", &code)]);
        }
        Lengths::OneOf(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            site.messages.any_of(&lengths)
        }
        Lengths::Between(least, most) => site.messages.format(
            "length-between",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
    };
    site.messages
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
    pub said: Said,
    /// Who says so.
    pub source: Option<Link>,
    /// The name of what the line says to be unknown.
    pub unknown: Option<String>,
}

impl Line {
    /// A line that says something.
    pub fn new(said: Said) -> Self {
        Self {
            label: None,
            said,
            source: None,
            unknown: None,
        }
    }

    fn from(self, site: &Site<'_>, notice: &Notice, source: &WebAddress) -> Self {
        Self {
            source: Some(Link::source(site, notice, source)),
            ..self
        }
    }
}

/// What the owner gets, by kind.
pub(super) fn remedies(site: &Site<'_>, notice: &Notice) -> Vec<String> {
    let kinds = notice.remedy.kinds.iter();
    kinds
        .map(|kind| site.text(&format!("remedy-{}", kind.as_str())).to_owned())
        .collect()
}

/// Everything that is known besides the steps.
pub(super) fn facts(site: &Site<'_>, notice: &Notice) -> Vec<Fact> {
    let dangers: Vec<String> = notice
        .hazard
        .kinds
        .iter()
        .map(|kind| site.text(&format!("hazard-{}", kind.as_str())).to_owned())
        .collect();
    let mut facts = vec![
        row(
            site,
            "fact-danger",
            optional((!dangers.is_empty()).then(|| Said::plain(dangers.join(site.gap())))),
        ),
        row(
            site,
            "fact-incidents",
            optional(notice.incidents.as_ref().map(|text| Said::of(site, text))),
        ),
        row(
            site,
            "fact-units",
            notice
                .units
                .iter()
                .map(|units| count(site, notice, units))
                .collect(),
        ),
        row(site, "fact-made", made(site, notice)),
    ];
    if notice.sold.is_empty() {
        facts.push(row(site, "fact-sold", Vec::new()));
    }
    for sale in &notice.sold {
        facts.push(row(site, "fact-sold", sold(site, notice, sale)));
    }
    facts.push(row(
        site,
        "fact-firm",
        optional(notice.firm.clone().map(Said::plain)),
    ));
    let remedies = site.messages.any_of(&remedies(site, notice));
    facts.push(row(
        site,
        "fact-remedy",
        optional((!remedies.is_empty()).then(|| Said::plain(capital(&remedies)))),
    ));
    facts.push(row(
        site,
        "fact-number",
        optional(notice.number.clone().map(Said::plain)),
    ));
    facts
}

fn row(site: &Site<'_>, name: &str, mut lines: Vec<Line>) -> Fact {
    if lines.is_empty() {
        lines.push(Line {
            unknown: Some(site.text(name).to_owned()),
            ..Line::new(Said::plain(site.text("fact-unknown").to_owned()))
        });
    }
    Fact {
        name: site.text(name).to_owned(),
        lines,
    }
}

fn optional(said: Option<Said>) -> Vec<Line> {
    said.into_iter().map(Line::new).collect()
}

fn count(site: &Site<'_>, notice: &Notice, units: &UnitCount) -> Line {
    let number = site.messages.number(units.count);
    let key = format!("precision-{}", units.precision.as_str());
    let words = site.messages.format(&key, &[("count", &number)]);
    let places = (!units.countries.is_empty()).then(|| countries(site, &units.countries));
    let of: Vec<String> = places
        .into_iter()
        .chain(models(site, &units.devices))
        .collect();
    let line = Line {
        label: (!of.is_empty()).then(|| label(site, &of.join(site.text("list-comma")))),
        ..Line::new(Said::plain(if of.is_empty() {
            capital(&words)
        } else {
            words
        }))
    };
    line.from(site, notice, &units.source)
}

fn made(site: &Site<'_>, notice: &Notice) -> Vec<Line> {
    let line = notice.made.as_ref().and_then(|made| {
        let words = period(
            site,
            Window {
                from: made.from,
                to: made.to,
            },
        )?;
        Some(Line::new(Said::plain(capital(&words))).from(site, notice, &made.source))
    });
    line.into_iter().collect()
}

/// Where, when, by whom and for how much: four lines, whatever is known.
fn sold(site: &Site<'_>, notice: &Notice, sale: &Sale) -> Vec<Line> {
    let places =
        (!sale.countries.is_empty()).then(|| Said::plain(countries(site, &sale.countries)));
    let window = Window {
        from: sale.from,
        to: sale.to,
    };
    let text = |text| Said::of(site, text);
    let which = models(site, &sale.devices).map(Said::plain);
    let parts = [
        ("sold-where", places),
        ("sold-when", period(site, window).map(Said::plain)),
        ("sold-by", sale.shops.as_ref().map(text)),
        ("sold-for", sale.price.as_ref().map(text)),
    ];
    let which = which.map(|said| ("sold-which", Some(said)));
    let mut lines: Vec<Line> = which
        .into_iter()
        .chain(parts)
        .map(|(name, said)| Line {
            label: Some(label(site, site.text(name))),
            unknown: said.is_none().then(|| site.text(name).to_owned()),
            ..Line::new(said.unwrap_or_else(|| Said::plain(site.text("sold-unknown").to_owned())))
        })
        .collect();
    if let Some(last) = lines.last_mut() {
        last.source = Some(Link::source(site, notice, &sale.source));
    }
    lines
}

/// The models that a number or a sale is about, where it is not about all of the notice's.
pub(super) fn models(site: &Site<'_>, devices: &[DeviceSlug]) -> Option<String> {
    let known = devices
        .iter()
        .filter_map(|slug| site.recalls.device(slug.as_str()));
    let names: Vec<String> = known.map(|device| device.model.clone()).collect();
    (!names.is_empty()).then(|| site.messages.all_of(&names))
}

fn label(site: &Site<'_>, text: &str) -> String {
    site.messages.format("label", &[("text", text)])
}

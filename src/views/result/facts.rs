//! What a recall notice has to say, gathered from all notices that may cover the unit.

use super::Answered;
use crate::{
    domain::{DateRange, Notice, Sale, UnitCount},
    views::{
        PageContext,
        facts::{Link, LocalizedText, capital, countries, period},
        page::in_english,
    },
};

/// A row of facts.
pub(super) struct Fact {
    pub name: String,
    pub lines: Vec<Line>,
}

/// One line of a row.
pub(super) struct Line {
    /// What stands before it, such as a country.
    pub lead: Option<String>,
    pub parts: Vec<LocalizedText>,
    /// Who says this and the lines before it, where several notices speak.
    pub who: Option<String>,
    /// Said by the first notice that says something here: that is enough for a sheet of paper.
    pub on_paper: bool,
}

impl Line {
    fn of(said: LocalizedText) -> Self {
        Self {
            lead: None,
            parts: vec![said],
            who: None,
            on_paper: true,
        }
    }

    /// Everything that the reader sees of it, besides who says so.
    fn words(&self) -> String {
        let parts = self.parts.iter().map(|part| part.text.as_str());
        parts.chain(self.lead.as_deref()).collect()
    }
}

/// The facts; what no notice says is said to be unknown.
pub(super) fn facts(answered: Answered<'_>, relevant: &[&Notice]) -> Vec<Fact> {
    let context = answered.context;
    let device = answered.device();
    let product = context.messages.format(
        "product-line",
        &[
            ("name", &in_english(context, &device.name)),
            (
                "kind",
                context.text(&format!("category-{}", device.category.as_str())),
            ),
            ("brand", &device.brand),
            ("model", &device.model),
        ],
    );
    let plain = |text: String| vec![Line::of(LocalizedText::plain(text))];
    let row =
        |name: &str, lines: &dyn Fn(&Notice) -> Vec<Line>| gathered(context, name, relevant, lines);
    let mut rows = vec![Fact {
        name: context.text("recall-product").to_owned(),
        lines: plain(product),
    }];
    rows.extend([
        row("recall-danger", &|notice| {
            vec![Line::of(LocalizedText::of(context, &notice.hazard.text))]
        }),
        row("recall-incidents", &|notice| {
            let incidents = notice.incidents.as_ref();
            incidents
                .map(|text| Line::of(LocalizedText::of(context, text)))
                .into_iter()
                .collect()
        }),
        row("recall-units", &|notice| {
            let units = notice.units.iter();
            units
                .filter(|units| units.applies_to.includes(&device.slug))
                .map(|units| count(context, units))
                .collect()
        }),
        row("recall-made", &|notice| {
            let date_range = notice.made.as_ref().map(|made| DateRange {
                from: made.from,
                to: made.to,
            });
            let words = date_range.and_then(|date_range| period(context, date_range));
            words
                .map(|words| plain(capital(&words)))
                .unwrap_or_default()
        }),
        row("recall-sold", &|notice| {
            let sales = notice.sold.iter();
            sales
                .filter(|sale| sale.applies_to.includes(&device.slug))
                .map(|sale| sold(context, sale))
                .collect()
        }),
        row("recall-firm", &|notice| {
            notice.firm.clone().map(plain).unwrap_or_default()
        }),
        row("recall-published", &|notice| {
            plain(context.messages.date(notice.published))
        }),
    ]);
    rows
}

/// One row from all notices. What several say in the same words stands there once.
fn gathered(
    context: &PageContext<'_>,
    name: &str,
    relevant: &[&Notice],
    lines: &dyn Fn(&Notice) -> Vec<Line>,
) -> Fact {
    let mut found: Vec<Line> = Vec::new();
    for notice in relevant {
        let mut new = lines(notice);
        new.retain(|line| found.iter().all(|other| other.words() != line.words()));
        for line in &mut new {
            line.on_paper = found.is_empty();
        }
        if let Some(last) = new.last_mut() {
            last.who = Some(notice.publisher.clone());
        }
        found.extend(new);
    }
    let speakers = found.iter().filter(|line| line.who.is_some()).count();
    if speakers == 1 {
        for line in &mut found {
            line.who = None;
        }
    }
    if found.is_empty() {
        found.push(Line::of(LocalizedText::plain(
            context.text("recall-unknown").to_owned(),
        )));
    }
    Fact {
        name: context.text(name).to_owned(),
        lines: found,
    }
}

fn lead(context: &PageContext<'_>, text: &str) -> String {
    context.messages.format("lead", &[("text", text)])
}

fn count(context: &PageContext<'_>, units: &UnitCount) -> Line {
    let number = context.messages.number(units.count);
    let key = format!("precision-{}", units.precision.as_str());
    let words = context.messages.format(&key, &[("count", &number)]);
    let everywhere = units.countries.is_empty();
    Line {
        lead: (!everywhere).then(|| lead(context, &countries(context, &units.countries))),
        ..Line::of(LocalizedText::plain(if everywhere {
            capital(&words)
        } else {
            words
        }))
    }
}

fn sold(context: &PageContext<'_>, sale: &Sale) -> Line {
    let date_range = DateRange {
        from: sale.from,
        to: sale.to,
    };
    let text = |text| LocalizedText::of(context, text);
    let parts = [
        period(context, date_range).map(LocalizedText::plain),
        sale.shops.as_ref().map(text),
        sale.price.as_ref().map(text),
    ];
    Line {
        lead: (!sale.countries.is_empty())
            .then(|| lead(context, &countries(context, &sale.countries))),
        parts: parts.into_iter().flatten().collect(),
        who: None,
        on_paper: true,
    }
}

/// Where the sources of a notice disagree.
pub(super) struct Dispute {
    pub about: String,
    pub sides: Vec<(LocalizedText, Vec<Link>)>,
    /// What follows from it here.
    pub consequence: String,
}

/// Where the sources disagree.
pub(super) fn disputes(context: &PageContext<'_>, relevant: &[&Notice]) -> Vec<Dispute> {
    let conflicts = relevant.iter().flat_map(|notice| {
        notice
            .conflicts
            .iter()
            .map(move |conflict| (notice, conflict))
    });
    conflicts
        .map(|(notice, conflict)| {
            let about = conflict.about.as_str();
            let sides = conflict.positions.iter().map(|position| {
                let sources = position.sources.iter();
                let links = sources.map(|source| Link::source(context, notice, source));
                (LocalizedText::of(context, &position.says), links.collect())
            });
            Dispute {
                about: context.text(&format!("conflict-{about}")).to_owned(),
                sides: sides.collect(),
                consequence: context.text(&format!("dispute-{about}")).to_owned(),
            }
        })
        .collect()
}

//! The facts of all notices that may cover the unit.

use super::context::ResultContext;
use crate::{
    domain::Notice,
    views::{
        PageContext,
        elements::LocalizedText,
        notice_facts::{FactLine, made, product_line},
    },
};

/// A fact, gathered from all notices.
pub(super) struct RecallFact<'a> {
    pub name: &'static str,
    pub lines: Vec<RecallFactLine<'a>>,
}

/// One line of a fact.
pub(super) struct RecallFactLine<'a> {
    pub line: FactLine<'a>,
    /// The publisher of this line and of the lines before it, if several notices have the fact.
    pub publisher: Option<&'a str>,
    /// The line is of the first notice that has the fact; a printed page shows no others.
    pub on_paper: bool,
}

impl<'a> RecallFactLine<'a> {
    fn new(line: FactLine<'a>) -> Self {
        Self {
            line,
            publisher: None,
            on_paper: true,
        }
    }

    /// All words of the line, for comparison.
    fn words(&self) -> impl Iterator<Item = &str> {
        let parts = self.line.parts.iter().map(|part| &*part.text);
        parts.chain(self.line.label.as_deref())
    }
}

/// The facts. A fact that no notice has is shown as not known.
pub(super) fn recall_facts<'a>(
    result: ResultContext<'a>,
    relevant: &[&'a Notice],
) -> Vec<RecallFact<'a>> {
    let context = result.page;
    let device = result.device();
    let text = |text| FactLine::new(LocalizedText::of(context, text));
    let fact = |key, lines: &dyn Fn(&'a Notice) -> Vec<FactLine<'a>>| {
        gathered(context, key, relevant, lines)
    };
    vec![
        RecallFact {
            name: context.text("recall-product"),
            lines: vec![RecallFactLine::new(FactLine::plain(product_line(
                context, device,
            )))],
        },
        fact("recall-danger", &|notice| vec![text(&notice.hazard.text)]),
        fact("recall-incidents", &|notice| {
            notice.incidents.as_ref().map(text).into_iter().collect()
        }),
        fact("recall-units", &|notice| {
            let units = notice.units.iter();
            units
                .filter(|units| units.applies_to.includes(&device.slug))
                .map(|units| FactLine::unit_count(context, units, None))
                .collect()
        }),
        fact("recall-made", &|notice| {
            let made = made(context, notice).map(FactLine::new);
            made.into_iter().collect()
        }),
        fact("recall-sold", &|notice| {
            let sales = notice.sold.iter();
            sales
                .filter(|sale| sale.applies_to.includes(&device.slug))
                .map(|sale| FactLine::sale(context, sale))
                .collect()
        }),
        fact("recall-firm", &|notice| {
            let firm = notice.firm.as_deref().map(FactLine::plain);
            firm.into_iter().collect()
        }),
        fact("recall-published", &|notice| {
            vec![FactLine::plain(context.messages.date(notice.published))]
        }),
    ]
}

/// A fact from all notices. Lines with the same words are shown once.
fn gathered<'a>(
    context: &PageContext<'_>,
    key: &str,
    relevant: &[&'a Notice],
    lines: &dyn Fn(&'a Notice) -> Vec<FactLine<'a>>,
) -> RecallFact<'a> {
    let mut found: Vec<RecallFactLine<'_>> = Vec::new();
    let mut publishers = 0;
    for notice in relevant {
        let known = found.len();
        for line in lines(notice).into_iter().map(RecallFactLine::new) {
            if found[..known]
                .iter()
                .all(|other| !other.words().eq(line.words()))
            {
                found.push(RecallFactLine {
                    on_paper: known == 0,
                    ..line
                });
            }
        }
        if let Some(last) = found[known..].last_mut() {
            last.publisher = Some(&notice.publisher);
            publishers += 1;
        }
    }
    if publishers == 1 {
        for line in &mut found {
            line.publisher = None;
        }
    }
    if found.is_empty() {
        let unknown = context.text("recall-unknown");
        found.push(RecallFactLine::new(FactLine::plain(unknown)));
    }
    RecallFact {
        name: context.text(key),
        lines: found,
    }
}

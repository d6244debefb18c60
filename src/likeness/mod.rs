//! What the answers about many units have in common: all but the codes.
//!
//! An answer's page is made once for a [`Likeness`], in which other characters stand in the place of the codes. The page becomes a
//! [`Mould`], which is kept, and each owner's codes are filled in. What makes the page never sees a code, so that none can be
//! kept with it.

mod mould;
mod stand_in;

pub use mould::{Gap, Mould, Piece};

use crate::{
    domain::{Answer, Colour, Finding},
    request::{CheckInput, CheckRequest},
};
use stand_in::StandIns;

/// A question and its answer with other characters in the place of every code.
pub struct Likeness<'recalls> {
    /// The question.
    pub question: CheckInput<'recalls>,
    /// What was sent, and the answer: together they tell one likeness of a generation from another.
    pub key: LikenessKey,
    /// The codes.
    pub filling: Filling,
}

/// What tells one likeness from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LikenessKey {
    /// What was sent.
    pub fields: CheckRequest,
    /// The answer.
    pub answer: Answer,
}

/// What is filled in where stand-ins stand; ASCII letters, digits, spaces and hyphens alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling(Vec<String>);

impl Filling {
    /// These texts.
    #[cfg(test)]
    pub(crate) fn with(texts: &[&str]) -> Self {
        Self(texts.iter().map(ToString::to_string).collect())
    }

    /// The same texts from their ends, so that nothing but their lengths is the same.
    #[cfg(test)]
    pub(crate) fn reversed(&self) -> Self {
        Self(
            self.0
                .iter()
                .map(|text| text.chars().rev().collect())
                .collect(),
        )
    }

    /// The text for a gap.
    fn of(&self, gap: &Gap) -> &str {
        let text = self.0.get(gap.text);
        text.and_then(|text| text.get(gap.from..gap.to))
            .unwrap_or_default()
    }
}

impl<'recalls> Likeness<'recalls> {
    /// The likeness of an answer that many owners get; `None` for one that depends on the characters of the code, such as one with
    /// other readings of it, or on a date, of which there are many.
    #[must_use]
    pub fn of(
        question: &CheckInput<'recalls>,
        fields: &CheckRequest,
        answer: &Answer,
    ) -> Option<Self> {
        let looks_at_characters = !question.replaced.is_empty()
            || !answer.suggestions.is_empty()
            || !answer.also_listed_under.is_empty()
            || answer.notices.iter().any(|notice| {
                let mut reasons = notice.reasons.iter();
                reasons.any(|reason| matches!(reason.finding, Finding::LookAlikeListed(_)))
            });
        if looks_at_characters || !is_usual(question, fields) {
            return None;
        }
        let mut stand_ins = StandIns::default();
        let mut instead = |text: &str| stand_ins.of(text);
        let fields = CheckRequest {
            serial: instead(&fields.serial).to_string(),
            ..fields.clone()
        };
        let unit = question.unit.standing_in(&mut instead);
        let answer = answer.standing_in(&mut instead);
        Some(Self {
            question: CheckInput {
                unit,
                replaced: Vec::new(),
            },
            key: LikenessKey { fields, answer },
            filling: Filling(stand_ins.texts()?),
        })
    }
}

/// Whether it was sent as our own forms send it. Other ways to write the same would be kept beside each other.
fn is_usual(question: &CheckInput<'_>, fields: &CheckRequest) -> bool {
    let answers = question.unit.purchase;
    let colour = answers.colour.map_or("", Colour::as_str);
    let country = answers.country;
    let country = country.as_ref().map_or("", |country| country.as_str());
    fields.device == question.unit.device.slug.as_str()
        && fields.serial == fields.serial.trim()
        && fields.colour == colour
        && fields.country == country
        && fields.bought.is_empty()
        && answers.bought.is_none()
}

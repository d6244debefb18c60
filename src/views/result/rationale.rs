//! What an answer rests on.

use super::Answered;
use crate::domain::{Answer, Condition, Finding, LabelCode, Notice};

/// Whether the missing of a number is the sign of recalled units, and the owner could not read one.
pub(super) fn is_sign_missing(answered: Answered<'_>, relevant: &[&Notice]) -> bool {
    let unreadable = answered.question.unit.label_code == LabelCode::Unreadable;
    let rules = relevant.iter().flat_map(|notice| &notice.rules);
    unreadable
        && rules
            .flat_map(|rule| &rule.conditions)
            .any(|condition| *condition == Condition::NoCode)
}

/// Whether another reading of the code would change the answer.
pub(super) fn rests_on_code(answer: &Answer) -> bool {
    findings(answer).any(|finding| {
        matches!(
            finding,
            Finding::NotListed(_)
                | Finding::CodePrinted
                | Finding::OtherCode(_)
                | Finding::OtherLength(_)
                | Finding::ExcludedLength(_)
                | Finding::Excluded
        )
    })
}

/// The owner's own words that the answer rests on, in a sentence.
pub(super) fn rests_on(answered: Answered<'_>) -> Option<String> {
    let messages = answered.context.messages;
    let answers = answered.question.unit.purchase;
    let has = |wanted: fn(&Finding) -> bool| findings(answered.answer).any(wanted);
    let colour = answers
        .colour
        .filter(|_| has(|f| matches!(f, Finding::OtherColour(_) | Finding::ExcludedColour(_))))
        .map(|colour| messages.format("told-colour", &[("colour", &messages.colour(colour))]));
    let bought = answers
        .bought
        .filter(|_| {
            has(|f| {
                matches!(
                    f,
                    Finding::BoughtBeforeMade(_) | Finding::BoughtBeforeSold(_)
                )
            })
        })
        .map(|date| messages.format("told-bought", &[("date", &messages.date(date))]));
    let country = answers
        .country
        .filter(|_| has(|f| matches!(f, Finding::OtherCountry(_))))
        .map(|country| messages.format("told-country", &[("country", &messages.country(country))]));
    let is_of_purchase = bought.is_some() || country.is_some();
    let told: Vec<String> = [colour, bought, country].into_iter().flatten().collect();
    let key = if is_of_purchase {
        "step-answers-more"
    } else {
        "step-answers-only"
    };
    (!told.is_empty()).then(|| messages.format(key, &[("told", &messages.all_of(&told))]))
}

fn findings(answer: &Answer) -> impl Iterator<Item = &Finding> {
    answer
        .notices
        .iter()
        .flat_map(|notice| &notice.reasons)
        .map(|reason| &reason.finding)
}

//! Which facts the verdict depends on: the code, or details of the purchase.

use super::context::ResultContext;
use crate::domain::Finding;

/// Whether another reading of the code would change the answer.
pub(super) fn depends_on_code(result: ResultContext<'_>) -> bool {
    result.findings().any(|finding| {
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

/// The details of the purchase that the answer depends on, in a sentence.
pub(super) fn depends_on_details(result: ResultContext<'_>) -> Option<String> {
    let messages = result.page.messages;
    let purchase = result.input.unit.purchase;
    let has = |wanted: fn(&Finding) -> bool| result.findings().any(wanted);
    let is_about_colour =
        |f: &Finding| matches!(f, Finding::OtherColour(_) | Finding::ExcludedColour(_));
    let is_about_date = |f: &Finding| {
        matches!(
            f,
            Finding::BoughtBeforeMade(_) | Finding::BoughtBeforeSold(_)
        )
    };
    let is_about_country = |f: &Finding| matches!(f, Finding::OtherCountry(_));
    let colour = purchase
        .colour
        .filter(|_| has(is_about_colour))
        .map(|colour| messages.format("told-colour", &[("colour", messages.colour(colour))]));
    let bought = purchase
        .bought
        .filter(|_| has(is_about_date))
        .map(|date| messages.format("told-bought", &[("date", &messages.date(date))]));
    let country = purchase
        .country
        .filter(|_| has(is_about_country))
        .map(|country| messages.format("told-country", &[("country", messages.country(country))]));
    let key = if bought.is_some() || country.is_some() {
        "step-answers-more"
    } else {
        "step-answers-only"
    };
    let details: Vec<String> = [colour, bought, country].into_iter().flatten().collect();
    let values = [("told", &*messages.all_of(&details))];
    (!details.is_empty()).then(|| messages.format(key, &values))
}

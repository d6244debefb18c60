//! Findings in words.

use super::device_name;
use crate::{
    domain::{Colour, Country, Finding, Recalls, WebAddress},
    i18n::Messages,
};

/// A finding in a sentence. Its message is `reason-` and the finding's name.
#[must_use]
pub fn finding_text(finding: &Finding, recalls: &Recalls, messages: &Messages) -> String {
    let key = format!("reason-{}", finding.code().replace('_', "-"));
    let say = |values: &[(&str, &str)]| messages.format(&key, values);
    match finding {
        Finding::SerialListed(code)
        | Finding::DateCodeMatches(code)
        | Finding::NotListed(code)
        | Finding::OtherCode(code)
        | Finding::LookAlikeListed(code) => say(&[("code", code.as_str())]),
        Finding::SerialInRange { from, to } => say(&[("from", from), ("to", to)]),
        Finding::PrefixMatches(text)
        | Finding::EndingMatches(text)
        | Finding::MaskMatches(text) => say(&[("text", text)]),
        Finding::LengthMatches(length)
        | Finding::OtherLength(length)
        | Finding::ExcludedLength(length)
        | Finding::LengthUnconfirmed(length) => messages.count(&key, *length, &[]),
        Finding::BoughtBeforeMade(date) | Finding::BoughtBeforeSold(date) => {
            say(&[("date", &messages.date(*date))])
        }
        Finding::ColourRecalled(colour) | Finding::ExcludedColour(colour) => {
            say(&[("colour", &messages.colour(*colour))])
        }
        Finding::OtherColour(colours) => say(&[("colours", &colour_names(colours, messages))]),
        Finding::OtherCountry(countries) => {
            say(&[("countries", &country_names(countries, messages))])
        }
        Finding::SkuRecalled(skus) | Finding::OtherSku(skus) => {
            say(&[("skus", &messages.any_of(skus))])
        }
        Finding::ListedUnderOther(device) => {
            let name = recalls.device(device.as_str()).map_or_else(
                || device.to_string(),
                |device| device_name(device, messages),
            );
            say(&[("device", &name)])
        }
        Finding::MakerMustTell(url) => match url.as_ref().map(WebAddress::host) {
            Some(host) => messages.format("reason-maker-must-tell-at", &[("host", host)]),
            None => say(&[]),
        },
        Finding::AllUnits
        | Finding::NoCodePrinted
        | Finding::SoldAsRecalled
        | Finding::CodePrinted
        | Finding::Excluded
        | Finding::CodeNeeded
        | Finding::CodeUnreadable
        | Finding::CodeNotFound
        | Finding::FormDiffers
        | Finding::DateUnclear
        | Finding::ColourNeeded
        | Finding::BoughtNeeded
        | Finding::BoughtUndecided
        | Finding::CountryNeeded
        | Finding::DetailUnknown
        | Finding::ListIncomplete
        | Finding::SieveMatches
        | Finding::SourcesDisagree
        | Finding::AnswersContradict => say(&[]),
    }
}

fn colour_names(colours: &[Colour], messages: &Messages) -> String {
    messages.any_of(
        &colours
            .iter()
            .map(|colour| messages.colour(*colour))
            .collect::<Vec<_>>(),
    )
}

fn country_names(countries: &[Country], messages: &Messages) -> String {
    messages.any_of(
        &countries
            .iter()
            .map(|country| messages.country(*country))
            .collect::<Vec<_>>(),
    )
}

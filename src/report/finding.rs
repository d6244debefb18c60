//! Findings in words.

use super::answer::device_name;
use crate::{
    domain::{Colour, Country, Finding, Recalls, WebAddress},
    i18n::{Messages, value_key},
};

/// A finding in a sentence. The key of the message is `reason-` and the finding's code.
pub(crate) fn finding_text(finding: &Finding, recalls: &Recalls, messages: &Messages) -> String {
    let key = value_key("reason", finding.code());
    let format = |values: &[(&str, &str)]| messages.format(&key, values);
    match finding {
        Finding::SerialListed(code)
        | Finding::DateCodeMatches(code)
        | Finding::NotListed(code)
        | Finding::OtherCode(code)
        | Finding::LookAlikeListed(code) => format(&[("code", code.as_str())]),
        Finding::SerialInRange { from, to } => format(&[("from", from), ("to", to)]),
        Finding::PrefixMatches(text)
        | Finding::EndingMatches(text)
        | Finding::MaskMatches(text) => format(&[("text", text)]),
        Finding::LengthMatches(length)
        | Finding::OtherLength(length)
        | Finding::ExcludedLength(length)
        | Finding::LengthUnconfirmed(length) => messages.count(&key, *length, &[]),
        Finding::BoughtBeforeMade(date) | Finding::BoughtBeforeSold(date) => {
            format(&[("date", &messages.date(*date))])
        }
        Finding::ColourRecalled(colour) | Finding::ExcludedColour(colour) => {
            format(&[("colour", messages.colour(*colour))])
        }
        Finding::OtherColour(colours) => format(&[("colours", &colour_names(colours, messages))]),
        Finding::OtherCountry(countries) => {
            format(&[("countries", &country_names(countries, messages))])
        }
        Finding::SkuRecalled(skus) | Finding::OtherSku(skus) => {
            format(&[("skus", &messages.any_of(skus))])
        }
        Finding::ListedUnderOther(device) => {
            let name = recalls.device(device.as_str()).map_or_else(
                || device.to_string(),
                |device| device_name(device, messages),
            );
            format(&[("device", &name)])
        }
        Finding::MakerMustTell(url) => match url.as_ref().map(WebAddress::host) {
            Some(host) => messages.format("reason-maker-must-tell-at", &[("host", host)]),
            None => format(&[]),
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
        | Finding::MatchNeedsMaker
        | Finding::SourcesDisagree
        | Finding::AnswersContradict => format(&[]),
    }
}

/// Colours in words, with "or".
pub(super) fn colour_names(colours: &[Colour], messages: &Messages) -> String {
    let names = colours.iter().map(|colour| messages.colour(*colour));
    messages.any_of(&names.collect::<Vec<_>>())
}

fn country_names(countries: &[Country], messages: &Messages) -> String {
    let names = countries.iter().map(|country| messages.country(*country));
    messages.any_of(&names.collect::<Vec<_>>())
}

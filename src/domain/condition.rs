//! Conditions of rules, limits and exclusions, and what a unit makes of them.

use serde::{Deserialize, Serialize};

use super::{
    Ask, Code, Colour, DateCodes, DeviceSlug, Finding, Layout, List, Lists, Mask, MaskRange, Part,
    Printed, SoldTerms, Unit, WebAddress, Window,
};

/// Whether a condition holds, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It does.
    Met,
    /// It does not.
    NotMet,
    /// Nobody has said what it depends on.
    Unknown,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every unit of the model.
    AllUnits,
    /// The code, or a part of it, is on a list.
    Listed(Part, List),
    /// The code, or a part of it, begins with one of these, and perhaps has that length.
    Prefix(Part, Vec<String>, Option<usize>),
    /// The code, or a part of it, ends with one of these, and perhaps has that length.
    Ending(Part, Vec<String>, Option<usize>),
    /// The code, or a part of it, fits a mask or lies between two.
    Masked(Part, Vec<Mask>, Vec<MaskRange>),
    /// The code, or a part of it, is one of these dates.
    DateCode(Part, Layout, DateCodes),
    /// The code has that length.
    LengthIs(usize),
    /// The code does not have that length.
    LengthIsNot(usize),
    /// No code is printed on the unit.
    NoCode,
    /// It was made in this window.
    Made(Window),
    /// It was sold like this.
    Sold(SoldTerms),
    /// It has one of these colours.
    Colours(Vec<Colour>),
    /// It is one of these articles.
    Skus(Vec<String>),
    /// Only the maker knows, perhaps at this address.
    MakerOnly(Option<WebAddress>),
}

/// Conditions that must all hold, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which of the notice's devices it speaks of; empty: all.
    pub devices: Vec<DeviceSlug>,
    /// The conditions; at least one.
    pub conditions: Vec<Condition>,
    /// For a rule: a match means "ask the maker", not "recalled".
    pub sieve: bool,
    /// Who says so.
    pub source: WebAddress,
}

/// What a unit makes of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it holds.
    pub truth: Truth,
    /// Why.
    pub finding: Finding,
    /// What would settle it.
    pub ask: Vec<Ask>,
}

impl Outcome {
    fn met(finding: Finding) -> Self {
        Self {
            truth: Truth::Met,
            finding,
            ask: Vec::new(),
        }
    }

    fn not_met(finding: Finding) -> Self {
        Self {
            truth: Truth::NotMet,
            finding,
            ask: Vec::new(),
        }
    }

    fn unknown(finding: Finding, ask: &[Ask]) -> Self {
        Self {
            truth: Truth::Unknown,
            finding,
            ask: ask.to_vec(),
        }
    }
}

impl Condition {
    /// Whether it looks at what the code says; such conditions recognise a code on the wrong device too.
    #[must_use]
    pub fn recognises_codes(&self) -> bool {
        match self {
            Self::Listed(..)
            | Self::Prefix(..)
            | Self::Ending(..)
            | Self::Masked(..)
            | Self::DateCode(..) => true,
            Self::AllUnits
            | Self::LengthIs(_)
            | Self::LengthIsNot(_)
            | Self::NoCode
            | Self::Made(_)
            | Self::Sold(_)
            | Self::Colours(_)
            | Self::Skus(_)
            | Self::MakerOnly(_) => false,
        }
    }

    /// Holds the condition against a unit.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub fn test<L: Lists>(&self, unit: &Unit<'_>, lists: &L) -> Result<Outcome, L::Error> {
        Ok(match self {
            Self::AllUnits => Outcome::met(Finding::AllUnits),
            Self::NoCode => no_code(&unit.printed),
            Self::Made(window) => made(*window, unit),
            Self::Sold(terms) => sold(terms, unit),
            Self::Colours(colours) => coloured(colours, unit),
            Self::Skus(skus) => article(skus, unit),
            Self::MakerOnly(url) => {
                Outcome::unknown(Finding::MakerMustTell(url.clone()), &[Ask::Maker])
            }
            Self::LengthIs(_)
            | Self::LengthIsNot(_)
            | Self::Listed(..)
            | Self::Prefix(..)
            | Self::Ending(..)
            | Self::Masked(..)
            | Self::DateCode(..) => match &unit.printed {
                Printed::Code { code, confirmed } => {
                    let outcome = self.test_code(code, *confirmed, lists)?;
                    let foreign = !unit.device.code.is_fit(code);
                    if foreign && self.recognises_codes() && outcome.truth == Truth::NotMet {
                        Outcome::unknown(Finding::FormDiffers, &[Ask::Serial])
                    } else {
                        outcome
                    }
                }
                Printed::Untold => Outcome::unknown(Finding::CodeNeeded, &[Ask::Serial]),
                Printed::Unreadable => Outcome::unknown(Finding::CodeUnreadable, &[]),
                Printed::Absent => Outcome::unknown(Finding::CodeNotFound, &[]),
            },
        })
    }

    fn test_code<L: Lists>(
        &self,
        code: &Code,
        confirmed: bool,
        lists: &L,
    ) -> Result<Outcome, L::Error> {
        let whole = code.as_str();
        let found = match self {
            Self::Listed(part, list) => match part.of(whole) {
                Some(text) => lists.find(list.id, text)?.map(|span| {
                    if span.is_one() {
                        Finding::SerialListed(code.clone())
                    } else {
                        Finding::SerialInRange(span.first, span.last)
                    }
                }),
                None => None,
            },
            Self::Prefix(part, any, length) => part
                .of(whole)
                .filter(|text| length.is_none_or(|length| text.len() == length))
                .and_then(|text| any.iter().find(|start| text.starts_with(start.as_str())))
                .map(|start| Finding::PrefixMatches(start.clone())),
            Self::Ending(part, any, length) => part
                .of(whole)
                .filter(|text| length.is_none_or(|length| text.len() == length))
                .and_then(|text| any.iter().find(|end| text.ends_with(end.as_str())))
                .map(|end| Finding::EndingMatches(end.clone())),
            Self::Masked(part, masks, ranges) => part.of(whole).and_then(|text| {
                let mask = masks
                    .iter()
                    .find(|mask| mask.matches(text))
                    .map(|mask| mask.as_str().to_owned());
                let range = || {
                    let range = ranges.iter().find(|range| range.matches(text))?;
                    Some(format!("{}–{}", range.from.as_str(), range.to.as_str()))
                };
                mask.or_else(range).map(Finding::MaskMatches)
            }),
            Self::DateCode(part, layout, dates) => match part
                .of(whole)
                .map(|text| dates.accept(layout, text))
            {
                Some(None) => return Ok(Outcome::unknown(Finding::DateUnclear, &[Ask::Serial])),
                Some(Some(true)) => Some(Finding::DateCodeMatches(code.clone())),
                Some(Some(false)) | None => None,
            },
            Self::LengthIs(length) => return Ok(length_is(*length, whole.len(), confirmed)),
            Self::LengthIsNot(length) => return Ok(length_is_not(*length, whole.len(), confirmed)),
            Self::AllUnits
            | Self::NoCode
            | Self::Made(_)
            | Self::Sold(_)
            | Self::Colours(_)
            | Self::Skus(_)
            | Self::MakerOnly(_) => None,
        };
        Ok(found.map_or_else(
            || Outcome::not_met(Finding::OtherCode(code.clone())),
            Outcome::met,
        ))
    }

    /// The list that it names.
    #[must_use]
    pub fn list(&self) -> Option<&List> {
        match self {
            Self::Listed(_, list) => Some(list),
            _ => None,
        }
    }
}

/// A length counts only when the owner has confirmed that the label shows exactly this: a forgotten character must not
/// prove anything.
fn length_is(length: usize, found: usize, confirmed: bool) -> Outcome {
    match (found == length, confirmed) {
        (true, true) => Outcome::met(Finding::LengthMatches(length)),
        (true, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[]),
        (false, true) => Outcome::not_met(Finding::OtherLength(length)),
        (false, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[Ask::Serial]),
    }
}

fn length_is_not(length: usize, found: usize, confirmed: bool) -> Outcome {
    match (found == length, confirmed) {
        (true, true) => Outcome::not_met(Finding::LengthMatches(length)),
        (true, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[]),
        (false, true) => Outcome::met(Finding::OtherLength(length)),
        (false, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[Ask::Serial]),
    }
}

fn no_code(printed: &Printed) -> Outcome {
    match printed {
        Printed::Absent => Outcome::met(Finding::NoCodePrinted),
        Printed::Code { .. } => Outcome::not_met(Finding::CodePrinted),
        Printed::Unreadable => Outcome::unknown(Finding::CodeUnreadable, &[]),
        Printed::Untold => Outcome::unknown(Finding::CodeNeeded, &[Ask::Serial]),
    }
}

/// A unit bought before the first one was made cannot be one of them; a later purchase proves nothing.
fn made(window: Window, unit: &Unit<'_>) -> Outcome {
    match unit.answers.bought {
        None => Outcome::unknown(Finding::BoughtNeeded, &[Ask::Bought]),
        Some(bought) => match window.from {
            Some(from) if window.is_after(bought) => {
                Outcome::not_met(Finding::BoughtBeforeMade(from))
            }
            _ if window.is_straddled_by(bought) => {
                Outcome::unknown(Finding::BoughtUndecided, &[Ask::Bought])
            }
            _ => Outcome::unknown(Finding::BoughtUndecided, &[]),
        },
    }
}

fn sold(terms: &SoldTerms, unit: &Unit<'_>) -> Outcome {
    let limited_to_countries = !terms.countries.is_empty();
    if let Some(country) = unit.answers.country
        && limited_to_countries
        && !terms.countries.contains(&country)
    {
        return Outcome::not_met(Finding::OtherCountry(terms.countries.clone()));
    }
    if let (Some(bought), Some(from)) = (unit.answers.bought, terms.window.from)
        && terms.window.is_after(bought)
    {
        return Outcome::not_met(Finding::BoughtBeforeSold(from));
    }
    let limited_in_time = terms.window != Window::default();
    let country_open = limited_to_countries && unit.answers.country.is_none();
    let bought_open = limited_in_time
        && unit
            .answers
            .bought
            .is_none_or(|bought| terms.window.is_straddled_by(bought));
    let mut ask = Vec::new();
    if bought_open {
        ask.push(Ask::Bought);
    }
    if country_open {
        ask.push(Ask::Country);
    }
    match unit.answers.bought {
        None if limited_in_time => Outcome::unknown(Finding::BoughtNeeded, &ask),
        Some(bought) if !terms.window.covers(bought) => {
            Outcome::unknown(Finding::BoughtUndecided, &ask)
        }
        _ if country_open => Outcome::unknown(Finding::CountryNeeded, &ask),
        _ if !terms.shops.is_empty() => Outcome::unknown(Finding::DetailUnknown, &[]),
        _ => Outcome::met(Finding::SoldAsRecalled),
    }
}

fn coloured(colours: &[Colour], unit: &Unit<'_>) -> Outcome {
    match unit.answers.colour {
        Some(colour) if colours.contains(&colour) => Outcome::met(Finding::ColourRecalled(colour)),
        Some(_) => Outcome::not_met(Finding::OtherColour(colours.to_vec())),
        None => Outcome::unknown(Finding::ColourNeeded, &[Ask::Colour]),
    }
}

/// Owners are not asked for article numbers, which stand on the box; the colour tells where every number is known.
fn article(skus: &[String], unit: &Unit<'_>) -> Outcome {
    if !unit.device.skus_complete {
        return Outcome::unknown(Finding::DetailUnknown, &[]);
    }
    let Some(colour) = unit.answers.colour else {
        return Outcome::unknown(Finding::ColourNeeded, &[Ask::Colour]);
    };
    let could_be = unit
        .device
        .skus
        .iter()
        .filter(|sku| sku.colour.is_none_or(|c| c == colour));
    let (covered, other): (Vec<_>, Vec<_>) = could_be.partition(|sku| skus.contains(&sku.code));
    match (covered.is_empty(), other.is_empty()) {
        (false, true) => Outcome::met(Finding::SkuRecalled(skus.to_vec())),
        (true, false) => Outcome::not_met(Finding::OtherSku(skus.to_vec())),
        (true, true) | (false, false) => Outcome::unknown(Finding::DetailUnknown, &[]),
    }
}

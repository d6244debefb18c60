//! Conditions of rules, limits and exclusions, and their evaluation for a unit.

use serde::{Deserialize, Serialize};

use super::{
    AppliesTo, Code, CodePart, Colour, DateCodes, DateLayout, DateRange, Finding, LabelCode, List,
    ListLookup, Mask, MaskRange, MissingInfo, SoldTerms, Unit, WebAddress,
};

/// Whether a condition holds for a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Met,
    /// It does not hold.
    NotMet,
    /// Not decided: the information is missing or inconclusive, or only the maker has it.
    Unknown,
}

/// One condition of a rule, limit or exclusion.
///
/// Snapshots of formats 3 and 4 hold a variant of several fields as a JSON array in the order of the fields. Serde reads that form
/// too, so the order of the fields must stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every unit of the model.
    AllUnits,
    /// The part of the code is on a list.
    Listed {
        /// The part of the code that is compared.
        part: CodePart,
        /// The list.
        list: List,
    },
    /// The part of the code begins with one of these texts.
    Prefix {
        /// The part of the code that is compared.
        part: CodePart,
        /// The texts; at least one.
        any: Vec<String>,
        /// The length of the part, in characters, if the source gives one.
        length: Option<usize>,
    },
    /// The part of the code ends with one of these texts.
    Ending {
        /// The part of the code that is compared.
        part: CodePart,
        /// The texts; at least one.
        any: Vec<String>,
        /// The length of the part, in characters, if the source gives one.
        length: Option<usize>,
    },
    /// The part of the code fits a mask or lies in a range of masks.
    Masked {
        /// The part of the code that is compared.
        part: CodePart,
        /// The masks.
        masks: Vec<Mask>,
        /// The ranges.
        ranges: Vec<MaskRange>,
    },
    /// The part of the code is one of these dates.
    DateCode {
        /// The part of the code that is compared.
        part: CodePart,
        /// How the part is read as a date.
        layout: DateLayout,
        /// The dates.
        dates: DateCodes,
    },
    /// The code has this many characters.
    LengthIs(usize),
    /// The code does not have this many characters.
    LengthIsNot(usize),
    /// No code is printed on the unit.
    NoCode,
    /// The unit was made between these dates. Owners know only the date of purchase, so it is never met; a purchase before these dates
    /// disproves it.
    Made(DateRange),
    /// The unit was sold new on these terms.
    Sold(SoldTerms),
    /// The unit has one of these colours.
    Colours(Vec<Colour>),
    /// The unit has one of these article numbers.
    Skus(Vec<String>),
    /// Only the maker knows whether the unit is covered; the address of the maker's check, if it has one.
    MakerOnly(Option<WebAddress>),
}

/// A rule, limit or exclusion: conditions that must all hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The devices that it applies to.
    #[serde(rename = "devices")]
    pub applies_to: AppliesTo,
    /// The conditions; at least one.
    pub conditions: Vec<Condition>,
    /// For a rule (a sieve in the data format): a match means only that the maker must decide whether the unit is covered.
    #[serde(rename = "sieve")]
    pub maker_decides: bool,
    /// The source.
    pub source: WebAddress,
}

/// The result of a condition for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it holds.
    pub truth: Truth,
    /// What was found. With the source of the entry it becomes a `Reason`.
    pub finding: Finding,
    /// What would decide an unknown condition.
    pub missing_info: &'static [MissingInfo],
}

impl Outcome {
    pub(super) fn met(finding: Finding) -> Self {
        Self {
            truth: Truth::Met,
            finding,
            missing_info: &[],
        }
    }

    pub(super) fn not_met(finding: Finding) -> Self {
        Self {
            truth: Truth::NotMet,
            finding,
            missing_info: &[],
        }
    }

    pub(super) fn unknown(finding: Finding, missing_info: &'static [MissingInfo]) -> Self {
        Self {
            truth: Truth::Unknown,
            finding,
            missing_info,
        }
    }
}

impl Condition {
    /// Evaluates the condition for a unit.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub fn test<L: ListLookup>(&self, unit: &Unit<'_>, lists: &L) -> Result<Outcome, L::Error> {
        Ok(match self {
            Self::AllUnits => Outcome::met(Finding::AllUnits),
            Self::NoCode => no_code(&unit.label_code),
            Self::Made(date_range) => made(*date_range, unit),
            Self::Sold(terms) => sold(terms, unit),
            Self::Colours(colours) => coloured(colours, unit),
            Self::Skus(skus) => article(skus, unit),
            Self::MakerOnly(url) => {
                Outcome::unknown(Finding::MakerMustTell(url.clone()), &[MissingInfo::Maker])
            }
            Self::LengthIs(length) => match readable_code(&unit.label_code) {
                Ok((code, confirmed)) => length_is(*length, code.as_str().len(), confirmed),
                Err(outcome) => outcome,
            },
            Self::LengthIsNot(length) => match readable_code(&unit.label_code) {
                Ok((code, confirmed)) => length_is_not(*length, code.as_str().len(), confirmed),
                Err(outcome) => outcome,
            },
            Self::Listed { .. }
            | Self::Prefix { .. }
            | Self::Ending { .. }
            | Self::Masked { .. }
            | Self::DateCode { .. } => match readable_code(&unit.label_code) {
                Ok((code, _)) => self.test_code(code, unit.device, lists)?,
                Err(outcome) => outcome,
            },
        })
    }

    /// The list that it refers to.
    #[must_use]
    pub fn list(&self) -> Option<&List> {
        match self {
            Self::Listed { list, .. } => Some(list),
            _ => None,
        }
    }
}

/// The code and whether it is confirmed; without a code, the outcome of any condition on the code.
fn readable_code(label_code: &LabelCode) -> Result<(&Code, bool), Outcome> {
    match label_code {
        LabelCode::Code { code, confirmed } => Ok((code, *confirmed)),
        LabelCode::NotProvided => Err(Outcome::unknown(
            Finding::CodeNeeded,
            &[MissingInfo::Serial],
        )),
        LabelCode::Unreadable => Err(Outcome::unknown(Finding::CodeUnreadable, &[])),
        LabelCode::Absent => Err(Outcome::unknown(Finding::CodeNotFound, &[])),
    }
}

/// A length counts only for a confirmed code, since the owner may have missed a character.
fn length_is(length: usize, found: usize, confirmed: bool) -> Outcome {
    match (found == length, confirmed) {
        (true, true) => Outcome::met(Finding::LengthMatches(length)),
        (true, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[]),
        (false, true) => Outcome::not_met(Finding::OtherLength(length)),
        (false, false) => {
            Outcome::unknown(Finding::LengthUnconfirmed(length), &[MissingInfo::Serial])
        }
    }
}

fn length_is_not(length: usize, found: usize, confirmed: bool) -> Outcome {
    match (found == length, confirmed) {
        (true, true) => Outcome::not_met(Finding::LengthMatches(length)),
        (true, false) => Outcome::unknown(Finding::LengthUnconfirmed(length), &[]),
        (false, true) => Outcome::met(Finding::OtherLength(length)),
        (false, false) => {
            Outcome::unknown(Finding::LengthUnconfirmed(length), &[MissingInfo::Serial])
        }
    }
}

fn no_code(label_code: &LabelCode) -> Outcome {
    match label_code {
        LabelCode::Absent => Outcome::met(Finding::NoCodePrinted),
        LabelCode::Code { .. } => Outcome::not_met(Finding::CodePrinted),
        LabelCode::Unreadable => Outcome::unknown(Finding::CodeUnreadable, &[]),
        LabelCode::NotProvided => Outcome::unknown(Finding::CodeNeeded, &[MissingInfo::Serial]),
    }
}

/// A unit that was bought before the range is not covered. A later purchase proves nothing: the unit may have been made any time before.
fn made(date_range: DateRange, unit: &Unit<'_>) -> Outcome {
    match unit.purchase.bought {
        None => Outcome::unknown(Finding::BoughtNeeded, &[MissingInfo::Bought]),
        Some(bought) => match date_range.from {
            Some(from) if date_range.starts_after(bought) => {
                Outcome::not_met(Finding::BoughtBeforeMade(from))
            }
            _ if date_range.starts_within(bought) => {
                Outcome::unknown(Finding::BoughtUndecided, &[MissingInfo::Bought])
            }
            _ => Outcome::unknown(Finding::BoughtUndecided, &[]),
        },
    }
}

fn sold(terms: &SoldTerms, unit: &Unit<'_>) -> Outcome {
    let limited_to_countries = !terms.countries.is_empty();
    let country = unit.purchase.country.filter(|_| limited_to_countries);
    let elsewhere = country.filter(|country| !terms.countries.contains(country));
    // "Sold in the United States" may include Puerto Rico.
    let is_territory = elsewhere.is_some_and(|country| {
        terms
            .countries
            .iter()
            .any(|sold| sold.is_same_state_as(country))
    });
    if elsewhere.is_some() && !is_territory {
        return Outcome::not_met(Finding::OtherCountry(terms.countries.clone()));
    }
    if let (Some(bought), Some(from)) = (unit.purchase.bought, terms.date_range.from)
        && terms.date_range.starts_after(bought)
    {
        return Outcome::not_met(Finding::BoughtBeforeSold(from));
    }
    let limited_in_time = terms.date_range != DateRange::default();
    let country_open = limited_to_countries && unit.purchase.country.is_none();
    let bought_open = limited_in_time
        && unit
            .purchase
            .bought
            .is_none_or(|bought| terms.date_range.starts_within(bought));
    let missing_info: &[MissingInfo] = match (bought_open, country_open) {
        (true, true) => &[MissingInfo::Bought, MissingInfo::Country],
        (true, false) => &[MissingInfo::Bought],
        (false, true) => &[MissingInfo::Country],
        (false, false) => &[],
    };
    match unit.purchase.bought {
        None if limited_in_time => Outcome::unknown(Finding::BoughtNeeded, missing_info),
        Some(bought) if !terms.date_range.covers(bought) => {
            Outcome::unknown(Finding::BoughtUndecided, missing_info)
        }
        _ if country_open => Outcome::unknown(Finding::CountryNeeded, missing_info),
        _ if is_territory || !terms.shops.is_empty() => {
            Outcome::unknown(Finding::DetailUnknown, &[])
        }
        _ => Outcome::met(Finding::SoldAsRecalled),
    }
}

fn coloured(colours: &[Colour], unit: &Unit<'_>) -> Outcome {
    match unit.purchase.colour {
        Some(colour) if colours.contains(&colour) => Outcome::met(Finding::ColourRecalled(colour)),
        Some(_) => Outcome::not_met(Finding::OtherColour(colours.to_vec())),
        None => Outcome::unknown(Finding::ColourNeeded, &[MissingInfo::Colour]),
    }
}

/// Owners are not asked for the article number, which is on the box. If all article numbers are known, the colour can decide.
fn article(skus: &[String], unit: &Unit<'_>) -> Outcome {
    if !unit.device.skus_complete {
        return Outcome::unknown(Finding::DetailUnknown, &[]);
    }
    let Some(colour) = unit.purchase.colour else {
        return Outcome::unknown(Finding::ColourNeeded, &[MissingInfo::Colour]);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Snapshots of formats 3 and 4 hold these conditions as arrays.
    #[test]
    fn conditions_are_read_as_objects_and_as_the_arrays_of_older_snapshots() {
        for (object, array) in [
            (
                r#"{"listed":{"part":"whole","list":{"id":4,"holds":"codes"}}}"#,
                r#"{"listed":["whole",{"id":4,"holds":"codes"}]}"#,
            ),
            (
                r#"{"prefix":{"part":{"first":5},"any":["3K"],"length":null}}"#,
                r#"{"prefix":[{"first":5},["3K"],null]}"#,
            ),
            (
                r#"{"ending":{"part":{"from":{"position":7,"count":2}},"any":["Z"],"length":14}}"#,
                r#"{"ending":[{"from":[7,2]},["Z"],14]}"#,
            ),
            (
                r#"{"masked":{"part":{"from":{"position":2,"count":null}},"masks":["A#"],"ranges":[{"from":"B1","to":"B4"}]}}"#,
                r#"{"masked":[{"from":[2,null]},["A#"],[{"from":"B1","to":"B4"}]]}"#,
            ),
            (
                r#"{"date_code":{"part":{"group":{"group":2,"separator":"-"}},"layout":"YYWW","dates":{"between":{"from":"2318","to":null}}}}"#,
                r#"{"date_code":[{"group":[2,"-"]},"YYWW",{"between":["2318",null]}]}"#,
            ),
        ] {
            let condition: Condition = serde_json::from_str(object).unwrap();
            assert_eq!(serde_json::to_string(&condition).unwrap(), object);
            let older: Condition = serde_json::from_str(array).unwrap();
            assert_eq!(older, condition, "{array}");
        }
    }
}

//! Evaluation of the conditions on the characters of the code: lists, prefixes, endings, masks and date codes.

use super::{
    Code, Condition, Device, Entry, Finding, ListLookup, MissingInfo, Notice, Outcome, Truth,
};

/// The result of a condition on the characters of the code. A miss has no finding: a code and its look-alikes are compared with
/// every notice of a maker, and nearly all of them miss.
enum CodeMatch {
    /// The condition holds.
    Match(Finding),
    /// The condition does not hold.
    NoMatch,
    /// The code is not a date.
    NotADate,
}

impl Condition {
    /// Whether it is a condition on the characters of the code. Such conditions are also compared with the codes of sibling devices.
    #[must_use]
    pub(crate) fn looks_at_code(&self) -> bool {
        match self {
            Self::Listed { .. }
            | Self::Prefix { .. }
            | Self::Ending { .. }
            | Self::Masked { .. }
            | Self::DateCode { .. } => true,
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

    /// Evaluates a condition on the characters of the code of a unit of `device`.
    pub(super) fn test_code<L: ListLookup>(
        &self,
        code: &Code,
        device: &Device,
        lists: &L,
    ) -> Result<Outcome, L::Error> {
        Ok(match self.match_code(code, lists)? {
            CodeMatch::Match(finding) => Outcome::met(finding),
            CodeMatch::NotADate => Outcome::unknown(Finding::DateUnclear, &[MissingInfo::Serial]),
            CodeMatch::NoMatch if device.code.matches(code) => {
                Outcome::not_met(Finding::OtherCode(code.clone()))
            }
            CodeMatch::NoMatch => Outcome::unknown(Finding::FormDiffers, &[MissingInfo::Serial]),
        })
    }

    /// The truth of [`Self::test_code`], without a finding.
    pub(super) fn truth_of_code<L: ListLookup>(
        &self,
        code: &Code,
        device: &Device,
        lists: &L,
    ) -> Result<Truth, L::Error> {
        Ok(match self.match_code(code, lists)? {
            CodeMatch::Match(_) => Truth::Met,
            CodeMatch::NoMatch if device.code.matches(code) => Truth::NotMet,
            CodeMatch::NoMatch | CodeMatch::NotADate => Truth::Unknown,
        })
    }

    fn match_code<L: ListLookup>(&self, code: &Code, lists: &L) -> Result<CodeMatch, L::Error> {
        let whole = code.as_str();
        let found = match self {
            Self::Listed { part, list } => match part.slice(whole) {
                Some(text) => lists.find(list.id, text)?.map(|span| {
                    if span.is_one() {
                        Finding::SerialListed(code.clone())
                    } else {
                        Finding::SerialInRange {
                            from: span.first,
                            to: span.last,
                        }
                    }
                }),
                None => None,
            },
            Self::Prefix { part, any, length } => part
                .slice(whole)
                .filter(|text| length.is_none_or(|length| text.len() == length))
                .and_then(|text| any.iter().find(|start| text.starts_with(start.as_str())))
                .map(|start| Finding::PrefixMatches(start.clone())),
            Self::Ending { part, any, length } => part
                .slice(whole)
                .filter(|text| length.is_none_or(|length| text.len() == length))
                .and_then(|text| any.iter().find(|end| text.ends_with(end.as_str())))
                .map(|end| Finding::EndingMatches(end.clone())),
            Self::Masked {
                part,
                masks,
                ranges,
            } => part.slice(whole).and_then(|text| {
                let mask = masks
                    .iter()
                    .find(|mask| mask.matches(text))
                    .map(|mask| mask.as_str().to_owned());
                let range = || {
                    let range = ranges.iter().find(|range| range.matches(text))?;
                    Some(format!("{}–{}", range.from().as_str(), range.to().as_str()))
                };
                mask.or_else(range).map(Finding::MaskMatches)
            }),
            Self::DateCode {
                part,
                layout,
                dates,
            } => match part.slice(whole).map(|text| dates.accept(layout, text)) {
                Some(None) => return Ok(CodeMatch::NotADate),
                Some(Some(true)) => Some(Finding::DateCodeMatches(code.clone())),
                Some(Some(false)) | None => None,
            },
            Self::AllUnits
            | Self::LengthIs(_)
            | Self::LengthIsNot(_)
            | Self::NoCode
            | Self::Made(_)
            | Self::Sold(_)
            | Self::Colours(_)
            | Self::Skus(_)
            | Self::MakerOnly(_) => None,
        };
        Ok(found.map_or(CodeMatch::NoMatch, CodeMatch::Match))
    }
}

impl Entry {
    /// Whether it has conditions on the characters of the code and this code meets all of them.
    pub(super) fn matches_code<L: ListLookup>(
        &self,
        code: &Code,
        lists: &L,
    ) -> Result<bool, L::Error> {
        let mut looked = false;
        for condition in &self.conditions {
            if condition.looks_at_code() {
                match condition.match_code(code, lists)? {
                    CodeMatch::Match(_) => looked = true,
                    CodeMatch::NoMatch | CodeMatch::NotADate => return Ok(false),
                }
            }
        }
        Ok(looked)
    }
}

impl Notice {
    /// Whether it has a rule with a condition on the characters of the code.
    pub(super) fn has_rules_on_codes(&self) -> bool {
        let mut conditions = self.rules.iter().flat_map(|rule| &rule.conditions);
        conditions.any(Condition::looks_at_code)
    }
}

//! Evaluation of the conditions on the characters of the code: lists, prefixes, endings, masks and date codes.

use super::{
    Code, Condition, Device, Entry, Finding, ListLookup, MissingInfo, Notice, Outcome, Truth,
};

/// The result of a condition on the code. `No` has no finding, which would have to be allocated: one check tests all readings of a
/// code with all notices of a maker, and nearly all of them do not match.
enum Recognition {
    /// The condition holds.
    Yes(Finding),
    /// The condition does not hold.
    No,
    /// The code is not a date.
    Unclear,
}

impl Condition {
    /// Whether it is a condition on the characters of the code. Such conditions are also compared with the codes of sibling devices.
    #[must_use]
    pub(crate) fn recognises_codes(&self) -> bool {
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

    /// Evaluates a condition on the code of a unit of `device`.
    pub(super) fn test_code<L: ListLookup>(
        &self,
        code: &Code,
        device: &Device,
        lists: &L,
    ) -> Result<Outcome, L::Error> {
        Ok(match self.recognise(code, lists)? {
            Recognition::Yes(finding) => Outcome::met(finding),
            Recognition::Unclear => Outcome::unknown(Finding::DateUnclear, &[MissingInfo::Serial]),
            Recognition::No if device.code.is_fit(code) => {
                Outcome::not_met(Finding::OtherCode(code.clone()))
            }
            Recognition::No => Outcome::unknown(Finding::FormDiffers, &[MissingInfo::Serial]),
        })
    }

    /// The truth of [`Self::test_code`], without a finding.
    pub(super) fn truth_of_code<L: ListLookup>(
        &self,
        code: &Code,
        device: &Device,
        lists: &L,
    ) -> Result<Truth, L::Error> {
        Ok(match self.recognise(code, lists)? {
            Recognition::Yes(_) => Truth::Met,
            Recognition::No if device.code.is_fit(code) => Truth::NotMet,
            Recognition::No | Recognition::Unclear => Truth::Unknown,
        })
    }

    fn recognise<L: ListLookup>(&self, code: &Code, lists: &L) -> Result<Recognition, L::Error> {
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
                    Some(format!("{}–{}", range.from.as_str(), range.to.as_str()))
                };
                mask.or_else(range).map(Finding::MaskMatches)
            }),
            Self::DateCode {
                part,
                layout,
                dates,
            } => match part.slice(whole).map(|text| dates.accept(layout, text)) {
                Some(None) => return Ok(Recognition::Unclear),
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
        Ok(found.map_or(Recognition::No, Recognition::Yes))
    }
}

impl Entry {
    /// Whether it has conditions on the code and this code meets all of them.
    pub(super) fn recognises<L: ListLookup>(
        &self,
        code: &Code,
        lists: &L,
    ) -> Result<bool, L::Error> {
        let mut looked = false;
        for condition in &self.conditions {
            if condition.recognises_codes() {
                match condition.recognise(code, lists)? {
                    Recognition::Yes(_) => looked = true,
                    Recognition::No | Recognition::Unclear => return Ok(false),
                }
            }
        }
        Ok(looked)
    }
}

impl Notice {
    /// Whether it has a rule with a condition on the code.
    pub(super) fn recognises_codes(&self) -> bool {
        let mut conditions = self.rules.iter().flat_map(|rule| &rule.conditions);
        conditions.any(Condition::recognises_codes)
    }
}

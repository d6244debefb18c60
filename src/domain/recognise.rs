//! What conditions that look at a code make of it.

use super::{
    Code, Condition, Device, Entry, Finding, ListLookup, MissingInfo, Notice, Outcome, Truth,
};

/// What a condition makes of what a code says. Other readings of a print are held against every notice of a maker, and
/// nearly all in vain: so a miss says nothing that would have to be written out.
enum Recognition {
    /// The code is as recalled ones are.
    Yes(Finding),
    /// It is not.
    No,
    /// It cannot be read as a date.
    Unclear,
}

impl Condition {
    /// Whether it looks at what the code says; such conditions recognise a code on the wrong device too.
    #[must_use]
    pub fn recognises_codes(&self) -> bool {
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

    /// Holds the condition against the code of a unit of `device`.
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

    /// The truth of [`Self::test_code`] alone.
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
    /// Whether it has conditions that look at what a code says, and all of them are met by this one.
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
    /// Whether a rule of it looks at what a code says.
    pub(super) fn recognises_codes(&self) -> bool {
        let mut conditions = self.rules.iter().flat_map(|rule| &rule.conditions);
        conditions.any(Condition::recognises_codes)
    }
}

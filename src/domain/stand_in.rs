//! Answers about other codes that are the same answer.

use std::sync::Arc;

use super::{Answer, Code, Finding, LabelCode, NoticeAnswer, Reason, Unit};

impl Answer {
    /// The same answer with another text in the place of each code in it. `instead` is given what stands there.
    #[must_use]
    pub fn standing_in(&self, instead: &mut impl FnMut(&str) -> Arc<str>) -> Self {
        let notices = self.notices.iter().map(|notice| NoticeAnswer {
            id: notice.id.clone(),
            verdict: notice.verdict,
            reasons: notice
                .reasons
                .iter()
                .map(|reason| Reason {
                    finding: reason.finding.standing_in(instead),
                    source: reason.source.clone(),
                })
                .collect(),
        });
        let notices = notices.collect();
        Self {
            verdict: self.verdict,
            device: self.device.clone(),
            code: self.code.as_ref().map(|code| code.standing_in(instead)),
            suggestions: self
                .suggestions
                .iter()
                .map(|code| code.standing_in(instead))
                .collect(),
            also_listed_under: self.also_listed_under.clone(),
            missing_info: self.missing_info.clone(),
            notices,
        }
    }
}

impl Unit<'_> {
    /// The same unit with another text in the place of its code.
    #[must_use]
    pub fn standing_in(&self, instead: &mut impl FnMut(&str) -> Arc<str>) -> Self {
        let label_code = match &self.label_code {
            LabelCode::Code { code, confirmed } => LabelCode::Code {
                code: code.standing_in(instead),
                confirmed: *confirmed,
            },
            LabelCode::Absent => LabelCode::Absent,
            LabelCode::Unreadable => LabelCode::Unreadable,
            LabelCode::NotProvided => LabelCode::NotProvided,
        };
        Self {
            device: self.device,
            label_code,
            purchase: self.purchase,
        }
    }
}

impl Code {
    fn standing_in(&self, instead: &mut impl FnMut(&str) -> Arc<str>) -> Self {
        Self::new(instead(self.as_str()))
    }
}

impl Finding {
    fn standing_in(&self, instead: &mut impl FnMut(&str) -> Arc<str>) -> Self {
        match self {
            Self::SerialListed(code) => Self::SerialListed(code.standing_in(instead)),
            Self::DateCodeMatches(code) => Self::DateCodeMatches(code.standing_in(instead)),
            Self::NotListed(code) => Self::NotListed(code.standing_in(instead)),
            Self::OtherCode(code) => Self::OtherCode(code.standing_in(instead)),
            Self::LookAlikeListed(code) => Self::LookAlikeListed(code.standing_in(instead)),
            Self::SerialInRange { from, to } => Self::SerialInRange {
                from: instead(from).to_string(),
                to: instead(to).to_string(),
            },
            Self::AllUnits
            | Self::PrefixMatches(_)
            | Self::EndingMatches(_)
            | Self::MaskMatches(_)
            | Self::LengthMatches(_)
            | Self::NoCodePrinted
            | Self::SoldAsRecalled
            | Self::ColourRecalled(_)
            | Self::SkuRecalled(_)
            | Self::CodePrinted
            | Self::OtherLength(_)
            | Self::BoughtBeforeMade(_)
            | Self::BoughtBeforeSold(_)
            | Self::OtherColour(_)
            | Self::OtherCountry(_)
            | Self::OtherSku(_)
            | Self::ExcludedColour(_)
            | Self::ExcludedLength(_)
            | Self::Excluded
            | Self::CodeNeeded
            | Self::CodeUnreadable
            | Self::CodeNotFound
            | Self::FormDiffers
            | Self::DateUnclear
            | Self::LengthUnconfirmed(_)
            | Self::ColourNeeded
            | Self::BoughtNeeded
            | Self::BoughtUndecided
            | Self::CountryNeeded
            | Self::DetailUnknown
            | Self::MakerMustTell(_)
            | Self::ListIncomplete
            | Self::SieveMatches
            | Self::SourcesDisagree
            | Self::ListedUnderOther(_)
            | Self::AnswersContradict => self.clone(),
        }
    }
}

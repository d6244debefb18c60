//! The answer for one unit.

use serde::{Deserialize, Serialize};

use super::{Code, DeviceSlug, NoticeId, Reason, variants::variant_names};

/// Whether a unit is recalled, in the words of the Open Recall Format 0.1; the later, the more serious.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A proof that the unit is outside the outer line of every notice.
    NotAffected,
    /// Neither proven: treat it as recalled.
    PossiblyAffected,
    /// A rule or a list covers the unit.
    Affected,
}

variant_names! {
    Verdict {
        NotAffected => "not_affected",
        PossiblyAffected => "possibly_affected",
        Affected => "affected",
    }
}

/// What one notice says of the unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoticeAnswer {
    /// The notice.
    pub id: NoticeId,
    /// What follows from it alone, and from other devices' lists.
    pub verdict: Verdict,
    /// Why, the deciding ones first; never empty.
    pub reasons: Vec<Reason>,
}

/// The answer for one unit: the most serious of its notices' verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    /// The answer.
    pub verdict: Verdict,
    /// The device that was picked.
    pub device: DeviceSlug,
    /// The code as it was read.
    pub code: Option<Code>,
    /// Readings of the same print that a list or rule covers.
    pub suggestions: Vec<Code>,
    /// Other devices of the same maker whose serial rules cover the code.
    pub also_listed_under: Vec<DeviceSlug>,
    /// What would settle it, most useful first; empty unless possibly affected.
    pub missing_info: Vec<MissingInfo>,
    /// What each notice says, the most serious first.
    pub notices: Vec<NoticeAnswer>,
}

/// Information that would settle a verdict and that only the owner or the maker has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingInfo {
    /// The code on the unit, or another look at it.
    Serial,
    /// The unit's colour.
    Colour,
    /// The date of the first purchase.
    Bought,
    /// The country of the first purchase.
    Country,
    /// The maker's own check.
    Maker,
}

variant_names! {
    MissingInfo {
        Serial => "serial",
        Colour => "colour",
        Bought => "bought",
        Country => "country",
        Maker => "maker",
    }
}

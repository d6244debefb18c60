//! The answer for a unit: verdict and reasons.

use serde::{Deserialize, Serialize};

use super::{Code, DeviceSlug, NoticeId, Reason, variants::variant_names};

/// Whether a unit is recalled, in the terms of the Open Recall Format 0.1. Later variants are more serious.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every notice excludes the unit.
    NotAffected,
    /// Neither is proven: the unit is treated as recalled.
    PossiblyAffected,
    /// A rule covers the unit.
    Affected,
}

variant_names! {
    Verdict {
        NotAffected => "not_affected",
        PossiblyAffected => "possibly_affected",
        Affected => "affected",
    }
}

/// The answer of one notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoticeAnswer {
    /// The notice.
    pub id: NoticeId,
    /// The verdict of this notice. If a sibling device's rule matches the code or a look-alike, "not affected" is already raised to
    /// "possibly affected".
    pub verdict: Verdict,
    /// The reasons, the deciding ones first; never empty.
    pub reasons: Vec<Reason>,
}

/// The answer for a unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    /// The most serious verdict of all notices.
    pub verdict: Verdict,
    /// The device.
    pub device: DeviceSlug,
    /// The code after parsing.
    pub code: Option<Code>,
    /// Look-alikes of the code that a rule for the device or for a sibling device matches; empty unless possibly affected.
    pub suggestions: Vec<Code>,
    /// Other devices of the same maker with a rule that matches the code.
    pub also_listed_under: Vec<DeviceSlug>,
    /// What would settle the verdict, the most useful first; empty unless possibly affected.
    pub missing_info: Vec<MissingInfo>,
    /// The answers of the notices, the most serious first.
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

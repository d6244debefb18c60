//! Where facts come from, and where their sources disagree.

use serde::{Deserialize, Serialize};

use super::{TranslatedText, WebAddress, variants::variant_names};

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NoticeSource {
    /// Its address.
    pub url: WebAddress,
    /// How much it weighs.
    pub grade: SourceGrade,
    /// What was taken from it.
    pub says: TranslatedText,
}

/// How much a source weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum SourceGrade {
    /// An authority.
    Official,
    /// The maker.
    Maker,
    /// A scheme that collects batteries.
    Scheme,
    /// The press.
    Press,
}

variant_names! {
    SourceGrade {
        Official => "official",
        Maker => "maker",
        Scheme => "scheme",
        Press => "press",
    }
}

/// Where sources disagree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Conflict {
    /// About what.
    pub about: ConflictSubject,
    /// What each of them says; the widest reading last.
    pub positions: Vec<ConflictPosition>,
}

/// What sources disagree about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ConflictSubject {
    /// Which units are covered.
    Units,
    /// What the owner gets.
    Remedy,
    /// A date.
    Dates,
    /// The notice's number.
    Number,
}

variant_names! {
    ConflictSubject {
        Units => "units",
        Remedy => "remedy",
        Dates => "dates",
        Number => "number",
    }
}

/// What some of the sources say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ConflictPosition {
    /// In our words.
    pub says: TranslatedText,
    /// Which of them.
    pub sources: Vec<WebAddress>,
}

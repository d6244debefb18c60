//! What can happen with a recalled unit.

use serde::{Deserialize, Serialize};

use super::TranslatedText;

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hazard {
    /// In words that every language has.
    pub kinds: Vec<HazardKind>,
    /// In a sentence.
    pub text: TranslatedText,
}

/// A danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum HazardKind {
    /// It gets too hot.
    Overheating,
    /// It smokes.
    Smoke,
    /// It burns.
    Fire,
    /// It explodes.
    Explosion,
    /// It melts.
    Melting,
    /// It burns people.
    Burns,
    /// It damages what is around it.
    PropertyDamage,
}

impl HazardKind {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overheating => "overheating",
            Self::Smoke => "smoke",
            Self::Fire => "fire",
            Self::Explosion => "explosion",
            Self::Melting => "melting",
            Self::Burns => "burns",
            Self::PropertyDamage => "property-damage",
        }
    }
}

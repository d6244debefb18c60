//! What can happen with a recalled unit.

use serde::{Deserialize, Serialize};

use super::{TranslatedText, variants::variant_names};

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

variant_names! {
    HazardKind {
        Overheating => "overheating",
        Smoke => "smoke",
        Fire => "fire",
        Explosion => "explosion",
        Melting => "melting",
        Burns => "burns",
        PropertyDamage => "property-damage",
    }
}

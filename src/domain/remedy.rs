//! What an owner gets, and whom to turn to for it.

use serde::{Deserialize, Serialize};

use super::{AppliesTo, Country, TranslatedText, WebAddress, variants::variant_names};

/// What the owner gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Remedy {
    /// Which of them the sources name.
    pub kinds: Vec<RemedyKind>,
    /// In a sentence.
    pub text: TranslatedText,
}

/// A remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RemedyKind {
    /// Another one.
    Replacement,
    /// The money back.
    Refund,
    /// A repair.
    Repair,
    /// Credit with the firm.
    StoreCredit,
    /// A gift card of the firm.
    GiftCard,
}

variant_names! {
    RemedyKind {
        Replacement => "replacement",
        Refund => "refund",
        Repair => "repair",
        StoreCredit => "store-credit",
        GiftCard => "gift-card",
    }
}

/// Whom to turn to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Contact {
    /// Who answers.
    pub name: TranslatedText,
    /// By telephone.
    pub phone: Option<String>,
    /// When.
    pub hours: Option<TranslatedText>,
    /// By e-mail.
    pub email: Option<String>,
    /// Online.
    pub url: Option<WebAddress>,
    /// For which devices; empty: all that the notice covers.
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
    /// Whom they serve; empty: everybody.
    #[serde(default)]
    pub countries: Vec<Country>,
}

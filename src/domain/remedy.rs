//! What an owner gets, and whom to turn to for it.

use serde::{Deserialize, Serialize};

use super::{AppliesTo, Country, TranslatedText, WebAddress};

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

impl RemedyKind {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replacement => "replacement",
            Self::Refund => "refund",
            Self::Repair => "repair",
            Self::StoreCredit => "store-credit",
            Self::GiftCard => "gift-card",
        }
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

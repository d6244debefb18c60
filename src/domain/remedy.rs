//! Remedies and contacts.

use serde::{Deserialize, Serialize};

use super::{AppliesTo, Country, TranslatedText, WebAddress, variants::variant_names};

/// The remedy of a recall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Remedy {
    /// The kinds of remedy.
    pub kinds: Vec<RemedyKind>,
    /// A description.
    pub text: TranslatedText,
}

/// A kind of remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RemedyKind {
    /// A replacement.
    Replacement,
    /// A refund.
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

/// A contact for owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Contact {
    /// Its name.
    pub name: TranslatedText,
    /// Its telephone number.
    pub phone: Option<String>,
    /// When the telephone is answered.
    pub hours: Option<TranslatedText>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its page.
    pub url: Option<WebAddress>,
    /// The devices that it is responsible for.
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
    /// The countries that it serves; empty: all.
    #[serde(default)]
    pub countries: Vec<Country>,
}

//! How many units a notice is about, and when they were made and sold.

use serde::{Deserialize, Serialize};

use super::{Country, DeviceSlug, PartialDate, Text, WebAddress};

/// When covered units were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Manufacture {
    /// From.
    pub from: Option<PartialDate>,
    /// To, included.
    pub to: Option<PartialDate>,
    /// Who says so.
    pub source: WebAddress,
}

/// How many units are covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnitCount {
    /// The number.
    pub count: u64,
    /// How it is meant.
    pub precision: Precision,
    /// Of which devices; empty: of all that the notice covers.
    #[serde(default)]
    pub devices: Vec<DeviceSlug>,
    /// In which countries; empty: everywhere that the notice holds.
    #[serde(default, rename = "where")]
    pub countries: Vec<Country>,
    /// Who says so.
    pub source: WebAddress,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Precision {
    /// To the unit.
    Exactly,
    /// Rounded.
    About,
    /// At least so many.
    MoreThan,
}

impl Precision {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::About => "about",
            Self::MoreThan => "more-than",
        }
    }
}

/// Where, when and for how much units were sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sale {
    /// Which devices; empty: all that the notice covers.
    #[serde(default)]
    pub devices: Vec<DeviceSlug>,
    /// In these countries.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// By these shops.
    pub shops: Option<Text>,
    /// From.
    pub from: Option<PartialDate>,
    /// To, included.
    pub to: Option<PartialDate>,
    /// For so much.
    pub price: Option<Text>,
    /// Who says so.
    pub source: WebAddress,
}

//! Which devices a statement of a notice applies to, how many units it covers, and when they were made and sold.

use serde::{Deserialize, Serialize};

use super::{
    Country, DeviceSlug, PartialDate, TranslatedText, WebAddress, variants::variant_names,
};

/// The devices of a notice that one of its statements applies to; none listed means all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
pub struct AppliesTo(Vec<DeviceSlug>);

impl AppliesTo {
    /// Whether it applies to a device of the notice.
    #[must_use]
    pub fn includes(&self, device: &DeviceSlug) -> bool {
        self.is_all() || self.0.contains(device)
    }

    /// Whether it applies to all devices of the notice.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    /// The devices that the data file lists; empty where it applies to all.
    #[must_use]
    pub fn listed(&self) -> &[DeviceSlug] {
        &self.0
    }

    /// The devices that it applies to, out of those of its notice.
    #[must_use]
    pub fn resolve<'a>(&'a self, notice_devices: &'a [DeviceSlug]) -> &'a [DeviceSlug] {
        if self.is_all() {
            notice_devices
        } else {
            &self.0
        }
    }
}

impl FromIterator<DeviceSlug> for AppliesTo {
    fn from_iter<I: IntoIterator<Item = DeviceSlug>>(devices: I) -> Self {
        Self(devices.into_iter().collect())
    }
}

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
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
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

variant_names! {
    Precision {
        Exactly => "exactly",
        About => "about",
        MoreThan => "more-than",
    }
}

/// Where, when and for how much units were sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sale {
    /// Which devices; empty: all that the notice covers.
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
    /// In these countries.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// By these shops.
    pub shops: Option<TranslatedText>,
    /// From.
    pub from: Option<PartialDate>,
    /// To, included.
    pub to: Option<PartialDate>,
    /// For so much.
    pub price: Option<TranslatedText>,
    /// Who says so.
    pub source: WebAddress,
}

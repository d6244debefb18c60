//! The scope of a recall: the devices that a statement applies to, the number of units, and when they were made and sold.

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

    /// The devices that the data file lists; empty if it applies to all.
    #[must_use]
    pub fn listed(&self) -> &[DeviceSlug] {
        &self.0
    }

    /// The devices that it applies to, out of those of its notice.
    #[must_use]
    pub(crate) fn resolve<'a>(&'a self, notice_devices: &'a [DeviceSlug]) -> &'a [DeviceSlug] {
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
    /// The first date.
    pub from: Option<PartialDate>,
    /// The last date, included.
    pub to: Option<PartialDate>,
    /// The source.
    pub source: WebAddress,
}

/// A number of covered units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnitCount {
    /// The number.
    pub count: u64,
    /// Its precision.
    pub precision: Precision,
    /// The devices that it counts.
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
    /// The countries that it counts; empty: everywhere that the notice applies.
    #[serde(default, rename = "where")]
    pub countries: Vec<Country>,
    /// The source.
    pub source: WebAddress,
}

/// The precision of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Precision {
    /// Exact.
    Exactly,
    /// Rounded.
    About,
    /// A lower bound.
    MoreThan,
}

variant_names! {
    Precision {
        Exactly => "exactly",
        About => "about",
        MoreThan => "more-than",
    }
}

/// Where, when and at which price units were sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sale {
    /// The devices that were sold.
    #[serde(default, rename = "devices")]
    pub applies_to: AppliesTo,
    /// The countries.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// The shops.
    pub shops: Option<TranslatedText>,
    /// The first date.
    pub from: Option<PartialDate>,
    /// The last date, included.
    pub to: Option<PartialDate>,
    /// The price.
    pub price: Option<TranslatedText>,
    /// The source.
    pub source: WebAddress,
}

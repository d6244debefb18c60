//! What can be wrong with a question.

use crate::domain::{CodeError, DeviceSlug};

/// A field of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Which device.
    Device,
    /// The code on the unit.
    Serial,
    /// Its colour.
    Colour,
    /// When it was bought.
    Bought,
    /// Where it was bought.
    Country,
}

impl Field {
    /// Its name in forms and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Serial => "serial",
            Self::Colour => "colour",
            Self::Bought => "bought",
            Self::Country => "country",
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// No device was picked.
    #[error("no device")]
    DeviceMissing,
    /// There is no such device here.
    #[error("unknown device")]
    DeviceUnknown,
    /// No code, and neither "absent" nor "unreadable".
    #[error("no code for {0}")]
    SerialMissing(DeviceSlug),
    /// What was typed is not a code of the device.
    #[error("not a code of {0}: {1}")]
    SerialFormat(DeviceSlug, CodeError),
    /// What was typed stands on the unit too, or means that there is none, but is not the code.
    #[error("not the code of {0}, but other print")]
    SerialIsOtherPrint(DeviceSlug),
    /// A code, and at the same time "absent" or "unreadable".
    #[error("a code, and that there is none")]
    SerialContradicts,
    /// A colour that this device is not known in.
    #[error("unknown colour")]
    ColourUnknown(DeviceSlug),
    /// Not written as a date.
    #[error("not a date")]
    BoughtFormat,
    /// A day that the calendar does not have.
    #[error("no such day")]
    BoughtNoSuchDay,
    /// A day that lies ahead.
    #[error("a day that lies ahead")]
    BoughtAhead,
    /// Not a country's code.
    #[error("unknown country")]
    CountryUnknown,
    /// Sent twice, with different content.
    #[error("sent twice")]
    Twice(Field),
    /// Longer than anything that could be meant.
    #[error("too long")]
    TooLong(Field),
}

impl InputError {
    /// The field that it is about.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::DeviceMissing | Self::DeviceUnknown => Field::Device,
            Self::SerialMissing(_)
            | Self::SerialFormat(..)
            | Self::SerialIsOtherPrint(_)
            | Self::SerialContradicts => Field::Serial,
            Self::ColourUnknown(_) => Field::Colour,
            Self::BoughtFormat | Self::BoughtNoSuchDay | Self::BoughtAhead => Field::Bought,
            Self::CountryUnknown => Field::Country,
            Self::TooLong(field) | Self::Twice(field) => *field,
        }
    }

    /// Its name in JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DeviceMissing => "device_missing",
            Self::DeviceUnknown => "device_unknown",
            Self::SerialMissing(_) => "serial_missing",
            Self::SerialFormat(..) | Self::SerialIsOtherPrint(_) => "serial_format",
            Self::SerialContradicts => "serial_contradicts",
            Self::ColourUnknown(_) => "colour_unknown",
            Self::BoughtFormat => "bought_format",
            Self::BoughtNoSuchDay => "bought_no_such_day",
            Self::BoughtAhead => "bought_ahead",
            Self::CountryUnknown => "country_unknown",
            Self::TooLong(_) => "too_long",
            Self::Twice(_) => "twice",
        }
    }
}

/// Why a JSON request cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// Not JSON, or not UTF-8.
    #[error("not JSON: {0}")]
    Syntax(serde_json::Error),
    /// JSON, but no object.
    #[error("not an object")]
    NoObject,
    /// An object, but not of these fields with these types.
    #[error("not a request: {0}")]
    Shape(serde_json::Error),
}

impl JsonError {
    /// Its name in JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "json_syntax",
            Self::NoObject | Self::Shape(_) => "json_shape",
        }
    }
}

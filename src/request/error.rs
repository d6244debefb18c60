//! What can be wrong with a question.

use crate::domain::{CodeError, DeviceSlug, variant_codes, variant_names};

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

variant_names! {
    Field {
        Device => "device",
        Serial => "serial",
        Colour => "colour",
        Bought => "bought",
        Country => "country",
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
}

variant_codes! {
    InputError {
        DeviceMissing => "device_missing",
        DeviceUnknown => "device_unknown",
        SerialMissing => "serial_missing",
        SerialFormat => "serial_format",
        SerialIsOtherPrint => "serial_format",
        SerialContradicts => "serial_contradicts",
        ColourUnknown => "colour_unknown",
        BoughtFormat => "bought_format",
        BoughtNoSuchDay => "bought_no_such_day",
        BoughtAhead => "bought_ahead",
        CountryUnknown => "country_unknown",
        Twice => "twice",
        TooLong => "too_long",
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

variant_codes! {
    JsonError {
        Syntax => "json_syntax",
        NoObject => "json_shape",
        Shape => "json_shape",
    }
}

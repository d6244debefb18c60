//! Errors of a request.

use crate::domain::{CodeError, DeviceSlug, variant_codes, variant_names};

/// A field of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The device.
    Device,
    /// The code on the unit.
    Serial,
    /// The colour of the unit.
    Colour,
    /// The date of purchase.
    Bought,
    /// The country of purchase.
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

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// The device is missing.
    #[error("no device")]
    DeviceMissing,
    /// The device is unknown.
    #[error("unknown device")]
    DeviceUnknown,
    /// The verdict depends on the code, and neither it nor "absent" or "unreadable" was sent.
    #[error("no code for {0}")]
    SerialMissing(DeviceSlug),
    /// The text is not a code of the device.
    #[error("not a code of {0}: {1}")]
    SerialFormat(DeviceSlug, CodeError),
    /// The text is something else that is printed on the unit, or a word such as "none".
    #[error("not the code of {0} but other print")]
    SerialIsOtherPrint(DeviceSlug),
    /// A code was sent together with "absent" or "unreadable".
    #[error("a code together with absent or unreadable")]
    SerialContradicts,
    /// The device was not sold in this colour.
    #[error("unknown colour")]
    ColourUnknown(DeviceSlug),
    /// The text is not a date.
    #[error("not a date")]
    BoughtFormat,
    /// The calendar has no such day.
    #[error("no such day")]
    BoughtNoSuchDay,
    /// The day is in the future.
    #[error("a day in the future")]
    BoughtAhead,
    /// The text is not the code of a country.
    #[error("unknown country")]
    CountryUnknown,
    /// The field was sent twice with different values.
    #[error("sent twice")]
    Twice(Field),
    /// The text exceeds the maximum length of the field.
    #[error("too long")]
    TooLong(Field),
}

impl InputError {
    /// The field with the error.
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

/// Why a JSON body is not a request.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// The body is not JSON in UTF-8.
    #[error("not JSON: {0}")]
    Syntax(serde_json::Error),
    /// The body is JSON but not an object.
    #[error("not an object")]
    NoObject,
    /// The object has other fields or types.
    #[error("unexpected fields: {0}")]
    Shape(serde_json::Error),
}

variant_codes! {
    JsonError {
        Syntax => "json_syntax",
        NoObject => "json_shape",
        Shape => "json_shape",
    }
}

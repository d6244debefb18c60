//! The fields of a question, and their reading.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Field, InputError, JsonError};
use crate::domain::{
    CodeError, Colour, Country, DateError, Device, LabelCode, PartialDate, PurchaseDetails,
    Recalls, Replaced, Unit,
};

/// A question as it was sent. Everything but the device may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct CheckRequest {
    /// The device's name.
    #[serde(default, deserialize_with = "text_or_null")]
    #[validate(length(max = 100))]
    pub device: String,
    /// The code, as typed.
    #[serde(default, deserialize_with = "text_or_null")]
    #[validate(length(max = 256))]
    pub serial: String,
    /// The colour's name.
    #[serde(default, deserialize_with = "text_or_null")]
    #[validate(length(max = 40))]
    pub colour: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "text_or_null")]
    #[validate(length(max = 40))]
    pub bought: String,
    /// ISO 3166-1 alpha-2.
    #[serde(default, deserialize_with = "text_or_null")]
    #[validate(length(max = 40))]
    pub country: String,
    /// The label shows exactly this.
    #[serde(default, deserialize_with = "flag_or_null")]
    pub as_printed: bool,
    /// There is no such code on the unit.
    #[serde(default, deserialize_with = "flag_or_null")]
    pub absent: bool,
    /// The code cannot be found or read.
    #[serde(default, deserialize_with = "flag_or_null")]
    pub unreadable: bool,
}

fn text_or_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Option::<String>::deserialize(deserializer).map(Option::unwrap_or_default)
}

fn flag_or_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Option::<bool>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A question that makes sense.
#[derive(Clone, Debug)]
pub struct CheckInput<'recalls> {
    /// The unit.
    pub unit: Unit<'recalls>,
    /// Letters of the code that were read as digits.
    pub replaced: Vec<Replaced>,
}

impl CheckRequest {
    /// Reads a JSON request. `null` is the same as a field that is left out.
    ///
    /// # Errors
    /// When it is not JSON, or not an object of these fields.
    pub fn from_json(bytes: &[u8]) -> Result<Self, JsonError> {
        let fault = |error: serde_json::Error| match error.classify() {
            serde_json::error::Category::Data => JsonError::Shape(error),
            serde_json::error::Category::Syntax
            | serde_json::error::Category::Eof
            | serde_json::error::Category::Io => JsonError::Syntax(error),
        };
        // Without this look, a list of values would pass for an object.
        if bytes.trim_ascii_start().first() == Some(&b'{') {
            return serde_json::from_slice(bytes).map_err(fault);
        }
        let read = serde_json::from_slice::<serde::de::IgnoredAny>(bytes);
        Err(read.map_or_else(fault, |_| JsonError::NoObject))
    }

    /// What was sent, by its names in the form, without what was left empty.
    #[must_use]
    pub fn form_pairs(&self) -> Vec<(&'static str, &str)> {
        let flag = |said: bool| if said { "1" } else { "" };
        let all = [
            ("device", self.device.as_str()),
            ("serial", self.serial.as_str()),
            ("colour", self.colour.as_str()),
            ("bought", self.bought.as_str()),
            ("country", self.country.as_str()),
            ("as_printed", flag(self.as_printed)),
            ("absent", flag(self.absent)),
            ("unreadable", flag(self.unreadable)),
        ];
        let sent = all.into_iter().filter(|(_, value)| !value.is_empty());
        sent.collect()
    }

    /// The fields that are longer than anything that could be meant.
    fn too_long(&self) -> Vec<Field> {
        let Err(errors) = self.validate() else {
            return Vec::new();
        };
        let all = [
            Field::Device,
            Field::Serial,
            Field::Colour,
            Field::Bought,
            Field::Country,
        ];
        all.into_iter()
            .filter(|field| errors.field_errors().contains_key(field.as_str()))
            .collect()
    }
}

/// Reads a question. `today` is the reader's day, perhaps a day ahead of UTC.
///
/// # Errors
/// One for each field that is wrong, in the order of the form.
pub fn read<'recalls>(
    fields: &CheckRequest,
    recalls: &'recalls Recalls,
    today: Date,
) -> Result<CheckInput<'recalls>, Vec<InputError>> {
    let too_long = fields.too_long();
    let mut errors: Vec<InputError> = too_long
        .iter()
        .map(|&field| InputError::TooLong(field))
        .collect();
    let mut note = |error: InputError| {
        if !too_long.contains(&error.field()) {
            errors.push(error);
        }
    };

    let device = match fields.device.trim() {
        "" => Err(InputError::DeviceMissing),
        slug => recalls.device(slug).ok_or(InputError::DeviceUnknown),
    };
    let device = device.map_err(&mut note).ok();
    let printed = device.and_then(|device| printed(fields, device).map_err(&mut note).ok());
    let colour = device
        .and_then(|device| colour(&fields.colour, device).map_err(&mut note).ok())
        .flatten();
    let bought = bought(&fields.bought, today)
        .map_err(&mut note)
        .ok()
        .flatten();
    let country = country(&fields.country).map_err(&mut note).ok().flatten();

    match (device, printed) {
        (Some(device), Some((printed, replaced))) if errors.is_empty() => {
            let purchase = PurchaseDetails {
                colour,
                bought,
                country,
            };
            Ok(CheckInput {
                unit: Unit {
                    device,
                    label_code: printed,
                    purchase,
                },
                replaced,
            })
        }
        _ => {
            errors.sort_by_key(InputError::field);
            Err(errors)
        }
    }
}

fn printed(
    fields: &CheckRequest,
    device: &Device,
) -> Result<(LabelCode, Vec<Replaced>), InputError> {
    let form = &device.code;
    match (
        form.read(&fields.serial, fields.as_printed),
        fields.absent,
        fields.unreadable,
    ) {
        (Err(CodeError::Empty), true, false) => Ok((LabelCode::Absent, Vec::new())),
        (Err(CodeError::Empty), false, true) => Ok((LabelCode::Unreadable, Vec::new())),
        (Err(CodeError::Empty), false, false) => Ok((LabelCode::NotProvided, Vec::new())),
        (_, true, _) | (_, _, true) => Err(InputError::SerialContradicts),
        (Ok(reading), false, false) if device.is_not_a_serial(&reading.code) => {
            Err(InputError::SerialIsOtherPrint(device.slug.clone()))
        }
        (Ok(reading), false, false) => {
            let printed = LabelCode::Code {
                code: reading.code,
                confirmed: fields.as_printed,
            };
            Ok((printed, reading.replaced))
        }
        (Err(error), false, false) => Err(InputError::SerialFormat(device.slug.clone(), error)),
    }
}

/// Only colours that the device is known in are taken: a word that was mistyped must not prove anything.
fn colour(text: &str, device: &Device) -> Result<Option<Colour>, InputError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match Colour::parse(text) {
        Some(colour) if device.colours.contains(&colour) => Ok(Some(colour)),
        _ => Err(InputError::ColourUnknown(device.slug.clone())),
    }
}

fn bought(text: &str, today: Date) -> Result<Option<PartialDate>, InputError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match PartialDate::parse(text.trim()) {
        Ok(date) if date.first() > today => Err(InputError::BoughtAhead),
        Ok(date) => Ok(Some(date)),
        Err(DateError::Shape) => Err(InputError::BoughtFormat),
        Err(DateError::NoSuchDay) => Err(InputError::BoughtNoSuchDay),
    }
}

fn country(text: &str) -> Result<Option<Country>, InputError> {
    match text.trim() {
        "" => Ok(None),
        code => Country::parse(code)
            .map(Some)
            .ok_or(InputError::CountryUnknown),
    }
}

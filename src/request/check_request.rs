//! The fields of a check and their parsing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Field, InputError, JsonError};
use crate::domain::{
    Answer, CodeError, Colour, Country, DateError, Device, LabelCode, PartialDate, PurchaseDetails,
    Recalls, Replaced, Unit, Verdict,
};

/// The fields of a check, as they were sent. Only the device is required.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRequest {
    /// The slug of the device.
    #[serde(default, deserialize_with = "text_or_null")]
    pub device: String,
    /// The code on the label, as typed.
    #[serde(default, deserialize_with = "text_or_null")]
    pub serial: String,
    /// The English name of the colour.
    #[serde(default, deserialize_with = "text_or_null")]
    pub colour: String,
    /// The date of the first purchase: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "text_or_null")]
    pub bought: String,
    /// The country of the first purchase, ISO 3166-1 alpha-2.
    #[serde(default, deserialize_with = "text_or_null")]
    pub country: String,
    /// The owner confirms that the label shows exactly `serial`.
    #[serde(default, deserialize_with = "flag_or_null")]
    pub as_printed: bool,
    /// The unit has no code.
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

/// A valid check.
#[derive(Clone, Debug)]
pub struct CheckInput<'recalls> {
    /// The unit to check.
    pub unit: Unit<'recalls>,
    /// Letters of the code that were read as digits.
    pub replaced: Vec<Replaced>,
}

impl CheckRequest {
    /// Parses a JSON body. `null` has the same meaning as a missing field.
    ///
    /// # Errors
    /// When it is not JSON, or not an object of these fields.
    pub(crate) fn from_json(bytes: &[u8]) -> Result<Self, JsonError> {
        let fault = |error: serde_json::Error| match error.classify() {
            serde_json::error::Category::Data => JsonError::Shape(error),
            serde_json::error::Category::Syntax
            | serde_json::error::Category::Eof
            | serde_json::error::Category::Io => JsonError::Syntax(error),
        };
        // Serde would accept an array of the fields' values, too.
        if bytes.trim_ascii_start().first() == Some(&b'{') {
            return serde_json::from_slice(bytes).map_err(fault);
        }
        let read = serde_json::from_slice::<serde::de::IgnoredAny>(bytes);
        Err(read.map_or_else(fault, |_| JsonError::NoObject))
    }

    /// The names and values of the fields that are not empty, as a form sends them.
    #[must_use]
    pub(crate) fn form_pairs(&self) -> Vec<(&'static str, &str)> {
        let flag = |is_set: bool| if is_set { "1" } else { "" };
        let fields = [
            ("device", self.device.as_str()),
            ("serial", self.serial.as_str()),
            ("colour", self.colour.as_str()),
            ("bought", self.bought.as_str()),
            ("country", self.country.as_str()),
            ("as_printed", flag(self.as_printed)),
            ("absent", flag(self.absent)),
            ("unreadable", flag(self.unreadable)),
        ];
        let sent = fields.into_iter().filter(|(_, value)| !value.is_empty());
        sent.collect()
    }

    /// The fields that exceed their maximum length, in characters.
    fn too_long(&self) -> Vec<Field> {
        let lengths = [
            (Field::Device, &self.device, 100),
            (Field::Serial, &self.serial, 256),
            (Field::Colour, &self.colour, 40),
            (Field::Bought, &self.bought, 40),
            (Field::Country, &self.country, 40),
        ];
        let exceeded =
            |&(_, text, most): &(Field, &String, usize)| text.chars().nth(most).is_some();
        let too_long = lengths.into_iter().filter(exceeded);
        too_long.map(|(field, _, _)| field).collect()
    }

    /// Parses the form of a page, which has buttons for an absent and an unreadable code next to the field. If one of them
    /// was pressed, a code in the format of the device is kept and contradicts the button. Any other text, such as a part of a code, is
    /// discarded.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub(crate) fn parse_page_form<'recalls>(
        &mut self,
        recalls: &'recalls Recalls,
        today: Date,
    ) -> Result<CheckInput<'recalls>, Vec<InputError>> {
        let is_complete = |device: &Device| device.code.read(&self.serial, false).is_ok();
        if (self.absent || self.unreadable)
            && !recalls.device(self.device.trim()).is_some_and(is_complete)
        {
            self.serial.clear();
        }
        self.parse(recalls, today)
    }

    /// Parses the fields. `today`: the current date in the time zone that is furthest ahead; no purchase can be later.
    ///
    /// # Errors
    /// One for each invalid field, in the order of the form.
    pub fn parse<'recalls>(
        &self,
        recalls: &'recalls Recalls,
        today: Date,
    ) -> Result<CheckInput<'recalls>, Vec<InputError>> {
        let too_long = self.too_long();
        let mut errors: Vec<InputError> = too_long
            .iter()
            .map(|&field| InputError::TooLong(field))
            .collect();
        let mut add = |error: InputError| {
            if !too_long.contains(&error.field()) {
                errors.push(error);
            }
        };
        let device = match self.device.trim() {
            "" => Err(InputError::DeviceMissing),
            slug => recalls.device(slug).ok_or(InputError::DeviceUnknown),
        };
        let device = device.map_err(&mut add).ok();
        let label_code = device.and_then(|device| self.label_code(device).map_err(&mut add).ok());
        let colour =
            device.and_then(|device| parse_colour(&self.colour, device).map_err(&mut add).ok());
        let bought = parse_bought(&self.bought, today).map_err(&mut add).ok();
        let country = parse_country(&self.country).map_err(&mut add).ok();

        match (device, label_code) {
            (Some(device), Some((label_code, replaced))) if errors.is_empty() => Ok(CheckInput {
                unit: Unit {
                    device,
                    label_code,
                    purchase: PurchaseDetails {
                        colour: colour.flatten(),
                        bought: bought.flatten(),
                        country: country.flatten(),
                    },
                },
                replaced,
            }),
            _ => {
                errors.sort_by_key(InputError::field);
                Err(errors)
            }
        }
    }

    fn label_code(&self, device: &Device) -> Result<(LabelCode, Vec<Replaced>), InputError> {
        let parsed = device.code.read(&self.serial, self.as_printed);
        match (parsed, self.absent, self.unreadable) {
            (Err(CodeError::Empty), true, false) => Ok((LabelCode::Absent, Vec::new())),
            (Err(CodeError::Empty), false, true) => Ok((LabelCode::Unreadable, Vec::new())),
            (Err(CodeError::Empty), false, false) => Ok((LabelCode::NotProvided, Vec::new())),
            (_, true, _) | (_, _, true) => Err(InputError::SerialContradicts),
            (Ok(parsed), false, false) if device.is_not_a_serial(&parsed.code) => {
                Err(InputError::SerialIsOtherPrint(device.slug.clone()))
            }
            (Ok(parsed), false, false) => {
                let label_code = LabelCode::Code {
                    code: parsed.code,
                    confirmed: self.as_printed,
                };
                Ok((label_code, parsed.replaced))
            }
            (Err(error), false, false) => Err(InputError::SerialFormat(device.slug.clone(), error)),
        }
    }
}

impl CheckInput<'_> {
    /// The error with which the page asks for the code again: it was not provided, and the verdict depends on it.
    #[must_use]
    pub(crate) fn missing_serial(&self, answer: &Answer) -> Option<InputError> {
        let is_missing = self.unit.label_code == LabelCode::NotProvided
            && answer.verdict == Verdict::PossiblyAffected;
        is_missing.then(|| InputError::SerialMissing(self.unit.device.slug.clone()))
    }
}

/// Accepts only colours of the device, so that a mistyped word cannot exclude a unit.
fn parse_colour(text: &str, device: &Device) -> Result<Option<Colour>, InputError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match Colour::parse(text) {
        Some(colour) if device.colours.contains(&colour) => Ok(Some(colour)),
        _ => Err(InputError::ColourUnknown(device.slug.clone())),
    }
}

fn parse_bought(text: &str, today: Date) -> Result<Option<PartialDate>, InputError> {
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

fn parse_country(text: &str) -> Result<Option<Country>, InputError> {
    match text.trim() {
        "" => Ok(None),
        code => Country::parse(code)
            .map(Some)
            .ok_or(InputError::CountryUnknown),
    }
}

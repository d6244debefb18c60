//! Errors of a request as JSON and in sentences that say what to do.

use serde::Serialize;

use crate::{
    domain::{CodeError, CodeFormat, CodeKind, Lengths, Recalls},
    i18n::{Messages, value_key},
    request::{InputError, JsonError},
};

use super::finding::colour_names;

/// An error as JSON.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ErrorReport {
    error: ErrorBody,
}

#[derive(Clone, Debug, Serialize)]
struct ErrorBody {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<String>,
}

impl ErrorReport {
    /// An error by its code.
    pub(crate) fn new(code: &'static str, field: Option<&'static str>, message: &str) -> Self {
        Self {
            error: ErrorBody {
                code,
                field,
                message: message.to_owned(),
                request: None,
            },
        }
    }

    /// The error with the request id, by which the operator finds the cause in the log.
    pub(crate) fn numbered(mut self, request: Option<String>) -> Self {
        self.error.request = request;
        self
    }

    /// An error of a field.
    pub(crate) fn for_input(error: &InputError, recalls: &Recalls, messages: &Messages) -> Self {
        Self::new(
            error.code(),
            Some(error.field().as_str()),
            &error_message(error, recalls, messages),
        )
    }

    /// An error of JSON.
    pub(crate) fn for_json(error: &JsonError, messages: &Messages) -> Self {
        let key = match error {
            JsonError::Syntax(_) => "error-json-syntax",
            JsonError::NoObject | JsonError::Shape(_) => "error-json-shape",
        };
        Self::new(error.code(), None, messages.text(key))
    }
}

/// An error in a sentence, for pages, JSON and the command line.
pub(crate) fn error_message(error: &InputError, recalls: &Recalls, messages: &Messages) -> String {
    let text = |key: &str| messages.text(key).to_owned();
    match error {
        InputError::SerialFormat(device, fault) => {
            let format = recalls.device(device.as_str()).map(|device| &device.code);
            code_message(fault, format, messages)
        }
        InputError::SerialIsOtherPrint(_) => text("error-serial-other-print"),
        InputError::SerialMissing(device) => {
            let kind = recalls
                .device(device.as_str())
                .map_or(CodeKind::Serial, |device| device.code.kind);
            text(&value_key("error-serial-missing", kind.as_str()))
        }
        InputError::ColourUnknown(device) => {
            let colours = recalls
                .device(device.as_str())
                .map(|device| device.colours.as_slice())
                .unwrap_or_default();
            if colours.is_empty() {
                return text("error-colour-unknown-all");
            }
            let colours = colour_names(colours, messages);
            messages.format("error-colour-unknown", &[("colours", &colours)])
        }
        InputError::TooLong(field) => text(&value_key("error-too-long", field.as_str())),
        InputError::Twice(field) => text(&value_key("error-twice", field.as_str())),
        InputError::DeviceMissing => text("error-device-missing"),
        InputError::DeviceUnknown => text("error-device-unknown"),
        InputError::SerialContradicts => text("error-serial-contradicts"),
        InputError::BoughtFormat => text("error-bought-format"),
        InputError::BoughtNoSuchDay => text("error-bought-no-such-day"),
        InputError::BoughtAhead => text("error-bought-ahead"),
        InputError::CountryUnknown => text("error-country-unknown"),
    }
}

fn code_message(fault: &CodeError, format: Option<&CodeFormat>, messages: &Messages) -> String {
    match fault {
        CodeError::Empty => messages.text("error-serial-empty").to_owned(),
        CodeError::TooLong => messages.text("error-serial-too-long").to_owned(),
        CodeError::NoSuchDate => messages.text("error-serial-no-such-date").to_owned(),
        CodeError::Character { position, found } => {
            let position = position.to_string();
            let is_published = format.is_some_and(|format| format.alphabet.is_some());
            if !is_published {
                let found = if found.is_ascii_graphic() {
                    found.to_string()
                } else {
                    "?".to_owned()
                };
                let values = [("position", position.as_str()), ("found", found.as_str())];
                messages.format("error-serial-character-unpublished", &values)
            } else if found.is_ascii_graphic() {
                messages.format(
                    "error-serial-character",
                    &[("position", &position), ("found", &found.to_string())],
                )
            } else {
                messages.format("error-serial-unprintable", &[("position", &position)])
            }
        }
        CodeError::Length { found } => {
            let expected = format.map(|format| {
                let length = length_text(&format.lengths, messages);
                length.unwrap_or_else(|| length_between(&format.lengths, messages))
            });
            let expected = expected.unwrap_or_default();
            messages.count("error-serial-length", *found, &[("expected", &expected)])
        }
    }
}

/// The length of a code in words; `None` if it is not published.
pub(crate) fn length_text(lengths: &Lengths, messages: &Messages) -> Option<String> {
    match lengths {
        Lengths::Unpublished => None,
        Lengths::OneOf(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            Some(messages.any_of(&lengths))
        }
        Lengths::Between(..) => Some(length_between(lengths, messages)),
    }
}

fn length_between(lengths: &Lengths, messages: &Messages) -> String {
    let (least, most) = lengths.bounds();
    let values = [("least", &*least.to_string()), ("most", &*most.to_string())];
    messages.format("length-between", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{i18n::Language, request::Field};

    #[test]
    fn every_error_has_its_message() {
        let messages = Language::English.messages();
        let recalls = Recalls::default();
        let slug = || crate::domain::DeviceSlug::try_from("a".to_owned()).unwrap();
        let fields = [
            Field::Device,
            Field::Serial,
            Field::Colour,
            Field::Bought,
            Field::Country,
        ];
        let mut errors = vec![
            InputError::DeviceMissing,
            InputError::DeviceUnknown,
            InputError::SerialMissing(slug()),
            InputError::SerialIsOtherPrint(slug()),
            InputError::SerialContradicts,
            InputError::ColourUnknown(slug()),
            InputError::BoughtFormat,
            InputError::BoughtNoSuchDay,
            InputError::BoughtAhead,
            InputError::CountryUnknown,
        ];
        let faults = [
            CodeError::Empty,
            CodeError::TooLong,
            CodeError::NoSuchDate,
            CodeError::Length { found: 3 },
            CodeError::Character {
                position: 1,
                found: 'é',
            },
            CodeError::Character {
                position: 1,
                found: '*',
            },
        ];
        errors.extend(faults.map(|fault| InputError::SerialFormat(slug(), fault)));
        errors.extend(fields.map(InputError::TooLong));
        errors.extend(fields.map(InputError::Twice));
        for error in errors {
            let message = error_message(&error, &recalls, messages);
            assert!(
                message.contains(' ') && !message.contains(['⚠', '{']),
                "{error}: {message}"
            );
        }
        let shape = JsonError::NoObject;
        let syntax = JsonError::Syntax(serde_json::from_str::<bool>("{").unwrap_err());
        for error in [shape, syntax] {
            let report = serde_json::to_string(&ErrorReport::for_json(&error, messages)).unwrap();
            assert!(!report.contains('⚠'), "{report}");
        }
    }
}

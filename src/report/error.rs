//! What is wrong with a question, in words that lead on.

use serde::Serialize;

use crate::{
    domain::{CodeError, CodeForm, Lengths, Recalls},
    i18n::Messages,
    request::{InputError, JsonError},
};

/// An error as JSON sends it.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorReport {
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
    /// An error by its name.
    #[must_use]
    pub fn new(code: &'static str, field: Option<&'static str>, message: &str) -> Self {
        Self {
            error: ErrorBody {
                code,
                field,
                message: message.to_owned(),
                request: None,
            },
        }
    }

    /// The same with the number of the request, by which the operator finds the cause in the log.
    #[must_use]
    pub fn numbered(mut self, request: Option<String>) -> Self {
        self.error.request = request;
        self
    }

    /// What is wrong with a question.
    #[must_use]
    pub fn of_question(error: &InputError, recalls: &Recalls, messages: &Messages) -> Self {
        Self::new(
            error.code(),
            Some(error.field().as_str()),
            &error_message(error, recalls, messages),
        )
    }

    /// Why a request could not be read.
    #[must_use]
    pub fn of_json(error: &JsonError, messages: &Messages) -> Self {
        Self::new(
            error.code(),
            None,
            messages.text(&format!("error-{}", error.code().replace('_', "-"))),
        )
    }
}

/// A sentence for the error summary, the field and JSON.
#[must_use]
pub fn error_message(error: &InputError, recalls: &Recalls, messages: &Messages) -> String {
    let key = format!("error-{}", error.code().replace('_', "-"));
    match error {
        InputError::SerialFormat(device, fault) => {
            let form = recalls.device(device.as_str()).map(|device| &device.code);
            code_message(fault, form, messages)
        }
        InputError::SerialIsOtherPrint(_) => messages.text("error-serial-other-print").to_owned(),
        InputError::SerialMissing(device) => {
            let kind = recalls
                .device(device.as_str())
                .map_or("serial", |device| device.code.kind.as_str());
            messages.text(&format!("{key}-{kind}")).to_owned()
        }
        InputError::ColourUnknown(device) => {
            let colours = recalls
                .device(device.as_str())
                .map(|device| device.colours.as_slice())
                .unwrap_or_default();
            let names: Vec<String> = colours
                .iter()
                .map(|colour| messages.colour(*colour))
                .collect();
            if names.is_empty() {
                messages.text("error-colour-unknown-all").to_owned()
            } else {
                messages.format(&key, &[("colours", &messages.any_of(&names))])
            }
        }
        InputError::TooLong(field) | InputError::Twice(field) => messages
            .text(&format!("{key}-{}", field.as_str()))
            .to_owned(),
        InputError::DeviceMissing
        | InputError::DeviceUnknown
        | InputError::SerialContradicts
        | InputError::BoughtFormat
        | InputError::BoughtNoSuchDay
        | InputError::BoughtAhead
        | InputError::CountryUnknown => messages.text(&key).to_owned(),
    }
}

fn code_message(fault: &CodeError, form: Option<&CodeForm>, messages: &Messages) -> String {
    match fault {
        CodeError::Empty => messages.text("error-serial-empty").to_owned(),
        CodeError::TooLong => messages.text("error-serial-too-long").to_owned(),
        CodeError::NoSuchDate => messages.text("error-serial-no-such-date").to_owned(),
        CodeError::Character { position, found } => {
            let position = position.to_string();
            let is_published = form.is_some_and(|form| form.alphabet.is_some());
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
            let expected = form
                .map(|form| expected(form, messages))
                .unwrap_or_default();
            messages.count("error-serial-length", *found, &[("expected", &expected)])
        }
    }
}

fn expected(form: &CodeForm, messages: &Messages) -> String {
    match &form.lengths {
        Lengths::OneOf(lengths) => {
            messages.any_of(&lengths.iter().map(ToString::to_string).collect::<Vec<_>>())
        }
        Lengths::Unpublished | Lengths::Between(..) => {
            let (least, most) = form.lengths.bounds();
            messages.format(
                "length-between",
                &[("least", &least.to_string()), ("most", &most.to_string())],
            )
        }
    }
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
            let report = serde_json::to_string(&ErrorReport::of_json(&error, messages)).unwrap();
            assert!(!report.contains('⚠'), "{report}");
        }
    }
}

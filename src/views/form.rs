//! The field for the code, and what is wrong with a form.

use askama::{Template, filters::HtmlSafe};

use super::{PageContext, input_hints::InputHints, label::code_name};
use crate::{
    domain::{CodeError, Device, Lengths},
    report::error_message,
    request::{CheckRequest, Field, InputError},
};

/// The errors of a form, above everything else on its page.
#[derive(Template)]
#[template(path = "parts/errors.html")]
pub(super) struct ErrorSummary {
    title: String,
    items: Vec<(&'static str, String)>,
}

impl HtmlSafe for ErrorSummary {}

impl ErrorSummary {
    /// One error, and where its field stands on the page.
    pub fn one(context: &PageContext<'_>, address: &'static str, message: String) -> Self {
        Self {
            title: context.text("errors-title").to_owned(),
            items: vec![(address, message)],
        }
    }

    /// `None` where nothing is wrong. `address` says where a field stands on the page.
    pub fn of(
        errors: &[InputError],
        context: &PageContext<'_>,
        address: impl Fn(Field) -> &'static str,
    ) -> Option<Self> {
        let items: Vec<_> = errors
            .iter()
            .map(|error| {
                (
                    address(error.field()),
                    error_message(error, context.recalls, context.messages),
                )
            })
            .collect();
        (!items.is_empty()).then(|| Self {
            title: context.text("errors-title").to_owned(),
            items,
        })
    }
}

/// What is wrong with one field.
pub(super) fn error_of(
    errors: &[InputError],
    field: Field,
    context: &PageContext<'_>,
) -> Option<FieldError> {
    let error = errors.iter().find(|error| error.field() == field)?;
    Some(FieldError {
        prefix: context.text("error-prefix").to_owned(),
        message: error_message(error, context.recalls, context.messages),
    })
}

/// A field's error, with a word for readers that do not see its colour.
#[derive(Clone, Debug)]
pub(super) struct FieldError {
    pub prefix: String,
    pub message: String,
}

/// The field for the code.
#[derive(Template)]
#[template(path = "parts/code_field.html")]
pub(super) struct CodeField {
    label: String,
    hint: String,
    value: String,
    error: Option<FieldError>,
    described_by: String,
    numeric: bool,
    size: usize,
    typing: Option<InputHints>,
    as_printed: Option<AsPrinted>,
}

/// The box by which an owner insists on what was typed.
struct AsPrinted {
    text: String,
    checked: bool,
}

impl HtmlSafe for CodeField {}

impl CodeField {
    /// The field of a device.
    pub fn of(
        device: &Device,
        fields: &CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
    ) -> Self {
        let form = &device.code;
        let alphabet = form.alphabet();
        let (_, longest) = form.lengths.bounds();
        let known = form.lengths != Lengths::Unpublished;
        let can_insist = fields.as_printed || errors.iter().any(may_be_as_printed);
        Self {
            hint: hint(device, context),
            as_printed: can_insist.then(|| AsPrinted {
                text: context.text("code-as-printed").to_owned(),
                checked: fields.as_printed,
            }),
            numeric: alphabet.characters().all(|c| c.is_ascii_digit()),
            size: if known { longest + 2 } else { 18 },
            ..Self::plain(
                code_name(device, context),
                fields,
                errors,
                context,
                Some(InputHints::of(device, context)),
            )
        }
    }

    /// The field before a device is picked.
    pub fn of_any(fields: &CheckRequest, errors: &[InputError], context: &PageContext<'_>) -> Self {
        let label = context.text("code-any").to_owned();
        Self {
            hint: context.text("code-hint-any").to_owned(),
            ..Self::plain(label, fields, errors, context, None)
        }
    }

    fn plain(
        label: String,
        fields: &CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
        typing: Option<InputHints>,
    ) -> Self {
        let error = error_of(errors, Field::Serial, context);
        let mut described_by = vec!["serial-hint"];
        described_by.extend(error.as_ref().map(|_| "serial-error"));
        if typing.is_some() {
            described_by.extend(["serial-count", "serial-mark"]);
        }
        Self {
            label,
            hint: String::new(),
            value: fields.serial.clone(),
            error,
            described_by: described_by.join(" "),
            numeric: false,
            size: 18,
            typing,
            as_printed: None,
        }
    }
}

/// Whether the label may show what was typed although the maker is not known to print that.
fn may_be_as_printed(error: &InputError) -> bool {
    match error {
        InputError::SerialFormat(_, fault) => match fault {
            CodeError::Empty | CodeError::TooLong => false,
            CodeError::Character { found, .. } => found.is_ascii_graphic(),
            CodeError::Length { .. } | CodeError::NoSuchDate => true,
        },
        _ => false,
    }
}

/// How long the code is, what stands before it, and how to tell its letters from its digits.
fn hint(device: &Device, context: &PageContext<'_>) -> String {
    let form = &device.code;
    let messages = context.messages;
    let alphabet = form.alphabet();
    let length = match &form.lengths {
        Lengths::Unpublished => None,
        Lengths::OneOf(lengths) => {
            let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
            Some(messages.any_of(&lengths))
        }
        Lengths::Between(least, most) => Some(messages.format(
            "length-between",
            &[("least", &least.to_string()), ("most", &most.to_string())],
        )),
    };
    let digits = alphabet.characters().all(|c| c.is_ascii_digit());
    let mut sentences = vec![match (&length, &form.printed_as) {
        (Some(length), Some(printed)) => messages.format(
            "code-hint-length-after",
            &[("length", length), ("printed", printed)],
        ),
        (Some(length), None) if digits => {
            messages.format("code-hint-digits", &[("length", length)])
        }
        (Some(length), None) => messages.format("code-hint-length", &[("length", length)]),
        (None, Some(printed)) => messages.format("code-hint-after", &[("printed", printed)]),
        (None, None) => messages.text("code-hint-as-it-stands").to_owned(),
    }];
    let shape = form
        .example
        .as_deref()
        .filter(|example| example.contains(|c: char| c != 'X') && example.contains('X'));
    if let Some(shape) = shape {
        sentences.push(messages.format("code-hint-shape", &[("shape", shape)]));
    }
    let has = |c| alphabet.contains(c);
    if has('0') && has('1') && has('A') && !has('O') && !has('I') {
        sentences.push(messages.text("code-hint-zero-one").to_owned());
    }
    sentences.join(context.sentence_separator())
}

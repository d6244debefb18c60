//! The field for the code, and the errors of a form.

use askama::{Template, filters::HtmlSafe};

use super::{PageContext, input_hints::InputHints, label_figure::code_name};
use crate::{
    domain::{CodeError, Device, Lengths},
    report::{error_message, length_text},
    request::{CheckRequest, Field, InputError},
};

/// The size of the field if the length of the code is not known, in characters.
const DEFAULT_SIZE: usize = 18;

/// The errors of a form, at the top of its page.
#[derive(Template)]
#[template(path = "parts/errors.html")]
pub(super) struct ErrorSummary {
    title: &'static str,
    /// The address of each field on the page, and the message.
    items: Vec<(&'static str, String)>,
}

impl HtmlSafe for ErrorSummary {}

impl ErrorSummary {
    /// One error, and the address of its field on the page.
    pub fn one(context: &PageContext<'_>, address: &'static str, message: String) -> Self {
        Self {
            title: context.text("errors-title"),
            items: vec![(address, message)],
        }
    }

    /// `None` without errors. `address` gives the address of a field on the page.
    pub fn new(
        errors: &[InputError],
        context: &PageContext<'_>,
        address: impl Fn(Field) -> &'static str,
    ) -> Option<Self> {
        let items = errors.iter().map(|error| {
            let message = error_message(error, context.recalls, context.messages);
            (address(error.field()), message)
        });
        (!errors.is_empty()).then(|| Self {
            title: context.text("errors-title"),
            items: items.collect(),
        })
    }
}

/// The first error of a field.
pub(super) fn error_of(
    errors: &[InputError],
    field: Field,
    context: &PageContext<'_>,
) -> Option<FieldError> {
    let error = errors.iter().find(|error| error.field() == field)?;
    let message = error_message(error, context.recalls, context.messages);
    Some(FieldError::new(context, message))
}

/// The error of a field, with a word for readers who do not see its colour.
#[derive(Clone, Debug)]
pub(super) struct FieldError {
    pub prefix: &'static str,
    pub message: String,
}

impl FieldError {
    /// An error.
    pub fn new(context: &PageContext<'_>, message: String) -> Self {
        Self {
            prefix: context.text("error-prefix"),
            message,
        }
    }
}

/// The field for the code.
#[derive(Template)]
#[template(path = "parts/code_field.html")]
pub(super) struct CodeField<'a> {
    label: String,
    hint: String,
    value: &'a str,
    error: Option<FieldError>,
    described_by: String,
    numeric: bool,
    size: usize,
    input_hints: Option<InputHints>,
    as_printed: Option<AsPrinted>,
}

/// The box that confirms that the label shows what was typed.
struct AsPrinted {
    text: &'static str,
    checked: bool,
}

impl HtmlSafe for CodeField<'_> {}

impl<'a> CodeField<'a> {
    /// The field of a device.
    pub fn new(
        device: &Device,
        request: &'a CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
    ) -> Self {
        let format = &device.code;
        let (_, longest) = format.lengths.bounds();
        let can_confirm = request.as_printed || errors.iter().any(may_be_as_printed);
        let input_hints = Some(InputHints::new(device, context));
        Self {
            hint: hint(device, context),
            as_printed: can_confirm.then(|| AsPrinted {
                text: context.text("code-as-printed"),
                checked: request.as_printed,
            }),
            numeric: format.alphabet().characters().all(|c| c.is_ascii_digit()),
            size: match format.lengths {
                Lengths::Unpublished => DEFAULT_SIZE,
                Lengths::OneOf(_) | Lengths::Between(..) => longest + 2,
            },
            ..Self::plain(
                code_name(device, context),
                request,
                errors,
                context,
                input_hints,
            )
        }
    }

    /// The field before a device is picked.
    pub fn for_any_device(
        request: &'a CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
    ) -> Self {
        let label = context.text("code-any").to_owned();
        Self {
            hint: context.text("code-hint-any").to_owned(),
            ..Self::plain(label, request, errors, context, None)
        }
    }

    fn plain(
        label: String,
        request: &'a CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
        input_hints: Option<InputHints>,
    ) -> Self {
        let error = error_of(errors, Field::Serial, context);
        let mut described_by = vec!["serial-hint"];
        described_by.extend(error.as_ref().map(|_| "serial-error"));
        if input_hints.is_some() {
            described_by.extend(["serial-count", "serial-mark"]);
        }
        Self {
            label,
            hint: String::new(),
            value: &request.serial,
            error,
            described_by: described_by.join(" "),
            numeric: false,
            size: DEFAULT_SIZE,
            input_hints,
            as_printed: None,
        }
    }
}

/// Whether the label may show what was typed although the maker is not known to print it.
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

/// The length of the code, what is printed before it, and how to tell its letters from its digits.
fn hint(device: &Device, context: &PageContext<'_>) -> String {
    let format = &device.code;
    let messages = context.messages;
    let alphabet = format.alphabet();
    let length = length_text(&format.lengths, messages);
    let digits = alphabet.characters().all(|c| c.is_ascii_digit());
    let mut sentences = vec![match (&length, &format.printed_as) {
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
    let shape = format
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

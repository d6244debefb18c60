//! The place of the model and of the code on a label: a drawing, and the same in words.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    drawing::{LabelMarks, Picture},
    elements::{LocalizedText, capital},
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::{
    domain::{Device, Drawing},
    i18n::value_key,
};

/// A drawing of a device's label side, and the same in words.
#[derive(Template)]
#[template(path = "parts/label.html")]
pub(super) struct LabelFigure<'a> {
    drawing: String,
    /// The numbers in the drawing; the words below it have the same numbers.
    marks: LabelMarks,
    place: LocalizedText<'a>,
    model: String,
    code: String,
    /// The note that the drawing shows only the kind of device.
    general: Option<&'static str>,
}

impl HtmlSafe for LabelFigure<'_> {}

impl<'a> LabelFigure<'a> {
    /// For a page that asks for the code.
    pub fn for_code_entry(device: &'a Device, context: &PageContext<'_>) -> Self {
        let key = match what_to_check(context.recalls, device) {
            WhatToCheck::Nothing => "label-not-needed",
            WhatToCheck::Absence => "label-look-here",
            WhatToCheck::Code => "label-type-this",
        };
        Self::new(device, context, key)
    }

    /// For a page that shows where the code is.
    pub fn for_code_location(device: &'a Device, context: &PageContext<'_>) -> Self {
        Self::new(device, context, "label-code")
    }

    fn new(device: &'a Device, context: &PageContext<'_>, key: &str) -> Self {
        let drawing = drawing(device, context);
        let picture = Picture::new(&drawing, &device.code);
        let code = code_name(device, context);
        let general = (!drawing.placed).then(|| context.text("label-general"));
        Self {
            marks: picture.marks(),
            drawing: picture.to_string(),
            place: LocalizedText::of(context, &device.code.code_location),
            model: context
                .messages
                .format("label-model", &[("model", &device.model)]),
            code: context.messages.format(key, &[("code", &code)]),
            general,
        }
    }
}

/// The name of the code, as on the label.
pub(super) fn code_name(device: &Device, context: &PageContext<'_>) -> String {
    let key = value_key("kind", device.code.kind.as_str());
    let name = capital(context.text(&key));
    match &device.code.printed_as {
        Some(printed) => context.messages.format(
            "code-printed-as",
            &[("code", &name), ("printed", printed.as_str())],
        ),
        None => name,
    }
}

/// The device's own drawing, else that of the device that it names, else the plainest of its category.
fn drawing<'a>(device: &'a Device, context: &PageContext<'a>) -> Cow<'a, Drawing> {
    let of_another = || {
        let other = context.recalls.device(device.picture.as_deref()?)?;
        other.drawing.as_ref()
    };
    match device.drawing.as_ref().or_else(of_another) {
        Some(drawing) => Cow::Borrowed(drawing),
        None => Cow::Owned(Drawing::plain(device.category, &device.model, &device.code)),
    }
}

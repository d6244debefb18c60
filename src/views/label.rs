//! Where the model and the code stand: a drawing, and the same in words.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    drawing::{Marks, Picture},
    facts::{LocalizedText, capital},
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::domain::{Device, Drawing};

/// A drawing of a device's label side, and the same in words.
#[derive(Template)]
#[template(path = "parts/label.html")]
pub(super) struct Label {
    drawing: String,
    /// The numbers that the drawing has; the words beside it have the same.
    marks: Marks,
    place: LocalizedText,
    model: String,
    code: String,
    /// Said where the drawing shows no more than the kind of thing.
    general: Option<String>,
}

impl HtmlSafe for Label {}

impl Label {
    /// For a page that asks for the code.
    pub fn to_copy_from(device: &Device, context: &PageContext<'_>) -> Self {
        let key = match what_to_check(context.recalls, device) {
            WhatToCheck::Nothing => "label-not-needed",
            WhatToCheck::Absence => "label-look-here",
            WhatToCheck::Code => "label-type-this",
        };
        Self::new(device, context, key)
    }

    /// For a page that says where the code stands.
    pub fn to_look_at(device: &Device, context: &PageContext<'_>) -> Self {
        Self::new(device, context, "label-code")
    }

    fn new(device: &Device, context: &PageContext<'_>, key: &str) -> Self {
        let drawing = drawing(device, context);
        let picture = Picture::new(&drawing, &device.code);
        let code = code_name(device, context);
        let general = (!drawing.placed).then(|| context.text("label-general").to_owned());
        Self {
            marks: picture.marks(),
            drawing: picture.to_string(),
            place: LocalizedText::of(context, &device.code.place),
            model: context
                .messages
                .format("label-model", &[("model", &device.model)]),
            code: context.messages.format(key, &[("code", &code)]),
            general,
        }
    }
}

/// What the code is called, as the label calls it.
pub(super) fn code_name(device: &Device, context: &PageContext<'_>) -> String {
    let kind = device.code.kind.as_str();
    let name = capital(context.text(&format!("kind-{kind}")));
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

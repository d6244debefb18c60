//! Where the model and the code stand: a drawing, and the same in words.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};

use super::{
    Site,
    drawing::{Marks, Picture},
    facts::{Said, capital},
    need::{Need, need},
};
use crate::domain::{Device, Drawing};

/// A drawing of a device's label side, and the same in words.
#[derive(Template)]
#[template(path = "parts/label.html")]
pub(super) struct Label {
    drawing: String,
    /// The numbers that the drawing has; the words beside it have the same.
    marks: Marks,
    place: Said,
    model: String,
    code: String,
    /// Said where the drawing shows no more than the kind of thing.
    general: Option<String>,
}

impl HtmlSafe for Label {}

impl Label {
    /// For a page that asks for the code.
    pub fn to_copy_from(device: &Device, site: &Site<'_>) -> Self {
        let key = match need(site.recalls, device) {
            Need::Nothing => "label-not-needed",
            Need::Absence => "label-look-here",
            Need::Code => "label-type-this",
        };
        Self::new(device, site, key)
    }

    /// For a page that says where the code stands.
    pub fn to_look_at(device: &Device, site: &Site<'_>) -> Self {
        Self::new(device, site, "label-code")
    }

    fn new(device: &Device, site: &Site<'_>, key: &str) -> Self {
        let drawing = drawing(device, site);
        let picture = Picture::new(&drawing, &device.code);
        let code = code_name(device, site);
        let general = (!drawing.placed).then(|| site.text("label-general").to_owned());
        Self {
            marks: picture.marks(),
            drawing: picture.to_string(),
            place: Said::of(site, &device.code.place),
            model: site
                .messages
                .format("label-model", &[("model", &device.model)]),
            code: site.messages.format(key, &[("code", &code)]),
            general,
        }
    }
}

/// What the code is called, as the label calls it.
pub(super) fn code_name(device: &Device, site: &Site<'_>) -> String {
    let kind = device.code.kind.as_str();
    let name = capital(site.text(&format!("kind-{kind}")));
    match &device.code.printed_as {
        Some(printed) => site.messages.format(
            "code-printed-as",
            &[("code", &name), ("printed", printed.as_str())],
        ),
        None => name,
    }
}

/// The device's own drawing, else that of the device that it names, else the plainest of its category.
fn drawing<'a>(device: &'a Device, site: &Site<'a>) -> Cow<'a, Drawing> {
    let of_another = || {
        let other = site.recalls.device(device.picture.as_deref()?)?;
        other.drawing.as_ref()
    };
    match device.drawing.as_ref().or_else(of_another) {
        Some(drawing) => Cow::Borrowed(drawing),
        None => Cow::Owned(Drawing::plain(device.category, &device.model, &device.code)),
    }
}

//! Drawings of labels: where the model and the code stand.

use askama::{Template, filters::HtmlSafe};

use super::{
    Site,
    facts::{Said, capital},
    need::{Need, need},
};
use crate::{assets::Asset, domain::Device};

/// A drawing of a device's label side, and the same in words.
#[derive(Template)]
#[template(path = "parts/label.html")]
pub(super) struct Label {
    drawing: &'static str,
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
        let (drawing, own) = drawing(device);
        let code = code_name(device, site);
        let general = (!own).then(|| site.text("label-general").to_owned());
        Self {
            drawing,
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

/// The drawing, and whether it is of this very device.
fn drawing(device: &Device) -> (&'static str, bool) {
    let own = device
        .picture
        .as_deref()
        .and_then(|name| Asset::drawing("labels", name))
        .or_else(|| Asset::drawing("labels", device.slug.as_str()));
    let of_category = || Asset::drawing("labels", device.category.as_str()).unwrap_or_default();
    own.map_or_else(|| (of_category(), false), |drawing| (drawing, true))
}

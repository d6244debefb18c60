//! The devices of a notice.

use super::super::{PageContext, elements::device_name, label_figure::LabelFigure};
use crate::{domain::Device, i18n::value_key, report::length_text};

/// A device with its drawing.
pub(super) struct Product<'a> {
    /// The name that owners know, with the model.
    pub name: String,
    /// The brand on the unit, in a sentence.
    pub brand: String,
    /// The label and the place of the code.
    pub label: LabelFigure<'a>,
    /// The length of the code, or that it is not published.
    pub length: String,
    /// The article numbers, in a sentence.
    pub articles: Option<String>,
}

impl<'a> Product<'a> {
    /// A device.
    pub fn new(context: &PageContext<'_>, device: &'a Device) -> Self {
        let format = |key, name, value: &str| context.messages.format(key, &[(name, value)]);
        let articles: Vec<&str> = device.skus.iter().map(|sku| sku.code.as_str()).collect();
        let code = context.text(&value_key("kind", device.code.kind.as_str()));
        Self {
            name: device_name(context, device),
            brand: format("product-brand", "brand", &device.brand),
            label: LabelFigure::for_code_location(device, context),
            length: match length_text(&device.code.lengths, context.messages) {
                Some(length) => context
                    .messages
                    .format("product-length", &[("code", code), ("length", &length)]),
                None => format("product-length-unknown", "code", code),
            },
            articles: (!articles.is_empty()).then(|| {
                let articles = context.messages.all_of(&articles);
                format("product-articles", "articles", &articles)
            }),
        }
    }
}

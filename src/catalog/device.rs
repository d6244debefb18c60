//! The format of a device file.

use serde::Deserialize;

use crate::domain::{
    Alphabet, Category, CodeFormat, CodeKind, Colour, DateLayout, Device, DeviceSlug, Drawing,
    Lengths, Sku, TranslatedText, WebAddress,
};

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "A device of Charge Safely"))]
pub(super) struct DeviceFile {
    slug: DeviceSlug,
    position: Option<u32>,
    brand: String,
    maker: String,
    name: String,
    model: String,
    category: Category,
    #[serde(default)]
    colours: Vec<Colour>,
    #[serde(default)]
    skus: Vec<Sku>,
    #[serde(default)]
    skus_complete: bool,
    #[serde(default)]
    aliases: Vec<String>,
    picture: Option<String>,
    drawing: Option<Drawing>,
    #[serde(default)]
    sources: Vec<WebAddress>,
    code: CodeTable,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CodeTable {
    kind: CodeKind,
    printed_as: Option<String>,
    #[serde(rename = "place")]
    location: TranslatedText,
    length: Option<Length>,
    alphabet: Option<Alphabet>,
    layout: Option<DateLayout>,
    example: Option<String>,
    source: Option<WebAddress>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum Length {
    One(usize),
    Some(Vec<usize>),
    Between { min: usize, max: usize },
}

impl From<DeviceFile> for Device {
    fn from(file: DeviceFile) -> Self {
        let code = CodeFormat {
            kind: file.code.kind,
            printed_as: file.code.printed_as,
            code_location: file.code.location,
            lengths: match file.code.length {
                None => Lengths::Unpublished,
                Some(Length::One(length)) => Lengths::OneOf(vec![length]),
                Some(Length::Some(lengths)) => Lengths::OneOf(lengths),
                Some(Length::Between { min, max }) => Lengths::Between(min, max),
            },
            alphabet: file.code.alphabet,
            layout: file.code.layout,
            example: file.code.example,
            source: file.code.source,
        };
        Self {
            slug: file.slug,
            position: file.position,
            brand: file.brand,
            maker: file.maker,
            name: file.name,
            model: file.model,
            category: file.category,
            colours: file.colours,
            skus: file.skus,
            skus_complete: file.skus_complete,
            aliases: file.aliases,
            picture: file.picture,
            drawing: file.drawing,
            sources: file.sources,
            code,
        }
    }
}

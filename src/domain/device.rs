//! Devices, which owners choose from a list.

use serde::{Deserialize, Serialize};

use super::{
    CodeFormat, Colour, DeviceSlug, Drawing, TranslatedText, WebAddress, variants::variant_names,
};

/// One model as its label names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Its name in addresses.
    pub slug: DeviceSlug,
    /// Its place in the list of devices. Devices without one follow, sorted by brand and model.
    pub position: Option<u32>,
    /// The brand on the unit.
    pub brand: String,
    /// The maker. A code is also compared with the rules for other devices of the same maker.
    pub maker: String,
    /// The name that owners know.
    pub name: String,
    /// The model number as the label prints it.
    pub model: String,
    /// The kind of device.
    pub category: Category,
    /// The colours that it was sold in; empty if unknown.
    pub colours: Vec<Colour>,
    /// Its article numbers.
    pub skus: Vec<Sku>,
    /// Whether `skus` has every article number.
    pub skus_complete: bool,
    /// Other search terms for it.
    pub aliases: Vec<String>,
    /// How it and its label are drawn; `None`: the plain drawing of its category.
    pub drawing: Option<Drawing>,
    /// The slug of another device whose picture is shown for this one.
    pub picture: Option<String>,
    /// The sources of these facts.
    pub sources: Vec<WebAddress>,
    /// The code on its label.
    pub code: CodeFormat,
}

impl Device {
    /// The texts to translate.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
        vec![&mut self.code.code_location]
    }
}

/// An article number, which may be specific to a colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sku {
    /// The article number.
    pub code: String,
    /// The colour of the article, if it has only one.
    pub colour: Option<Colour>,
}

/// The kind of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Category {
    /// A power bank.
    PowerBank,
    /// A charging stand with a battery.
    ChargingStand,
    /// A portable loudspeaker.
    Speaker,
    /// A loudspeaker for conference calls.
    Speakerphone,
    /// A portable lamp.
    Lamp,
}

variant_names! {
    Category {
        PowerBank => "power-bank",
        ChargingStand => "charging-stand",
        Speaker => "speaker",
        Speakerphone => "speakerphone",
        Lamp => "lamp",
    }
}

/// The kind of code on a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum CodeKind {
    /// A number of one unit, or of a small lot if the maker calls that a serial number.
    Serial,
    /// A date of manufacture.
    DateCode,
    /// A production batch.
    BatchCode,
}

variant_names! {
    CodeKind {
        Serial => "serial",
        DateCode => "date-code",
        BatchCode => "batch-code",
    }
}

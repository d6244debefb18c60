//! Devices: what an owner picks.

use serde::{Deserialize, Serialize};

use super::{
    CodeForm, Colour, DeviceSlug, Drawing, TranslatedText, WebAddress, variants::variant_names,
};

/// One model as its label names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Device {
    /// Its name in addresses.
    pub slug: DeviceSlug,
    /// Place in the list; devices without one follow by brand and model.
    pub position: Option<u32>,
    /// The brand on the unit.
    pub brand: String,
    /// Who makes it. Devices of one maker are checked against each other's lists.
    pub maker: String,
    /// The name that owners know.
    pub name: String,
    /// The model number as the label prints it.
    pub model: String,
    /// What kind of thing it is.
    pub category: Category,
    /// Colours it is known to have been sold in; empty where nobody said.
    pub colours: Vec<Colour>,
    /// Exact article numbers below the model.
    pub skus: Vec<Sku>,
    /// Whether `skus` holds every article number there is.
    pub skus_complete: bool,
    /// Other words that owners search for.
    pub aliases: Vec<String>,
    /// How it and its label are drawn; `None` for the plainest of its category.
    pub drawing: Option<Drawing>,
    /// Another device whose drawing stands for this one's.
    pub picture: Option<String>,
    /// Where these facts come from.
    pub sources: Vec<WebAddress>,
    /// The code on its label.
    pub code: CodeForm,
}

impl Device {
    /// Every sentence that is said of it, to be translated.
    pub fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
        vec![&mut self.code.place]
    }
}

/// An article number below the model, and its colour where it stands for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sku {
    /// The number.
    pub code: String,
    /// The colour that it stands for.
    pub colour: Option<Colour>,
}

/// What kind of thing a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Category {
    /// A battery to charge other things from.
    PowerBank,
    /// A stand that charges, with a battery in it.
    ChargingStand,
    /// A portable loudspeaker.
    Speaker,
    /// A loudspeaker for telephone conferences.
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

/// What the code on a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum CodeKind {
    /// A number of this unit alone, or of a small lot that its maker calls so.
    Serial,
    /// When it was made.
    DateCode,
    /// The batch that it was made in.
    BatchCode,
}

variant_names! {
    CodeKind {
        Serial => "serial",
        DateCode => "date-code",
        BatchCode => "batch-code",
    }
}

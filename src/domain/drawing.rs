//! Drawings of a device and of the side that its code is printed on.

use serde::{Deserialize, Serialize};

use super::{Category, CodeFormat};

/// How a device and its label are drawn. It shows only what the sources and the description of the place state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Drawing {
    /// The shape of the device.
    pub outline: DeviceOutline,
    /// A word on its front.
    pub front: Option<String>,
    /// The side that the code is printed on.
    pub side: PrintedSide,
    /// Whether sources state where on that side the code is, so that the drawing shows more than the kind of device.
    #[serde(default)]
    pub placed: bool,
    /// The printed lines, from top to bottom.
    pub lines: Vec<LabelLine>,
}

/// Shapes that devices share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum DeviceOutline {
    /// A flat power bank.
    Slab,
    /// A small power bank.
    Mini,
    /// A power bank with two sockets.
    TwoPorts,
    /// A power bank with three sockets.
    ThreePorts,
    /// A power bank with a light in the form of a paw.
    PawLight,
    /// A power bank with cables and a wall plug.
    CablesAndPlug,
    /// A power bank that charges a watch.
    WatchCharger,
    /// A magnetic power bank.
    Magnetic,
    /// A magnetic power bank with a round button.
    MagneticButton,
    /// A magnetic power bank with a round display.
    MagneticDisplay,
    /// A magnetic power bank with a round display and a ring to hold it.
    MagneticRing,
    /// A charging stand.
    Stand,
    /// A long loudspeaker.
    Speaker,
    /// A round loudspeaker for conference calls.
    Speakerphone,
    /// A lamp on a round base.
    Lamp,
}

impl DeviceOutline {
    /// The plain shape of a category.
    #[must_use]
    pub(crate) fn for_category(category: Category) -> Self {
        match category {
            Category::PowerBank => Self::Slab,
            Category::ChargingStand => Self::Stand,
            Category::Speaker => Self::Speaker,
            Category::Speakerphone => Self::Speakerphone,
            Category::Lamp => Self::Lamp,
        }
    }
}

/// The side that the code is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PrintedSide {
    /// The front.
    Front,
    /// The back.
    Back,
    /// The magnetic side.
    Magnetic,
    /// The bottom.
    Bottom,
    /// A narrow side.
    Edge,
    /// The back or a narrow side; the sources do not state which.
    BackOrEdge,
    /// A prong of its plug.
    Prong,
    /// Unknown.
    Anywhere,
}

impl PrintedSide {
    /// Whether the device has to be turned over to see this side.
    #[must_use]
    pub(crate) fn is_turned_away(self) -> bool {
        matches!(
            self,
            Self::Back | Self::Magnetic | Self::Bottom | Self::BackOrEdge
        )
    }
}

/// One printed line of a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum LabelLine {
    /// Other text.
    Text(String),
    /// The line with the model number.
    Model(String),
    /// The code, with the words before it, or the empty text.
    Code(String),
    /// The code, with the words before it; no source states that it is on this side.
    CodeElsewhere(String),
    /// The corner at the bottom right, where recalled units have no code.
    NoCode,
    /// Space between the top and the bottom of the side.
    Gap,
}

impl Drawing {
    /// The drawing of a device whose file has none: the shape of its category, its model and its code.
    #[must_use]
    pub fn plain(category: Category, model: &str, code: &CodeFormat) -> Self {
        let words = code.printed_as.clone().unwrap_or_default();
        Self {
            outline: DeviceOutline::for_category(category),
            front: None,
            side: PrintedSide::Anywhere,
            placed: false,
            lines: vec![LabelLine::Model(model.to_owned()), LabelLine::Code(words)],
        }
    }
}

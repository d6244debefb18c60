//! What a drawing of a device shows: the thing, the side with the print, and the lines on it.

use serde::{Deserialize, Serialize};

use super::{Category, CodeForm};

/// The characters of a placeholder where nobody published how many the code has; `…` follows them.
const UNPUBLISHED: usize = 8;

/// How a device and its label are drawn. Only what its notices, its name and its `place` say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Drawing {
    /// What the thing looks like.
    pub outline: DeviceOutline,
    /// A word that stands on its front.
    pub front: Option<String>,
    /// The side with the print.
    pub side: PrintedSide,
    /// Whether sources say where on that side the print stands, so that the drawing shows more than the kind of thing.
    #[serde(default)]
    pub placed: bool,
    /// What is printed there, from top to bottom.
    pub lines: Vec<LabelLine>,
}

/// Plain shapes that devices share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum DeviceOutline {
    /// A flat power bank.
    Slab,
    /// A small power bank.
    Mini,
    /// One with two sockets.
    TwoPorts,
    /// One with three sockets.
    ThreePorts,
    /// One with a light like a paw.
    PawLight,
    /// One with cables and a plug for the wall.
    CablesAndPlug,
    /// One that charges a watch.
    WatchCharger,
    /// One that clings to a telephone.
    Magnetic,
    /// The same with a round button.
    MagneticButton,
    /// The same with a round display.
    MagneticDisplay,
    /// The same with a round display and a ring to hold it.
    MagneticRing,
    /// A stand to charge on.
    Stand,
    /// A long loudspeaker.
    Speaker,
    /// A round loudspeaker for telephone conferences.
    Speakerphone,
    /// A lamp on a round base.
    Lamp,
}

impl DeviceOutline {
    /// The plainest of a category.
    #[must_use]
    pub fn for_category(category: Category) -> Self {
        match category {
            Category::PowerBank => Self::Slab,
            Category::ChargingStand => Self::Stand,
            Category::Speaker => Self::Speaker,
            Category::Speakerphone => Self::Speakerphone,
            Category::Lamp => Self::Lamp,
        }
    }
}

/// The side with the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PrintedSide {
    /// The one that the owner sees anyway.
    Front,
    /// The one behind it.
    Back,
    /// The one that clings to the telephone.
    Magnetic,
    /// What it stands or lies on.
    Bottom,
    /// A narrow side.
    Edge,
    /// The back or a narrow side: no source says which.
    BackOrEdge,
    /// A prong of its plug.
    Prong,
    /// No source says where.
    Anywhere,
}

impl PrintedSide {
    /// Whether the thing has to be turned over to see it.
    #[must_use]
    pub fn is_turned_away(self) -> bool {
        matches!(
            self,
            Self::Back | Self::Magnetic | Self::Bottom | Self::BackOrEdge
        )
    }
}

/// One printed line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum LabelLine {
    /// Words, as the label has them.
    Text(String),
    /// The line with the model number, as the label has it.
    Model(String),
    /// The code, after these words; empty where none stand before it.
    Code(String),
    /// The same, where no source says that it is on this side.
    CodeElsewhere(String),
    /// The corner at the bottom right, where other units have their code and recalled ones have none.
    NoCode,
    /// Room between the top of the side and its bottom.
    Gap,
}

impl Drawing {
    /// What can be drawn of a device of which nobody said more: its category, its model and its code.
    #[must_use]
    pub fn plain(category: Category, model: &str, code: &CodeForm) -> Self {
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

impl CodeForm {
    /// A code that nobody has: `X` for each character that differs from unit to unit.
    ///
    /// It is the published shape, or else as long as the shortest code. `…` ends it where no length is published.
    #[must_use]
    pub fn placeholder(&self) -> String {
        if let Some(example) = &self.example {
            return example.clone();
        }
        match (&self.layout, &self.lengths) {
            (Some(layout), _) => layout.placeholder(),
            (None, super::Lengths::Unpublished) => "X".repeat(UNPUBLISHED) + "…",
            (None, lengths) => "X".repeat(lengths.bounds().0),
        }
    }
}

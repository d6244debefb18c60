//! Details of a purchase that conditions compare: the colour, and the terms of sale (period, countries, shops).

use serde::{Deserialize, Serialize};

use super::{Country, DateRange};

/// The names of all colours, sorted.
const COLOURS: &[&str] = &[
    "black", "blue", "brass", "gold", "green", "grey", "lavender", "navy", "orange", "pink",
    "purple", "red", "silver", "white", "yellow",
];

/// A colour, by its English name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Colour(u8);

impl Colour {
    /// Parses a name in upper or lower case; "gray" is grey.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_lowercase();
        let name = if lower == "gray" {
            "grey"
        } else {
            lower.as_str()
        };
        let place = COLOURS.iter().position(|&known| known == name)?;
        u8::try_from(place).ok().map(Self)
    }

    /// All colours, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(COLOURS.len()).map(Self)
    }

    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        COLOURS[usize::from(self.0)]
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("a colour is one of {}", COLOURS.join(", ")))
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.as_str().to_owned()
    }
}

/// How covered units were sold new. An empty list allows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoldTerms {
    /// When they were sold.
    #[serde(rename = "window")]
    pub date_range: DateRange,
    /// The countries where they were sold.
    pub countries: Vec<Country>,
    /// The shops that sold them. Owners are not asked for the shop.
    pub shops: Vec<String>,
}

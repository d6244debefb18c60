//! Collection points: whom to ask near a postcode. None of them is a place that takes recalled batteries unless somebody asked.

use serde::{Deserialize, Serialize};

use super::{Coordinates, Country, PartialDate, WebAddress};

/// How far away a point may be to be named.
pub const MAX_DISTANCE_M: u32 = 100_000;

/// How many points are named at most.
pub const MAX_POINTS: usize = 10;

/// A place that collects batteries or waste, which can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionPoint {
    /// What it is called.
    pub name: String,
    /// The country that it is in.
    pub country: Country,
    /// Where it is.
    pub at: Coordinates,
    /// Street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its postcode, as its file writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Its town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Its telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Its own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<WebAddress>,
    /// When it is open, as its file writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<String>,
    /// What else its file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it said when somebody asked; `None` where nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Confirmation>,
}

/// What a collection point said when somebody asked whether it takes recalled batteries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The day.
    pub on: PartialDate,
    /// The answer.
    pub takes_recalled: bool,
}

/// A file that points or postcodes come from, and who is to be named for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFile {
    /// Its name, without folders.
    pub name: String,
    /// The name of its licence.
    pub licence: String,
    /// The text of its licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_url: Option<WebAddress>,
    /// Who is to be named.
    pub attribution: String,
    /// The day that it is of.
    pub date: PartialDate,
}

/// A point, and how far away it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearPoint {
    /// The point.
    pub point: CollectionPoint,
    /// How far it is from the middle of the postcode's area, as the crow flies.
    pub metres: u32,
}

/// The points nearest to a postcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The nearest first.
    pub points: Vec<NearPoint>,
    /// The files that points and postcodes of the country come from.
    pub files: Vec<PlaceFile>,
}

//! Collection points for batteries, and the search for the nearest ones. A point accepts recalled batteries only if it confirmed that.

use serde::{Deserialize, Serialize};

use super::{Coordinates, Country, PartialDate, WebAddress};

/// The greatest distance of a point that is shown, in metres.
pub const MAX_DISTANCE_M: u32 = 100_000;

/// The greatest number of points that are shown.
pub const MAX_POINTS: usize = 10;

/// A place that collects batteries or waste.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionPoint {
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: Country,
    /// Its coordinates.
    #[serde(rename = "at")]
    pub coordinates: Coordinates,
    /// Street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its postcode, as in its file.
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
    /// Its opening hours, as in its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<String>,
    /// Further notes from its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its answer to the question whether it accepts recalled batteries; `None` if nobody has asked.
    #[serde(default, rename = "asked", skip_serializing_if = "Option::is_none")]
    pub confirmation: Option<Confirmation>,
}

/// The answer of a collection point to the question whether it accepts recalled batteries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The day of the answer.
    #[serde(rename = "on")]
    pub date: PartialDate,
    /// The answer.
    pub takes_recalled: bool,
}

/// A file of points or postcodes, with its licence and attribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFile {
    /// Its name, without folders.
    pub name: String,
    /// The name of its licence.
    pub licence: String,
    /// The text of its licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_url: Option<WebAddress>,
    /// The attribution that the licence requires.
    pub attribution: String,
    /// The date of its content.
    pub date: PartialDate,
}

/// A point and its distance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearPoint {
    /// The point.
    pub point: CollectionPoint,
    /// The distance from the centre of the postcode's area, in metres.
    pub metres: u32,
}

/// The points nearest to a postcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The points, nearest first.
    pub points: Vec<NearPoint>,
    /// The files of the country's points and postcodes.
    pub files: Vec<PlaceFile>,
}

//! Collection points in GeoJSON (RFC 7946), with the names of OpenStreetMap's tags.

use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use super::{
    point::{Care, Reading, Written},
    words::on_land,
};
use crate::domain::{Coordinates, Country};

/// Where the house number stands before the street.
const NUMBER_FIRST: [&str; 6] = ["US", "CA", "GB", "AU", "FR", "IE"];

/// The features stay text until their turn, so that each keeps its place in the file.
#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow)]
    features: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Option<Geometry>,
    properties: Option<Map<String, Value>>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    coordinates: Value,
}

/// Reads a `FeatureCollection`.
pub(super) fn read(text: &str, reading: &mut Reading<'_>) {
    let collection: Collection<'_> = match serde_json::from_str(text) {
        Ok(collection) => collection,
        Err(error) => {
            let line = error.line().max(1);
            reading.fault(line, format!("it is no GeoJSON FeatureCollection: {error}"));
            return;
        }
    };
    let mut place = (0, 1);
    for raw in collection.features {
        let line = line_of(text, raw.get(), &mut place);
        match serde_json::from_str::<Feature>(raw.get()) {
            Ok(feature) => take(feature, line, reading),
            Err(error) => reading.fault(
                line + error.line().saturating_sub(1),
                format!("it is no GeoJSON feature: {error}"),
            ),
        }
    }
}

/// The line of a part of a text, counted on from the part before it.
fn line_of(text: &str, part: &str, place: &mut (usize, usize)) -> usize {
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    if let Some(between) = text.get(place.0..offset) {
        place.1 += between.bytes().filter(|&b| b == b'\n').count();
        place.0 = offset;
    }
    place.1
}

fn take(feature: Feature, line: usize, reading: &mut Reading<'_>) {
    let tags = Tags(feature.properties.unwrap_or_default());
    let country = tags.first(&["country", "addr:country"]);
    let (street, number) = (
        tags.first(&["addr:street"]),
        tags.first(&["addr:housenumber"]),
    );
    let lies_in = Country::parse(&country).or(reading.country());
    let number_first = lies_in.is_some_and(|country| NUMBER_FIRST.contains(&country.as_str()));
    let whole = if number_first {
        format!("{number} {street}")
    } else {
        format!("{street} {number}")
    };
    let address = match tags.first(&["address", "addr:full"]) {
        address if !address.is_empty() => address,
        _ if street.is_empty() => String::new(),
        _ => whole,
    };
    let one = |text: String| text.split(';').next().unwrap_or_default().to_owned();
    let written = Written {
        name: tags.first(&["name", "operator", "brand"]),
        country,
        address,
        postcode: tags.first(&["postcode", "addr:postcode"]),
        city: tags.first(&["city", "addr:city"]),
        phone: one(tags.first(&["phone", "contact:phone"])),
        website: one(tags.first(&["website", "contact:website", "url"])),
        opening_hours: tags.first(&["opening_hours"]),
        // OpenStreetMap's `note` is for those who draw the map.
        note: String::new(),
        // Anybody can draw such a tag into a map. Whoever asked says so in a file of their own.
        takes_recalled: String::new(),
        asked_on: String::new(),
    };
    // Most features of a map are containers at a kerb. Of those that can be asked nothing there is nothing to say.
    let is_container = tags.first(&["recycling_type"]) == "container";
    let cannot_be_asked = written.name.is_empty()
        || (is_container && written.phone.is_empty() && written.website.is_empty());
    if cannot_be_asked || tags.first(&["recycling:batteries"]) == "no" {
        reading.leave_out();
        return;
    }
    let at = feature
        .geometry
        .and_then(|geometry| middle(&geometry))
        .ok_or_else(|| {
            "it has no place: a Point, or a Polygon, with longitude and latitude in degrees"
                .to_owned()
        });
    reading.take(line, &written, at, Care::Foreign);
}

/// What a feature says of itself.
struct Tags(Map<String, Value>);

impl Tags {
    /// The first of these that is there and says something.
    fn first(&self, names: &[&str]) -> String {
        let said = names.iter().filter_map(|name| match self.0.get(*name)? {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Bool(yes) => Some(yes.to_string()),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        });
        said.into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }
}

/// A point itself; of an area the middle of the corners of its outline; of all else the first position.
fn middle(geometry: &Geometry) -> Option<Coordinates> {
    if geometry.kind == "Polygon"
        && let Some(corners) = geometry.coordinates.get(0).and_then(Value::as_array)
        && let Some((_, corners)) = corners.split_last()
        && !corners.is_empty()
    {
        let corners: Vec<(f64, f64)> = corners.iter().map(pair).collect::<Option<_>>()?;
        #[expect(clippy::cast_precision_loss, reason = "an outline has few corners")]
        let count = corners.len() as f64;
        let (longitude, latitude) = corners.iter().fold((0.0, 0.0), |sum, corner| {
            (sum.0 + corner.0, sum.1 + corner.1)
        });
        return on_land(latitude / count, longitude / count);
    }
    let mut first = &geometry.coordinates;
    while let Some(inner) = first.get(0).filter(|inner| inner.is_array()) {
        first = inner;
    }
    let (longitude, latitude) = pair(first)?;
    on_land(latitude, longitude)
}

fn pair(position: &Value) -> Option<(f64, f64)> {
    Some((position.get(0)?.as_f64()?, position.get(1)?.as_f64()?))
}

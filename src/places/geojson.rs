//! Collection points in GeoJSON (RFC 7946), with the tags of OpenStreetMap as properties.

use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use super::{
    point::{PointCollector, RawPoint, Strictness},
    text_cleanup::valid_coordinates,
};
use crate::domain::{Coordinates, Country};

/// Countries that write the house number before the street.
const NUMBER_FIRST: [&str; 6] = ["US", "CA", "GB", "AU", "FR", "IE"];

/// The features are parsed one by one, so that an error of each has its line.
#[derive(Deserialize)]
struct FeatureCollection<'a> {
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
pub(super) fn read(text: &str, collector: &mut PointCollector<'_>) {
    let collection: FeatureCollection<'_> = match serde_json::from_str(text) {
        Ok(collection) => collection,
        Err(error) => {
            let line = error.line().max(1);
            collector.add_error(
                line,
                format!("this is not a GeoJSON FeatureCollection: {error}"),
            );
            return;
        }
    };
    let mut cursor = (0, 1);
    for raw in collection.features {
        let line = line_of(text, raw.get(), &mut cursor);
        match serde_json::from_str::<Feature>(raw.get()) {
            Ok(feature) => add_feature(feature, line, collector),
            Err(error) => collector.add_error(
                line + error.line().saturating_sub(1),
                format!("this is not a GeoJSON feature: {error}"),
            ),
        }
    }
}

/// The line of `part`, a slice of `text`. `cursor`: the byte offset and line of an earlier part, from which the lines are
/// counted.
fn line_of(text: &str, part: &str, cursor: &mut (usize, usize)) -> usize {
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    if let Some(between) = text.get(cursor.0..offset) {
        cursor.1 += between.bytes().filter(|&b| b == b'\n').count();
        cursor.0 = offset;
    }
    cursor.1
}

fn add_feature(feature: Feature, line: usize, collector: &mut PointCollector<'_>) {
    let tags = Tags(feature.properties.unwrap_or_default());
    let country = tags.first(&["country", "addr:country"]);
    let (street, number) = (
        tags.first(&["addr:street"]),
        tags.first(&["addr:housenumber"]),
    );
    let parsed_country = Country::parse(&country).or(collector.default_country());
    let number_first =
        parsed_country.is_some_and(|country| NUMBER_FIRST.contains(&country.as_str()));
    let street_and_number = if number_first {
        format!("{number} {street}")
    } else {
        format!("{street} {number}")
    };
    let address = match tags.first(&["address", "addr:full"]) {
        address if !address.is_empty() => address,
        _ if street.is_empty() => String::new(),
        _ => street_and_number,
    };
    let first_of = |text: String| text.split(';').next().unwrap_or_default().to_owned();
    let raw = RawPoint {
        name: tags.first(&["name", "operator", "brand"]),
        country,
        address,
        postcode: tags.first(&["postcode", "addr:postcode"]),
        city: tags.first(&["city", "addr:city"]),
        phone: first_of(tags.first(&["phone", "contact:phone"])),
        website: first_of(tags.first(&["website", "contact:website", "url"])),
        opening_hours: tags.first(&["opening_hours"]),
        // In OpenStreetMap, `note` is for those who edit the map.
        note: String::new(),
        // Anybody can add such a tag to a map. Confirmed answers come in a CSV file.
        takes_recalled: String::new(),
        asked_on: String::new(),
    };
    // Most features of a map are street containers, which nobody can contact.
    let is_container = tags.first(&["recycling_type"]) == "container";
    let cannot_be_contacted =
        raw.name.is_empty() || (is_container && raw.phone.is_empty() && raw.website.is_empty());
    if cannot_be_contacted || tags.first(&["recycling:batteries"]) == "no" {
        collector.leave_out();
        return;
    }
    let coordinates = feature
        .geometry
        .and_then(|geometry| centre(&geometry))
        .ok_or_else(|| {
            "this feature has no location: write a Point or a Polygon, with longitude and latitude in degrees"
                .to_owned()
        });
    collector.add_point(line, &raw, coordinates, Strictness::Lenient);
}

/// The properties of a feature.
struct Tags(Map<String, Value>);

impl Tags {
    /// The value of the first of these tags that is not empty; an empty text if all are.
    fn first(&self, names: &[&str]) -> String {
        let values = names.iter().filter_map(|name| match self.0.get(*name)? {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Bool(yes) => Some(yes.to_string()),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        });
        values
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }
}

/// The coordinates of a point, the mean of the corners of a polygon's outline, or the first position of another geometry.
fn centre(geometry: &Geometry) -> Option<Coordinates> {
    if geometry.kind == "Polygon"
        && let Some(corners) = geometry.coordinates.get(0).and_then(Value::as_array)
        && let Some((_, corners)) = corners.split_last()
        && !corners.is_empty()
    {
        let corners: Vec<(f64, f64)> = corners
            .iter()
            .map(longitude_latitude)
            .collect::<Option<_>>()?;
        #[expect(clippy::cast_precision_loss, reason = "an outline has few corners")]
        let count = corners.len() as f64;
        let (longitude, latitude) = corners.iter().fold((0.0, 0.0), |sum, corner| {
            (sum.0 + corner.0, sum.1 + corner.1)
        });
        return valid_coordinates(latitude / count, longitude / count);
    }
    let mut first = &geometry.coordinates;
    while let Some(inner) = first.get(0).filter(|inner| inner.is_array()) {
        first = inner;
    }
    let (longitude, latitude) = longitude_latitude(first)?;
    valid_coordinates(latitude, longitude)
}

fn longitude_latitude(position: &Value) -> Option<(f64, f64)> {
    Some((position.get(0)?.as_f64()?, position.get(1)?.as_f64()?))
}

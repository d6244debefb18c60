//! Coordinates of postcodes, from CSV or from a table of GeoNames.

use std::collections::BTreeMap;

use super::{
    csv::{CsvTable, has_unprintable},
    point::parse_country,
    text_cleanup::parse_coordinates,
};
use crate::{
    catalog::{DiagnosticKind, Diagnostics},
    domain::{Coordinates, Country, Postcode},
};

/// The sum of the coordinates of all places with one postcode, for their mean.
#[derive(Default)]
struct CoordinateSum {
    latitude: i64,
    longitude: i64,
    places: i64,
}

/// Reads postcodes. `default_country`: the country of lines that name none.
pub(super) fn read(
    file: &str,
    text: &str,
    default_country: Option<Country>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<(Country, Postcode), Coordinates> {
    let errors_before = diagnostics.total;
    let mut sums: BTreeMap<(Country, Postcode), CoordinateSum> = BTreeMap::new();
    let mut add = |diagnostics: &mut Diagnostics, line, fields: [&str; 4]| match parse_fields(
        fields,
        default_country,
    ) {
        Ok((key, coordinates)) => {
            let sum = sums.entry(key).or_default();
            sum.latitude += i64::from(coordinates.latitude);
            sum.longitude += i64::from(coordinates.longitude);
            sum.places += 1;
        }
        Err(message) => diagnostics.add_invalid(file, line, message),
    };
    if text.lines().next().is_some_and(|line| line.contains('\t')) {
        // https://download.geonames.org/export/zip/readme.txt: no header; country, postcode, place, six names and codes of
        // administrative areas, latitude, longitude, accuracy.
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            if has_unprintable(line) {
                let shown = line.chars().take(60).collect();
                diagnostics.add(file, index + 1, DiagnosticKind::Unprintable(shown));
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            if let [
                country,
                postcode,
                _,
                _,
                _,
                _,
                _,
                _,
                _,
                latitude,
                longitude,
                ..,
            ] = fields[..]
            {
                let fields = [country, postcode, latitude, longitude];
                add(diagnostics, index + 1, fields);
            } else {
                let message = format!(
                    "this line has {} fields separated by tabs, and a table of GeoNames has 12: get the file again",
                    fields.len()
                );
                diagnostics.add_invalid(file, index + 1, message);
            }
        }
    } else {
        let mut table = CsvTable::new(text);
        let columns = ["country", "postcode", "lat", "lon"];
        let required = match default_country {
            Some(_) => &columns[1..],
            None => &columns[..],
        };
        for message in table.header_errors(&columns, required) {
            diagnostics.add_invalid(file, 1, message);
        }
        if diagnostics.total == errors_before {
            while let Some((line, row)) = table.next_row() {
                match row {
                    Ok(row) => add(diagnostics, line, columns.map(|name| row.field(name))),
                    Err(message) => diagnostics.add_invalid(file, line, message),
                }
            }
        }
    }
    if sums.is_empty() && diagnostics.total == errors_before {
        let message = "the file has no postcode: it may have been cut off; get it again";
        diagnostics.add_invalid(file, 1, message);
    }
    let mean = |sum: i64, places: i64| i32::try_from(sum / places.max(1)).unwrap_or_default();
    sums.into_iter()
        .map(|(key, sum)| {
            let coordinates = Coordinates {
                latitude: mean(sum.latitude, sum.places),
                longitude: mean(sum.longitude, sum.places),
            };
            (key, coordinates)
        })
        .collect()
}

fn parse_fields(
    [country, postcode, latitude, longitude]: [&str; 4],
    default_country: Option<Country>,
) -> Result<((Country, Postcode), Coordinates), String> {
    let country = match (country.trim(), default_country) {
        ("", Some(default)) => default,
        (code, _) => parse_country(code)?,
    };
    let postcode = Postcode::parse(postcode).ok_or_else(|| {
        format!("`{postcode}` is not a postcode: write two to ten letters and digits")
    })?;
    Ok(((country, postcode), parse_coordinates(latitude, longitude)?))
}

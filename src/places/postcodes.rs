//! Where postcodes are: CSV, or the tables of GeoNames.

use std::{collections::BTreeMap, path::Path};

use super::{Faults, csv::Table, words::degrees};
use crate::domain::{Coordinates, Country, Postcode};

/// Several places may share a postcode: the middle of them is kept.
#[derive(Default)]
struct Sum {
    latitude: i64,
    longitude: i64,
    places: i64,
}

/// Reads postcodes. `country`: of lines that name none.
pub(super) fn read(
    path: &Path,
    text: &str,
    country: Option<Country>,
    faults: &mut Faults,
) -> BTreeMap<(Country, Postcode), Coordinates> {
    let before = faults.count();
    let mut sums: BTreeMap<(Country, Postcode), Sum> = BTreeMap::new();
    let mut take = |faults: &mut Faults, line, fields: [&str; 4]| match postcode(fields, country) {
        Ok((key, at)) => {
            let sum = sums.entry(key).or_default();
            sum.latitude += i64::from(at.latitude);
            sum.longitude += i64::from(at.longitude);
            sum.places += 1;
        }
        Err(why) => faults.value(path, line, why),
    };
    if text.lines().next().is_some_and(|line| line.contains('\t')) {
        // No header: country, postcode, place, six names and codes of areas, latitude, longitude, accuracy.
        for (at, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
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
                take(faults, at + 1, [country, postcode, latitude, longitude]);
            } else {
                let why = format!(
                    "it has {} fields with tabs between them: a table of GeoNames has 12",
                    fields.len()
                );
                faults.value(path, at + 1, why);
            }
        }
    } else {
        let mut table = Table::new(text);
        let known = ["country", "postcode", "lat", "lon"];
        let needed = if country.is_some() {
            &known[1..]
        } else {
            &known[..]
        };
        let wrong = table.header_faults(&known, needed);
        for why in &wrong {
            faults.value(path, 1, why.clone());
        }
        while let Some((line, row)) = table.next_row().filter(|_| wrong.is_empty()) {
            match row {
                Ok(row) => take(faults, line, known.map(|name| row.field(name))),
                Err(why) => faults.value(path, line, why),
            }
        }
    }
    if sums.is_empty() && faults.count() == before {
        faults.value(path, 1, "it holds no postcode: it may have been cut off");
    }
    let middle = |sum: i64, places: i64| i32::try_from(sum / places.max(1)).unwrap_or_default();
    sums.into_iter()
        .map(|(key, sum)| {
            let at = Coordinates {
                latitude: middle(sum.latitude, sum.places),
                longitude: middle(sum.longitude, sum.places),
            };
            (key, at)
        })
        .collect()
}

fn postcode(
    [country, postcode, latitude, longitude]: [&str; 4],
    default: Option<Country>,
) -> Result<((Country, Postcode), Coordinates), String> {
    let country = match (country.trim(), default) {
        ("", Some(default)) => default,
        (code, _) => Country::parse(code).ok_or_else(|| {
            format!("`{code}` is no country: two letters of ISO 3166-1, such as DE")
        })?,
    };
    let read = Postcode::parse(postcode)
        .ok_or_else(|| format!("`{postcode}` is no postcode: two to ten letters and digits"))?;
    Ok(((country, read), degrees(latitude, longitude)?))
}

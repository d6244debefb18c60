//! All places of a snapshot, read through.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::{UnitCounts, damaged, place_rows, point_proof, postcode_proof, proof};
use crate::{
    domain::{CollectionPoint, Coordinates, Country},
    storage::{SnapshotError, open::has_place_tables},
};

/// The country of each point, by the hash of what is said of it.
pub(in crate::storage) fn points_by_hash(
    connection: &Connection,
) -> Result<HashMap<[u8; 16], Country>, SnapshotError> {
    let mut found = HashMap::new();
    if !has_place_tables(connection)? {
        return Ok(found);
    }
    let mut statement = connection.prepare("SELECT json FROM point")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let json = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let point: CollectionPoint = serde_json::from_str(json)?;
        found.insert(proof(&[json.as_bytes()]), point.country);
    }
    Ok(found)
}

/// Holds every place against what its file's row says, and the index against the points.
pub(in crate::storage) fn verify(connection: &Connection) -> Result<(), SnapshotError> {
    let files = place_rows(connection)?;
    if files.is_empty() {
        return Ok(());
    }
    let mut tallies: BTreeMap<i64, UnitCounts> = BTreeMap::new();
    let mut statement = connection.prepare(
        "SELECT point.id, file, json, proof, south, west, point_place.country
         FROM point LEFT JOIN point_place ON point_place.id = point.id ORDER BY point.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, file): (i64, i64) = (row.get(0)?, row.get(1)?);
        let json = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        let point: CollectionPoint = serde_json::from_str(json)?;
        let stored = row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?;
        let indexed: (Option<i32>, Option<i32>, Option<String>) =
            (row.get(4)?, row.get(5)?, row.get(6)?);
        let expected = (
            Some(point.at.latitude),
            Some(point.at.longitude),
            Some(point.country.to_string()),
        );
        if stored != point_proof(id, file, json) || indexed != expected {
            return Err(damaged("a point"));
        }
        tallies.entry(file).or_default().add(point.country, stored);
    }
    let count = |table| connection.query_row(table, [], |row| row.get::<_, i64>(0));
    if count("SELECT count(*) FROM point")? != count("SELECT count(*) FROM point_place")? {
        return Err(damaged("the index of points"));
    }
    let mut statement = connection.prepare(
        "SELECT country, postcode, file, latitude, longitude, proof FROM postcode ORDER BY country, postcode",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let country: String = row.get(0)?;
        let country = Country::parse(&country).ok_or_else(|| damaged("a postcode"))?;
        let postcode = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let at = Coordinates {
            latitude: row.get(3)?,
            longitude: row.get(4)?,
        };
        let stored = row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?;
        let file = row.get(2)?;
        if stored != postcode_proof(country, postcode, file, at) {
            return Err(damaged("a postcode"));
        }
        tallies.entry(file).or_default().add(country, stored);
    }
    for (file, row) in (1_i64..).zip(&files) {
        let unit_counts = tallies.remove(&file).unwrap_or_default();
        if unit_counts.content() != row.content || unit_counts.countries != row.countries {
            return Err(damaged(&row.file.name));
        }
    }
    if tallies.is_empty() {
        Ok(())
    } else {
        Err(damaged("a point or postcode of no file"))
    }
}

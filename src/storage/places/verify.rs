//! Reads all places of a snapshot, to verify or compare them.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::{FileSummary, damaged, hash, place_rows, point_hash, postcode_hash};
use crate::{
    domain::{CollectionPoint, Coordinates, Country},
    storage::{
        SnapshotError,
        open::has_place_tables,
        rows::{blob_column, json_rows},
    },
};

/// The country of each point, by the hash of its fields as this program writes them, so that points in older formats can be
/// compared.
pub(in crate::storage) fn points_by_hash(
    connection: &Connection,
) -> Result<HashMap<[u8; 16], Country>, SnapshotError> {
    if !has_place_tables(connection)? {
        return Ok(HashMap::new());
    }
    let points: Vec<CollectionPoint> = json_rows(connection, "SELECT json FROM point")?;
    let hashed = points.into_iter().map(|point| {
        let json = serde_json::to_string(&point)?;
        Ok((hash(&[json.as_bytes()]), point.country))
    });
    hashed.collect()
}

/// Compares every place with its hash, the files with their rows, and the index with the points.
pub(in crate::storage) fn verify_places(connection: &Connection) -> Result<(), SnapshotError> {
    if !has_place_tables(connection)? {
        return Ok(());
    }
    let files = place_rows(connection)?;
    let ids: Vec<i64> = connection
        .prepare("SELECT id FROM place_file ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if !ids.into_iter().eq((1_i64..).take(files.len())) {
        return Err(damaged("the number of a file of places"));
    }
    let mut summaries: BTreeMap<i64, FileSummary> = BTreeMap::new();
    let mut statement = connection.prepare(
        "SELECT point.id, file, json, proof, south, north, west, east, point_place.country
         FROM point LEFT JOIN point_place ON point_place.id = point.id ORDER BY point.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, file): (i64, i64) = (row.get(0)?, row.get(1)?);
        let json = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        let point: CollectionPoint = serde_json::from_str(json)?;
        let row_hash = blob_column(row, 3)?;
        if row_hash != point_hash(id, file, json) {
            return Err(damaged(&format!("point {id}")));
        }
        let bounds: [Option<i32>; 4] = [row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?];
        let country: Option<String> = row.get(8)?;
        let Coordinates {
            latitude,
            longitude,
        } = point.coordinates;
        let expected = [latitude, latitude, longitude, longitude].map(Some);
        if bounds != expected || country.as_deref() != Some(point.country.as_str()) {
            return Err(damaged(&format!("the index of point {id}")));
        }
        summaries
            .entry(file)
            .or_default()
            .add(point.country, row_hash);
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
        let coordinates = Coordinates {
            latitude: row.get(3)?,
            longitude: row.get(4)?,
        };
        let row_hash = blob_column(row, 5)?;
        let file = row.get(2)?;
        if row_hash != postcode_hash(country, postcode, file, coordinates) {
            return Err(damaged(&format!("the postcode {country} {postcode}")));
        }
        summaries.entry(file).or_default().add(country, row_hash);
    }
    for (file, row) in (1_i64..).zip(&files) {
        let summary = summaries.remove(&file).unwrap_or_default();
        if summary.content() != row.content || summary.countries != row.countries {
            return Err(damaged(&row.file.name));
        }
    }
    if summaries.is_empty() {
        Ok(())
    } else {
        Err(damaged("a point or postcode without a file"))
    }
}

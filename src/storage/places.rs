//! Collection points and postcodes in a snapshot: writes them and looks them up.

mod verify;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    SnapshotError,
    open::has_place_tables,
    rows::{blob_column, json_column},
    schema::{SELECT_PLACE_FILES, SELECT_POINT, SELECT_POINTS_WITHIN, SELECT_POSTCODE},
};
pub(super) use verify::{points_by_hash, verify_places};

use crate::{
    domain::{
        CollectionPoint, Coordinates, Country, MAX_DISTANCE_M, MAX_POINTS, NearPoint, Nearest,
        PlaceFile, Postcode,
    },
    places::Places,
};

/// What kind of places a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// Collection points.
    Points,
    /// Coordinates of postcodes.
    Postcodes,
}

/// A row of the table `place_file`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlaceFileRow {
    pub kind: PlaceKind,
    #[serde(flatten)]
    pub file: PlaceFile,
    /// How many rows each country has.
    pub countries: BTreeMap<Country, u64>,
    /// The hash of the hashes of its rows, in order.
    pub content: String,
}

/// Counts and hashes the rows of a file, for its [`PlaceFileRow`].
#[derive(Default)]
struct FileSummary {
    countries: BTreeMap<Country, u64>,
    content: blake3::Hasher,
}

impl FileSummary {
    fn add(&mut self, country: Country, row_hash: &[u8]) {
        *self.countries.entry(country).or_default() += 1;
        self.content.update(row_hash);
    }

    fn content(&self) -> String {
        self.content.finalize().to_hex()[..32].to_owned()
    }
}

/// Writes all places.
pub(super) fn write_places(connection: &Connection, places: &Places) -> Result<(), SnapshotError> {
    let mut insert_file = connection.prepare("INSERT INTO place_file VALUES (?1, ?2)")?;
    let mut file_row = |id: i64, kind, file: &PlaceFile, summary: FileSummary| {
        let row = PlaceFileRow {
            kind,
            file: file.clone(),
            content: summary.content(),
            countries: summary.countries,
        };
        insert_file.execute(params![id, serde_json::to_string(&row)?])?;
        Ok::<(), SnapshotError>(())
    };
    let mut insert = connection.prepare("INSERT INTO point VALUES (?1, ?2, ?3, ?4)")?;
    let mut insert_place =
        connection.prepare("INSERT INTO point_place VALUES (?1, ?2, ?2, ?3, ?3, ?4)")?;
    let (mut file, mut id) = (0_i64, 0_i64);
    for points in &places.points {
        file += 1;
        let mut summary = FileSummary::default();
        for point in &points.points {
            id += 1;
            let json = serde_json::to_string(point)?;
            let row_hash = point_hash(id, file, &json);
            insert.execute(params![id, file, json, row_hash])?;
            insert_place.execute(params![
                id,
                point.coordinates.latitude,
                point.coordinates.longitude,
                point.country.as_str()
            ])?;
            summary.add(point.country, &row_hash);
        }
        file_row(file, PlaceKind::Points, &points.file, summary)?;
    }
    // If several files have a postcode, the first one counts.
    let mut insert =
        connection.prepare("INSERT OR IGNORE INTO postcode VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for postcodes in &places.postcodes {
        file += 1;
        let mut summary = FileSummary::default();
        for ((country, postcode), coordinates) in &postcodes.postcodes {
            let row_hash = postcode_hash(*country, postcode.as_str(), file, *coordinates);
            let inserted = insert.execute(params![
                country.as_str(),
                postcode.as_str(),
                file,
                coordinates.latitude,
                coordinates.longitude,
                row_hash
            ])?;
            if inserted > 0 {
                summary.add(*country, &row_hash);
            }
        }
        file_row(file, PlaceKind::Postcodes, &postcodes.file, summary)?;
    }
    Ok(())
}

fn point_hash(id: i64, file: i64, json: &str) -> [u8; 16] {
    hash(&[&id.to_le_bytes(), &file.to_le_bytes(), json.as_bytes()])
}

fn postcode_hash(
    country: Country,
    postcode: &str,
    file: i64,
    coordinates: Coordinates,
) -> [u8; 16] {
    hash(&[
        &file.to_le_bytes(),
        &coordinates.latitude.to_le_bytes(),
        &coordinates.longitude.to_le_bytes(),
        country.as_str().as_bytes(),
        postcode.as_bytes(),
    ])
}

fn hash(parts: &[&[u8]]) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    let mut hash = [0; 16];
    hasher.finalize_xof().fill(&mut hash);
    hash
}

fn damaged(what: &str) -> SnapshotError {
    SnapshotError::Damaged(format!("{what} is not what was written"))
}

/// The rows of all files of places.
pub(super) fn place_rows(connection: &Connection) -> Result<Vec<PlaceFileRow>, SnapshotError> {
    if !has_place_tables(connection)? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare(SELECT_PLACE_FILES)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(json_column(row, 1)?);
    }
    Ok(found)
}

/// A point, compared with its hash.
fn point(connection: &Connection, id: i64) -> Result<CollectionPoint, SnapshotError> {
    let mut statement = connection.prepare_cached(SELECT_POINT)?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| damaged("a point"))?;
    let json = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
    if blob_column(row, 2)? != point_hash(id, row.get(0)?, json) {
        return Err(damaged("a point"));
    }
    Ok(serde_json::from_str(json)?)
}

/// The files of places of an open snapshot, and the countries that have points and postcodes.
#[derive(Debug)]
pub(super) struct OpenPlaces {
    files: Vec<PlaceFileRow>,
    countries: Vec<Country>,
}

impl OpenPlaces {
    pub(super) fn new(connection: &Connection) -> Result<Self, SnapshotError> {
        let files = place_rows(connection)?;
        let countries = |kind| -> BTreeSet<Country> {
            files
                .iter()
                .filter(|row| row.kind == kind)
                .flat_map(|row| row.countries.keys().copied())
                .collect()
        };
        let points = countries(PlaceKind::Points);
        let postcodes = countries(PlaceKind::Postcodes);
        Ok(Self {
            countries: points.intersection(&postcodes).copied().collect(),
            files,
        })
    }

    /// The countries that have both points and postcodes.
    pub(super) fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The points that are nearest to a postcode; `None` if the postcode is unknown.
    pub(super) fn nearest(
        &self,
        connection: &Connection,
        country: Country,
        postcode: &Postcode,
    ) -> Result<Option<Nearest>, SnapshotError> {
        if !self.countries.contains(&country) {
            return Ok(None);
        }
        let Some(coordinates) = coordinates(connection, country, postcode)? else {
            return Ok(None);
        };
        let mut points = Vec::new();
        for (metres, id) in nearest(connection, country, coordinates)? {
            let point = point(connection, id)?;
            if point.country != country || point.coordinates.metres_to(coordinates) != metres {
                return Err(damaged("the index of points"));
            }
            points.push(NearPoint { point, metres });
        }
        let files = self.files.iter();
        Ok(Some(Nearest {
            points,
            files: files
                .filter(|row| row.countries.contains_key(&country))
                .map(|row| row.file.clone())
                .collect(),
        }))
    }
}

/// The coordinates of a postcode, or of the wider area that it is part of.
fn coordinates(
    connection: &Connection,
    country: Country,
    postcode: &Postcode,
) -> Result<Option<Coordinates>, SnapshotError> {
    let mut statement = connection.prepare_cached(SELECT_POSTCODE)?;
    for area in postcode.with_wider_area(country) {
        let found = statement
            .query_row(params![country.as_str(), area], |row| {
                let coordinates = Coordinates {
                    latitude: row.get(1)?,
                    longitude: row.get(2)?,
                };
                Ok((row.get(0)?, coordinates, row.get::<_, Vec<u8>>(3)?))
            })
            .optional()?;
        if let Some((file, coordinates, row_hash)) = found {
            return if row_hash == postcode_hash(country, area, file, coordinates) {
                Ok(Some(coordinates))
            } else {
                Err(damaged("a postcode"))
            };
        }
    }
    Ok(None)
}

/// Distances in metres and ids of the nearest points. In a city the first radius is enough, so that few rows are read.
fn nearest(
    connection: &Connection,
    country: Country,
    centre: Coordinates,
) -> Result<Vec<(u32, i64)>, SnapshotError> {
    let mut statement = connection.prepare_cached(SELECT_POINTS_WITHIN)?;
    let mut found: Vec<(u32, i64)> = Vec::new();
    for radius in [1_000, 3_000, 10_000, 30_000, MAX_DISTANCE_M] {
        found.clear();
        // One metre more, for distances that are rounded down to the radius.
        for bounding_box in centre.bounding_boxes_around(radius + 1) {
            let mut rows = statement.query(params![
                bounding_box.south,
                bounding_box.north,
                bounding_box.west,
                bounding_box.east,
                country.as_str()
            ])?;
            while let Some(row) = rows.next()? {
                let point = Coordinates {
                    latitude: row.get(1)?,
                    longitude: row.get(2)?,
                };
                let metres = centre.metres_to(point);
                if metres <= radius {
                    found.push((metres, row.get(0)?));
                }
            }
        }
        if found.len() >= MAX_POINTS {
            break;
        }
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MAX_POINTS);
    Ok(found)
}

#[cfg(test)]
mod tests;

//! Computes and verifies the generation of a snapshot, which is the hash of its content.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{
    SnapshotError,
    list::list_rows,
    open::has_place_tables,
    rows::meta_value,
    schema::{SELECT_CONTENT, SELECT_PLACE_FILES},
};

/// The generation that a snapshot declares, compared with the hash of its devices, notices, guides, list summaries
/// and rows of `place_file`.
///
/// The blocks of lists are not read: each look-up verifies its block, so that a list of 100 million codes need not be read
/// before the first answer.
pub(super) fn verified_generation(connection: &Connection) -> Result<String, SnapshotError> {
    let generation = meta_value(connection, "generation")?;
    if content_hash(connection)? == generation {
        Ok(generation)
    } else {
        Err(SnapshotError::Damaged(
            "its content does not have the hash that it declares".to_owned(),
        ))
    }
}

/// The hash of everything that a snapshot holds. The same data have the same hash.
pub(super) fn content_hash(connection: &Connection) -> Result<String, SnapshotError> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    // In a crafted file, pages that point at each other give rows without end.
    let bytes = pragma("page_count")?.saturating_mul(pragma("page_size")?);
    let mut bytes_left = bytes.unsigned_abs();
    let mut hasher = blake3::Hasher::new();
    let places = has_place_tables(connection)?.then_some(SELECT_PLACE_FILES);
    for query in SELECT_CONTENT.into_iter().chain(places) {
        hasher.update(b"table\n");
        let mut statement = connection.prepare(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..2 {
                let text: String = row.get(column)?;
                bytes_left = bytes_left
                    .checked_sub(text.len() as u64 + 1)
                    .ok_or_else(SnapshotError::more_than_its_pages)?;
                hasher.update(&(text.len() as u64).to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
    }
    Ok(hasher.finalize().to_hex()[..32].to_owned())
}

/// How many rows, units and intervals a snapshot holds, by their keys in the table `meta`.
pub(super) fn counts(
    connection: &Connection,
) -> Result<BTreeMap<&'static str, u64>, SnapshotError> {
    let tables = [
        ("devices", "device"),
        ("notices", "notice"),
        ("guides", "disposal"),
        ("lists", "list"),
        ("blocks", "block"),
    ];
    let has_places = has_place_tables(connection)?;
    let places = [("points", "point"), ("postcodes", "postcode")];
    let places = places.into_iter().filter(|_| has_places);
    let mut counts = BTreeMap::new();
    for (key, table) in tables.into_iter().chain(places) {
        let query = format!("SELECT count(*) FROM {table}");
        let count: i64 = connection.query_row(&query, [], |row| row.get(0))?;
        counts.insert(key, count.unsigned_abs());
    }
    let lists = list_rows(connection)?;
    let units = lists.values().map(|row| row.summary.units);
    counts.insert("units", units.fold(0, u64::saturating_add));
    let intervals = lists.values().map(|row| row.summary.intervals);
    counts.insert("runs", intervals.fold(0, u64::saturating_add));
    Ok(counts)
}

//! Reads values of the table `meta` and columns of JSON from SQLite.

use rusqlite::{Connection, OptionalExtension};
use serde::de::DeserializeOwned;

use super::SnapshotError;

/// A value of the table `meta`.
pub(super) fn meta_value(connection: &Connection, key: &str) -> Result<String, SnapshotError> {
    connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or_else(|| SnapshotError::Damaged(format!("it does not give its {key}")))
}

/// The rows of a query whose first column is JSON.
pub(super) fn json_rows<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
) -> Result<Vec<T>, SnapshotError> {
    let mut statement = connection.prepare(query)?;
    let mut rows = statement.query([])?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        values.push(json_column(row, 0)?);
    }
    Ok(values)
}

/// A column of JSON.
pub(super) fn json_column<T: DeserializeOwned>(
    row: &rusqlite::Row<'_>,
    column: usize,
) -> Result<T, SnapshotError> {
    let json = row
        .get_ref(column)?
        .as_str()
        .map_err(rusqlite::Error::from)?;
    Ok(serde_json::from_str(json)?)
}

/// A column of bytes, which are not copied.
pub(super) fn blob_column<'row>(
    row: &'row rusqlite::Row<'_>,
    column: usize,
) -> Result<&'row [u8], SnapshotError> {
    Ok(row
        .get_ref(column)?
        .as_blob()
        .map_err(rusqlite::Error::from)?)
}

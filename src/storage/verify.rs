//! Whether a snapshot holds what was written.

use std::path::Path;

use rusqlite::Connection;

use super::{SnapshotError, open::open_file, schema::CONTENT, snapshot::stored_generation};

/// What is in a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The hash of its content.
    pub generation: String,
    /// How many devices.
    pub devices: i64,
    /// How many notices.
    pub notices: i64,
    /// How many disposal guides.
    pub disposal: i64,
    /// How many ranges and single codes in lists.
    pub spans: i64,
}

/// Reads a whole snapshot and holds it against its own hash.
///
/// # Errors
/// [`SnapshotError`] says what is wrong with it.
pub fn verify(path: &Path) -> Result<Contents, SnapshotError> {
    let connection = open_file(path)?;
    let sound: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| SnapshotError::Damaged(error.to_string()))?;
    if sound != "ok" {
        return Err(SnapshotError::Damaged(sound));
    }
    let generation = proven_generation(&connection)?;
    let count = |table: &str| {
        connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get::<_, i64>(0)
        })
    };
    Ok(Contents {
        generation,
        devices: count("device")?,
        notices: count("notice")?,
        disposal: count("disposal")?,
        spans: count("span")?,
    })
}

/// The hash that a snapshot names, held against its content. Nothing is answered from a snapshot whose hash is wrong: a
/// row that is missing would turn "affected" into "not affected".
pub(super) fn proven_generation(connection: &Connection) -> Result<String, SnapshotError> {
    let generation = stored_generation(connection)?;
    if content_hash(connection)? == generation {
        Ok(generation)
    } else {
        Err(SnapshotError::Damaged(
            "its content does not have the hash that it names".to_owned(),
        ))
    }
}

/// The hash of everything that a snapshot holds: the same data have the same.
pub(super) fn content_hash(connection: &Connection) -> Result<String, SnapshotError> {
    let mut hasher = blake3::Hasher::new();
    for table in CONTENT {
        hasher.update(b"table\n");
        let mut statement = connection.prepare(table)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..2 {
                let text: String = row.get(column)?;
                hasher.update(&(text.len() as u64).to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
    }
    Ok(hasher.finalize().to_hex()[..32].to_owned())
}

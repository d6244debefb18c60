//! A generation of the data, open for look-ups.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, TryLockError},
};

use rusqlite::{Connection, OptionalExtension, params};
use serde::de::DeserializeOwned;

use super::{
    SnapshotError,
    build::build_in_memory,
    open::{open_bytes, open_file},
    schema::FIND,
    verify::proven_generation,
};
use crate::{
    catalog::Dataset,
    domain::{Class, Country, DisposalGuide, ListId, Lists, Recalls, Span},
};

/// As many look-ups as can run at once; each takes microseconds.
const CONNECTIONS: usize = 4;

/// A generation of the data.
#[derive(Debug)]
pub struct Snapshot {
    recalls: Recalls,
    disposal: Vec<DisposalGuide>,
    generation: String,
    connections: Vec<Mutex<Connection>>,
}

impl Snapshot {
    /// Opens a snapshot file.
    ///
    /// # Errors
    /// When the file is missing, cut off, of another format or application, or unreadable.
    pub fn open(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_file(path))
    }

    /// Builds a snapshot in memory and opens it: the same tables and the same look-ups as from a file.
    ///
    /// # Errors
    /// When SQLite fails.
    pub fn in_memory(dataset: &Dataset) -> Result<Self, SnapshotError> {
        let bytes = build_in_memory(dataset)?;
        Self::new(|| open_bytes(&bytes))
    }

    fn new(open: impl Fn() -> Result<Connection, SnapshotError>) -> Result<Self, SnapshotError> {
        let connections = (0..CONNECTIONS)
            .map(|_| open())
            .collect::<Result<Vec<_>, _>>()?;
        let first = connections.first().ok_or(rusqlite::Error::InvalidQuery)?;
        let generation = proven_generation(first)?;
        for other in &connections {
            // Each was opened by name, and the file may have been replaced in between.
            if stored_generation(other)? != generation {
                return Err(SnapshotError::Damaged(
                    "it was replaced while it was opened".to_owned(),
                ));
            }
        }
        let mut disposal: Vec<DisposalGuide> =
            rows(first, "SELECT json FROM disposal ORDER BY country")?;
        disposal.sort_by_key(|guide| guide.country);
        Ok(Self {
            recalls: Recalls::new(
                rows(first, "SELECT json FROM device ORDER BY slug")?,
                rows(first, "SELECT json FROM notice ORDER BY id")?,
            ),
            disposal,
            generation,
            connections: connections.into_iter().map(Mutex::new).collect(),
        })
    }

    /// All devices and notices.
    #[must_use]
    pub fn recalls(&self) -> &Recalls {
        &self.recalls
    }

    /// All disposal guides, the general one first.
    #[must_use]
    pub fn disposal(&self) -> &[DisposalGuide] {
        &self.disposal
    }

    /// The guide of one country.
    #[must_use]
    pub fn disposal_in(&self, country: Country) -> Option<&DisposalGuide> {
        self.disposal
            .iter()
            .find(|guide| guide.country == Some(country))
    }

    /// The guide for wherever nothing better is known.
    #[must_use]
    pub fn disposal_in_general(&self) -> Option<&DisposalGuide> {
        self.disposal.iter().find(|guide| guide.country.is_none())
    }

    /// The hash of its content.
    #[must_use]
    pub fn generation(&self) -> &str {
        &self.generation
    }

    /// A connection that nobody uses, or the first that becomes free. They only read, so one that was held in a panic is
    /// as good as any.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        let free = self
            .connections
            .iter()
            .find_map(|connection| match connection.try_lock() {
                Ok(guard) => Some(guard),
                Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => None,
            });
        free.unwrap_or_else(|| {
            self.connections[0]
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        })
    }
}

impl Lists for Snapshot {
    type Error = SnapshotError;

    fn find(&self, list: ListId, class: Class, code: &str) -> Result<Option<Span>, SnapshotError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(FIND)?;
        let span = statement
            .query_row(params![list.0, class.length, class.digits, code], |row| {
                Ok(Span {
                    first: row.get(0)?,
                    last: row.get(1)?,
                    digits: class.digits,
                })
            })
            .optional()?;
        Ok(span.filter(|span| span.contains(code)))
    }
}

/// The hash that a snapshot names.
pub(super) fn stored_generation(connection: &Connection) -> Result<String, SnapshotError> {
    connection
        .query_row(
            "SELECT value FROM meta WHERE key = 'generation'",
            [],
            |row| row.get(0),
        )
        .optional()?
        .ok_or_else(|| SnapshotError::Damaged("it names no generation".to_owned()))
}

fn rows<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
) -> Result<Vec<T>, SnapshotError> {
    let mut statement = connection.prepare(query)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(serde_json::from_str(
            row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?,
        )?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{DataFiles, read};

    #[test]
    fn the_embedded_notices_are_sound() {
        let dataset = read(&DataFiles::embedded()).unwrap_or_else(|faults| {
            panic!(
                "{}",
                faults
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("\n")
            )
        });
        let snapshot = Snapshot::in_memory(&dataset).unwrap();
        assert!(snapshot.recalls().devices().len() >= 25);
    }
}

//! A generation of the data, open for look-ups.

use std::{collections::BTreeMap, fs, path::Path, sync::MutexGuard};

use rusqlite::{Connection, OptionalExtension};
use serde::de::DeserializeOwned;

use super::{
    BuildError, SnapshotError,
    beside::is_same,
    bounds,
    build::{build, build_in_memory},
    connections::Connections,
    copy::{Proven, prove},
    list::ListRow,
    lookup::{OpenList, OpenLists, hold_lists, open_lists},
    open::{open_bytes, open_file, open_mapped},
    places::OpenPlaces,
    verify::proven_generation,
};
use crate::{
    catalog::{CodeList, Codes, Dataset},
    changes::Generation,
    domain::{CodeRange, Country, DisposalGuide, ListId, ListLookup, Nearest, Postcode, Recalls},
    places::Places,
    progress::NoProgress,
};

/// As many look-ups as can run at once; each takes microseconds.
const CONNECTIONS: usize = 4;

/// A generation of the data.
#[derive(Debug)]
pub struct Snapshot {
    recalls: Recalls,
    disposal: Vec<DisposalGuide>,
    generation: String,
    lists: OpenLists,
    places: OpenPlaces,
    connections: Connections,
}

impl Snapshot {
    /// Opens a snapshot file as it lies. Everything but the blocks of lists is proven at once; a block is proven when it is
    /// looked up, so that even a damaged file gives no wrong answer.
    ///
    /// # Errors
    /// When the file is missing, cut off, of another format or application, or damaged.
    pub fn open(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_mapped(path), open_lists)
    }

    /// The same for many look-ups: lists that are not too long are read at once, which proves their blocks, and held in
    /// memory.
    ///
    /// # Errors
    /// As for [`Self::open`], and when such a list is damaged.
    pub fn open_for_many(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_mapped(path), hold_lists)
    }

    /// As [`Self::open`], without mapping the file's pages, which is slower: a mapped file that is cut off by somebody else
    /// ends the process, and a site must not end.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub fn open_to_serve(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_file(path), open_lists)
    }

    /// Reads a whole snapshot file, proves every byte, and opens a copy of its own, which nobody can write over.
    ///
    /// # Errors
    /// As for [`Self::open`], and when any byte of the file is not what was written.
    pub fn open_verified(path: &Path) -> Result<Self, SnapshotError> {
        match prove(path)? {
            Proven::Copy(copy) => Self::new(|| open_mapped(copy.path()), hold_lists),
            Proven::InPlace(file) => {
                let snapshot = Self::new(|| open_file(path), hold_lists)?;
                if fs::metadata(path).is_ok_and(|there| is_same(&file, &there)) {
                    Ok(snapshot)
                } else {
                    Err(replaced())
                }
            }
        }
    }

    /// Builds a snapshot in memory and opens it: the same tables and the same look-ups as from a file.
    ///
    /// # Errors
    /// When SQLite fails, or a list has lines that do not fit.
    pub fn in_memory(dataset: &Dataset) -> Result<Self, BuildError> {
        let bytes = build_in_memory(dataset)?;
        Ok(Self::new(|| open_bytes(&bytes), hold_lists)?)
    }

    /// Builds a snapshot of a data folder that is served without one: in memory, or in a file without a name where the
    /// folder has long lists.
    ///
    /// # Errors
    /// As for [`super::build`].
    pub fn from_dataset(dataset: &Dataset) -> Result<Self, BuildError> {
        let long = |list: &CodeList| matches!(list.codes, Codes::File(_));
        if !dataset.lists.values().any(long) {
            return Self::in_memory(dataset);
        }
        let folder = tempfile::tempdir().map_err(SnapshotError::Temporary)?;
        let built = build(
            dataset,
            &Places::default(),
            &folder.path().join("recalls.sqlite"),
            &NoProgress,
        )?;
        Ok(Self::new(|| open_mapped(built.path()), hold_lists)?)
    }

    /// `lists`: whether they are held in memory.
    fn new(
        open: impl Fn() -> Result<Connection, SnapshotError>,
        lists: fn(&Connection) -> Result<OpenLists, SnapshotError>,
    ) -> Result<Self, SnapshotError> {
        let mut connections = (0..CONNECTIONS)
            .map(|_| open())
            .collect::<Result<Vec<_>, _>>()?;
        let first = connections.first().ok_or(rusqlite::Error::InvalidQuery)?;
        let generation = proven_generation(first)?;
        for other in &connections {
            // Each was opened by name, and the file may have been replaced in between.
            if meta_value(other, "generation")? != generation {
                return Err(replaced());
            }
        }
        let mut disposal: Vec<DisposalGuide> =
            rows(first, "SELECT json FROM disposal ORDER BY country")?;
        disposal.sort_by_key(|guide| guide.country);
        let recalls = Recalls::new(
            rows(first, "SELECT json FROM device ORDER BY slug")?,
            rows(first, "SELECT json FROM notice ORDER BY id")?,
        );
        let lists = lists(first)?;
        let places = OpenPlaces::new(first)?;
        connections.iter_mut().try_for_each(bounds::lift)?;
        Ok(Self {
            recalls,
            disposal,
            generation,
            lists,
            places,
            connections: Connections::new(connections),
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

    /// Devices, notices and guides, to be held against others.
    #[must_use]
    pub fn contents(&self) -> Generation<'_> {
        Generation {
            recalls: &self.recalls,
            guides: &self.disposal,
        }
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

    /// The countries whose collection points can be looked up by postcode.
    #[must_use]
    pub fn point_countries(&self) -> &[Country] {
        self.places.countries()
    }

    /// The collection points of a country that are nearest to a postcode; `None` where that postcode is not known.
    ///
    /// # Errors
    /// When the snapshot cannot be read, or a row is not what was written.
    pub fn nearest(
        &self,
        country: Country,
        postcode: &Postcode,
    ) -> Result<Option<Nearest>, SnapshotError> {
        self.places.nearest(&self.connection(), country, postcode)
    }

    /// The hash of its content.
    #[must_use]
    pub fn generation(&self) -> &str {
        &self.generation
    }

    /// Lists by their numbers.
    pub(super) fn open_lists(
        &self,
        ids: &[ListId],
    ) -> Result<Vec<(ListId, &OpenList)>, SnapshotError> {
        let open = |&id| Ok((id, self.open_list(id)?));
        ids.iter().map(open).collect()
    }

    fn open_list(&self, id: ListId) -> Result<&OpenList, SnapshotError> {
        let missing =
            || SnapshotError::Damaged(format!("a notice names list {}, which is not there", id.0));
        self.lists.get(&id).ok_or_else(missing)
    }

    pub(super) fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connections.free()
    }
}

impl ListLookup for Snapshot {
    type Error = SnapshotError;

    fn find(&self, list: ListId, code: &str) -> Result<Option<CodeRange>, SnapshotError> {
        self.open_list(list)?.find(&self.connections, list, code)
    }
}

fn replaced() -> SnapshotError {
    SnapshotError::Damaged("it was replaced while it was opened".to_owned())
}

/// What a snapshot says of itself under a name.
pub(super) fn meta_value(connection: &Connection, name: &str) -> Result<String, SnapshotError> {
    connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [name], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or_else(|| SnapshotError::Damaged(format!("it does not say its {name}")))
}

/// What the lists are made of.
pub(super) fn list_rows(
    connection: &Connection,
) -> Result<BTreeMap<ListId, ListRow>, SnapshotError> {
    let mut statement = connection.prepare("SELECT id, json FROM list ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        found.insert(ListId(row.get(0)?), serde_json::from_str(json)?);
    }
    Ok(found)
}

pub(super) fn rows<T: DeserializeOwned>(
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
impl Snapshot {
    /// The same generation with its lists in memory and without.
    pub(super) fn in_memory_both_ways(dataset: &Dataset) -> [Self; 2] {
        let bytes = build_in_memory(dataset).unwrap();
        [hold_lists, open_lists].map(|lists| Self::new(|| open_bytes(&bytes), lists).unwrap())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{DataFiles, read};

    #[test]
    fn the_embedded_notices_are_sound() {
        let dataset = read(&DataFiles::embedded(), None).unwrap_or_else(|faults| {
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

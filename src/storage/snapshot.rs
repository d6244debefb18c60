//! An open snapshot: one generation of the data, ready for look-ups.

use std::{fs, path::Path, sync::MutexGuard};

use rusqlite::Connection;

use super::{
    BuildError, SnapshotError,
    build::{build, build_in_memory},
    connection_pool::ConnectionPool,
    generation::verified_generation,
    lookup::{OpenList, OpenLists, load_lists, open_lists},
    open::{open_bytes, open_file, open_mapped},
    places::OpenPlaces,
    rows::{json_rows, meta_value},
    staged_file::is_same_file,
    step_limit::remove_step_limit,
    verified_copy::VerifiedCopy,
};
use crate::{
    catalog::{CodeList, Codes, Dataset},
    changes::Records,
    domain::{CodeRange, Country, DisposalGuide, ListId, ListLookup, Nearest, Postcode, Recalls},
    places::Places,
    progress::NoProgress,
};

/// How many look-ups can run at once; each takes microseconds.
const CONNECTIONS: usize = 4;

/// A generation of the data, open for look-ups.
///
/// Each block of a list is verified again when it is read, so that a bad disk causes an error and not the verdict "not affected".
#[derive(Debug)]
pub struct Snapshot {
    recalls: Recalls,
    disposal: Vec<DisposalGuide>,
    generation: String,
    lists: OpenLists,
    places: OpenPlaces,
    connections: ConnectionPool,
}

impl Snapshot {
    /// Opens a snapshot file for a few look-ups. The header, the schema and the generation are verified. The checksum is not,
    /// so that the file need not be read as a whole.
    ///
    /// # Errors
    /// When the file is missing, truncated, of another format or application, or damaged.
    pub fn open(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_mapped(path), open_lists)
    }

    /// As [`Self::open`], for many look-ups: short lists are loaded into memory, which verifies their blocks.
    ///
    /// # Errors
    /// As for [`Self::open`], and when such a list is damaged.
    pub fn open_preloaded(path: &Path) -> Result<Self, SnapshotError> {
        Self::new(|| open_mapped(path), load_lists)
    }

    /// Opens a snapshot file to serve it. Every byte is verified by the checksum while the file is copied, then the schema and
    /// the generation, and short lists are loaded into memory. Look-ups read the copy, which no other process can change.
    ///
    /// If the file cannot be copied, look-ups read the file itself, and a warning is logged.
    ///
    /// # Errors
    /// As for [`Self::open`], and when any byte of the file is not what was written.
    pub fn open_verified(path: &Path) -> Result<Self, SnapshotError> {
        match VerifiedCopy::create(path)? {
            VerifiedCopy::Copy(copy) => Self::new(|| open_mapped(copy.path()), load_lists),
            VerifiedCopy::Original(file) => {
                let snapshot = Self::new(|| open_file(path), load_lists)?;
                if fs::metadata(path).is_ok_and(|metadata| is_same_file(&file, &metadata)) {
                    Ok(snapshot)
                } else {
                    Err(replaced())
                }
            }
        }
    }

    /// Builds a snapshot in memory and opens it, with the same tables and look-ups as a file.
    ///
    /// # Errors
    /// When SQLite fails, or a list has invalid lines.
    pub fn in_memory(dataset: &Dataset) -> Result<Self, BuildError> {
        let bytes = build_in_memory(dataset)?;
        Ok(Self::new(|| open_bytes(&bytes), load_lists)?)
    }

    /// Builds a snapshot of a data folder and opens it: in memory, or in a temporary file if the folder has lists in files,
    /// which may be long.
    ///
    /// # Errors
    /// As for [`super::build`].
    pub fn from_dataset(dataset: &Dataset) -> Result<Self, BuildError> {
        let is_in_a_file = |list: &CodeList| matches!(list.codes, Codes::File(_));
        if !dataset.lists.values().any(is_in_a_file) {
            return Self::in_memory(dataset);
        }
        let folder = tempfile::tempdir().map_err(SnapshotError::Temporary)?;
        let out = folder.path().join("recalls.sqlite");
        let built = build(dataset, &Places::default(), &out, &NoProgress)?;
        Ok(Self::new(|| open_mapped(built.path()), load_lists)?)
    }

    /// `lists`: [`open_lists`] or [`load_lists`].
    fn new(
        open: impl Fn() -> Result<Connection, SnapshotError>,
        lists: fn(&Connection) -> Result<OpenLists, SnapshotError>,
    ) -> Result<Self, SnapshotError> {
        let mut connections = (0..CONNECTIONS)
            .map(|_| open())
            .collect::<Result<Vec<_>, _>>()?;
        let first = connections.first().ok_or(rusqlite::Error::InvalidQuery)?;
        let generation = verified_generation(first)?;
        for other in &connections {
            // Each connection opened the file by name, and the file may have been replaced in between.
            if meta_value(other, "generation")? != generation {
                return Err(replaced());
            }
        }
        let mut disposal: Vec<DisposalGuide> =
            json_rows(first, "SELECT json FROM disposal ORDER BY country")?;
        disposal.sort_by_key(|guide| guide.country);
        let recalls = Recalls::new(
            json_rows(first, "SELECT json FROM device ORDER BY slug")?,
            json_rows(first, "SELECT json FROM notice ORDER BY id")?,
        );
        let lists = lists(first)?;
        let places = OpenPlaces::new(first)?;
        connections.iter_mut().try_for_each(remove_step_limit)?;
        Ok(Self {
            recalls,
            disposal,
            generation,
            lists,
            places,
            connections: ConnectionPool::new(connections),
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

    /// Devices, notices and guides, to compare with those of another snapshot.
    #[must_use]
    pub fn records(&self) -> Records<'_> {
        Records {
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

    /// The guide for countries without one of their own.
    #[must_use]
    pub fn disposal_in_general(&self) -> Option<&DisposalGuide> {
        self.disposal.iter().find(|guide| guide.country.is_none())
    }

    /// The countries whose collection points can be looked up by postcode.
    #[must_use]
    pub fn point_countries(&self) -> &[Country] {
        self.places.countries()
    }

    /// The collection points of a country that are nearest to a postcode; `None` if the postcode is unknown.
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

    /// The generation: the hash of its content.
    #[must_use]
    pub fn generation(&self) -> &str {
        &self.generation
    }

    /// Lists by their ids.
    pub(super) fn lists_by_id(
        &self,
        ids: &[ListId],
    ) -> Result<Vec<(ListId, &OpenList)>, SnapshotError> {
        let open = |&id| Ok((id, self.open_list(id)?));
        ids.iter().map(open).collect()
    }

    fn open_list(&self, id: ListId) -> Result<&OpenList, SnapshotError> {
        let missing =
            || SnapshotError::Damaged(format!("a notice names list {}, which is missing", id.0));
        self.lists.get(&id).ok_or_else(missing)
    }

    pub(super) fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connections.get()
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

#[cfg(test)]
impl Snapshot {
    /// The same generation with its lists in memory, and in blocks.
    pub(super) fn in_memory_both_ways(dataset: &Dataset) -> [Self; 2] {
        let bytes = build_in_memory(dataset).unwrap();
        [load_lists, open_lists].map(|lists| Self::new(|| open_bytes(&bytes), lists).unwrap())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{DataFiles, read};

    #[test]
    fn the_embedded_data_can_be_opened() {
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

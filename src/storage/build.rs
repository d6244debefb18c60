//! Writes snapshots.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params};

use super::{
    BuildError, SnapshotError, UnitCounts,
    checksum::append_checksum,
    generation::{content_hash, counts},
    list_writer::write_list,
    places::write_places,
    schema::{APPLICATION_ID, CREATE_PLACE_TABLES, CREATE_TABLES, FORMAT},
    staged_file::{StagedFile, parent_folder},
};
use crate::{
    catalog::Dataset,
    domain::latest_comparison,
    places::Places,
    progress::{NoProgress, Progress},
};

/// A complete snapshot under a temporary name.
#[derive(Debug)]
pub struct BuiltSnapshot {
    staged_file: StagedFile,
    unit_counts: UnitCounts,
}

impl BuiltSnapshot {
    /// The temporary name.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.staged_file.path()
    }

    /// How many units its lists hold.
    #[must_use]
    pub fn unit_counts(&self) -> &UnitCounts {
        &self.unit_counts
    }

    /// Renames the snapshot to its final name, so that a program that opens it gets the whole old file or the whole new one.
    /// Without this call the snapshot is removed.
    ///
    /// # Errors
    /// When it cannot be synced or renamed; the old file is unchanged then.
    pub fn persist(self) -> Result<(), SnapshotError> {
        self.staged_file.persist().map_err(SnapshotError::file)
    }
}

/// Writes a snapshot under a temporary name in the folder of `out`. Waits while another process builds `out`.
///
/// # Errors
/// When the file cannot be written, or a list has invalid lines; the temporary file is removed then.
pub fn build(
    dataset: &Dataset,
    places: &Places,
    out: &Path,
    progress: &dyn Progress,
) -> Result<BuiltSnapshot, BuildError> {
    let staged_file = StagedFile::create(out, "unfinished").map_err(SnapshotError::file)?;
    // SQLITE_OPEN_URI is not set, so that names such as `file:x` are names.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let path = staged_file.real_path().map_err(SnapshotError::file)?;
    let connection = Connection::open_with_flags(path, flags)?;
    let unit_counts = write_tables(&connection, dataset, places, parent_folder(out), progress)?;
    connection.close().map_err(|(_, error)| error)?;
    append_checksum(staged_file.file(), progress)?;
    Ok(BuiltSnapshot {
        staged_file,
        unit_counts,
    })
}

/// Builds the same tables in memory, without collection points. Returns the bytes of a file without a checksum.
pub(super) fn build_in_memory(dataset: &Dataset) -> Result<Vec<u8>, BuildError> {
    let mut connection = Connection::open_in_memory()?;
    let (places, folder) = (Places::default(), std::env::temp_dir());
    write_tables(&connection, dataset, &places, &folder, &NoProgress)?;
    Ok(connection.serialize("main")?.to_vec())
}

/// `folder`: where temporary files are created.
fn write_tables(
    connection: &Connection,
    dataset: &Dataset,
    places: &Places,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<UnitCounts, BuildError> {
    // A file whose build fails is removed, so there is no journal, and one sync at the end.
    connection.execute_batch(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
    )?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    connection.execute_batch("BEGIN")?;
    connection.execute_batch(CREATE_TABLES)?;
    connection.execute_batch(CREATE_PLACE_TABLES)?;
    write_rows(connection, dataset)?;
    let mut unit_counts = UnitCounts::default();
    for (&id, list) in &dataset.lists {
        let (units, warnings) = write_list(connection, id, list, folder, progress)?;
        unit_counts.units.insert(id, units);
        unit_counts.warnings.extend(warnings);
    }
    write_places(connection, places)?;
    write_meta(connection, dataset)?;
    connection.execute_batch("COMMIT")?;
    Ok(unit_counts)
}

fn write_rows(connection: &Connection, dataset: &Dataset) -> Result<(), SnapshotError> {
    let mut insert = connection.prepare("INSERT INTO device VALUES (?1, ?2)")?;
    for device in &dataset.devices {
        insert.execute(params![
            device.slug.as_str(),
            serde_json::to_string(device)?
        ])?;
    }
    let mut insert = connection.prepare("INSERT INTO notice VALUES (?1, ?2)")?;
    for notice in &dataset.notices {
        insert.execute(params![notice.id.as_str(), serde_json::to_string(notice)?])?;
    }
    let mut insert = connection.prepare("INSERT INTO disposal VALUES (?1, ?2)")?;
    for guide in &dataset.disposal {
        let country = guide
            .country
            .map_or_else(String::new, |country| country.to_string());
        insert.execute(params![country, serde_json::to_string(guide)?])?;
    }
    Ok(())
}

/// Writes generation, format, date and counts.
fn write_meta(connection: &Connection, dataset: &Dataset) -> Result<(), SnapshotError> {
    let mut insert = connection.prepare("INSERT INTO meta VALUES (?1, ?2)")?;
    insert.execute(params!["generation", content_hash(connection)?])?;
    insert.execute(params!["format", FORMAT.to_string()])?;
    let day = latest_comparison(&dataset.notices).map_or_else(String::new, |day| day.to_string());
    insert.execute(params!["data_as_of", day])?;
    for (name, count) in counts(connection)? {
        insert.execute(params![name, count.to_string()])?;
    }
    Ok(())
}

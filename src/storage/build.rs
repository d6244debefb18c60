//! Writes snapshots.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params};

use super::{
    BuildError, SnapshotError, UnitCounts,
    beside::{Beside, folder},
    list, places,
    schema::{APPLICATION, FORMAT, PLACE_TABLES, TABLES},
    seal::seal,
    verify::{content_hash, counts},
};
use crate::{
    catalog::Dataset,
    domain::latest_comparison,
    places::Places,
    progress::{NoProgress, Progress},
};

/// A snapshot that is whole, and not yet in its place.
#[derive(Debug)]
pub struct Built {
    beside: Beside,
    unit_counts: UnitCounts,
}

impl Built {
    /// Where it lies until then.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.beside.path()
    }

    /// What its lists hold.
    #[must_use]
    pub fn unit_counts(&self) -> &UnitCounts {
        &self.unit_counts
    }

    /// Puts it in its place: whoever opens the file gets the old one, whole, or this one, whole. Without this the snapshot
    /// goes away.
    ///
    /// # Errors
    /// When it cannot be synced or renamed; then the file is as it was.
    pub fn put_in_place(self) -> Result<(), SnapshotError> {
        self.beside
            .put_in_place()
            .map_err(|cause| SnapshotError::File { cause })
    }
}

/// Writes a snapshot beside `out`. While another process does the same for `out`, it waits.
///
/// # Errors
/// When the file cannot be written, or a list has lines that do not fit; then nothing lies beside it.
pub fn build(
    dataset: &Dataset,
    places: &Places,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Built, BuildError> {
    let failed = |cause| SnapshotError::File { cause };
    let beside = Beside::claim(out, "unfinished").map_err(failed)?;
    // Without the flag for addresses, a folder may be called what it likes.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let path = beside.real_path().map_err(failed)?;
    let connection = Connection::open_with_flags(path, flags)?;
    let unit_counts = fill(&connection, dataset, places, folder(out), progress)?;
    connection.close().map_err(|(_, error)| error)?;
    seal(beside.file(), progress)?;
    Ok(Built {
        beside,
        unit_counts,
    })
}

/// The same tables in memory, as the bytes of a file.
pub(super) fn build_in_memory(dataset: &Dataset) -> Result<Vec<u8>, BuildError> {
    let mut connection = Connection::open_in_memory()?;
    let nowhere = Places::default();
    fill(
        &connection,
        dataset,
        &nowhere,
        &std::env::temp_dir(),
        &NoProgress,
    )?;
    Ok(connection.serialize("main")?.to_vec())
}

/// `folder`: where temporary files may lie.
fn fill(
    connection: &Connection,
    dataset: &Dataset,
    places: &Places,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<UnitCounts, BuildError> {
    // The file is thrown away if the build fails: no journal is needed, and one sync at the end.
    connection.execute_batch(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
    )?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    connection.execute_batch("BEGIN")?;
    connection.execute_batch(TABLES)?;
    connection.execute_batch(PLACE_TABLES)?;
    rows(connection, dataset)?;
    let mut unit_counts = UnitCounts::default();
    for (&id, codes) in &dataset.lists {
        let (units, doubts) = list::write(connection, id, codes, folder, progress)?;
        unit_counts.units.insert(id, units);
        unit_counts.doubts.extend(doubts);
    }
    places::write(connection, places)?;
    meta(connection, dataset)?;
    connection.execute_batch("COMMIT")?;
    Ok(unit_counts)
}

fn rows(connection: &Connection, dataset: &Dataset) -> Result<(), SnapshotError> {
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

/// What a snapshot says of itself.
fn meta(connection: &Connection, dataset: &Dataset) -> Result<(), SnapshotError> {
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

//! Writes snapshots.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, params};

use super::{
    SnapshotError,
    schema::{APPLICATION, FORMAT, TABLES},
    verify::content_hash,
};
use crate::{catalog::Dataset, domain::disjoint};

/// Writes a snapshot beside `out` and renames it, so that `out` is the old file, whole, or the new one, whole.
///
/// # Errors
/// When the file cannot be written; then `out` is as it was, and nothing lies beside it.
pub fn build(dataset: &Dataset, out: &Path) -> Result<(), SnapshotError> {
    let folder = out
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = Unfinished(folder.join(format!(".{name}.{}.unfinished", std::process::id())));
    let failed = |cause| SnapshotError::File { cause };

    File::create(&unfinished.0).map_err(failed)?;
    // Without the flag for addresses, a folder may be called what it likes.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&unfinished.0, flags)?;
    fill(&connection, dataset)?;
    connection.close().map_err(|(_, error)| error)?;

    File::open(&unfinished.0)
        .and_then(|file| file.sync_all())
        .map_err(failed)?;
    fs::rename(&unfinished.0, out).map_err(failed)?;
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(failed)
}

/// A file that goes away unless it was renamed.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After the rename there is nothing left to remove.
        let _ = fs::remove_file(&self.0);
    }
}

/// The same tables in memory, as the bytes of a file.
pub(super) fn build_in_memory(dataset: &Dataset) -> Result<Vec<u8>, SnapshotError> {
    let mut connection = Connection::open_in_memory()?;
    fill(&connection, dataset)?;
    Ok(connection.serialize("main")?.to_vec())
}

fn fill(connection: &Connection, dataset: &Dataset) -> Result<(), SnapshotError> {
    // The file is thrown away if the build fails: no journal is needed, and one sync at the end.
    connection.execute_batch(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
    )?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    connection.execute_batch("BEGIN")?;
    connection.execute_batch(TABLES)?;
    {
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
        let mut insert = connection.prepare("INSERT INTO span VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for (id, spans) in &dataset.lists {
            for span in disjoint(spans.clone()) {
                let class = span.class();
                insert.execute(params![
                    id.0,
                    class.length,
                    class.digits,
                    span.first,
                    span.last
                ])?;
            }
        }
    }
    let generation = content_hash(connection)?;
    connection.execute("INSERT INTO meta VALUES ('generation', ?1)", [generation])?;
    connection.execute_batch("COMMIT")?;
    Ok(())
}

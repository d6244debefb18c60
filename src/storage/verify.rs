//! Verifies a whole snapshot, as the command `verify` does.

use std::{fs::File, path::Path};

use rusqlite::Connection;

use super::{
    SnapshotError,
    checksum::read_verified,
    contents::{Contents, contents},
    generation::counts,
    list::{AnyNumbering, ListRow, each_block, list_rows},
    open::open_file,
    places::verify_places,
    rows::meta_value,
    step_limit::remove_step_limit,
};
use crate::{
    domain::ListId,
    lists::{CodeNumbering, ListHasher},
    progress::Progress,
};

/// Reads a whole snapshot and compares it with what it declares: the checksum over every byte, SQLite's integrity check,
/// every block of every list, every place, the counts and the generation.
///
/// # Errors
/// [`SnapshotError`] names the part that is wrong.
pub fn verify(path: &Path, progress: &dyn Progress) -> Result<Contents, SnapshotError> {
    let mut connection = open_file(path)?;
    let file = File::open(path).map_err(SnapshotError::file)?;
    read_verified(&file, progress, |_| Ok(()))?;
    // SQLite's check finds pages that point at each other itself, and takes more steps than reading.
    remove_step_limit(&mut connection)?;
    let result: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| SnapshotError::Damaged(error.to_string()))?;
    if result != "ok" {
        return Err(SnapshotError::Damaged(result));
    }
    for (id, row) in list_rows(&connection)? {
        let matches = match AnyNumbering::new(&row.alphabet, row.longest)? {
            AnyNumbering::Narrow(numbering) => matches_row(&connection, id, &numbering, &row),
            AnyNumbering::Wide(numbering) => matches_row(&connection, id, &numbering, &row),
        }?;
        if !matches {
            return Err(SnapshotError::Damaged(format!(
                "the blocks of list {} do not match its row",
                id.0
            )));
        }
    }
    verify_places(&connection)?;
    for (key, count) in counts(&connection)? {
        if meta_value(&connection, key)? != count.to_string() {
            return Err(SnapshotError::Damaged(format!(
                "it declares another number of {key}"
            )));
        }
    }
    contents(&connection, path)
}

/// Whether the blocks of a list have the hash and the counts of its row.
fn matches_row<const N: usize>(
    connection: &Connection,
    id: ListId,
    numbering: &CodeNumbering<N>,
    row: &ListRow,
) -> Result<bool, SnapshotError> {
    let declared = &row.summary;
    let mut hasher = ListHasher::new(numbering);
    let (mut units, mut intervals, mut blocks) = (0_u64, 0, 0);
    each_block(
        connection,
        id,
        &declared.content_hash,
        numbering,
        |block, start, body| {
            hasher.add(start, body);
            blocks += 1;
            for interval in block.intervals() {
                intervals += 1;
                units = units.saturating_add(interval?.count());
            }
            Ok(())
        },
    )?;
    Ok(declared.content_hash == hasher.hash()
        && (declared.units, declared.intervals, declared.blocks) == (units, intervals, blocks))
}

//! Whether a snapshot holds what was written.

use std::{collections::BTreeMap, fs::File, path::Path};

use rusqlite::Connection;

use super::{
    SnapshotError, bounds,
    contents::{Contents, contents},
    list::{AnySpace, ListRow, each_block},
    open::{has_place_tables, open_file},
    places,
    schema::{CONTENT, PLACE_CONTENT},
    seal::read_sealed,
    snapshot::{list_rows, meta_value},
};
use crate::{
    domain::ListId,
    lists::{Content, Space},
    progress::Progress,
};

/// Reads a whole snapshot and holds it against what it says of itself: every byte against its seal, SQLite's own check,
/// every block of every list, the counts, and the generation.
///
/// # Errors
/// [`SnapshotError`] says what is wrong with it.
pub fn verify(path: &Path, progress: &dyn Progress) -> Result<Contents, SnapshotError> {
    let mut connection = open_file(path)?;
    let file = File::open(path).map_err(|cause| SnapshotError::File { cause })?;
    read_sealed(&file, progress, |_| Ok(()))?;
    // SQLite's own check tells pages that point at each other, and takes more steps than reading.
    bounds::lift(&mut connection)?;
    let sound: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| SnapshotError::Damaged(error.to_string()))?;
    if sound != "ok" {
        return Err(SnapshotError::Damaged(sound));
    }
    for (id, row) in list_rows(&connection)? {
        let packed = match AnySpace::new(&row.alphabet, row.longest)? {
            AnySpace::Narrow(space) => is_packed(&connection, id, &space, &row),
            AnySpace::Wide(space) => is_packed(&connection, id, &space, &row),
        }?;
        if !packed {
            return Err(SnapshotError::Damaged(format!(
                "list {} does not hold what it says",
                id.0
            )));
        }
    }
    places::verify(&connection)?;
    for (name, count) in counts(&connection)? {
        if meta_value(&connection, name)? != count.to_string() {
            return Err(SnapshotError::Damaged(format!(
                "it says another number of {name}"
            )));
        }
    }
    contents(&connection, path)
}

/// Whether the blocks of a list have the hash and the counts that its row names.
fn is_packed<const N: usize>(
    connection: &Connection,
    id: ListId,
    space: &Space<N>,
    row: &ListRow,
) -> Result<bool, SnapshotError> {
    let said = &row.packed;
    let mut content = Content::of(space);
    let (mut units, mut runs, mut blocks) = (0_u64, 0, 0);
    each_block(
        connection,
        id,
        &said.content,
        space,
        |block, start, body| {
            content.add(start, body);
            blocks += 1;
            for run in block.runs() {
                runs += 1;
                units = units.saturating_add(run?.count());
            }
            Ok(())
        },
    )?;
    Ok(said.content == content.hash()
        && (said.units, said.runs, said.blocks) == (units, runs, blocks))
}

/// The hash that a snapshot names, held against devices, notices, guides and what its lists are made of. Blocks of lists
/// prove themselves one by one when they are looked up, so that a list of 100 million need not be read before the first
/// answer.
pub(super) fn proven_generation(connection: &Connection) -> Result<String, SnapshotError> {
    let generation = meta_value(connection, "generation")?;
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
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    // Pages that point at each other could give rows without end.
    let bytes = pragma("page_count")?.saturating_mul(pragma("page_size")?);
    let mut room = bytes.unsigned_abs();
    let mut hasher = blake3::Hasher::new();
    let has_places = has_place_tables(connection)?;
    for table in CONTENT
        .into_iter()
        .chain(has_places.then_some(PLACE_CONTENT))
    {
        hasher.update(b"table\n");
        let mut statement = connection.prepare(table)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..2 {
                let text: String = row.get(column)?;
                room = room
                    .checked_sub(text.len() as u64 + 1)
                    .ok_or_else(SnapshotError::more_than_room)?;
                hasher.update(&(text.len() as u64).to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
    }
    Ok(hasher.finalize().to_hex()[..32].to_owned())
}

/// How many of each there are, by the names that stand in the table `meta`.
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
    for (name, table) in tables.into_iter().chain(places) {
        let query = format!("SELECT count(*) FROM {table}");
        let count: i64 = connection.query_row(&query, [], |row| row.get(0))?;
        counts.insert(name, count.unsigned_abs());
    }
    let rows = list_rows(connection)?;
    let units = rows.values().map(|row| row.packed.units);
    counts.insert("units", units.fold(0, u64::saturating_add));
    counts.insert("runs", rows.values().map(|row| row.packed.runs).sum());
    Ok(counts)
}

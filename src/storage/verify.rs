//! Verifies a whole snapshot, as the command `verify` does.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};

use rusqlite::Connection;
use serde::de::DeserializeOwned;

use super::{
    SnapshotError,
    checksum::read_verified,
    contents::{Contents, contents},
    generation::counts,
    list::{AnyNumbering, ListRow, each_block, list_rows},
    open::{format, open_file},
    places::verify_places,
    rows::json_column,
    step_limit::remove_step_limit,
};
use crate::{
    domain::{Device, DeviceSlug, DisposalGuide, ListId, Notice, latest_comparison},
    lists::{CodeNumbering, ListHasher},
    progress::Progress,
};

/// Reads a whole snapshot and compares it with what it declares: the checksum over every byte, SQLite's integrity check,
/// every row of every table, every block of every list, the counts and the generation.
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
    let notices = verify_records(&connection)?;
    let lists = list_rows(&connection)?;
    let named: BTreeSet<ListId> = notices
        .iter()
        .flat_map(|notice| notice.lists().map(|list| list.id))
        .collect();
    if !named.iter().eq(lists.keys()) {
        return Err(damaged(
            "the rows of `list` are not the lists of its notices",
        ));
    }
    let blocks = lists.values().map(|row| row.summary.blocks);
    let blocks = blocks.fold(0, u64::saturating_add);
    for (id, row) in lists {
        let matches = match AnyNumbering::new(&row.alphabet, row.longest)? {
            AnyNumbering::Narrow(numbering) => matches_row(&connection, id, &numbering, &row),
            AnyNumbering::Wide(numbering) => matches_row(&connection, id, &numbering, &row),
        }?;
        if !matches {
            let id = id.0;
            return Err(damaged(format!(
                "the blocks of list {id} do not match its row"
            )));
        }
    }
    verify_places(&connection)?;
    let counts = counts(&connection)?;
    if counts.get("blocks") != Some(&blocks) {
        return Err(damaged("a block belongs to no list"));
    }
    verify_meta(&connection, &notices, counts)?;
    contents(&connection, path)
}

fn damaged(what: impl Into<String>) -> SnapshotError {
    SnapshotError::Damaged(what.into())
}

/// Reads all devices, notices and guides; returns the notices.
fn verify_records(connection: &Connection) -> Result<Vec<Notice>, SnapshotError> {
    let devices = verified_rows(connection, "device", "slug", |device: &Device| {
        device.slug.to_string()
    })?;
    let notices = verified_rows(connection, "notice", "id", |notice: &Notice| {
        notice.id.to_string()
    })?;
    verified_rows(
        connection,
        "disposal",
        "country",
        |guide: &DisposalGuide| {
            guide
                .country
                .map_or_else(String::new, |country| country.to_string())
        },
    )?;
    let slugs: BTreeSet<&DeviceSlug> = devices.iter().map(|device| &device.slug).collect();
    for notice in &notices {
        if let Some(missing) = notice.devices.iter().find(|slug| !slugs.contains(slug)) {
            let id = &notice.id;
            return Err(damaged(format!(
                "the device {missing} of notice {id} is missing"
            )));
        }
    }
    Ok(notices)
}

/// The values of a table of JSON. Compares each with the key of its row.
fn verified_rows<T: DeserializeOwned>(
    connection: &Connection,
    table: &str,
    key_column: &str,
    key: impl Fn(&T) -> String,
) -> Result<Vec<T>, SnapshotError> {
    let query = format!("SELECT {key_column}, json FROM {table} ORDER BY {key_column}");
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        let stored: String = row.get(0)?;
        let value: T = json_column(row, 1).map_err(|error| match error {
            SnapshotError::Row(cause) => damaged(format!("`{stored}` of `{table}`: {cause}")),
            other => other,
        })?;
        if key(&value) != stored {
            return Err(damaged(format!(
                "`{stored}` of `{table}` is in the row of another"
            )));
        }
        values.push(value);
    }
    Ok(values)
}

/// Compares what the table `meta` declares with the rows, apart from the generation, which [`contents`] compares.
fn verify_meta(
    connection: &Connection,
    notices: &[Notice],
    counts: BTreeMap<&'static str, u64>,
) -> Result<(), SnapshotError> {
    let day = latest_comparison(notices).map_or_else(String::new, |day| day.to_string());
    let mut expected: BTreeMap<&str, String> = counts
        .into_iter()
        .map(|(key, count)| (key, count.to_string()))
        .collect();
    expected.insert("data_as_of", day);
    expected.insert("format", format(connection)?.to_string());
    let mut statement = connection.prepare("SELECT key, value FROM meta ORDER BY key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (key, value): (String, String) = (row.get(0)?, row.get(1)?);
        match expected.remove(key.as_str()) {
            Some(expected) if expected != value => {
                return Err(damaged(format!(
                    "it declares `{value}` as its {key}, and `{expected}` is right"
                )));
            }
            None if key != "generation" => {
                return Err(damaged(format!("`{key}` of `meta` means nothing")));
            }
            Some(_) | None => {}
        }
    }
    match expected.keys().next() {
        Some(missing) => Err(damaged(format!("it does not give its {missing}"))),
        None => Ok(()),
    }
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

//! Opens snapshot files.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::OnceLock,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

use super::{
    SnapshotError, bounds,
    schema::{APPLICATION, FORMAT_WITHOUT_PLACES, PLACE_TABLES, READABLE_FORMATS, SCHEMA, TABLES},
};

/// How SQLite files begin.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What a build would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Nothing is there, or nothing is in it.
    Nothing,
    /// A snapshot, whole or not.
    Snapshot,
    /// Something else.
    Other,
}

/// What would be lost if a snapshot were written to this path. What begins as a snapshot of ours is one, even where it is cut
/// off or damaged.
///
/// # Errors
/// When the file cannot be read.
pub fn lost(path: &Path) -> io::Result<Lost> {
    let metadata = match std::fs::metadata(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Lost::Nothing),
        metadata => metadata?,
    };
    if !metadata.is_file() {
        return Ok(Lost::Other);
    }
    let mut header = Vec::new();
    File::open(path)?.take(72).read_to_end(&mut header)?;
    let (magic, rest) = header.split_at(header.len().min(MAGIC.len()));
    let application = rest.last_chunk::<4>().filter(|_| header.len() == 72);
    let is_ours = application.is_none_or(|found| number(found) == APPLICATION);
    Ok(match magic {
        [] => Lost::Nothing,
        _ if MAGIC.starts_with(magic) && is_ours => Lost::Snapshot,
        _ => Lost::Other,
    })
}

/// The same with its pages mapped, which saves a copy of each: for files that nobody else can cut off, and for commands
/// that end soon.
pub(super) fn open_mapped(path: &Path) -> Result<Connection, SnapshotError> {
    let connection = open_file(path)?;
    connection.pragma_update(None, "mmap_size", i64::MAX)?;
    Ok(connection)
}

/// Opens a snapshot file read-only and immutable, after a look at its header; [`bounds`] are set.
pub(super) fn open_file(path: &Path) -> Result<Connection, SnapshotError> {
    let bytes = check_header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(address(path)?, flags)?;
    bounds::set(&mut connection, bytes)?;
    check_application(&connection)?;
    check_tables(&connection)?;
    Ok(connection)
}

/// The address of a file for SQLite: absolute, and each byte that could mean something written as a number.
/// (<https://www.sqlite.org/uri.html>)
fn address(path: &Path) -> Result<String, SnapshotError> {
    let absolute = std::path::absolute(path).map_err(|cause| SnapshotError::File { cause })?;
    let bytes = absolute.as_os_str().as_encoded_bytes();
    let escaped: String = bytes
        .iter()
        .map(|&b| match b {
            b'/' | b'.' | b'-' | b'_' => char::from(b).to_string(),
            _ if b.is_ascii_alphanumeric() => char::from(b).to_string(),
            _ => format!("%{b:02x}"),
        })
        .collect();
    let rooted = escaped.trim_start_matches('/');
    Ok(format!("file:///{rooted}?immutable=1"))
}

/// Opens the bytes of a snapshot.
pub(super) fn open_bytes(bytes: &[u8]) -> Result<Connection, SnapshotError> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    check_application(&connection)?;
    check_tables(&connection)?;
    Ok(connection)
}

/// SQLite opens anything, and finds a cut-off file only when it reads the missing page. The header tells both.
/// How many bytes the file has. (<https://www.sqlite.org/fileformat.html>, section 1.3)
pub(super) fn check_header(path: &Path) -> Result<u64, SnapshotError> {
    let failed = |cause| SnapshotError::File { cause };
    // Not every name is a file: opening a pipe would wait for ever.
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(SnapshotError::NotSqlite);
    }
    let found = metadata.len();
    let mut file = File::open(path).map_err(failed)?;
    let mut header = [0_u8; 100];
    let mut read = 0;
    while read < header.len() {
        match file.read(&mut header[read..]).map_err(failed)? {
            0 => break,
            more => read += more,
        }
    }
    if !header.starts_with(MAGIC) {
        return Err(SnapshotError::NotSqlite);
    }
    // Another application's file, or a newer program's, is no damaged one of ours.
    if read == header.len() {
        is_ours(number(&header[68..72]), number(&header[60..64]))?;
    }
    let page_size = match u64::from(header[16]) << 8 | u64::from(header[17]) {
        1 => 65_536,
        size => size,
    };
    let pages = number(&header[28..32]).unsigned_abs();
    let expected = page_size * pages + super::seal::LENGTH;
    if found == expected {
        Ok(found)
    } else {
        Err(SnapshotError::Truncated { expected, found })
    }
}

fn check_application(connection: &Connection) -> Result<(), SnapshotError> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    is_ours(pragma("application_id")?, pragma("user_version")?)
}

/// A view by the name of a table could compute for ever; so nothing is asked before all tables are those that we make.
fn check_tables(connection: &Connection) -> Result<(), SnapshotError> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        // Without it SQLite plans a statement anew for each value that is bound, which takes longer than looking it up.
        // (<https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>)
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ] {
        connection.set_db_config(setting, on)?;
    }
    let with_places = has_place_tables(connection)?;
    let ours = ours(with_places)?;
    match tables(connection) {
        Ok(found) if found == ours => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
            Err(error.into())
        }
        Ok(_) | Err(_) => Err(SnapshotError::Damaged(
            "its tables are not those of a snapshot".to_owned(),
        )),
    }
}

/// The tables that we make, with or without those of collection points.
fn ours(with_places: bool) -> Result<&'static [Table], SnapshotError> {
    static OURS: [OnceLock<Vec<Table>>; 2] = [OnceLock::new(), OnceLock::new()];
    let known = &OURS[usize::from(with_places)];
    if let Some(ours) = known.get() {
        return Ok(ours);
    }
    let made = Connection::open_in_memory()?;
    made.execute_batch(TABLES)?;
    if with_places {
        made.execute_batch(PLACE_TABLES)?;
    }
    let made = tables(&made)?;
    Ok(known.get_or_init(|| made))
}

/// Kind, name, table and definition.
type Table = (String, String, String, Option<String>);

fn tables(connection: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut statement = connection.prepare(SCHEMA)?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    // One more than there are would do.
    rows.take(100).collect()
}

/// The version of its format, which [`check_application`] knows.
pub(super) fn format(connection: &Connection) -> Result<i64, SnapshotError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whether a snapshot of this format has tables for collection points and postcodes.
pub(super) fn has_place_tables(connection: &Connection) -> Result<bool, SnapshotError> {
    Ok(format(connection)? != FORMAT_WITHOUT_PLACES)
}

fn is_ours(application: i64, format: i64) -> Result<(), SnapshotError> {
    if application != APPLICATION {
        return Err(SnapshotError::OtherApplication);
    }
    if READABLE_FORMATS.contains(&format) {
        Ok(())
    } else {
        Err(SnapshotError::OtherFormat { found: format })
    }
}

fn number(bytes: &[u8]) -> i64 {
    bytes
        .iter()
        .fold(0, |number, &b| number << 8 | i64::from(b))
}

//! Opens snapshot files read-only, and checks their header and schema.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
    sync::OnceLock,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

use super::{
    SnapshotError,
    checksum::CHECKSUM_BYTES,
    schema::{
        APPLICATION_ID, CREATE_PLACE_TABLES, CREATE_TABLES, FORMAT_WITHOUT_PLACES,
        READABLE_FORMATS, SELECT_SCHEMA,
    },
    step_limit::limit_steps,
};

/// The first bytes of SQLite files.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What a build would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExistingFile {
    /// No file, or an empty one.
    Absent,
    /// A snapshot, also an incomplete or damaged one.
    Snapshot,
    /// Something else.
    Other,
}

/// What a build would overwrite at a path, by the header of the file.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn existing_file(path: &Path) -> io::Result<ExistingFile> {
    let metadata = match fs::metadata(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(ExistingFile::Absent),
        metadata => metadata?,
    };
    if !metadata.is_file() {
        return Ok(ExistingFile::Other);
    }
    let mut header = Vec::new();
    File::open(path)?.take(72).read_to_end(&mut header)?;
    let (magic, rest) = header.split_at(header.len().min(MAGIC.len()));
    let application_id = rest.last_chunk::<4>().filter(|_| header.len() == 72);
    let has_our_id = application_id.is_none_or(|id| big_endian(id) == APPLICATION_ID);
    Ok(match magic {
        [] => ExistingFile::Absent,
        _ if MAGIC.starts_with(magic) && has_our_id => ExistingFile::Snapshot,
        _ => ExistingFile::Other,
    })
}

/// Opens a snapshot file with its pages mapped into memory, which saves copying each page. When another process truncates a
/// mapped file, this process is killed (SIGBUS); so only for private copies, and for commands that end soon.
pub(super) fn open_mapped(path: &Path) -> Result<Connection, SnapshotError> {
    let connection = open_file(path)?;
    connection.pragma_update(None, "mmap_size", i64::MAX)?;
    Ok(connection)
}

/// Opens a snapshot file read-only and immutable, with [`limit_steps`].
pub(super) fn open_file(path: &Path) -> Result<Connection, SnapshotError> {
    let bytes = check_header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(immutable_uri(path)?, flags)?;
    limit_steps(&mut connection, bytes)?;
    check_format(&connection)?;
    check_schema(&connection)?;
    Ok(connection)
}

/// The `file:` URI of a path for SQLite: absolute, and percent-encoded. (<https://www.sqlite.org/uri.html>)
fn immutable_uri(path: &Path) -> Result<String, SnapshotError> {
    let absolute = std::path::absolute(path).map_err(SnapshotError::file)?;
    let bytes = absolute.as_os_str().as_encoded_bytes();
    let encoded: String = bytes
        .iter()
        .map(|&b| match b {
            b'/' | b'.' | b'-' | b'_' => char::from(b).to_string(),
            _ if b.is_ascii_alphanumeric() => char::from(b).to_string(),
            _ => format!("%{b:02x}"),
        })
        .collect();
    let relative = encoded.trim_start_matches('/');
    Ok(format!("file:///{relative}?immutable=1"))
}

/// Opens the bytes of a snapshot without a checksum.
pub(super) fn open_bytes(bytes: &[u8]) -> Result<Connection, SnapshotError> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    check_format(&connection)?;
    check_schema(&connection)?;
    Ok(connection)
}

/// Checks magic bytes, application id, format and length, and returns the length in bytes. SQLite itself opens any file, and
/// notices a truncated one only when it reads a missing page. (<https://www.sqlite.org/fileformat.html>, section 1.3)
pub(super) fn check_header(path: &Path) -> Result<u64, SnapshotError> {
    // Opening a named pipe would block until somebody writes to it.
    let metadata = fs::metadata(path).map_err(SnapshotError::file)?;
    if !metadata.is_file() {
        return Err(SnapshotError::NotSqlite);
    }
    let file = File::open(path).map_err(SnapshotError::file)?;
    let mut header = Vec::new();
    file.take(100)
        .read_to_end(&mut header)
        .map_err(SnapshotError::file)?;
    if !header.starts_with(MAGIC) {
        return Err(SnapshotError::NotSqlite);
    }
    let found = metadata.len();
    let field = |range| header.get(range).map_or(0, big_endian);
    if header.len() == 100 {
        // These errors come before `Truncated`, which would be misleading for a file of another application or format.
        check_ids(field(68..72), field(60..64))?;
    }
    let page_size = match field(16..18).unsigned_abs() {
        1 => 65_536,
        size => size,
    };
    let expected = page_size * field(28..32).unsigned_abs() + CHECKSUM_BYTES;
    if found == expected {
        Ok(found)
    } else {
        Err(SnapshotError::Truncated { expected, found })
    }
}

fn check_format(connection: &Connection) -> Result<(), SnapshotError> {
    let application_id =
        connection.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0))?;
    check_ids(application_id, format(connection)?)
}

fn check_ids(application_id: i64, format: i64) -> Result<(), SnapshotError> {
    if application_id != APPLICATION_ID {
        return Err(SnapshotError::OtherApplication);
    }
    if READABLE_FORMATS.contains(&format) {
        Ok(())
    } else {
        Err(SnapshotError::OtherFormat { found: format })
    }
}

/// The version of a snapshot's format.
pub(super) fn format(connection: &Connection) -> Result<i64, SnapshotError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whether a snapshot of this format has tables of collection points and postcodes.
pub(super) fn has_place_tables(connection: &Connection) -> Result<bool, SnapshotError> {
    Ok(format(connection)? != FORMAT_WITHOUT_PLACES)
}

/// Compares the schema of a file with the one that this program writes, before any query. In a crafted file, a view with the
/// name of a table could compute without end.
fn check_schema(connection: &Connection) -> Result<(), SnapshotError> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        // Without it SQLite plans a statement again for each bound value, which takes longer than the look-up.
        // (<https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>)
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ] {
        connection.set_db_config(setting, on)?;
    }
    let expected = expected_schema(has_place_tables(connection)?)?;
    match schema(connection) {
        Ok(found) if found == expected => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
            Err(error.into())
        }
        Ok(_) | Err(_) => Err(SnapshotError::Damaged(
            "its tables are not those of a snapshot".to_owned(),
        )),
    }
}

/// The schema that this program writes, with or without the tables of collection points.
fn expected_schema(with_places: bool) -> Result<&'static [SchemaRow], SnapshotError> {
    static SCHEMAS: [OnceLock<Vec<SchemaRow>>; 2] = [OnceLock::new(), OnceLock::new()];
    let expected = &SCHEMAS[usize::from(with_places)];
    if let Some(expected) = expected.get() {
        return Ok(expected);
    }
    let connection = Connection::open_in_memory()?;
    connection.execute_batch(CREATE_TABLES)?;
    if with_places {
        connection.execute_batch(CREATE_PLACE_TABLES)?;
    }
    let rows = schema(&connection)?;
    Ok(expected.get_or_init(|| rows))
}

/// Type, name, table and SQL of a row of SQLite's schema table.
type SchemaRow = (String, String, String, Option<String>);

fn schema(connection: &Connection) -> rusqlite::Result<Vec<SchemaRow>> {
    let mut statement = connection.prepare(SELECT_SCHEMA)?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    // More rows than this are not the expected schema.
    rows.take(100).collect()
}

fn big_endian(bytes: &[u8]) -> i64 {
    bytes
        .iter()
        .fold(0, |number, &b| number << 8 | i64::from(b))
}

//! Why a snapshot cannot be built or opened.

use std::io;

use rusqlite::{ErrorCode, ffi};

use crate::{catalog::Diagnostics, lists::BlockError};

/// Why a snapshot cannot be opened or written, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file cannot be read or written.
    #[error("{cause}{}", hint(cause))]
    File {
        /// The operating system's error.
        #[source]
        cause: io::Error,
    },
    /// The file does not begin with the header of SQLite.
    #[error("it is not a SQLite file: `charge-safely build` makes snapshots")]
    NotSqlite,
    /// A SQLite file with another application id.
    #[error("it is a SQLite file of another application: `charge-safely build` makes snapshots")]
    OtherApplication,
    /// Written in a format that this program does not read, by a newer program or a very old one.
    #[error(
        "it has format {found}, and this program reads formats {} to {}: update the program, or build the snapshot with this one",
        super::schema::READABLE_FORMATS.start(),
        super::schema::READABLE_FORMATS.end()
    )]
    OtherFormat {
        /// The file's format.
        found: i64,
    },
    /// Its length is not the one that its header declares.
    #[error("it is cut off: {expected} bytes are due, {found} are there; copy it again")]
    Truncated {
        /// Bytes by its header.
        expected: u64,
        /// Bytes of the file.
        found: u64,
    },
    /// Its content is not what was written; the text says which part.
    #[error("it is damaged ({0}): build or copy it again")]
    Damaged(String),
    /// A block of a list is not what was written.
    #[error("it is damaged ({0}): build or copy it again")]
    Block(#[from] BlockError),
    /// A temporary file cannot be written or read.
    #[error("a temporary file failed: {0}; is there room on the disk?")]
    Temporary(#[source] io::Error),
    /// The disk is full, or a limit on the size of files is reached.
    #[error("it cannot be written: is there room on the disk?")]
    NoRoom,
    /// SQLite cannot read or write the file.
    #[error("it cannot be read or written: {0}; is its disk failing?")]
    Io(#[source] rusqlite::Error),
    /// SQLite failed.
    #[error("the database failed: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// The JSON of a row cannot be read.
    #[error("it is damaged (a row cannot be read: {0}): build or copy it again")]
    Row(#[from] serde_json::Error),
}

impl SnapshotError {
    pub(super) fn file(cause: io::Error) -> Self {
        Self::File { cause }
    }

    /// Pages that point at each other give rows without end.
    pub(super) fn more_than_its_pages() -> Self {
        Self::Damaged("it holds more than its pages can hold".to_owned())
    }

    pub(super) fn number_without_code() -> Self {
        Self::Damaged("a list holds a number without a code".to_owned())
    }
}

impl From<rusqlite::Error> for SnapshotError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::NoRoom,
            Some(ErrorCode::SystemIoFailure) if failed_to_write(&error) => Self::NoRoom,
            Some(ErrorCode::SystemIoFailure) => Self::Io(error),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            // Only `step_limit` interrupts.
            Some(ErrorCode::OperationInterrupted) => Self::more_than_its_pages(),
            // The name of a table or a column was damaged.
            Some(ErrorCode::Unknown) if error.to_string().starts_with("no such ") => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}

/// Whether SQLite failed to write. It reports a limit on the size of files, a quota, and a disk that is found full only when
/// the file is synchronized, as such an error and not as a full disk.
/// (<https://www.sqlite.org/rescode.html#ioerr_write>)
fn failed_to_write(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    matches!(
        code,
        Some(ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_TRUNCATE)
    )
}

/// A hint for the operator, if a full disk or a limit is the cause.
fn hint(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "; is there room on the disk?"
        }
        _ => "",
    }
}

/// Why a snapshot cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The file cannot be written.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
    /// A list has invalid lines.
    #[error("a list has invalid lines")]
    List(Diagnostics),
    /// A list holds a code that none of its devices can have.
    #[error("the list holds `{0}`, which no device of its rule can have")]
    ForeignCode(String),
}

impl From<rusqlite::Error> for BuildError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Snapshot(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_failed_writes_hint_at_a_full_disk() {
        for (code, has_hint) in [
            (ffi::SQLITE_FULL, true),
            (ffi::SQLITE_IOERR_WRITE, true),
            (ffi::SQLITE_IOERR_FSYNC, true),
            (ffi::SQLITE_IOERR_READ, false),
            (ffi::SQLITE_IOERR_SHORT_READ, false),
            (ffi::SQLITE_IOERR_FSTAT, false),
        ] {
            let cause = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            let error = SnapshotError::from(cause).to_string();
            assert_eq!(
                error.contains("room on the disk"),
                has_hint,
                "{code}: {error}"
            );
            let is_read = error.starts_with("it cannot be read or written: ");
            assert_eq!(is_read, !has_hint, "{code}: {error}");
        }
    }
}

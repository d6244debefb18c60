//! Why a snapshot cannot be built or opened.

use std::io;

use rusqlite::ErrorCode;

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
    #[error("a temporary file in its folder failed: {0}; is there room on the disk?")]
    Temporary(#[source] io::Error),
    /// There is no room for the file.
    #[error("it cannot be written: is there room on the disk?")]
    NoRoom,
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
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::NoRoom,
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

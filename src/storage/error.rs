//! Why a snapshot cannot be made or used.

use std::io;

use rusqlite::ErrorCode;

use crate::{catalog::Diagnostics, lists::BlockError};

/// What went wrong, and the way out.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file cannot be read or written.
    #[error("{cause}{}", room(cause))]
    File {
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The file does not begin as SQLite files do.
    #[error("it is not a SQLite file: `charge-safely build` makes snapshots")]
    NotSqlite,
    /// SQLite, but of another application.
    #[error("it is a SQLite file of another application: `charge-safely build` makes snapshots")]
    OtherApplication,
    /// Made by a newer program.
    #[error(
        "it has format {found}, and this program reads formats {} to {}: update the program, or build the snapshot with this one",
        super::schema::READABLE_FORMATS.start(),
        super::schema::READABLE_FORMATS.end()
    )]
    OtherFormat {
        /// The file's format.
        found: i64,
    },
    /// Shorter than it says.
    #[error("it is cut off: {expected} bytes are due, {found} are there; copy it again")]
    Truncated {
        /// Bytes that should be there.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// Its content is not what was written.
    #[error("it is damaged ({0}): build or copy it again")]
    Damaged(String),
    /// A list is not what was written.
    #[error("it is damaged ({0}): build or copy it again")]
    Block(#[from] BlockError),
    /// A temporary file cannot be written or read.
    #[error("a temporary file beside it failed: {0}; is there room on the disk?")]
    Temporary(#[source] io::Error),
    /// There is no room for the file.
    #[error("it cannot be written: is there room on the disk?")]
    NoRoom,
    /// SQLite failed.
    #[error("the database failed: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// A row does not hold what it should.
    #[error("it is damaged (a row cannot be read: {0}): build or copy it again")]
    Row(#[from] serde_json::Error),
}

impl SnapshotError {
    /// Pages that point at each other give rows without end.
    pub(super) fn more_than_room() -> Self {
        Self::Damaged("it holds more than its pages have room for".to_owned())
    }
}

impl From<rusqlite::Error> for SnapshotError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::NoRoom,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            // Only `bounds` interrupts.
            Some(ErrorCode::OperationInterrupted) => Self::more_than_room(),
            // A table or a column that is not there: its name was damaged.
            Some(ErrorCode::Unknown) if error.to_string().starts_with("no such ") => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}

/// The way out, where a disk or a limit is the cause.
fn room(cause: &io::Error) -> &'static str {
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
    /// The file cannot be made.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
    /// A list does not fit.
    #[error("a list has lines that do not fit")]
    List(Diagnostics),
    /// A list holds a code that its devices cannot have.
    #[error("the list holds `{0}`, which no device of its rule can have")]
    ForeignCode(String),
}

impl From<rusqlite::Error> for BuildError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Snapshot(error.into())
    }
}

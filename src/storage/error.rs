//! Why a snapshot cannot be made or used.

use std::io;

/// What went wrong, and the way out.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file cannot be read or written.
    #[error("{cause}")]
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
        "it has format {found}, and this program reads format {}: update the program, or build the snapshot with this one",
        super::schema::FORMAT
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
    /// SQLite failed.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A row does not hold what it should.
    #[error("it is damaged (a row cannot be read: {0}): build or copy it again")]
    Row(#[from] serde_json::Error),
}

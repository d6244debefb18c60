//! Snapshots: one SQLite file a generation of the data. The only place with SQL.
//!
//! A snapshot is written once and then never changed, so it is opened read-only and immutable: SQLite takes no lock and
//! looks for no journal.

mod build;
mod error;
mod open;
mod schema;
mod snapshot;
mod verify;

pub use build::build;
pub use error::SnapshotError;
pub use snapshot::Snapshot;
pub use verify::{Contents, verify};

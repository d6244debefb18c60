//! Snapshots: one SQLite file for each generation of the data. This is the only module with SQL.
//!
//! A snapshot is written once and never changed, so it is opened read-only and immutable: SQLite takes no lock and looks for
//! no journal. `docs/snapshot-format.md` explains the format.

mod build;
mod checksum;
mod connection_pool;
mod contents;
mod error;
mod generation;
mod list;
mod list_writer;
mod lookup;
mod open;
mod places;
mod rows;
mod schema;
mod snapshot;
mod snapshot_pair;
mod staged_file;
mod step_limit;
mod unit_counts;
mod verified_copy;
mod verify;

pub use build::{BuiltSnapshot, build};
pub use contents::{Contents, ListContents, PlaceContents, inspect};
pub use error::{BuildError, SnapshotError};
pub(crate) use open::{ExistingFile, existing_file};
pub use places::PlaceKind;
pub use snapshot::Snapshot;
pub use snapshot_pair::SnapshotPair;
pub use unit_counts::{UnitCounts, unit_counts};
pub use verify::verify;

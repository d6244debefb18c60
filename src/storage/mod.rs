//! Snapshots: one SQLite file a generation of the data. The only place with SQL.
//!
//! A snapshot is written once and then never changed, so it is opened read-only and immutable: SQLite takes no lock and
//! looks for no journal.

mod beside;
mod bounds;
mod build;
mod connections;
mod contents;
mod copy;
mod error;
mod list;
mod lookup;
mod open;
mod places;
mod schema;
mod seal;
mod snapshot;
mod unit_counts;
mod units;
mod verify;

pub use build::{Built, build};
pub use contents::{Contents, ListContents, PlaceContents, inspect};
pub use error::{BuildError, SnapshotError};
pub use open::{Lost, lost};
pub use places::PlaceKind;
pub use snapshot::Snapshot;
pub use unit_counts::{UnitCounts, unit_counts};
pub use units::SnapshotPair;
pub use verify::verify;

//! `charge-safely diff`, and the comparison of a build with the snapshot that it replaces.

use std::path::Path;

use super::{
    failure::CommandFailure,
    output::{print, write_json_line},
    source::read_dataset,
};
use crate::{
    changes::{Changes, compare_records},
    storage::{Snapshot, SnapshotPair},
};

pub(super) fn run(
    old: &Path,
    new: &Path,
    exit_code: bool,
    json: bool,
) -> Result<(), CommandFailure> {
    let mut changes = compare_snapshots(&open(old)?, &open(new)?)?;
    // A data folder has no collection points: `build` reads them from other files.
    if old.is_dir() || new.is_dir() {
        changes.points.clear();
    }
    if json {
        write_json_line(&mut std::io::stdout().lock(), &changes)?;
    } else {
        print(&changes)?;
    }
    if exit_code && !changes.downgrades.is_empty() {
        return Err(CommandFailure::DowngradeFound);
    }
    Ok(())
}

/// Opens a snapshot, or a data folder as a snapshot.
fn open(path: &Path) -> Result<Snapshot, CommandFailure> {
    if path.is_dir() {
        let dataset = read_dataset(path)?;
        return Snapshot::from_dataset(&dataset)
            .map_err(|cause| CommandFailure::from_build_error(cause, Some(path)));
    }
    open_snapshot(path)
}

/// Opens a snapshot file.
pub(super) fn open_snapshot(path: &Path) -> Result<Snapshot, CommandFailure> {
    Snapshot::open(path).map_err(|cause| CommandFailure::Snapshot {
        path: path.to_path_buf(),
        cause,
    })
}

/// Compares two snapshots.
pub(super) fn compare_snapshots(old: &Snapshot, new: &Snapshot) -> Result<Changes, CommandFailure> {
    compare_records(old.records(), new.records(), &SnapshotPair { old, new })
        .map_err(CommandFailure::Compare)
}

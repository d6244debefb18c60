//! `charge-safely diff`, and the look at what a build would change.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, output::write_json_line, source::dataset};
use crate::{
    changes::{Changes, changes},
    storage::{Snapshot, SnapshotPair},
};

pub(super) fn run(
    old: &Path,
    new: &Path,
    exit_code: bool,
    json: bool,
) -> Result<(), CommandFailure> {
    let mut changes = between(&opened(old)?, &opened(new)?)?;
    // A data folder has no collection points of its own: `build` takes them from files beside it.
    if old.is_dir() || new.is_dir() {
        changes.points.clear();
    }
    let mut out = std::io::stdout().lock();
    if json {
        write_json_line(&mut out, &changes)?;
    } else {
        write!(out, "{changes}").map_err(CommandFailure::output)?;
    }
    if exit_code && !changes.downgrades.is_empty() {
        return Err(CommandFailure::DowngradeFound);
    }
    Ok(())
}

/// A snapshot, or a data folder as one.
fn opened(path: &Path) -> Result<Snapshot, CommandFailure> {
    if path.is_dir() {
        let dataset = dataset(path)?;
        return Snapshot::from_dataset(&dataset)
            .map_err(|cause| CommandFailure::of_build(cause, Some(path)));
    }
    snapshot(path)
}

/// A snapshot file.
pub(super) fn snapshot(path: &Path) -> Result<Snapshot, CommandFailure> {
    Snapshot::open(path).map_err(|cause| CommandFailure::Snapshot {
        path: path.to_path_buf(),
        cause,
    })
}

/// What changes from one snapshot to another.
pub(super) fn between(old: &Snapshot, new: &Snapshot) -> Result<Changes, CommandFailure> {
    changes(old.contents(), new.contents(), &SnapshotPair { old, new })
        .map_err(CommandFailure::Compare)
}

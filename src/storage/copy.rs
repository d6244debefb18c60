//! A copy of a snapshot that only this process has.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
};

use super::{SnapshotError, beside::Beside, seal::read_sealed};
use crate::progress::Unwatched;

/// What a snapshot is served from.
pub(super) enum Proven {
    /// A copy that nobody else can change. It goes away when this is dropped; what is open stays open.
    Copy(Beside),
    /// The file itself, since there is no room for a copy beside it.
    InPlace,
}

/// Reads a whole snapshot file, holds it against its seal, and keeps what was read as a copy beside it: the bytes that were
/// proven are those that answers come from, even if somebody writes over the file.
pub(super) fn prove(path: &Path) -> Result<Proven, SnapshotError> {
    let failed = |cause| SnapshotError::File { cause };
    super::open::check_header(path)?;
    let file = File::open(path).map_err(failed)?;
    let mut copy = match Beside::claim(path, "serving") {
        Ok(copy) => Some(copy),
        Err(cause) => {
            without_copy(path, &cause);
            None
        }
    };
    read_sealed(&file, &Unwatched, |piece| {
        if let Some(open) = &copy
            && let Err(cause) = (&mut open.file()).write_all(piece)
        {
            without_copy(path, &cause);
            copy = None;
        }
        Ok(())
    })?;
    Ok(copy.map_or(Proven::InPlace, Proven::Copy))
}

fn without_copy(path: &Path, cause: &io::Error) {
    log::warn!(
        "{} is served where it lies, since it cannot be copied beside itself ({cause}): replace it by renaming only, never write over it",
        path.display()
    );
}

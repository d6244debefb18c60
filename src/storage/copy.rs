//! A copy of a snapshot that only this process has.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use tempfile::NamedTempFile;

use super::{SnapshotError, beside::folder, seal::read_sealed};
use crate::progress::NoProgress;

/// What a snapshot is served from.
pub(super) enum Proven {
    /// A copy that nobody else can change. It goes away when this is dropped; what is open stays open.
    Copy(NamedTempFile),
    /// The file itself, since there is no room for a copy beside it.
    InPlace(File),
}

/// Reads a whole snapshot file, holds it against its seal, and keeps what was read as a copy beside it: the bytes that were
/// proven are those that answers come from, even if somebody writes over the file.
pub(super) fn prove(path: &Path) -> Result<Proven, SnapshotError> {
    let failed = |cause| SnapshotError::File { cause };
    super::open::check_header(path)?;
    let file = File::open(path).map_err(failed)?;
    let mut copy = match empty_copy(path) {
        Ok(copy) => Some(copy),
        Err(cause) => {
            without_copy(path, &cause);
            None
        }
    };
    read_sealed(&file, &NoProgress, |piece| {
        if let Some(open) = &mut copy
            && let Err(cause) = open.write_all(piece)
        {
            without_copy(path, &cause);
            copy = None;
        }
        Ok(())
    })?;
    Ok(copy.map_or(Proven::InPlace(file), Proven::Copy))
}

/// A hidden file beside `path`, with a name that was not there before, so that nobody can be waited for and no link is
/// followed. A lock tells others that it is in use.
fn empty_copy(path: &Path) -> io::Result<NamedTempFile> {
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push(".serving-");
    remove_unused(path, &prefix);
    let copy = tempfile::Builder::new()
        .prefix(&prefix)
        .tempfile_in(folder(path))?;
    // Where locks do not work nothing is taken for unused either.
    let _ = copy.as_file().try_lock();
    Ok(copy)
}

/// Removes the copies that killed processes left.
fn remove_unused(path: &Path, prefix: &OsString) {
    let beside = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    for entry in beside.filter(|entry| {
        let name = entry.file_name();
        let ours = prefix.as_encoded_bytes();
        name.as_encoded_bytes().starts_with(ours) && entry.file_type().is_ok_and(|it| it.is_file())
    }) {
        let is_unused = File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if is_unused && let Err(cause) = fs::remove_file(entry.path()) {
            log::warn!("{} cannot be removed: {cause}", entry.path().display());
        }
    }
}

fn without_copy(path: &Path, cause: &io::Error) {
    log::warn!(
        "{} is served where it lies, since it cannot be copied beside itself ({cause}): replace it by renaming only, for while it is written over look-ups fail",
        path.display()
    );
}

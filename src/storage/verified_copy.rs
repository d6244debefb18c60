//! The copy that a snapshot is served from.

use std::{
    ffi::{OsStr, OsString},
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use tempfile::NamedTempFile;

use super::{SnapshotError, checksum::read_verified, staged_file::parent_folder};
use crate::progress::NoProgress;

/// What a snapshot is served from, after its checksum was verified.
pub(super) enum VerifiedCopy {
    /// A private copy: look-ups read the bytes that were verified, even if another process overwrites the file. Its name is
    /// removed when this is dropped; connections that are open keep its content.
    Copy(NamedTempFile),
    /// The file itself, because it cannot be copied. Another process can overwrite it after its checksum was verified; then
    /// look-ups fail.
    Original(File),
}

impl VerifiedCopy {
    /// Verifies the checksum of a snapshot file while it is copied.
    pub(super) fn create(path: &Path) -> Result<Self, SnapshotError> {
        super::open::check_header(path)?;
        let file = File::open(path).map_err(SnapshotError::file)?;
        let mut copy = match create_copy(path) {
            Ok(copy) => Some(copy),
            Err(cause) => {
                warn_not_copied(path, &cause);
                None
            }
        };
        read_verified(&file, &NoProgress, |bytes| {
            if let Some(open) = &mut copy
                && let Err(cause) = open.write_all(bytes)
            {
                warn_not_copied(path, &cause);
                copy = None;
            }
            Ok(())
        })?;
        Ok(copy.map_or(Self::Original(file), Self::Copy))
    }
}

/// Creates a hidden sibling of `path` with a random name, so that no other process can hold it and no link is followed. Its
/// lock marks it as in use.
fn create_copy(path: &Path) -> io::Result<NamedTempFile> {
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push(".serving-");
    remove_unused_copies(path, &prefix);
    let copy = tempfile::Builder::new()
        .prefix(&prefix)
        .tempfile_in(parent_folder(path))?;
    // On a file system without locks, `remove_unused_copies` finds nothing unused either.
    let _ = copy.as_file().try_lock();
    Ok(copy)
}

/// Removes the copies of killed processes.
fn remove_unused_copies(path: &Path, prefix: &OsStr) {
    let entries = fs::read_dir(parent_folder(path)).into_iter().flatten();
    for entry in entries.flatten().filter(|entry| {
        let name = entry.file_name();
        name.as_encoded_bytes()
            .starts_with(prefix.as_encoded_bytes())
            && entry.file_type().is_ok_and(|kind| kind.is_file())
    }) {
        let is_unused = File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if is_unused && let Err(cause) = fs::remove_file(entry.path()) {
            log::warn!("cannot remove {}: {cause}", entry.path().display());
        }
    }
}

fn warn_not_copied(path: &Path, cause: &io::Error) {
    log::warn!(
        "{} is served without a copy, because it cannot be copied ({cause}): replace it by renaming only, since look-ups fail while it is overwritten",
        path.display()
    );
}

//! A file that is written beside another one and takes its place when it is whole.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

/// A hidden file beside `target`, which this process alone writes.
///
/// It has one name for each target, and whoever writes it holds a lock on it: what a killed process left is found and
/// written anew, and two processes that want the same target come one after the other.
#[derive(Debug)]
pub(super) struct Beside {
    path: PathBuf,
    target: PathBuf,
    file: File,
    is_in_place: bool,
}

impl Beside {
    /// Takes the file called `.NAME.ENDING`, empty; waits while another process has it.
    pub(super) fn claim(target: &Path, ending: &str) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = folder(target).join(format!(".{name}.{ending}"));
        loop {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .read(true)
                .write(true)
                .open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    log::warn!(
                        "another process is writing {}: waiting until it has ended",
                        path.display()
                    );
                    file.lock()?;
                }
                Err(TryLockError::Error(cause)) => return Err(cause),
            }
            // Whoever had it may have renamed or removed it meanwhile; then the lock is on another file.
            let is_ours = fs::metadata(&path).is_ok_and(|now| {
                file.metadata()
                    .is_ok_and(|own| (own.dev(), own.ino()) == (now.dev(), now.ino()))
            });
            if is_ours {
                file.set_len(0)?;
                return Ok(Self {
                    path,
                    target: target.to_path_buf(),
                    file,
                    is_in_place: false,
                });
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Puts it in the place of its target, on disk before this returns.
    pub(super) fn put_in_place(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, &self.target)?;
        self.is_in_place = true;
        File::open(folder(&self.target))?.sync_all()
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.is_in_place {
            // Nobody waits for the answer; what stays is written anew by whoever comes next.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The folder that a file lies in.
pub(super) fn folder(file: &Path) -> &Path {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

//! A file that is written beside another one and takes its place when it is whole.

use std::{
    fs::{self, File, Metadata, OpenOptions, TryLockError},
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
            let file = own(&path)?;
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
            if is_at(&file, &path) {
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

    /// The same without links in it.
    pub(super) fn real_path(&self) -> io::Result<PathBuf> {
        let name = self.path.file_name().unwrap_or_default();
        Ok(fs::canonicalize(folder(&self.path))?.join(name))
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

/// Opens a file of ours, or makes it. No link is followed: behind one could be a file that somebody needs.
fn own(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    loop {
        match options.clone().create_new(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made,
        }
        let opened = match fs::symlink_metadata(path) {
            Ok(there) if !there.is_file() => Err(in_the_way(path)),
            there => there.and_then(|_| options.open(path)),
        };
        match opened {
            // Whoever had it has renamed or removed it meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Ok(file) if !is_at(&file, path) => {}
            Ok(file) if file.metadata()?.nlink() > 1 => return Err(in_the_way(path)),
            opened => return opened,
        }
    }
}

fn in_the_way(path: &Path) -> io::Error {
    io::Error::other(format!(
        "{} is in the way, a link or no file at all: remove it",
        path.display()
    ))
}

/// Whether an open file is the one at a path, and no link leads there.
fn is_at(file: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| is_same(file, &there))
}

/// Whether an open file is that one.
pub(super) fn is_same(file: &File, there: &Metadata) -> bool {
    file.metadata()
        .is_ok_and(|own| (own.dev(), own.ino()) == (there.dev(), there.ino()))
}

/// The folder that a file lies in.
pub(super) fn folder(file: &Path) -> &Path {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

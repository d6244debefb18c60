//! A file that is written under a temporary name and renamed when it is complete.

use std::{
    fs::{self, File, Metadata, OpenOptions, TryLockError},
    io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

/// A hidden sibling of `target`, locked by this process.
///
/// Each target has one such name. So the next build finds and overwrites what a killed process left, and two processes with
/// the same target wait for each other.
#[derive(Debug)]
pub(super) struct StagedFile {
    path: PathBuf,
    target: PathBuf,
    file: File,
    is_persisted: bool,
}

impl StagedFile {
    /// Creates an empty file `.NAME.SUFFIX` in the target's folder. Waits while another process has it locked.
    pub(super) fn create(target: &Path, suffix: &str) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = parent_folder(target).join(format!(".{name}.{suffix}"));
        loop {
            let file = open_or_create(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    log::warn!(
                        "another process is writing {}: waiting until it ends",
                        path.display()
                    );
                    file.lock()?;
                }
                Err(TryLockError::Error(cause)) => return Err(cause),
            }
            // The process that had the lock may have renamed or removed the file, and the lock is on another file then.
            if is_at(&file, &path) {
                file.set_len(0)?;
                return Ok(Self {
                    path,
                    target: target.to_path_buf(),
                    file,
                    is_persisted: false,
                });
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The path with all symbolic links of its folder resolved.
    pub(super) fn real_path(&self) -> io::Result<PathBuf> {
        let name = self.path.file_name().unwrap_or_default();
        Ok(fs::canonicalize(parent_folder(&self.path))?.join(name))
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Renames the file to its target. File and folder are synced to the disk before this returns.
    pub(super) fn persist(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, &self.target)?;
        self.is_persisted = true;
        File::open(parent_folder(&self.target))?.sync_all()
    }
}

impl Drop for StagedFile {
    fn drop(&mut self) {
        if !self.is_persisted {
            // If this fails, the next build overwrites the file.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Opens the file or creates it. Symbolic and hard links are refused, since they may lead to a file of somebody else.
fn open_or_create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    loop {
        match options.clone().create_new(true).open(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            created => return created,
        }
        let opened = match fs::symlink_metadata(path) {
            Ok(metadata) if !metadata.is_file() => Err(not_a_file(path)),
            metadata => metadata.and_then(|_| options.open(path)),
        };
        match opened {
            // Another process has renamed or removed it meanwhile: try again.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Ok(file) if !is_at(&file, path) => {}
            Ok(file) if file.metadata()?.nlink() > 1 => return Err(not_a_file(path)),
            opened => return opened,
        }
    }
}

fn not_a_file(path: &Path) -> io::Error {
    io::Error::other(format!(
        "{} is in the way, a link or no file at all: remove it",
        path.display()
    ))
}

/// Whether an open file is the one at a path, without a symbolic link.
fn is_at(file: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| is_same_file(file, &metadata))
}

/// Whether an open file has this device and inode.
pub(super) fn is_same_file(file: &File, other: &Metadata) -> bool {
    file.metadata()
        .is_ok_and(|own| (own.dev(), own.ino()) == (other.dev(), other.ino()))
}

/// The folder of a file; `.` if the path is a name alone.
pub(super) fn parent_folder(file: &Path) -> &Path {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

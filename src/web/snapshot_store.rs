//! `SnapshotStore` holds the current snapshot. `SnapshotWatcher` watches its file and swaps in a replacement.

use std::{
    fs, io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use arc_swap::ArcSwap;

use super::{PublicUrl, served_snapshot::ServedSnapshot};
use crate::storage::{Snapshot, SnapshotError};

/// How often the file's metadata is read; a replacement is noticed well within two seconds.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// How long an invalid file must stay unchanged before it is rejected: it may still be written.
const SETTLE_TIME: Duration = Duration::from_millis(1200);

/// The snapshot that is served, with the caches of its generation; replaced atomically. A request takes it once and keeps it until
/// its response is sent; the last request frees it.
pub(super) struct SnapshotStore {
    current: ArcSwap<ServedSnapshot>,
    status: Mutex<SnapshotStatus>,
    /// Pages show it, so entity tags depend on it.
    public_url: Option<PublicUrl>,
}

/// What happened to snapshot files since the start.
#[derive(Clone, Debug, Default)]
pub(super) struct SnapshotStatus {
    /// Why the last file was rejected; `None` if it was accepted.
    pub last_rejection: Option<String>,
    /// How many files were rejected.
    pub rejections: u64,
    /// How often another generation replaced the current one. A file with the same generation is swapped in, too, and not counted.
    pub generation_changes: u64,
}

impl SnapshotStore {
    /// A store that serves a verified snapshot.
    pub(super) fn new(snapshot: Snapshot, public_url: Option<PublicUrl>) -> Self {
        Self {
            current: ArcSwap::from_pointee(ServedSnapshot::new(snapshot, public_url.as_ref())),
            status: Mutex::default(),
            public_url,
        }
    }

    /// The current snapshot.
    pub(super) fn current(&self) -> Arc<ServedSnapshot> {
        self.current.load_full()
    }

    /// What happened so far.
    pub(super) fn status(&self) -> SnapshotStatus {
        self.status
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Replaces the current snapshot, also if the generation is the same.
    fn swap(&self, snapshot: Snapshot) {
        let new = Arc::new(ServedSnapshot::new(snapshot, self.public_url.as_ref()));
        let old = self.current.swap(Arc::clone(&new));
        let (old, new) = (old.snapshot(), new.snapshot());
        let mut status = self.status.lock().unwrap_or_else(PoisonError::into_inner);
        status.last_rejection = None;
        if old.generation() != new.generation() {
            status.generation_changes += 1;
            log::info!(
                "generation {} replaces {}: {} devices, {} notices",
                new.generation(),
                old.generation(),
                new.recalls().devices().len(),
                new.recalls().notices().len(),
            );
        }
    }

    /// Records that a file was rejected; the current snapshot stays.
    fn reject(&self, path: &Path, error: &SnapshotError) {
        log::error!(
            "{} is rejected ({error}); generation {} stays",
            path.display(),
            self.current().snapshot().generation(),
        );
        let mut status = self.status.lock().unwrap_or_else(PoisonError::into_inner);
        status.rejections += 1;
        status.last_rejection = Some(error.to_string());
    }
}

/// A snapshot file that is watched for replacements.
#[derive(Debug)]
pub struct SnapshotFile {
    path: PathBuf,
    /// Identifies the content that was opened. `None`: the file had no metadata when it was opened; the next poll reads it again.
    opened: Option<FileIdentity>,
}

impl SnapshotFile {
    /// Opens and verifies the snapshot in a file.
    ///
    /// # Errors
    /// When the file cannot be read, or is damaged.
    pub fn open(path: &Path) -> Result<(Snapshot, Self), SnapshotError> {
        let opened = FileIdentity::read(path);
        let snapshot = Snapshot::open_verified(path)?;
        let file = Self {
            path: path.to_owned(),
            opened,
        };
        Ok((snapshot, file))
    }
}

/// Distinguishes a file from another one, and from itself before a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FileIdentity {
    device: u64,
    inode: u64,
    length: u64,
    /// Seconds and nanoseconds.
    modified: (i64, i64),
    status_changed: (i64, i64),
}

impl FileIdentity {
    fn read(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            length: metadata.len(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            status_changed: (metadata.ctime(), metadata.ctime_nsec()),
        })
    }
}

/// A thread that verifies each replacement of a snapshot file and swaps it in. It ends when this is dropped.
pub(super) struct SnapshotWatcher {
    stop: Arc<AtomicBool>,
    thread: thread::JoinHandle<()>,
}

impl SnapshotWatcher {
    /// Starts to watch a file. `reload`: set to read the file again even if it looks unchanged.
    ///
    /// # Errors
    /// When the system cannot start a thread.
    pub(super) fn start(
        store: Arc<SnapshotStore>,
        file: SnapshotFile,
        reload: Arc<AtomicBool>,
    ) -> io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let mut state = WatchState {
            store,
            handled: file.opened,
            read_again: false,
            path: file.path,
            invalid: None,
        };
        let stopped = Arc::clone(&stop);
        let thread = thread::Builder::new()
            .name("snapshot watch".to_owned())
            .spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    if reload.swap(false, Ordering::Relaxed) {
                        state.read_again = true;
                    }
                    state.poll_file();
                    thread::park_timeout(POLL_INTERVAL);
                }
            })?;
        Ok(Self { stop, thread })
    }
}

impl Drop for SnapshotWatcher {
    /// Does not wait for the thread: it may be verifying a large file, which would delay the end of the process.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
    }
}

/// The state of a watcher.
struct WatchState {
    store: Arc<SnapshotStore>,
    path: PathBuf,
    /// The file that was accepted or rejected last.
    handled: Option<FileIdentity>,
    /// Whether the file is read again although it looks like the last one.
    read_again: bool,
    /// An invalid file, and since when it looks like this.
    invalid: Option<(Option<FileIdentity>, Instant)>,
}

impl WatchState {
    fn poll_file(&mut self) {
        let found = FileIdentity::read(&self.path);
        if self.handled == found && !self.read_again {
            // The file is back as it was: an invalid one that comes later has its own time to settle.
            self.invalid = None;
            return;
        }
        match Snapshot::open_verified(&self.path) {
            Ok(snapshot) => {
                // A file that changed while it was read is read again.
                self.read_again = FileIdentity::read(&self.path) != found;
                self.handled = found;
                self.invalid = None;
                self.store.swap(snapshot);
            }
            Err(error) => match self.invalid {
                Some((same, since)) if same == found => {
                    if since.elapsed() >= SETTLE_TIME && FileIdentity::read(&self.path) == found {
                        self.handled = found;
                        self.read_again = false;
                        self.store.reject(&self.path, &error);
                    }
                }
                Some(_) | None => self.invalid = Some((found, Instant::now())),
            },
        }
    }
}

//! Which generation answers, and the watch over the file that it came from.

use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use crate::storage::{Snapshot, SnapshotError};

/// How often the file is looked at; a replaced one is noticed well within two seconds.
const EVERY: Duration = Duration::from_millis(250);

/// The generation that answers now. Requests take it once and keep it to their end; the last of them gives its memory back.
pub(super) struct Live {
    current: RwLock<Arc<Snapshot>>,
    /// Why the last file was refused; `None` where it was not.
    refused: RwLock<Option<String>>,
    /// Whether every byte of what answers was proven. Until then each block of a list is, when it is looked up.
    is_proven: AtomicBool,
    /// How often a generation took the place of another.
    swaps: AtomicU64,
    /// How many files were refused.
    refusals: AtomicU64,
}

impl Live {
    /// `is_proven`: false for a file that was opened as it lay.
    pub(super) fn new(snapshot: Snapshot, is_proven: bool) -> Self {
        Self {
            current: RwLock::new(Arc::new(snapshot)),
            refused: RwLock::new(None),
            is_proven: AtomicBool::new(is_proven),
            swaps: AtomicU64::new(0),
            refusals: AtomicU64::new(0),
        }
    }

    /// The generation that answers now.
    pub(super) fn current(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What happened so far.
    pub(super) fn history(&self) -> History {
        let refused = self.refused.read().unwrap_or_else(PoisonError::into_inner);
        History {
            refused: refused.clone(),
            refusals: self.refusals.load(Ordering::Relaxed),
            swaps: self.swaps.load(Ordering::Relaxed),
            is_proven: self.is_proven.load(Ordering::Relaxed),
        }
    }

    fn take(&self, snapshot: Snapshot) {
        let new = Arc::new(snapshot);
        let old = {
            let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *current, Arc::clone(&new))
        };
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.is_proven.store(true, Ordering::Relaxed);
        if old.generation() != new.generation() {
            self.swaps.fetch_add(1, Ordering::Relaxed);
            log::info!(
                "generation {} took the place of {}: {} devices, {} notices",
                new.generation(),
                old.generation(),
                new.recalls().devices().len(),
                new.recalls().notices().len(),
            );
        }
    }

    fn refuse(&self, path: &Path, error: &SnapshotError) {
        self.refusals.fetch_add(1, Ordering::Relaxed);
        log::error!(
            "{} is refused ({error}); generation {} goes on",
            path.display(),
            self.current().generation(),
        );
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = Some(error.to_string());
    }
}

/// What happened to the files that wanted to answer.
pub(super) struct History {
    /// Why the last file was refused; `None` where it was taken.
    pub refused: Option<String>,
    /// How many files were refused.
    pub refusals: u64,
    /// How often a generation took the place of another.
    pub swaps: u64,
    /// Whether every byte of what answers was proven.
    pub is_proven: bool,
}

/// Tells one file from another, and a file from what it was before.
type Identity = Option<(u64, u64, u64, i64, i64, i64, i64)>;

fn identity(path: &Path) -> Identity {
    let file = fs::metadata(path).ok()?;
    Some((
        file.dev(),
        file.ino(),
        file.len(),
        file.mtime(),
        file.mtime_nsec(),
        file.ctime(),
        file.ctime_nsec(),
    ))
}

/// A thread of its own that proves what lies at a path, and lets it answer. It ends when this is dropped.
pub(super) struct Watch {
    stop: Arc<AtomicBool>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Watch {
    /// Watches a file. `again`: set when the file is to be read even if it looks the same.
    pub(super) fn start(live: Arc<Live>, path: PathBuf, again: Arc<AtomicBool>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            // The first file was opened as it lay, to answer at once. It is proven here, as every other.
            let mut taken = None;
            let mut doubtful = None;
            while !stopped.load(Ordering::Relaxed) {
                let found = identity(&path);
                let asked = again.swap(false, Ordering::Relaxed);
                if asked || taken != Some(found) {
                    match Snapshot::prove(&path) {
                        Ok(snapshot) => {
                            // What was written to while it was read is read again.
                            let is_still = identity(&path) == found;
                            taken = is_still.then_some(found);
                            live.take(snapshot);
                        }
                        // Somebody may be writing it where it lies: what looks the same twice is what it is.
                        Err(error) if asked || doubtful == Some(found) => {
                            taken = Some(found);
                            live.refuse(&path, &error);
                        }
                        Err(_) => doubtful = Some(found),
                    }
                }
                thread::park_timeout(EVERY);
            }
        });
        Self {
            stop,
            thread: Some(thread),
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // A proof of a large file that has begun would keep the process from ending.
            drop(thread);
        }
    }
}

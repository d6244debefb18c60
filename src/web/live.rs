//! Which generation answers, and the watch over the file that it came from.

use std::{
    fs, io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::edition::Edition;
use crate::storage::{Snapshot, SnapshotError};

/// How often the file is looked at; a replaced one is noticed well within two seconds.
const EVERY: Duration = Duration::from_millis(250);

/// How long a bad file must look the same before it is refused.
const SETTLED: Duration = Duration::from_millis(1200);

/// The generation that answers now. Requests take it once and keep it to their end; the last of them gives its memory back.
pub(super) struct Live {
    current: RwLock<Arc<Edition>>,
    /// Why the last file was refused; `None` where it was not.
    refused: RwLock<Option<String>>,
    /// What is wrong with the file that answers since the start; `None` where nothing is known to be.
    damaged: RwLock<Option<String>>,
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
            current: RwLock::new(Arc::new(Edition::new(snapshot))),
            refused: RwLock::new(None),
            damaged: RwLock::new(None),
            is_proven: AtomicBool::new(is_proven),
            swaps: AtomicU64::new(0),
            refusals: AtomicU64::new(0),
        }
    }

    /// The generation that answers now.
    pub(super) fn current(&self) -> Arc<Edition> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What happened so far.
    pub(super) fn history(&self) -> History {
        let refused = self.refused.read().unwrap_or_else(PoisonError::into_inner);
        let damaged = self.damaged.read().unwrap_or_else(PoisonError::into_inner);
        History {
            refused: refused.clone(),
            damaged: damaged.clone(),
            refusals: self.refusals.load(Ordering::Relaxed),
            swaps: self.swaps.load(Ordering::Relaxed),
            is_proven: self.is_proven.load(Ordering::Relaxed),
        }
    }

    fn take(&self, snapshot: Snapshot) {
        let new = Arc::new(Edition::new(snapshot));
        let old = {
            let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *current, Arc::clone(&new))
        };
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = None;
        *self.damaged.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.is_proven.store(true, Ordering::Relaxed);
        if old.snapshot.generation() != new.snapshot.generation() {
            self.swaps.fetch_add(1, Ordering::Relaxed);
            log::info!(
                "generation {} took the place of {}: {} devices, {} notices",
                new.snapshot.generation(),
                old.snapshot.generation(),
                new.snapshot.recalls().devices().len(),
                new.snapshot.recalls().notices().len(),
            );
        }
    }

    /// Whether a file that fails its proof is the one that answers since the start, as it lay.
    fn began_with(&self, path: &Path) -> bool {
        !self.is_proven.load(Ordering::Relaxed)
            && Snapshot::open_to_serve(path)
                .is_ok_and(|found| found.generation() == self.current().snapshot.generation())
    }

    /// The file that answers since the start is not what was written: what it has lost cannot be answered.
    fn doubt(&self, path: &Path, error: &SnapshotError) {
        log::error!(
            "{} is served since the start and fails its proof ({error}); look-ups that need what is damaged fail: put a whole snapshot in its place",
            path.display(),
        );
        *self.damaged.write().unwrap_or_else(PoisonError::into_inner) = Some(error.to_string());
    }

    fn refuse(&self, path: &Path, error: &SnapshotError) {
        self.refusals.fetch_add(1, Ordering::Relaxed);
        log::error!(
            "{} is refused ({error}); generation {} goes on",
            path.display(),
            self.current().snapshot.generation(),
        );
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = Some(error.to_string());
    }
}

/// What happened to the files that wanted to answer.
pub(super) struct History {
    /// Why the last file was refused; `None` where it was taken.
    pub refused: Option<String>,
    /// What is wrong with the file that answers since the start; `None` where nothing is known to be.
    pub damaged: Option<String>,
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
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(super) fn start(
        live: Arc<Live>,
        path: PathBuf,
        again: Arc<AtomicBool>,
    ) -> io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let named = thread::Builder::new().name("snapshot watch".to_owned());
        let thread = named.spawn(move || {
            // The first file was opened as it lay, to answer at once. It is proven here, as every other.
            let mut taken = None;
            let mut doubtful: Option<(Identity, Instant)> = None;
            while !stopped.load(Ordering::Relaxed) {
                let found = identity(&path);
                if again.swap(false, Ordering::Relaxed) {
                    taken = None;
                }
                if taken != Some(found) {
                    match Snapshot::open_verified(&path) {
                        Ok(snapshot) => {
                            // What was written to while it was read is read again.
                            let is_still = identity(&path) == found;
                            taken = is_still.then_some(found);
                            doubtful = None;
                            live.take(snapshot);
                        }
                        // Somebody may be writing it where it lies: what has not changed for a while is what it is.
                        Err(error) => match doubtful {
                            Some((same, since)) if same == found => {
                                if since.elapsed() >= SETTLED && identity(&path) == found {
                                    taken = Some(found);
                                    if live.began_with(&path) {
                                        live.doubt(&path, &error);
                                    } else {
                                        live.refuse(&path, &error);
                                    }
                                }
                            }
                            Some(_) | None => doubtful = Some((found, Instant::now())),
                        },
                    }
                }
                thread::park_timeout(EVERY);
            }
        })?;
        Ok(Self {
            stop,
            thread: Some(thread),
        })
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

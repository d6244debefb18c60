//! The connections that look-ups in a snapshot share.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::Connection;

/// Connections to one snapshot; as many look-ups in it can run at once.
#[derive(Debug)]
pub(super) struct Connections(Vec<Mutex<Connection>>);

impl Connections {
    /// At least one.
    pub(super) fn new(connections: Vec<Connection>) -> Self {
        Self(connections.into_iter().map(Mutex::new).collect())
    }

    /// A connection that nobody uses, or the first that becomes free. They only read, so one that was held in a panic is
    /// as good as any.
    pub(super) fn free(&self) -> MutexGuard<'_, Connection> {
        let free = self
            .0
            .iter()
            .find_map(|connection| match connection.try_lock() {
                Ok(guard) => Some(guard),
                Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => None,
            });
        free.unwrap_or_else(|| self.0[0].lock().unwrap_or_else(PoisonError::into_inner))
    }
}

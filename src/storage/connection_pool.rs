//! Connections that look-ups in a snapshot share.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use rusqlite::Connection;

/// Connections to one snapshot. Each serves one look-up at a time.
#[derive(Debug)]
pub(super) struct ConnectionPool(Vec<Mutex<Connection>>);

impl ConnectionPool {
    /// `connections`: at least one.
    pub(super) fn new(connections: Vec<Connection>) -> Self {
        Self(connections.into_iter().map(Mutex::new).collect())
    }

    /// An idle connection; waits for connection 0 if all are in use. A connection that a panic poisoned is used again,
    /// since connections only read.
    pub(super) fn get(&self) -> MutexGuard<'_, Connection> {
        let idle = self
            .0
            .iter()
            .find_map(|connection| match connection.try_lock() {
                Ok(guard) => Some(guard),
                Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => None,
            });
        idle.unwrap_or_else(|| self.0[0].lock().unwrap_or_else(PoisonError::into_inner))
    }
}

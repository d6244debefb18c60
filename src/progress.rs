//! Reports the progress of long work.

/// A step of long work.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// Reading a list; its bytes are counted.
    Reading {
        /// The list's file.
        list: &'a str,
        /// Its bytes.
        bytes: u64,
    },
    /// Writing the codes of a list in order; their number is not known in advance.
    Writing {
        /// The list's file.
        list: &'a str,
    },
    /// Verifying a snapshot; its bytes are counted.
    Verifying {
        /// Its bytes.
        bytes: u64,
    },
}

/// Receives the progress.
pub trait Progress: Sync {
    /// A step begins.
    fn begin(&self, step: Step<'_>);

    /// More bytes are read, or more codes are written.
    fn advance(&self, more: u64);

    /// More codes are read, in a step that counts bytes.
    fn advance_codes(&self, more: u64);
}

/// Reports nothing.
#[derive(Clone, Copy, Debug)]
pub struct NoProgress;

impl Progress for NoProgress {
    fn begin(&self, _: Step<'_>) {}

    fn advance(&self, _: u64) {}

    fn advance_codes(&self, _: u64) {}
}

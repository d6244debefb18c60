//! How far long work is.

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
    /// Writing the codes of a list in order; how many there are is not known before.
    Packing {
        /// The list's file.
        list: &'a str,
    },
    /// Reading a whole snapshot; its bytes are counted.
    Proving {
        /// Its bytes.
        bytes: u64,
    },
}

/// Is told how far the work is.
pub trait Progress: Sync {
    /// A step begins.
    fn begin(&self, step: Step<'_>);

    /// So many more bytes are read, or codes are written.
    fn advance(&self, more: u64);

    /// So many more codes are read, while bytes are counted.
    fn codes(&self, more: u64);
}

/// Nobody asks.
#[derive(Clone, Copy, Debug)]
pub struct NoProgress;

impl Progress for NoProgress {
    fn begin(&self, _: Step<'_>) {}

    fn advance(&self, _: u64) {}

    fn codes(&self, _: u64) {}
}

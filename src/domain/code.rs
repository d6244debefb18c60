//! Codes as they were read, and what was changed to read them.

use std::sync::Arc;

use serde::Serialize;

/// A code in the form that rules are written in: upper case, no spaces, no hyphens where the maker prints none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Arc<str>);

impl Code {
    pub(super) fn new(canonical: impl Into<Arc<str>>) -> Self {
        Self(canonical.into())
    }

    /// The characters; ASCII, never empty.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A letter that this maker does not print, read as the digit that it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// What was typed.
    pub typed: char,
    /// What it was read as.
    pub read_as: char,
}

/// A code, and how what was typed became it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeReading {
    /// The code.
    pub code: Code,
    /// Letters that were read as digits; the answer says so.
    pub replaced: Vec<Replaced>,
}

//! Codes after parsing, and what parsing changed.

use std::sync::Arc;

use serde::Serialize;

/// A code in canonical form: upper case, no spaces, no hyphens unless the maker prints them.
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

/// A letter that the maker does not print and the digit that it was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// The letter that was typed.
    pub typed: char,
    /// The digit that it was read as.
    pub read_as: char,
}

/// The result of parsing a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedCode {
    /// The code.
    pub code: Code,
    /// Letters that were read as digits; answers show them.
    pub replaced: Vec<Replaced>,
}

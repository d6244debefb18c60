//! Gathers the faults of all files.

use std::path::Path;

use crate::catalog::{Diagnostic, DiagnosticKind, ListFaults};

/// How many faults are shown; the others are counted.
const SHOWN: usize = 20;

/// The faults so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    shown: Vec<Diagnostic>,
    total: u64,
}

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, file: &Path, line: usize, flaw: DiagnosticKind) {
        self.total += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(Diagnostic {
                file: file.display().to_string(),
                line,
                flaw,
            });
        }
    }

    /// Notes a value that is not allowed.
    pub fn value(&mut self, file: &Path, line: usize, why: impl Into<String>) {
        self.add(file, line, DiagnosticKind::Value(why.into()));
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.total
    }

    /// An error where there is one.
    pub fn end(self) -> Result<(), ListFaults> {
        if self.total == 0 {
            return Ok(());
        }
        Err(ListFaults {
            shown: self.shown,
            total: self.total,
        })
    }
}

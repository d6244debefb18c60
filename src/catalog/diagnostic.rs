//! Errors of data files: what is wrong, in which file and line, and what to write instead.

use std::rc::Rc;

use super::toml_lines::TomlLines;
use crate::domain::Printable;

/// How many diagnostics of a long list are shown; the others are only counted.
const MAX_SHOWN: usize = 20;

/// One error in a data file, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{}", Printable(format_args!("{file}:{line}: {kind}")))]
pub struct Diagnostic {
    /// The path of the file, relative to the data folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: DiagnosticKind,
}

/// What is wrong, and what to write instead. May quote a file; a [`Diagnostic`] escapes what a terminal would obey.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum DiagnosticKind {
    /// The file cannot be read or parsed; nothing more is reported for it.
    #[error("{0}")]
    Unreadable(String),
    /// A character that no text may have.
    #[error(
        "the text {0:?} has a character that cannot be printed: delete it, or type the text anew"
    )]
    Unprintable(String),
    /// A field that the format does not have.
    #[error(
        "unknown field `{0}`: remove it or correct its name; docs/data-format.md lists the fields"
    )]
    UnknownField(String),
    /// A required file.
    #[error("the file is missing: {0}")]
    MissingFile(&'static str),
    /// A file in a folder of TOML files that does not end in `.toml`.
    #[error("only .toml files are allowed here: rename this file or move it elsewhere")]
    StrayFile,
    /// A list that no notice names.
    #[error(
        "no notice names this list: write `serials = {{ list = \"{0}\" }}` in a rule of a notice, or remove the file"
    )]
    UnusedList(String),
    /// The file's name differs from the name inside.
    #[error(
        "the file name differs from `{field}`: rename the file to {name}.toml or correct `{field}`"
    )]
    FileNameMismatch {
        /// The field with the name: `slug`, `id` or `country`.
        field: &'static str,
        /// The name inside.
        name: String,
    },
    /// Two files define the same name.
    #[error(
        "`{name}` is already defined in {first}: choose another name, or remove one of the files"
    )]
    Duplicate {
        /// The name.
        name: String,
        /// The file that defines it first.
        first: String,
    },
    /// A notice names a device that has no file.
    #[error("there is no device `{0}`: add the file devices/{0}.toml or correct the name")]
    UnknownDevice(String),
    /// An entry names a device that its notice does not cover.
    #[error("`{0}` is not among the `devices` of this notice: add it there or remove it here")]
    DeviceNotCovered(String),
    /// A device without a notice: its only answer would be "possibly affected".
    #[error(
        "no notice covers this device: add it to the `devices` of a notice, or remove this file"
    )]
    NoNotice,
    /// A covered device without a rule.
    #[error(
        "no rule applies to `{0}`: add one to [[rules]]; if only the maker knows which units are affected, write `maker_only = {{}}` in it"
    )]
    NoRule(String),
    /// A statement whose source is not listed.
    #[error("`{0}` is not among the [[sources]] of this notice: add it there with its `grade`")]
    UnlistedSource(String),
    /// An entry without a condition.
    #[error(
        "this entry has no condition: add one that says which units it means, or write `all_units = true`"
    )]
    NoCondition,
    /// A condition that no unit can meet.
    #[error("this can never match: {0}")]
    NeverMatches(String),
    /// A range whose end comes before its beginning.
    #[error("the range runs backwards, from {from} to {to}: swap its two ends")]
    ReversedRange {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
    },
    /// Two ends between which nothing can be counted.
    #[error("{from} to {to} is not a range: {why}")]
    InvalidRange {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
        /// Why not.
        why: &'static str,
    },
    /// A value, or a combination of fields, that is not allowed.
    #[error("{0}")]
    Invalid(String),
}

/// The first diagnostics of long files, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first ones.
    pub shown: Vec<Diagnostic>,
    /// How many there are, with those that are not shown.
    pub total: u64,
}

impl Diagnostics {
    pub(crate) fn add(&mut self, file: &str, line: usize, kind: DiagnosticKind) {
        self.total += 1;
        if self.shown.len() < MAX_SHOWN {
            self.shown.push(Diagnostic {
                file: file.to_owned(),
                line,
                kind,
            });
        }
    }

    /// Adds [`DiagnosticKind::Invalid`].
    pub(crate) fn add_invalid(&mut self, file: &str, line: usize, message: impl Into<String>) {
        self.add(file, line, DiagnosticKind::Invalid(message.into()));
    }

    pub(crate) fn into_result(self) -> Result<(), Self> {
        if self.total == 0 { Ok(()) } else { Err(self) }
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            shown: vec![diagnostic],
            total: 1,
        }
    }
}

/// Collects the diagnostics of one TOML file. Knows the path of the value that is being read, and so its line.
pub(super) struct DiagnosticSink<'a, 'source> {
    file: &'source str,
    lines: Rc<TomlLines<'source>>,
    path: String,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a, 'source> DiagnosticSink<'a, 'source> {
    pub(super) fn new(
        file: &'source str,
        source: &'source str,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            file,
            lines: Rc::new(TomlLines::new(source)),
            path: String::new(),
            diagnostics,
        }
    }

    /// A sink for the value at `path` below this value, such as `rules.0`.
    pub(super) fn at(&mut self, path: &str) -> DiagnosticSink<'_, 'source> {
        let path = if self.path.is_empty() {
            path.to_owned()
        } else {
            format!("{}.{path}", self.path)
        };
        DiagnosticSink {
            file: self.file,
            lines: Rc::clone(&self.lines),
            path,
            diagnostics: self.diagnostics,
        }
    }

    /// Adds a diagnostic at this value.
    pub(super) fn add(&mut self, kind: DiagnosticKind) {
        self.push(Diagnostic {
            file: self.file.to_owned(),
            line: self.lines.line_of(&self.path),
            kind,
        });
    }

    /// Adds [`DiagnosticKind::Invalid`] at this value.
    pub(super) fn add_invalid(&mut self, message: impl Into<String>) {
        self.add(DiagnosticKind::Invalid(message.into()));
    }

    /// Adds [`DiagnosticKind::NeverMatches`] at this value.
    pub(super) fn add_never_matches(&mut self, message: impl Into<String>) {
        self.add(DiagnosticKind::NeverMatches(message.into()));
    }

    /// Adds a diagnostic of another file, such as a list that this value names.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

//! What is wrong with a data folder, where, and the way out.

use std::fmt;

/// One thing that is wrong, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, from the data folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub flaw: DiagnosticKind,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.flaw)
    }
}

/// What can be wrong. Each says the way out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum DiagnosticKind {
    /// Not TOML, or a value of the wrong kind.
    #[error("{0}")]
    Unreadable(String),
    /// Nothing reads this field.
    #[error(
        "unknown field `{0}`: docs/data-format.md lists the fields; remove it or correct its name"
    )]
    UnknownField(String),
    /// A file that must be there.
    #[error("the file is missing: {0}")]
    MissingFile(&'static str),
    /// A file that is not TOML by its name.
    #[error("only .toml files belong here: move it elsewhere or rename it")]
    StrayFile,
    /// A list that no notice names.
    #[error("no notice names this list: name it in a notice as `{0}`, or remove the file")]
    UnnamedList(String),
    /// The file's name is not that of what it holds.
    #[error("the file is named for another {what}: rename it to {name}.toml")]
    FileName {
        /// Device, notice or country.
        what: &'static str,
        /// The name inside.
        name: String,
    },
    /// Two files hold the same name.
    #[error("`{name}` is already defined in {first}: each name is used once")]
    Duplicate {
        /// The name.
        name: String,
        /// The file that has it too.
        first: String,
    },
    /// A notice names a device that has no file.
    #[error("there is no device `{0}`: add devices/{0}.toml or correct the name")]
    UnknownDevice(String),
    /// An entry is for a device that its notice does not cover.
    #[error(
        "the notice does not cover `{0}`: add it to `devices` of the notice, or remove it here"
    )]
    DeviceNotCovered(String),
    /// A device without a notice could never be answered.
    #[error("no notice covers this device: add one, or remove the device")]
    NoNotice,
    /// A covered device without a rule.
    #[error("no rule speaks of `{0}`: add one; where only the maker can tell, `maker_only = {{}}`")]
    NoRule(String),
    /// A statement without a listed source.
    #[error("`{0}` is not among the [[sources]] of this file: add it there with its grade")]
    UnlistedSource(String),
    /// An entry without a condition.
    #[error("it has no condition: say which units it means, or `all_units = true`")]
    NoCondition,
    /// No unit can meet this.
    #[error("this can never match: {0}")]
    NeverMatches(String),
    /// An end before its beginning.
    #[error("the range runs backwards: {from} to {to}; exchange them")]
    Backwards {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
    },
    /// Two ends that make no range.
    #[error("{from} and {to} make no range: {why}")]
    NoRange {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
        /// Why not.
        why: &'static str,
    },
    /// Two statements that cannot both hold.
    #[error("{0}")]
    Contradiction(&'static str),
    /// A value that is not allowed here.
    #[error("{0}")]
    Value(String),
}

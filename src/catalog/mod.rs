//! Parses and validates a data folder: devices, notices, lists of codes, disposal guides and translations.
//!
//! Every error is a [`Diagnostic`] with file, line and what to write instead.

mod dataset;
mod device;
mod diagnostic;
mod entry;
mod file_set;
mod files;
mod list_collector;
mod list_file;
mod notice;
mod read;
mod schema;
mod toml_lines;
mod translations;
mod unprintable;
mod validate;
mod warning;

pub use dataset::{CodeList, Codes, Dataset};
pub use diagnostic::{Diagnostic, DiagnosticKind, Diagnostics};
pub use files::{DataFiles, FolderError};
pub use list_file::ListFile;
pub(crate) use list_file::ListItem;
pub use read::read;
pub(crate) use unprintable::unprintable_texts;
pub use warning::Warning;
pub(crate) use warning::count_mismatches;

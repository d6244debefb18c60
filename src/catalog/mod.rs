//! From a data folder to devices and notices: strict, and every fault with file and line.

mod dataset;
mod device;
mod doubt;
mod entry;
mod fault;
mod files;
mod gathered;
mod line;
mod list_file;
mod notice;
mod range;
mod read;
mod schema;
mod sound;
mod translations;

pub use dataset::{CodeList, Codes, Dataset};
pub use doubt::{Warning, other_counts};
pub use fault::{Diagnostic, DiagnosticKind};
pub use files::{DataFiles, FolderError};
pub use list_file::{Line, ListFaults, ListFile};
pub use read::read;

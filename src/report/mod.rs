//! Answers, devices, notices and errors as JSON, and in the words that pages, JSON and the command line share.

mod answer;
mod documents;
mod error;
mod finding;

pub use answer::CheckDocument;
pub(crate) use answer::{device_name, reason_source, replaced_text};
pub(crate) use documents::{DeviceDocument, NoticeDocument};
pub(crate) use error::{ErrorReport, error_message, length_text};
pub(crate) use finding::finding_text;

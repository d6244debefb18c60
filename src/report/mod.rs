//! Answers, devices, notices and errors as JSON, and in the words that pages, JSON and the command line share.

mod answer;
mod documents;
mod error;
mod finding;

pub(crate) use answer::reason_source;
pub use answer::{CheckDocument, NoticeAnswerDocument, ReasonDocument, device_name, replaced_text};
pub use documents::{CodeDocument, ContactDocument, DeviceDocument, NoticeDocument};
pub(crate) use error::length_text;
pub use error::{ErrorReport, error_message};
pub use finding::finding_text;

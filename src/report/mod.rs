//! Answers in words: what the pages, JSON and the command line share.

mod answer;
mod device;
mod documents;
mod error;
mod finding;

pub use answer::{CheckReport, NoticeReport, ReasonReport, replaced_text, report};
pub use device::device_name;
pub use documents::{CodeDocument, ContactDocument, DeviceDocument, NoticeDocument};
pub use error::{ErrorReport, error_message};
pub use finding::finding_text;

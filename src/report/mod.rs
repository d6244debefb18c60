//! Answers in words: what the pages, JSON and the command line share.

mod answer;
mod error;
mod finding;

pub use answer::{CheckReport, NoticeReport, ReasonReport, report};
pub use error::error_message;
pub use finding::finding_text;

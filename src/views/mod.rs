//! The pages, their shared parts, the feed and the texts of emails: view structs made from the domain. The only module with
//! templates.
//!
//! Views decide what a page shows; templates decide only its layout. Every sentence comes from the messages or from the data.

mod collection_points;
mod contacts;
mod context;
mod device;
mod device_picker;
mod disposal;
mod disposal_guide;
mod drawing;
mod elements;
mod extra_questions;
mod feed;
mod form;
mod home;
mod input_hints;
mod label_figure;
#[cfg(test)]
mod language_tests;
mod layout_assets;
#[cfg(test)]
mod message_key_tests;
mod notice;
mod notice_facts;
mod problem;
mod qr;
mod recalls;
mod render;
mod result;
mod scanner;
mod static_pages;
#[cfg(test)]
mod test_fixture;
mod what_to_check;

pub(crate) use collection_points::{PointSearch, PointSearchResult};
pub use context::PageContext;
pub(crate) use device::{device, has_scanner};
pub(crate) use disposal::{disposal, disposal_index};
pub(crate) use feed::feed;
pub(crate) use home::home;
pub(crate) use notice::{email, notice, poster};
pub(crate) use problem::{Problem, problem_all_languages, problem_message, problem_page};
pub use qr::NoticeQrCodes;
pub(crate) use recalls::recalls;
pub use result::result;
pub(crate) use static_pages::{about, accessibility, privacy};

/// A page that could not be rendered. The cause goes to the log, never to a visitor.
#[derive(Debug, thiserror::Error)]
#[error("a page could not be rendered: {0}")]
pub struct ViewError(#[from] askama::Error);

/// A rendered page, feed or text of an email, or why it could not be rendered.
pub type Rendered = Result<String, ViewError>;

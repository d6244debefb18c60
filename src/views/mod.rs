//! The HTML pages: view structs made from the domain, one file a page. The only module with templates.
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
#[cfg(test)]
mod every_language;
mod extra_questions;
mod feed;
#[cfg(test)]
mod fixture;
mod form;
mod home;
mod input_hints;
mod label_figure;
mod layout_assets;
#[cfg(test)]
mod message_keys;
mod notice;
mod notice_facts;
mod page;
mod problem;
mod qr;
mod recalls;
mod result;
mod scanner;
mod static_pages;
mod what_to_check;

pub(crate) use collection_points::{Found, PointSearch};
pub use context::PageContext;
pub(crate) use device::{device, scans};
pub(crate) use disposal::{disposal, disposal_index};
pub(crate) use feed::feed;
pub(crate) use home::home;
pub(crate) use notice::{email, notice, poster};
pub(crate) use problem::{Problem, problem, problem_all_languages, problem_message};
pub use qr::NoticeQrCodes;
pub(crate) use recalls::recalls;
pub use result::result;
pub(crate) use static_pages::{about, accessibility, privacy};

/// A page that could not be rendered. The cause goes to the log, never to a visitor.
#[derive(Debug, thiserror::Error)]
#[error("a page could not be rendered: {0}")]
pub struct ViewError(#[from] askama::Error);

/// The HTML of a page.
pub type Rendered = Result<String, ViewError>;

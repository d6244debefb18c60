//! Pages: view structs made from the domain, one file a page. The only place with templates.
//!
//! Views decide what stands on a page, templates only where. Every sentence comes from messages or from the data.

mod context;
mod device;
mod disposal;
mod drawing;
#[cfg(test)]
mod every_language;
mod extra_questions;
mod facts;
mod feed;
#[cfg(test)]
mod fixture;
mod form;
mod grouped;
mod home;
mod input_hints;
mod label;
mod layout_assets;
#[cfg(test)]
mod message_keys;
mod near;
mod notice;
mod notices;
mod page;
mod picker;
mod problem;
mod qr;
mod result;
mod scan;
mod texts;
mod what_to_check;

pub use context::PageContext;
pub use device::{device, scans};
pub use disposal::{disposal, disposal_index};
pub use feed::feed;
pub use home::home;
pub use near::{Found, PointSearch};
pub use notice::{Email, email, notice, poster};
pub use notices::recalls;
pub use problem::{Problem, problem, problem_all_languages, problem_message};
pub use result::result;
pub use texts::{about, accessibility, privacy};

/// A page that could not be rendered. Its cause goes to the log, never to a visitor.
#[derive(Debug, thiserror::Error)]
#[error("a page could not be rendered: {0}")]
pub struct ViewError(#[from] askama::Error);

/// A page's HTML.
pub type Rendered = Result<String, ViewError>;

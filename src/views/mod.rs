//! Pages: view structs made from the domain, one file a page. The only place with templates.
//!
//! Views decide what stands on a page, templates only where. Every sentence comes from messages or from the data.

mod frame;
mod site;

pub use site::Site;

/// A page that could not be rendered. Its cause goes to the log, never to a visitor.
#[derive(Debug, thiserror::Error)]
#[error("a page could not be rendered: {0}")]
pub struct ViewError(#[from] askama::Error);

/// A page's HTML.
pub type Rendered = Result<String, ViewError>;

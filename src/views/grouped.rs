//! Codes as people read them.

use askama::{Template, filters::HtmlSafe};

use super::PageContext;
use crate::domain::Code;

/// A code in groups of four.
#[derive(Template)]
#[template(path = "parts/code.html")]
pub(super) struct Grouped {
    groups: Vec<String>,
}

impl HtmlSafe for Grouped {}

impl Grouped {
    /// A code; the groups are not part of it.
    pub fn of(code: &Code, context: &PageContext<'_>) -> Self {
        Self {
            groups: context.messages.grouped(code),
        }
    }
}

//! Codes as people read them.

use askama::{Template, filters::HtmlSafe};

use super::Site;
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
    pub fn of(code: &Code, site: &Site<'_>) -> Self {
        Self {
            groups: site.messages.grouped(code),
        }
    }
}

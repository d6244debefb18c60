//! All notices.

use super::{Rendered, Site};

/// All notices, newest first.
///
/// # Errors
/// When the template cannot be rendered.
pub fn recalls(_site: &Site<'_>) -> Rendered {
    Ok(String::new())
}

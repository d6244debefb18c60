//! The pages about the site.

use super::{Rendered, Site};

/// How answers are made, and what they cannot tell.
///
/// # Errors
/// When the template cannot be rendered.
pub fn about(_site: &Site<'_>) -> Rendered {
    Ok(String::new())
}

/// What is kept.
///
/// # Errors
/// When the template cannot be rendered.
pub fn privacy(_site: &Site<'_>) -> Rendered {
    Ok(String::new())
}

/// The accessibility statement.
///
/// # Errors
/// When the template cannot be rendered.
pub fn accessibility(_site: &Site<'_>) -> Rendered {
    Ok(String::new())
}

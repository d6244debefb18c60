//! The page that picks a device.

use super::{Rendered, Site};
use crate::question::{Fields, QuestionError};

/// The page that picks a device.
///
/// # Errors
/// When the template cannot be rendered.
pub fn home(
    _site: &Site<'_>,
    _query: &str,
    _fields: &Fields,
    _errors: &[QuestionError],
) -> Rendered {
    Ok(String::new())
}

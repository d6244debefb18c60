//! A device's own page.

use super::{Rendered, Site};
use crate::{
    domain::Device,
    question::{Fields, QuestionError},
};

/// A device's own page.
///
/// # Errors
/// When the template cannot be rendered.
pub fn device(
    _site: &Site<'_>,
    _device: &Device,
    _fields: &Fields,
    _errors: &[QuestionError],
    _from_email: bool,
) -> Rendered {
    Ok(String::new())
}

//! The answer.

use super::{Rendered, Site};
use crate::{
    domain::Answer,
    question::{Fields, Question},
};

/// The answer.
///
/// # Errors
/// When the template cannot be rendered.
pub fn result(
    _site: &Site<'_>,
    _question: &Question<'_>,
    _fields: &Fields,
    _answer: &Answer,
) -> Rendered {
    Ok(String::new())
}

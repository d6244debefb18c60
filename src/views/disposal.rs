//! Where a recalled battery may go.

use super::{Rendered, Site};
use crate::domain::DisposalGuide;

/// The countries, and the general advice.
///
/// # Errors
/// When the template cannot be rendered.
pub fn disposal_index(_site: &Site<'_>) -> Rendered {
    Ok(String::new())
}

/// One country.
///
/// # Errors
/// When the template cannot be rendered.
pub fn disposal(_site: &Site<'_>, _guide: &DisposalGuide) -> Rendered {
    Ok(String::new())
}

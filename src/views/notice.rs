//! One notice.

use super::{Rendered, Site};
use crate::domain::Notice;

/// One notice, with everything that a recall notice must say, and its sources.
///
/// # Errors
/// When the template cannot be rendered.
pub fn notice(_site: &Site<'_>, _notice: &Notice) -> Rendered {
    Ok(String::new())
}

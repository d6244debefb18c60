//! What would settle an answer.

use serde::{Deserialize, Serialize};

/// Something that only the owner, or the maker, can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// The code on the unit, or another look at it.
    Serial,
    /// The unit's colour.
    Colour,
    /// When it was bought, new.
    Bought,
    /// Where it was bought, new.
    Country,
    /// The maker's own check.
    Maker,
}

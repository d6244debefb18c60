//! What would settle an answer.

use serde::{Deserialize, Serialize};

/// Something that only the owner, or the maker, can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingInfo {
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

impl MissingInfo {
    const ALL: [Self; 5] = [
        Self::Serial,
        Self::Colour,
        Self::Bought,
        Self::Country,
        Self::Maker,
    ];
}

/// Some of what can be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Asks(u8);

impl Asks {
    pub fn insert(&mut self, ask: MissingInfo) {
        self.0 |= 1 << ask as u8;
    }

    /// In the order of their kinds.
    pub fn iter(self) -> impl Iterator<Item = MissingInfo> {
        let has = move |ask: &MissingInfo| self.0 & 1 << *ask as u8 != 0;
        MissingInfo::ALL.into_iter().filter(has)
    }
}

impl Extend<MissingInfo> for Asks {
    fn extend<I: IntoIterator<Item = MissingInfo>>(&mut self, more: I) {
        for ask in more {
            self.insert(ask);
        }
    }
}

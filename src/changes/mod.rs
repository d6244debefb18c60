//! What changes from one version of the data to the next, and which verdicts can be downgraded.

mod compare_records;
mod display;
mod downgrade;
mod normalized;
mod subsumption;

use serde::Serialize;

use crate::domain::{Country, DeviceSlug, DisposalGuide, ListId, NoticeId, Recalls};

pub use compare_records::compare_records;
pub use downgrade::VerdictDowngrade;

/// The records of one version of the data, without its lists.
#[derive(Clone, Copy, Debug)]
pub struct Records<'a> {
    /// Devices and notices.
    pub recalls: &'a Recalls,
    /// Disposal guides.
    pub guides: &'a [DisposalGuide],
}

/// Compares the units of lists; implemented by the storage.
pub trait UnitLists {
    /// Why a comparison can fail.
    type Error;

    /// Compares the units on any of the lists `old` of the old version with those on any of the lists `new` of the new one.
    ///
    /// # Errors
    /// When a list cannot be read.
    fn compare_lists(&self, old: &[ListId], new: &[ListId]) -> Result<UnitChange, Self::Error>;

    /// The collection points that are added and removed. No verdict depends on them.
    ///
    /// # Errors
    /// When a version cannot be read.
    fn points(&self) -> Result<Vec<PointChange>, Self::Error> {
        Ok(Vec::new())
    }
}

/// Collection points of a country that are added and removed; a changed one is both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PointChange {
    /// The country.
    pub country: Country,
    /// How many are new.
    pub added: u64,
    /// How many are removed.
    pub removed: u64,
}

/// Units that lists gain and lose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitChange {
    /// How many are added; the highest number if there are more.
    pub added: u64,
    /// How many are no longer listed.
    pub removed: u64,
    /// Some that are added, such as `A0841` or `A0841..A0960`.
    pub added_examples: Vec<String>,
    /// Some that are no longer listed.
    pub removed_examples: Vec<String>,
    /// Whether the alphabet of a lexicographic range has lost a character. `removed` does not count the codes that the range
    /// therefore excludes.
    #[serde(skip)]
    pub narrower: bool,
    /// Whether the alphabet of a lexicographic range has gained a character. `added` does not count the codes that it adds.
    #[serde(skip)]
    pub wider: bool,
}

/// Which entries of a notice name a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// They cover the units.
    Rules,
    /// Only these units can be covered.
    Limits,
    /// The units are excluded.
    Exclusions,
}

/// What is added, changed or removed, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedDiff<T> {
    /// Only in the new one.
    pub added: Vec<T>,
    /// In both, with the fields that differ.
    pub changed: Vec<(T, Vec<&'static str>)>,
    /// Only in the old one.
    pub removed: Vec<T>,
}

/// The units of a notice that change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeUnits {
    /// The notice.
    pub notice: NoticeId,
    /// The device.
    pub device: DeviceSlug,
    /// By which of its entries.
    #[serde(rename = "of")]
    pub entries: EntryKind,
    /// What their lists gain and lose.
    #[serde(flatten)]
    pub change: UnitChange,
}

/// Everything that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Devices.
    pub devices: NamedDiff<DeviceSlug>,
    /// Notices.
    pub notices: NamedDiff<NoticeId>,
    /// Disposal guides, by the names of their files. They change no verdict.
    pub guides: NamedDiff<String>,
    /// Units on lists.
    pub units: Vec<NoticeUnits>,
    /// Collection points.
    pub points: Vec<PointChange>,
    /// Every way in which a verdict can be downgraded.
    #[serde(rename = "milder")]
    pub downgrades: Vec<VerdictDowngrade>,
}

impl<T> NamedDiff<T> {
    fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl Changes {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.devices.is_empty()
            && self.notices.is_empty()
            && self.guides.is_empty()
            && self.units.is_empty()
            && self.points.is_empty()
            && self.downgrades.is_empty()
    }
}

//! What changes from one generation of the data to the next, and for whom it becomes milder.

mod compare;
mod milder;
mod said;
mod told;
mod wider;

use serde::Serialize;

use crate::domain::{Country, DeviceSlug, DisposalGuide, ListId, NoticeId, Recalls};

pub use compare::changes;
pub use milder::Milder;

/// What is held against another of its kind, besides its lists.
#[derive(Clone, Copy, Debug)]
pub struct Generation<'a> {
    /// Devices and notices.
    pub recalls: &'a Recalls,
    /// Disposal guides.
    pub guides: &'a [DisposalGuide],
}

/// Where the units of lists are compared. What answers is not this room's business.
pub trait UnitLists {
    /// Why a comparison can fail.
    type Error;

    /// The units on any of the lists `old` of the old generation against those on any of `new` of the new one.
    ///
    /// # Errors
    /// When a list cannot be read.
    fn compare(&self, old: &[ListId], new: &[ListId]) -> Result<UnitChange, Self::Error>;

    /// The collection points that come and go, where there are some. No verdict hangs on them.
    ///
    /// # Errors
    /// When a generation cannot be read.
    fn points(&self) -> Result<Vec<PointChange>, Self::Error> {
        Ok(Vec::new())
    }
}

/// Collection points of a country that come and go; one that changes does both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PointChange {
    /// The country.
    pub country: Country,
    /// How many are new.
    pub added: u64,
    /// How many are there no longer.
    pub removed: u64,
}

/// Units that lists gain and lose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnitChange {
    /// How many are added; the highest number where there are more.
    pub added: u64,
    /// How many are no longer listed.
    pub removed: u64,
    /// Some that are added, such as `A0841` or `A0841..A0960`.
    pub added_examples: Vec<String>,
    /// Some that are no longer listed.
    pub removed_examples: Vec<String>,
    /// Ranges that count letters leave out characters that could stand in them. Such units are not counted as removed.
    #[serde(skip)]
    pub narrower: bool,
    /// The same the other way round.
    #[serde(skip)]
    pub wider: bool,
}

/// Which entries of a notice name a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Entries {
    /// They cover the units.
    Rules,
    /// All covered units are among the units.
    Limits,
    /// They rule the units out.
    Exclusions,
}

/// What is there in one generation and not, or otherwise, in the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Names<T> {
    /// Only in the new one.
    pub added: Vec<T>,
    /// In both, with the fields that differ.
    pub changed: Vec<(T, Vec<String>)>,
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
    pub of: Entries,
    /// What their lists gain and lose.
    #[serde(flatten)]
    pub change: UnitChange,
}

/// Everything that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Devices.
    pub devices: Names<DeviceSlug>,
    /// Notices.
    pub notices: Names<NoticeId>,
    /// Disposal guides, by the names of their files. They change no verdict.
    pub guides: Names<String>,
    /// Units on lists.
    pub units: Vec<NoticeUnits>,
    /// Collection points.
    pub points: Vec<PointChange>,
    /// Every way in which some unit's verdict can become milder.
    pub milder: Vec<Milder>,
}

impl<T> Names<T> {
    fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl Changes {
    /// Whether both are the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.devices.is_empty()
            && self.notices.is_empty()
            && self.guides.is_empty()
            && self.units.is_empty()
            && self.points.is_empty()
            && self.milder.is_empty()
    }
}

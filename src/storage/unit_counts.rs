//! How many units lists hold.

use std::collections::BTreeMap;

use super::{
    BuildError, SnapshotError,
    list::{AnySpace, Gathered, gather},
};
use crate::{
    catalog::{CodeList, Dataset, Diagnostics, Warning},
    domain::ListId,
    lists::Space,
    progress::Progress,
};

/// What the lists of a data folder hold, and what of it is rarely meant.
#[derive(Clone, Debug, Default)]
pub struct UnitCounts {
    /// How many units each holds; one that is listed twice counts once.
    pub units: BTreeMap<ListId, u64>,
    /// What should be looked at.
    pub doubts: Vec<Warning>,
}

impl UnitCounts {
    /// How many units all lists hold.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.units.values().copied().fold(0, u64::saturating_add)
    }
}

/// Reads and sorts all lists as [`super::build`] does, and keeps nothing of them but how many there are.
///
/// # Errors
/// The lines of all lists that do not fit. Also when a temporary file cannot be written.
pub fn unit_counts(dataset: &Dataset, progress: &dyn Progress) -> Result<UnitCounts, BuildError> {
    let mut unit_counts = UnitCounts::default();
    let mut faults = Diagnostics::default();
    for (&id, list) in &dataset.lists {
        let counted = match AnySpace::new(&list.alphabet, list.longest)? {
            AnySpace::Narrow(space) => count(&space, list, progress),
            AnySpace::Wide(space) => count(&space, list, progress),
        };
        match counted {
            Ok((units, doubts)) => {
                unit_counts.units.insert(id, units);
                unit_counts.doubts.extend(doubts);
            }
            Err(BuildError::List(found)) => {
                faults.shown.extend(found.shown);
                faults.total += found.total;
            }
            Err(other) => return Err(other),
        }
    }
    if faults.total > 0 {
        return Err(BuildError::List(faults));
    }
    Ok(unit_counts)
}

fn count<const N: usize>(
    space: &Space<N>,
    list: &CodeList,
    progress: &dyn Progress,
) -> Result<(u64, Vec<Warning>), BuildError> {
    let Gathered { sorted, doubts, .. } = gather(space, list, &std::env::temp_dir(), progress)?;
    let mut units = 0_u64;
    for run in sorted {
        units = units.saturating_add(run.map_err(SnapshotError::Temporary)?.count());
    }
    Ok((units, doubts))
}

//! How many units the lists of a data folder hold.

use std::collections::BTreeMap;

use super::{
    BuildError, SnapshotError,
    list::AnyNumbering,
    list_writer::{SortedList, sort_list},
};
use crate::{
    catalog::{CodeList, Dataset, Diagnostics, Warning},
    domain::ListId,
    lists::CodeNumbering,
    progress::Progress,
};

/// The units of each list, and warnings about the lists.
#[derive(Clone, Debug, Default)]
pub struct UnitCounts {
    /// How many units each list holds. A unit that is listed twice counts once, unless it is listed once in a lexicographic
    /// range and once in another way: then it counts twice.
    pub units: BTreeMap<ListId, u64>,
    /// Lines that may be mistakes.
    pub warnings: Vec<Warning>,
}

impl UnitCounts {
    /// How many units all lists hold.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.units.values().copied().fold(0, u64::saturating_add)
    }
}

/// Reads and sorts all lists as [`super::build`] does, and counts their units without writing them.
///
/// # Errors
/// The invalid lines of all lists. Also when a temporary file cannot be written.
pub fn unit_counts(dataset: &Dataset, progress: &dyn Progress) -> Result<UnitCounts, BuildError> {
    let mut unit_counts = UnitCounts::default();
    let mut faults = Diagnostics::default();
    for (&id, list) in &dataset.lists {
        let counted = match AnyNumbering::new(&list.alphabet, list.longest)? {
            AnyNumbering::Narrow(numbering) => count(&numbering, list, progress),
            AnyNumbering::Wide(numbering) => count(&numbering, list, progress),
        };
        match counted {
            Ok((units, warnings)) => {
                unit_counts.units.insert(id, units);
                unit_counts.warnings.extend(warnings);
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
    numbering: &CodeNumbering<N>,
    list: &CodeList,
    progress: &dyn Progress,
) -> Result<(u64, Vec<Warning>), BuildError> {
    let folder = std::env::temp_dir();
    let SortedList {
        sorted, warnings, ..
    } = sort_list(numbering, list, &folder, progress)?;
    let mut units = 0_u64;
    for interval in sorted {
        let interval = interval.map_err(SnapshotError::Temporary)?;
        units = units.saturating_add(interval.count());
    }
    Ok((units, warnings))
}

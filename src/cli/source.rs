//! Where the notices come from.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, parser::ValueSource};

use super::{arguments::SourceArguments, failure::CommandFailure};
use crate::{
    catalog::{DataFiles, Dataset, count_mismatches, read},
    clock::latest_today,
    plural::Plural,
    storage::{Snapshot, SnapshotError, UnitCounts},
};

/// Reads a data folder.
pub(super) fn dataset(folder: &Path) -> Result<Dataset, CommandFailure> {
    read(&DataFiles::from_folder(folder)?, Some(latest_today())).map_err(CommandFailure::faults)
}

/// How much a data folder holds.
pub(super) fn in_words(dataset: &Dataset, unit_counts: &UnitCounts) -> String {
    format!(
        "{}, {}, {} in {}",
        Plural(dataset.devices.len() as u64, "device"),
        Plural(dataset.notices.len() as u64, "notice"),
        Plural(unit_counts.total(), "unit"),
        Plural(unit_counts.units.len() as u64, "list"),
    )
}

/// Says on standard error what of a data folder is rarely meant.
pub(super) fn tell_doubts(dataset: &Dataset, unit_counts: &UnitCounts) {
    for doubt in unit_counts
        .doubts
        .iter()
        .chain(&count_mismatches(dataset, &unit_counts.units))
    {
        eprintln!("warning: {doubt}");
    }
}

/// Opens the snapshot that was asked for: a file, a data folder, or the notices built into the binary. All three are looked
/// up in the same tables. `open`: how a file is opened.
pub(super) fn snapshot(
    source: &SourceArguments,
    told: &ArgMatches,
    open: impl Fn(&Path) -> Result<Snapshot, SnapshotError>,
) -> Result<Snapshot, CommandFailure> {
    if let Some(path) = file(source, told)? {
        return open(&path).map_err(|cause| CommandFailure::Snapshot { path, cause });
    }
    let dataset = match &source.data {
        Some(folder) => dataset(folder)?,
        None => read(&DataFiles::embedded(), None).map_err(CommandFailure::faults)?,
    };
    Snapshot::from_dataset(&dataset).map_err(|cause| CommandFailure::of_build(cause, None))
}

/// The snapshot file that was asked for, if one was.
pub(super) fn file(
    source: &SourceArguments,
    told: &ArgMatches,
) -> Result<Option<PathBuf>, CommandFailure> {
    let by_flag = |name| told.value_source(name) == Some(ValueSource::CommandLine);
    match (&source.data, &source.snapshot) {
        (Some(_), Some(_)) if by_flag("data") == by_flag("snapshot") => Err(CommandFailure::Usage(
            "--data and --snapshot exclude each other: give one of them".to_owned(),
        )),
        (Some(_), Some(_)) if by_flag("data") => Ok(None),
        (_, snapshot) => Ok(snapshot.clone()),
    }
}

//! Opens the data of a command: a snapshot, a data folder, or the notices built into the program.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, parser::ValueSource};

use super::{arguments::SourceArguments, failure::CommandFailure, output::print_error};
use crate::{
    catalog::{DataFiles, Dataset, count_mismatches, read},
    clock::latest_today,
    plural::Plural,
    storage::{Snapshot, SnapshotError, UnitCounts},
};

/// Reads a data folder.
pub(super) fn read_dataset(folder: &Path) -> Result<Dataset, CommandFailure> {
    read(&DataFiles::from_folder(folder)?, Some(latest_today()))
        .map_err(CommandFailure::diagnostics)
}

/// The contents of a data folder in one line.
pub(super) fn describe(dataset: &Dataset, unit_counts: &UnitCounts) -> String {
    format!(
        "{}, {}, {} in {}",
        Plural(dataset.devices.len() as u64, "device"),
        Plural(dataset.notices.len() as u64, "notice"),
        Plural(unit_counts.total(), "unit"),
        Plural(unit_counts.units.len() as u64, "list"),
    )
}

/// Prints on standard error what in a data folder is probably a mistake.
pub(super) fn print_warnings(dataset: &Dataset, unit_counts: &UnitCounts) {
    for warning in unit_counts
        .warnings
        .iter()
        .chain(&count_mismatches(dataset, &unit_counts.units))
    {
        print_error(format_args!("warning: {warning}\n"));
    }
}

/// Opens the data of a command as a snapshot. `open`: opens a snapshot file.
pub(super) fn open_data(
    source: &SourceArguments,
    matches: &ArgMatches,
    open: impl Fn(&Path) -> Result<Snapshot, SnapshotError>,
) -> Result<Snapshot, CommandFailure> {
    if let Some(path) = snapshot_file(source, matches)? {
        return open(&path).map_err(|cause| CommandFailure::Snapshot { path, cause });
    }
    let dataset = match &source.data {
        Some(folder) => read_dataset(folder)?,
        None => read(&DataFiles::embedded(), None).map_err(CommandFailure::diagnostics)?,
    };
    Snapshot::from_dataset(&dataset).map_err(|cause| CommandFailure::from_build_error(cause, None))
}

/// The snapshot file of a command, if it has one.
pub(super) fn snapshot_file(
    source: &SourceArguments,
    matches: &ArgMatches,
) -> Result<Option<PathBuf>, CommandFailure> {
    let is_given_as_flag = |name| matches.value_source(name) == Some(ValueSource::CommandLine);
    match (&source.data, &source.snapshot) {
        (Some(_), Some(_)) if is_given_as_flag("data") == is_given_as_flag("snapshot") => {
            Err(CommandFailure::Usage(
                "--data and --snapshot exclude each other: use one of them".to_owned(),
            ))
        }
        (Some(_), Some(_)) if is_given_as_flag("data") => Ok(None),
        (_, snapshot) => Ok(snapshot.clone()),
    }
}

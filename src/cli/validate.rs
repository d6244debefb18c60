//! `charge-safely validate`.

use std::path::Path;

use super::{
    failure::CommandFailure,
    output::print,
    progress::progress,
    source::{describe, print_warnings, read_dataset},
};
use crate::storage::unit_counts;

pub(super) fn run(folder: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let dataset = read_dataset(folder)?;
    let progress = progress(quiet);
    let unit_counts = unit_counts(&dataset, &*progress)
        .map_err(|cause| CommandFailure::from_build_error(cause, None))?;
    drop(progress);
    print_warnings(&dataset, &unit_counts);
    print(format_args!(
        "{}: sound, {}\n",
        folder.display(),
        describe(&dataset, &unit_counts)
    ))
}

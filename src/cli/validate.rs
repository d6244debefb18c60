//! `charge-safely validate`.

use std::{io::Write, path::Path};

use super::{
    failure::CommandFailure,
    progress::progress,
    source::{dataset, in_words, tell_doubts},
};
use crate::storage::tally;

pub(super) fn run(folder: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let dataset = dataset(folder)?;
    let progress = progress(quiet);
    let tally =
        tally(&dataset, &*progress).map_err(|cause| CommandFailure::of_build(cause, None))?;
    drop(progress);
    tell_doubts(&dataset, &tally);
    writeln!(
        std::io::stdout(),
        "{}: sound, {}",
        folder.display(),
        in_words(&dataset, &tally)
    )
    .map_err(CommandFailure::output)
}

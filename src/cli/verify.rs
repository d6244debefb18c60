//! `charge-safely verify`.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, progress::progress};
use crate::{counted::Counted, storage};

pub(super) fn run(file: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let progress = progress(quiet);
    let contents = storage::verify(file, &*progress).map_err(|cause| CommandFailure::Snapshot {
        path: file.to_path_buf(),
        cause,
    })?;
    drop(progress);
    writeln!(
        std::io::stdout(),
        "{}: whole, generation {}, data as of {}, {}, {}, {}, {} in {}",
        file.display(),
        contents.generation,
        contents.data_as_of,
        Counted(contents.devices, "device"),
        Counted(contents.notices, "notice"),
        Counted(contents.guides, "disposal guide"),
        Counted(contents.units, "unit"),
        Counted(contents.lists.len() as u64, "list"),
    )
    .map_err(CommandFailure::output)
}

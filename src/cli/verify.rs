//! `charge-safely verify`.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, progress::progress};
use crate::storage;

pub(super) fn run(file: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let progress = progress(quiet);
    let contents = storage::verify(file, &*progress).map_err(|cause| CommandFailure::Snapshot {
        path: file.to_path_buf(),
        cause,
    })?;
    drop(progress);
    writeln!(
        std::io::stdout(),
        "{}: whole, generation {}, data as of {}, {} devices, {} notices, {} disposal guides, {} units in {} lists",
        file.display(),
        contents.generation,
        contents.data_as_of,
        contents.devices,
        contents.notices,
        contents.guides,
        contents.units,
        contents.lists.len(),
    )
    .map_err(CommandFailure::output)
}

//! `charge-safely verify`.

use std::{io::Write, path::Path};

use super::failure::CommandFailure;
use crate::storage;

pub(super) fn run(file: &Path) -> Result<(), CommandFailure> {
    let contents = storage::verify(file).map_err(|cause| CommandFailure::Snapshot {
        path: file.to_path_buf(),
        cause,
    })?;
    writeln!(
        std::io::stdout(),
        "{}: whole, generation {}, {} devices, {} notices, {} disposal guides, {} codes and ranges",
        file.display(),
        contents.generation,
        contents.devices,
        contents.notices,
        contents.disposal,
        contents.spans,
    )
    .map_err(CommandFailure::output)
}

//! `charge-safely validate`.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, source::dataset};

pub(super) fn run(folder: &Path) -> Result<(), CommandFailure> {
    let dataset = dataset(folder)?;
    let (devices, notices) = (dataset.devices.len(), dataset.notices.len());
    writeln!(
        std::io::stdout(),
        "{}: sound, {devices} devices and {notices} notices",
        folder.display()
    )
    .map_err(CommandFailure::output)
}

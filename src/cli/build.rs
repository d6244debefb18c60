//! `charge-safely build`.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, source::dataset};
use crate::storage;

pub(super) fn run(folder: &Path, out: &Path) -> Result<(), CommandFailure> {
    let dataset = dataset(folder)?;
    let failed = |cause| CommandFailure::Snapshot {
        path: out.to_path_buf(),
        cause,
    };
    storage::build(&dataset, out).map_err(failed)?;
    let (devices, notices) = (dataset.devices.len(), dataset.notices.len());
    writeln!(
        std::io::stdout(),
        "{}: {devices} devices and {notices} notices",
        out.display()
    )
    .map_err(CommandFailure::output)
}

//! `charge-safely validate`.

use std::{io::Write, ops::ControlFlow, path::Path};

use super::{failure::CommandFailure, progress::progress, source::dataset};
use crate::catalog::Codes;

pub(super) fn run(folder: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let dataset = dataset(folder)?;
    let progress = progress(quiet);
    let (mut shown, mut total) = (Vec::new(), 0);
    for list in dataset.lists.values() {
        let Codes::File(file) = &list.codes else {
            continue;
        };
        if let Err(faults) = file.read(&*progress, |_| ControlFlow::Continue(())) {
            shown.extend(faults.shown);
            total += faults.total;
        }
    }
    drop(progress);
    if total > 0 {
        return Err(CommandFailure::Faults { shown, total });
    }
    let (devices, notices) = (dataset.devices.len(), dataset.notices.len());
    writeln!(
        std::io::stdout(),
        "{}: sound, {devices} devices and {notices} notices",
        folder.display()
    )
    .map_err(CommandFailure::output)
}

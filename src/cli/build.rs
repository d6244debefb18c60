//! `charge-safely build`.

use std::io::Write;

use super::{
    arguments::BuildArguments, failure::CommandFailure, progress::progress, source::dataset,
};
use crate::storage;

pub(super) fn run(arguments: &BuildArguments) -> Result<(), CommandFailure> {
    let dataset = dataset(&arguments.folder)?;
    let out = arguments.out.as_path();
    let failed = |cause| CommandFailure::Snapshot {
        path: out.to_path_buf(),
        cause,
    };
    let progress = progress(arguments.quiet);
    let built = storage::build(&dataset, out, &*progress)
        .map_err(|cause| CommandFailure::of_build(cause, Some(out)))?;
    drop(progress);
    built.put_in_place().map_err(failed)?;
    let (devices, notices) = (dataset.devices.len(), dataset.notices.len());
    writeln!(
        std::io::stdout(),
        "{}: {devices} devices and {notices} notices",
        out.display()
    )
    .map_err(CommandFailure::output)
}

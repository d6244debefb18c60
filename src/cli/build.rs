//! `charge-safely build`.

use std::io::Write;

use super::{
    arguments::BuildArguments,
    diff::{between, snapshot},
    failure::CommandFailure,
    progress::progress,
    source::dataset,
};
use crate::storage::{self, Snapshot};

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
    if let Some(old) = &arguments.replacing {
        let new = Snapshot::open(built.path()).map_err(failed)?;
        let changes = between(&snapshot(old)?, &new)?;
        if !changes.milder.is_empty() && !arguments.allow_removals {
            return Err(CommandFailure::Milder(Box::new(changes)));
        }
        write!(std::io::stdout(), "{changes}").map_err(CommandFailure::output)?;
    }
    built.put_in_place().map_err(failed)?;
    let (devices, notices) = (dataset.devices.len(), dataset.notices.len());
    writeln!(
        std::io::stdout(),
        "{}: {devices} devices and {notices} notices",
        out.display()
    )
    .map_err(CommandFailure::output)
}

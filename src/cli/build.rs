//! `charge-safely build`.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use super::{
    arguments::BuildArguments,
    diff::{between, snapshot},
    failure::CommandFailure,
    places::{print_places, read_places},
    progress::progress,
    source::{dataset, describe, print_warnings},
};
use crate::storage::{self, Built, Lost, Snapshot, lost};

pub(super) fn run(arguments: &BuildArguments) -> Result<(), CommandFailure> {
    if arguments.allow_removals && arguments.replacing.is_none() {
        let why = "--allow-removals needs --replacing FILE, the snapshot that is live now";
        return Err(CommandFailure::Usage(why.to_owned()));
    }
    let dataset = dataset(&arguments.folder)?;
    let out = arguments.out.as_path();
    check_target(out, &arguments.folder)?;
    // Opened here to fail before long lists are read, and again afterwards: another build may have replaced it.
    let replaced = arguments.replacing.as_deref();
    replaced.map(replaced_snapshot).transpose()?;
    let progress = progress(arguments.quiet);
    let places = read_places(arguments, &*progress)?;
    let built = storage::build(&dataset, &places, out, &*progress)
        .map_err(|cause| CommandFailure::of_build(cause, Some(out)))?;
    drop(progress);
    print_warnings(&dataset, built.unit_counts());
    match replaced {
        Some(old) => {
            let changes = between(&replaced_snapshot(old)?, &snapshot(built.path())?)?;
            if !changes.downgrades.is_empty() && !arguments.allow_removals {
                return Err(CommandFailure::Downgrade(Box::new(changes)));
            }
            write!(io::stdout(), "{changes}").map_err(CommandFailure::output)?;
        }
        None => warn_of_changes(out, &built),
    }
    let contents = describe(&dataset, built.unit_counts());
    built
        .put_in_place()
        .map_err(|cause| CommandFailure::Snapshot {
            path: out.to_path_buf(),
            cause,
        })?;
    writeln!(io::stdout(), "{}: {contents}", out.display()).map_err(CommandFailure::output)?;
    print_places(&places).map_err(CommandFailure::output)
}

/// A mistyped `--out` must not overwrite a list or a notice.
fn check_target(out: &Path, data: &Path) -> Result<(), CommandFailure> {
    let shown = out.display();
    let place = |why: String| Err(CommandFailure::Place(why));
    let folder = match out.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    if !folder.exists() {
        let folder = folder.display();
        return place(format!(
            "{shown}: there is no folder {folder}: make it first, or correct --out"
        ));
    }
    let is_inside = |real: io::Result<_>| {
        fs::canonicalize(data)
            .is_ok_and(|data| real.is_ok_and(|real: std::path::PathBuf| real.starts_with(data)))
    };
    if is_inside(fs::canonicalize(folder)) || is_inside(fs::canonicalize(out)) {
        return place(format!(
            "{shown} lies inside the data folder {}, where only what is read belongs: choose another place for --out",
            data.display()
        ));
    }
    match lost(out) {
        Ok(Lost::Nothing | Lost::Snapshot) => Ok(()),
        Ok(Lost::Other) => place(format!(
            "{shown} is there already and is no snapshot: choose another name for --out, or move it away first"
        )),
        Err(cause) => Err(CommandFailure::Io {
            what: shown.to_string(),
            cause,
        }),
    }
}

/// The snapshot that a build is compared with.
fn replaced_snapshot(old: &Path) -> Result<Snapshot, CommandFailure> {
    Snapshot::open(old).map_err(|cause| {
        CommandFailure::Place(format!(
            "--replacing {}: {cause}; where there is nothing to compare with, as for a first build, leave out --replacing",
            old.display()
        ))
    })
}

/// Warns of downgraded verdicts where an existing snapshot is overwritten without `--replacing`.
fn warn_of_changes(out: &Path, built: &Built) {
    let shown = out.display();
    if !matches!(lost(out), Ok(Lost::Snapshot)) {
        return;
    }
    let compared = snapshot(out).and_then(|old| between(&old, &snapshot(built.path())?));
    match compared {
        Ok(changes) if changes.downgrades.is_empty() => {}
        Ok(changes) => eprint!(
            "warning: {shown} was a snapshot already, and this build takes its place:\n{changes}To have such a build refused, say --replacing {shown}.\n"
        ),
        Err(cause) => eprintln!(
            "warning: what this build changes is not known, since the snapshot that it takes the place of cannot be read: {cause}"
        ),
    }
}

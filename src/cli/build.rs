//! `charge-safely build`.

use std::{fs, path::Path};

use super::{
    arguments::BuildArguments,
    diff::{compare_snapshots, open_snapshot},
    failure::CommandFailure,
    output::{print, print_error},
    places::{print_places, read_places},
    progress::progress,
    source::{describe, print_warnings, read_dataset},
};
use crate::storage::{self, BuiltSnapshot, ExistingFile, Snapshot, existing_file};

pub(super) fn run(arguments: &BuildArguments) -> Result<(), CommandFailure> {
    if arguments.allow_removals && arguments.replacing.is_none() {
        let why = "--allow-removals needs --replacing FILE, the snapshot that is live now";
        return Err(CommandFailure::Usage(why.to_owned()));
    }
    let dataset = read_dataset(&arguments.folder)?;
    let out = arguments.out.as_path();
    check_output_path(out, &arguments.folder)?;
    // Opened here to fail before long lists are read, and again afterwards: another build may have replaced it.
    let replaced = arguments.replacing.as_deref();
    replaced.map(replaced_snapshot).transpose()?;
    let progress = progress(arguments.quiet);
    let places = read_places(arguments, &*progress)?;
    let built = storage::build(&dataset, &places, out, &*progress)
        .map_err(|cause| CommandFailure::from_build_error(cause, Some(out)))?;
    drop(progress);
    print_warnings(&dataset, built.unit_counts());
    match replaced {
        Some(old) => {
            let changes =
                compare_snapshots(&replaced_snapshot(old)?, &open_snapshot(built.path())?)?;
            if !changes.downgrades.is_empty() && !arguments.allow_removals {
                return Err(CommandFailure::Downgrade(Box::new(changes)));
            }
            print(&changes)?;
        }
        None => warn_of_downgrades(out, &built),
    }
    let contents = describe(&dataset, built.unit_counts());
    built.persist().map_err(|cause| CommandFailure::Snapshot {
        path: out.to_path_buf(),
        cause,
    })?;
    print(format_args!("{}: {contents}\n", out.display()))?;
    print_places(&places)
}

/// A mistyped `--out` must not overwrite a list or a notice.
fn check_output_path(out: &Path, data: &Path) -> Result<(), CommandFailure> {
    let shown = out.display();
    let invalid = |why: String| Err(CommandFailure::UnusableFile(why));
    let folder = match out.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    if !folder.exists() {
        let folder = folder.display();
        return invalid(format!(
            "{shown}: the folder {folder} does not exist: create it, or correct --out"
        ));
    }
    let is_inside = |path: &Path| {
        let paths = fs::canonicalize(data).and_then(|data| Ok((data, fs::canonicalize(path)?)));
        paths.is_ok_and(|(data, path)| path.starts_with(data))
    };
    if is_inside(folder) || is_inside(out) {
        return invalid(format!(
            "{shown} is inside the data folder {}: choose a path outside of it for --out",
            data.display()
        ));
    }
    match existing_file(out) {
        Ok(ExistingFile::Absent | ExistingFile::Snapshot) => Ok(()),
        Ok(ExistingFile::Other) => invalid(format!(
            "{shown} exists and is not a snapshot: choose another name for --out, or move it away first"
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
        CommandFailure::UnusableFile(format!(
            "--replacing {}: {cause}; for a first build, leave out --replacing",
            old.display()
        ))
    })
}

/// Warns of downgraded verdicts if an existing snapshot is overwritten without `--replacing`.
fn warn_of_downgrades(out: &Path, built: &BuiltSnapshot) {
    let shown = out.display();
    if !matches!(existing_file(out), Ok(ExistingFile::Snapshot)) {
        return;
    }
    let compared =
        open_snapshot(out).and_then(|old| compare_snapshots(&old, &open_snapshot(built.path())?));
    match compared {
        Ok(changes) if changes.downgrades.is_empty() => {}
        Ok(changes) => print_error(format_args!(
            "warning: this build overwrites the snapshot {shown}:\n{changes}To make such a build fail, use --replacing {shown}.\n"
        )),
        Err(cause) => print_error(format_args!(
            "warning: the changes of this build are not known, since the snapshot that it overwrites cannot be read: {cause}\n"
        )),
    }
}

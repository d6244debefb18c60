//! Builds that are killed, have no disk space or permissions, or run at the same time.

use std::{
    fs,
    io::Write,
    os::unix::{
        fs::{PermissionsExt, symlink},
        process::CommandExt,
    },
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use charge_safely::{progress::NoProgress, storage::verify};

use super::folder::{Folder, scattered_lines, serial, verdict};
use crate::{commands::outcome, site::binary};

pub const UNFINISHED: &str = ".recalls.sqlite.unfinished";

fn start_build(folder: &Folder) -> Child {
    let mut command = folder.build_command("recalls.sqlite");
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn wait_for(child: Child) -> (i32, String, String) {
    outcome(&child.wait_with_output().unwrap())
}

fn generation(path: &Path) -> String {
    verify(path, &NoProgress).unwrap().generation
}

/// A list of `count` serials.
fn list(count: u32) -> Vec<u8> {
    let serials: String = (0..count).map(|index| serial(index) + "\n").collect();
    format!("serial\n{serials}").into_bytes()
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_the_old_or_the_new_snapshot() {
    let folder = Folder::with_serials(30_000);
    let path = folder.build("recalls.sqlite");
    let mut known = vec![generation(&path)];
    let start = Instant::now();
    folder.write_list(&list(30_100));
    folder.build("recalls.sqlite");
    let mut whole_build = start.elapsed();
    known.push(generation(&path));
    let (mut killed, mut left_over) = (0, 0);
    for round in 0..200_u32 {
        // Each build has other content than the current snapshot.
        let next = if generation(&path) == known[0] {
            30_100
        } else {
            30_000
        };
        folder.write_list(&list(next));
        let mut build = start_build(&folder);
        // 200 different moments, from the start of a build to after its end.
        let part = f64::from(round * 37 % 200) / 180.0;
        sleep(whole_build.mul_f64(part));
        let has_finished = build.try_wait().unwrap().is_some();
        let _ = build.kill();
        build.wait().unwrap();
        killed += u32::from(!has_finished);
        // The load of the machine varies: adapt the duration of a build.
        if has_finished && part < 1.0 {
            whole_build = whole_build.mul_f64(0.95);
        } else if !has_finished && part > 1.0 {
            whole_build = whole_build.mul_f64(1.05);
        }
        assert!(known.contains(&generation(&path)), "round {round}");
        let other_files = folder.other_files();
        let unfinished = other_files.iter().any(|name| name == UNFINISHED);
        left_over += u32::from(unfinished);
        assert_eq!(
            other_files.len(),
            1 + usize::from(unfinished),
            "{other_files:?}"
        );
    }
    assert!(killed >= 100, "{killed} of 200 builds were killed");
    assert!(
        left_over >= 10,
        "{left_over} builds were killed while they wrote"
    );
    folder.build("recalls.sqlite");
    assert_eq!(
        folder.other_files(),
        ["recalls.sqlite"],
        "the next build removes the temporary file"
    );
}

#[test]
pub fn a_file_size_limit_is_reported_and_keeps_the_old_snapshot() {
    // Scattered serials make a large snapshot.
    let scattered = scattered_lines(40_000);
    let folder = Folder::with_list(format!("serial\n{scattered}").as_bytes());
    let path = folder.build("recalls.sqlite");
    let (before, length) = (generation(&path), fs::metadata(&path).unwrap().len());
    folder.write_list(format!("serial\n{scattered}TESTZ99999999999\n").as_bytes());
    // In blocks of 512 bytes: no byte, some pages, all but the checksum.
    for blocks in [0, 1, 16, 100, length / 512 / 2, length / 512] {
        let limited = format!("ulimit -f {blocks}; exec \"$@\"");
        let build = folder.build_command("recalls.sqlite");
        let mut command = Command::new("sh");
        command
            .args(["-c", &limited, "sh"])
            .arg(build.get_program())
            .args(build.get_args());
        let output = command.env("RUST_LOG", "off").output().unwrap();
        let (code, out, error) = outcome(&output);
        assert_eq!((code, out.as_str()), (1, ""), "{blocks}: {error}");
        assert!(
            error.contains("recalls.sqlite: ") && error.contains("room on the disk"),
            "{blocks}: {error}"
        );
        assert_eq!(generation(&path), before);
        assert_eq!(folder.other_files(), ["recalls.sqlite"], "{blocks}");
    }
    folder.build("recalls.sqlite");
    assert_ne!(generation(&path), before);
}

#[test]
fn missing_permissions_are_reported() {
    let folder = Folder::with_serials(10);
    let path = folder.build("recalls.sqlite");
    let before = generation(&path);
    folder.write_list(&list(20));
    let program = folder.path("program");
    // `cp` is a process of its own. If this one wrote the file, a process that another test starts at that moment
    // would inherit the open file, and Linux would refuse to run it (ETXTBSY).
    let copied = Command::new("cp")
        .arg(binary().get_program())
        .arg(&program)
        .status()
        .unwrap();
    assert!(copied.success());
    let set =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&folder.path(""), 0o755);
    set(&program, 0o755);
    let build = || {
        let command = folder.build_command("recalls.sqlite");
        let mut other = Command::new(&program);
        other.args(command.get_args()).env("RUST_LOG", "off");
        // Root ignores permissions, so run as `nobody`.
        if fs::metadata("/proc/self").unwrap().permissions().mode() > 0 && is_root() {
            other.uid(65_534);
        }
        outcome(&other.output().unwrap())
    };
    set(&folder.list(), 0o000);
    let (code, _, error) = build();
    assert_eq!(code, 1);
    assert!(
        error.contains("lists/x100.csv:1: this file cannot be read: Permission denied"),
        "{error}"
    );
    set(&folder.list(), 0o644);
    set(&folder.path(""), 0o555);
    let (code, _, error) = build();
    set(&folder.path(""), 0o755);
    assert_eq!(code, 1);
    assert!(
        error.contains("recalls.sqlite: ") && error.contains("Permission denied"),
        "{error}"
    );
    assert_eq!(generation(&path), before);
    assert_eq!(folder.other_files(), ["program", "recalls.sqlite"]);
}

fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    status
        .lines()
        .any(|line| line.starts_with("Uid:") && line.split_whitespace().nth(2) == Some("0"))
}

#[test]
fn a_list_that_changes_while_it_is_read_is_an_error() {
    let folder = Folder::with_serials(300_000);
    let mut build = start_build(&folder);
    let deadline = Instant::now() + Duration::from_mins(2);
    let mut index = 300_000;
    // Append from before the list is opened until after it is read.
    while build.try_wait().unwrap().is_none() {
        assert!(Instant::now() < deadline);
        let mut list = fs::OpenOptions::new()
            .append(true)
            .open(folder.list())
            .unwrap();
        writeln!(list, "{}", serial(index)).unwrap();
        index += 1;
        sleep(Duration::from_millis(1));
    }
    let (code, _, error) = wait_for(build);
    assert_eq!(code, 1, "{error}");
    assert!(
        error.contains("lists/x100.csv:1: the list changed while it was read"),
        "{error}"
    );
    assert!(folder.other_files().is_empty());
}

#[test]
fn concurrent_builds_of_one_snapshot_wait_for_each_other() {
    let folder = Folder::with_serials(20_000);
    let builds: Vec<Child> = (0..6).map(|_| start_build(&folder)).collect();
    for build in builds {
        let (code, _, error) = wait_for(build);
        assert_eq!(code, 0, "{error}");
    }
    let path = folder.path("recalls.sqlite");
    verify(&path, &NoProgress).unwrap();
    assert_eq!(verdict(&path, &serial(19_999)), "affected");
    assert_eq!(folder.other_files(), ["recalls.sqlite"]);
}

#[test]
fn links_with_the_name_of_the_temporary_file_are_refused() {
    let folder = Folder::with_serials(10);
    let (victim, unfinished) = (folder.path("victim"), folder.path(UNFINISHED));
    let assert_refused = |before: &[&str]| {
        let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
        assert_eq!(code, 1);
        assert!(error.contains("is in the way"), "{error}");
        assert_eq!(folder.other_files(), before);
        fs::remove_file(&unfinished).unwrap();
    };
    // A dangling link must not create its target.
    symlink("victim", &unfinished).unwrap();
    assert_refused(&[UNFINISHED]);
    fs::write(&victim, "needed").unwrap();
    symlink("victim", &unfinished).unwrap();
    assert_refused(&[UNFINISHED, "victim"]);
    fs::hard_link(&victim, &unfinished).unwrap();
    assert_refused(&[UNFINISHED, "victim"]);
    assert_eq!(fs::read(&victim).unwrap(), b"needed");
    // Links to folders are allowed.
    symlink(folder.path("."), folder.path("there")).unwrap();
    folder.build("there/recalls.sqlite");
    assert_eq!(folder.other_files(), ["recalls.sqlite", "there", "victim"]);
}

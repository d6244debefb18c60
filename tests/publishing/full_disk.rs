//! Builds on a full file system.

use std::{
    ffi::OsStr,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use charge_safely::{progress::NoProgress, storage::verify};

use super::{
    build_failures::{UNFINISHED, a_file_size_limit_is_reported_and_keeps_the_old_snapshot},
    folder::{Folder, scattered_lines, verdict},
};
use crate::commands::outcome;

/// A tmpfs of a chosen size. It is unmounted when this is dropped, also by a failing test.
struct Disk(PathBuf);

impl Disk {
    /// Mounts it on an empty folder; the error is that of `mount`.
    fn mount(at: PathBuf, bytes: u64) -> Result<Self, String> {
        let size = format!("size={bytes}");
        let command: [&OsStr; 6] = ["mount", "-t", "tmpfs", "-o", &size, "tmpfs"].map(OsStr::new);
        run(&command, &at)?;
        Ok(Self(at))
    }

    fn resize(&self, bytes: u64) {
        let size = format!("remount,size={bytes}");
        run(&["mount", "-o", &size].map(OsStr::new), &self.0).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // A process that still has a file open makes `umount` fail; `--lazy` unmounts when that process ends.
        let ways: [&[&str]; 2] = [&["umount"], &["umount", "--lazy"]];
        let words = ways.map(|way| way.iter().map(OsStr::new).collect::<Vec<_>>());
        if !words.iter().any(|words| run(words, &self.0).is_ok()) {
            let _ = writeln!(io::stderr(), "{} is still mounted", self.0.display());
        }
    }
}

/// Runs a command on a folder; the error is its standard error.
fn run(words: &[&OsStr], folder: &Path) -> Result<(), String> {
    let mut command = Command::new(words[0]);
    let output = command.args(&words[1..]).arg(folder).output();
    let output = output.map_err(|error| format!("{}: {error}", words[0].display()))?;
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

fn is_mounted(folder: &Path) -> bool {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap();
    let mut folders = mounts.lines().filter_map(|line| line.split(' ').nth(1));
    folders.any(|mounted| Path::new(mounted) == folder)
}

/// A disk at a new folder `disk`. If mounting is not permitted, the reason is written past the captured output of the test.
fn disk(folder: &Folder) -> Option<Disk> {
    let at = folder.path("disk");
    fs::create_dir(&at).unwrap();
    match Disk::mount(at, 64 << 20) {
        Ok(disk) => Some(disk),
        Err(why) => {
            let _ = writeln!(io::stderr(), "cannot mount a file system: {why}");
            None
        }
    }
}

#[test]
fn a_full_disk_is_an_error_and_changes_nothing() {
    let scattered = scattered_lines(40_000);
    let folder = Folder::with_list(format!("serial\n{scattered}").as_bytes());
    let Some(disk) = disk(&folder) else {
        let _ = writeln!(
            io::stderr(),
            "a file size limit is used instead of a full disk"
        );
        return a_file_size_limit_is_reported_and_keeps_the_old_snapshot();
    };
    let path = folder.build("disk/recalls.sqlite");
    let before = fs::read(&path).unwrap();
    let length = u64::try_from(before.len()).unwrap();
    let new = "TESTZ99999999999";
    folder.write_list(format!("serial\n{scattered}{new}\n").as_bytes());
    // Space for nothing, for some pages, and for almost the whole snapshot.
    for room in [0, 4_096, 65_536, length / 2, length - 8_192] {
        disk.resize(length + room);
        let output = folder.build_command("disk/recalls.sqlite").output();
        let (code, out, error) = outcome(&output.unwrap());
        assert_eq!((code, out.as_str()), (1, ""), "{room}: {error}");
        assert!(
            error.contains("recalls.sqlite: ") && error.contains("room on the disk"),
            "{room}: {error}"
        );
        assert!(fs::read(&path).unwrap() == before, "{room}");
        assert_eq!(disk.names(), ["recalls.sqlite"], "{room}");
    }
    assert_eq!(verdict(&path, new), "not_affected");
    // The temporary file of a killed build takes all the space; the next build overwrites it.
    disk.resize(2 * length + 65_536);
    let mut left = fs::File::create(folder.path("disk").join(UNFINISHED)).unwrap();
    let full = io::copy(&mut io::repeat(1), &mut left).unwrap_err();
    assert_eq!(full.kind(), io::ErrorKind::StorageFull);
    folder.build("disk/recalls.sqlite");
    verify(&path, &NoProgress).unwrap();
    assert_eq!(verdict(&path, new), "affected");
    assert_eq!(
        disk.names(),
        ["recalls.sqlite"],
        "the next build removes the temporary file"
    );
    drop(disk);
    assert!(!is_mounted(&folder.path("disk")));
}

#[test]
fn a_failing_test_unmounts_its_disk() {
    let folder = Folder::with_serials(1);
    let failing = std::panic::catch_unwind(|| {
        let Some(disk) = disk(&folder) else {
            return;
        };
        assert!(is_mounted(&disk.0));
        fs::write(disk.0.join("left"), "open").unwrap();
        std::panic::resume_unwind(Box::new("a test fails"));
    });
    let mounted = folder.path("disk");
    assert!(!is_mounted(&mounted), "{failing:?}");
    assert!(fs::read_dir(mounted).unwrap().next().is_none());
}

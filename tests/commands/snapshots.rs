//! Snapshots: the same answers as from the data folder, and an error for a damaged file.

use std::{fs, path::PathBuf};

use tempfile::TempDir;

use super::run;
use crate::site::Site;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

fn build_snapshot() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("recalls 100%?#.sqlite");
    let (code, _, error) = run(&["build", DATA, "--out", out.to_str().unwrap()]);
    assert_eq!(code, 0, "{error}");
    (folder, out)
}

#[test]
fn a_snapshot_gives_the_same_answers_as_the_embedded_notices() {
    let (folder, file) = build_snapshot();
    let file = file.to_str().unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "no temporary file is left"
    );
    for arguments in [
        &["soundcore-a3102", "ACCJRU1D16400841"][..],
        &["iwalk-mxb008", "GK2309880"],
        &["belkin-bpd005", "57U00000000000"],
    ] {
        let embedded = run(&[&["check", "--json"], arguments].concat());
        let stored = run(&[&["check", "--json", "--snapshot", file], arguments].concat());
        let read = run(&[&["check", "--json", "--data", DATA], arguments].concat());
        assert_eq!(embedded.0, 0);
        assert_eq!(embedded, stored);
        assert_eq!(embedded, read);
    }
    let site = Site::start_with(&["--snapshot", file]);
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    assert_eq!(site.post("/check", &form).verdict().0, "affected");
    let (code, out, _) = run(&["verify", file]);
    assert_eq!(code, 0);
    assert!(out.contains("whole, generation"), "{out}");
}

#[test]
fn builds_are_reproducible() {
    let (_one, first) = build_snapshot();
    let (_two, second) = build_snapshot();
    assert!(fs::read(first).unwrap() == fs::read(second).unwrap());
}

#[test]
fn an_invalid_snapshot_is_rejected_with_the_reason() {
    let (folder, file) = build_snapshot();
    let valid = fs::read(&file).unwrap();
    let damaged = folder.path().join("damaged.sqlite");
    let mut newer = valid.clone();
    newer[63] = 99;
    let mut other = valid.clone();
    other[68..72].copy_from_slice(b"Othr");
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("truncated", valid[..valid.len() / 2].to_vec(), "cut off"),
        ("cut in the header", valid[..50].to_vec(), "cut off"),
        ("empty", Vec::new(), "not a SQLite file"),
        ("a text", b"serial,colour\n".to_vec(), "not a SQLite file"),
        ("newer", newer, "format 99"),
        ("another application", other, "another application"),
    ];
    for (name, bytes, expected) in cases {
        fs::write(&damaged, bytes).unwrap();
        let path = damaged.to_str().unwrap();
        for arguments in [
            &["verify", path][..],
            &["check", "casely-e33a", "--snapshot", path],
            &["serve", "--bind", "127.0.0.1:0", "--snapshot", path],
        ] {
            let (code, out, error) = run(arguments);
            assert_eq!(
                (code, out.as_str()),
                (1, ""),
                "{name} {arguments:?} {error}"
            );
            assert!(
                error.contains(expected) && error.contains("damaged.sqlite"),
                "{name}: {error}"
            );
        }
    }
    for command in [
        &["check", "casely-e33a"][..],
        &["serve", "--bind", "127.0.0.1:0"],
    ] {
        let (code, out, error) = run(&[command, &["--snapshot", "/nowhere.sqlite"]].concat());
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(error.contains("/nowhere.sqlite"), "{error}");
    }
}

#[test]
fn a_folder_is_not_a_snapshot() {
    let (folder, _) = build_snapshot();
    let (code, _, error) = run(&["verify", folder.path().to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(error.contains("not a SQLite file"), "{error}");
}

#[test]
fn a_failed_build_leaves_the_old_snapshot_unchanged() {
    let (folder, file) = build_snapshot();
    let before = fs::read(&file).unwrap();
    let (code, _, _) = run(&[
        "build",
        folder.path().to_str().unwrap(),
        "--out",
        file.to_str().unwrap(),
    ]);
    assert_eq!(code, 1);
    assert!(fs::read(&file).unwrap() == before);
    let nowhere = folder.path().join("no/such/folder/out.sqlite");
    let (code, _, error) = run(&["build", DATA, "--out", nowhere.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(error.contains("no/such/folder"), "{error}");
}

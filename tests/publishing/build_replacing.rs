//! A build overwrites nothing but snapshots, and reports downgraded verdicts.

use std::{fs, os::unix::fs::symlink};

use super::folder::{Folder, serial, verdict};
use crate::commands::{outcome, run};

fn list(count: u32) -> Vec<u8> {
    let serials: Vec<String> = (0..count).map(|index| serial(index) + "\n").collect();
    format!("serial\n{}", serials.concat()).into_bytes()
}

fn build(folder: &Folder, out: &str, more: &[&str]) -> (i32, String, String) {
    let mut command = folder.build_command(out);
    outcome(&command.args(more).output().unwrap())
}

#[test]
fn a_build_over_a_snapshot_warns_of_downgraded_verdicts() {
    let folder = Folder::with_serials(1_500);
    let path = folder.build("recalls.sqlite");
    folder.write_list(&list(2_600));
    let (code, out, error) = build(&folder, "recalls.sqlite", &[]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(
        out.ends_with("recalls.sqlite: 1 device, 1 notice, 2,600 units in 1 list\n"),
        "{out}"
    );
    folder.write_list(&list(1_200));
    let (code, _, error) = build(&folder, "recalls.sqlite", &[]);
    assert_eq!(code, 0, "the warning does not change the exit code");
    assert!(error.starts_with("warning: "), "{error}");
    let way_out = format!("fail, use --replacing {}.\n", path.display());
    assert!(
        error.contains("1,400 units no longer listed") && error.ends_with(&way_out),
        "{error}"
    );
    assert_eq!(verdict(&path, &serial(1_300)), "not_affected");
}

#[test]
fn a_build_over_a_damaged_snapshot_warns_that_nothing_was_compared() {
    let folder = Folder::with_serials(100);
    let path = folder.build("recalls.sqlite");
    let valid = fs::read(&path).unwrap();
    let mut schema = valid.clone();
    let at = valid
        .windows(12)
        .position(|part| part == b"CREATE TABLE")
        .unwrap();
    schema[at] = b'X';
    for (damaged, why) in [
        (valid[..valid.len() / 2].to_vec(), "it is cut off"),
        (valid[..60].to_vec(), "it is cut off"),
        (valid[..5].to_vec(), "it is not a SQLite file"),
        (schema, "it is damaged (its tables are not those"),
        (Vec::new(), ""),
    ] {
        fs::write(&path, damaged).unwrap();
        let (_, _, error) = run(&["check", "maker-x100", "--snapshot", path.to_str().unwrap()]);
        assert!(error.contains(why), "{error}");
        assert!(
            !why.contains("tables") || error.contains("copy it again"),
            "{error}"
        );
        let (code, _, error) = build(&folder, "recalls.sqlite", &[]);
        assert_eq!(code, 0, "{error}");
        assert!(
            error.contains(why) && error.is_empty() == why.is_empty(),
            "{error}"
        );
        assert_eq!(verdict(&path, &serial(99)), "affected");
    }
}

#[test]
fn only_a_snapshot_is_overwritten() {
    let folder = Folder::with_serials(10);
    let other = rusqlite::Connection::open(folder.path("other.sqlite")).unwrap();
    other
        .execute_batch("CREATE TABLE serial (code TEXT)")
        .unwrap();
    other.close().unwrap();
    fs::write(folder.path("first.csv"), "serial\n").unwrap();
    fs::create_dir(folder.path("folder")).unwrap();
    fs::create_dir(folder.path("links")).unwrap();
    symlink(folder.data().join("lists"), folder.path("links/lists")).unwrap();
    symlink(folder.list(), folder.path("links/list.csv")).unwrap();
    let before = folder.other_files();
    for (out, expected) in [
        ("first.csv", "first.csv exists and is not a snapshot"),
        ("other.sqlite", "other.sqlite exists and is not a snapshot"),
        ("folder", "folder exists and is not a snapshot"),
        ("data/notices/maker-2026.toml", "is inside the data folder"),
        ("data/recalls.sqlite", "is inside the data folder"),
        ("links/lists/recalls.sqlite", "is inside the data folder"),
        ("links/list.csv", "is inside the data folder"),
        ("nofolder/recalls.sqlite", "create it"),
    ] {
        let (code, lines, error) = build(&folder, out, &[]);
        assert_eq!((code, lines.as_str()), (1, ""), "{out}");
        assert!(error.contains(expected), "{out}: {error}");
        assert_eq!(folder.other_files(), before, "{out}");
    }
    assert_eq!(fs::read(folder.path("first.csv")).unwrap(), b"serial\n");
    assert_eq!(fs::read(folder.list()).unwrap(), list(10));
}

#[test]
fn a_missing_snapshot_to_replace_is_an_error_before_lists_are_read() {
    let folder = Folder::with_list(b"no list of ours\n");
    folder.write_list(b"serial\nnot read yet\n");
    let (code, _, error) = build(
        &folder,
        "recalls.sqlite",
        &["--replacing", "/nowhere.sqlite"],
    );
    assert_eq!(code, 1);
    assert!(
        error.contains("--replacing /nowhere.sqlite") && error.contains("leave out --replacing"),
        "{error}"
    );
    let (code, _, error) = build(&folder, "recalls.sqlite", &["--allow-removals"]);
    assert_eq!(code, 2);
    assert!(error.contains("--replacing FILE"), "{error}");
    assert!(folder.other_files().is_empty());
}

#[test]
fn diff_exits_with_1_on_downgraded_verdicts_if_asked() {
    let folder = Folder::with_serials(10);
    let old = folder.build("old.sqlite");
    folder.write_list(&list(9));
    let new = folder.build("new.sqlite");
    let (old, new) = (old.to_str().unwrap(), new.to_str().unwrap());
    assert_eq!(run(&["diff", old, new]).0, 0);
    assert_eq!(run(&["diff", new, old, "--exit-code"]).0, 0);
    for json in [&[][..], &["--json"]] {
        let (code, out, error) = run(&[&["diff", old, new, "--exit-code"], json].concat());
        assert_eq!((code, error.as_str()), (1, ""));
        assert!(out.contains("maker-2026"), "{out}");
    }
}

//! A build takes the place of a snapshot, of nothing else, and says what that costs.

use std::{fs, os::unix::fs::symlink};

use super::folder::{Folder, serial, verdict};
use crate::commands::{run, told};

fn list(count: u32) -> Vec<u8> {
    let serials: Vec<String> = (0..count).map(|index| serial(index) + "\n").collect();
    format!("serial\n{}", serials.concat()).into_bytes()
}

fn build(folder: &Folder, out: &str, more: &[&str]) -> (i32, String, String) {
    let mut command = folder.build_command(out);
    told(&command.args(more).output().unwrap())
}

#[test]
fn a_build_over_a_snapshot_that_is_not_named_says_what_becomes_milder() {
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
    assert_eq!(code, 0, "scripts depend on it");
    assert!(error.starts_with("warning: "), "{error}");
    let way_out = format!("refused, say --replacing {}.\n", path.display());
    assert!(
        error.contains("1,400 units no longer listed") && error.ends_with(&way_out),
        "{error}"
    );
    assert_eq!(verdict(&path, &serial(1_300)), "not_affected");
}

#[test]
fn a_damaged_snapshot_stays_replaceable_and_the_warning_says_that_nothing_was_compared() {
    let folder = Folder::with_serials(100);
    let path = folder.build("recalls.sqlite");
    let whole = fs::read(&path).unwrap();
    let mut schema = whole.clone();
    let at = whole
        .windows(12)
        .position(|part| part == b"CREATE TABLE")
        .unwrap();
    schema[at] = b'X';
    for (damaged, why) in [
        (whole[..whole.len() / 2].to_vec(), "it is cut off"),
        (whole[..60].to_vec(), "it is cut off"),
        (whole[..5].to_vec(), "it is not a SQLite file"),
        (schema, "it is damaged (its tables are not those"),
        (Vec::new(), ""),
    ] {
        fs::write(&path, damaged).unwrap();
        let (_, _, said) = run(&["check", "maker-x100", "--snapshot", path.to_str().unwrap()]);
        assert!(said.contains(why), "{said}");
        assert!(
            !why.contains("tables") || said.contains("copy it again"),
            "{said}"
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
fn nothing_but_a_snapshot_is_overwritten() {
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
        ("first.csv", "first.csv is there already and is no snapshot"),
        (
            "other.sqlite",
            "other.sqlite is there already and is no snapshot",
        ),
        ("folder", "folder is there already and is no snapshot"),
        (
            "data/notices/maker-2026.toml",
            "lies inside the data folder",
        ),
        ("data/recalls.sqlite", "lies inside the data folder"),
        ("links/lists/recalls.sqlite", "lies inside the data folder"),
        ("links/list.csv", "lies inside the data folder"),
        ("nofolder/recalls.sqlite", "make it first"),
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
fn a_snapshot_to_replace_that_is_not_there_is_said_before_anything_is_read() {
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
fn diff_can_end_with_1_where_a_verdict_can_become_milder() {
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

//! Damaged snapshots are rejected, and never give a wrong answer.

use std::{fs, io::Write, path::Path};

use charge_safely::{
    domain::ListLookup,
    progress::NoProgress,
    storage::{Snapshot, inspect, verify},
};
use rusqlite::Connection;

use super::folder::{Folder, gap, scattered, scattered_lines, serial};

/// Asserts that a damaged snapshot gives right answers or errors.
fn assert_no_wrong_answer(path: &Path, name: &str) {
    let Ok(snapshot) = Snapshot::open(path) else {
        return;
    };
    let list = snapshot.recalls().notices()[0].lists().next().unwrap().id;
    for index in (0..20_000).step_by(1_501) {
        for (code, listed) in [(serial(index), true), (gap(index / 12), false)] {
            if let Ok(found) = snapshot.find(list, &code) {
                assert_eq!(found.is_some(), listed, "{name}: {code}");
            }
        }
    }
}

#[test]
fn a_flipped_bit_is_found_at_any_of_a_thousand_offsets() {
    // Scattered serials take more blocks than those of a production run.
    let serials: String = (0..20_000).map(|index| serial(index) + "\n").collect();
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{serials}{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    verify(&path, &NoProgress).unwrap();
    let valid = fs::read(&path).unwrap();
    let (places, damaged) = (1_000, folder.path("damaged.sqlite"));
    // The header, the checksum, and offsets at even distances between.
    let spread = (0..places - 200).map(|place| 100 + place * (valid.len() - 200) / (places - 200));
    let ends = (0..100).chain(valid.len() - 100..valid.len());
    for at in spread.chain(ends) {
        let mut bytes = valid.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&damaged, bytes).unwrap();
        assert!(
            verify(&damaged, &NoProgress).is_err(),
            "byte {at} of {}",
            valid.len()
        );
        assert!(
            Snapshot::open_verified(&damaged).is_err(),
            "byte {at} of {}",
            valid.len()
        );
        assert_no_wrong_answer(&damaged, &format!("byte {at}"));
    }
    assert_eq!(folder.other_files(), ["damaged.sqlite", "recalls.sqlite"]);
}

#[test]
fn a_snapshot_of_another_length_is_rejected() {
    let folder = Folder::with_serials(20_000);
    let path = folder.build("recalls.sqlite");
    let valid = fs::read(&path).unwrap();
    let damaged = folder.path("damaged.sqlite");
    let lengths = (0..60).map(|part| part * valid.len() / 60);
    for length in lengths.chain([99, 100, valid.len() - 32, valid.len() - 1]) {
        fs::write(&damaged, &valid[..length]).unwrap();
        assert!(verify(&damaged, &NoProgress).is_err(), "{length}");
        assert!(Snapshot::open(&damaged).is_err(), "{length}");
        assert!(Snapshot::open_verified(&damaged).is_err(), "{length}");
    }
    fs::write(&damaged, [&valid[..], b"\n"].concat()).unwrap();
    assert!(verify(&damaged, &NoProgress).is_err(), "a byte too many");
}

#[test]
fn a_missing_block_is_an_error() {
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    let damaged = folder.path("damaged.sqlite");
    let valid = fs::read(&path).unwrap();
    let checksum = &valid[valid.len() - 32..];
    let blocks: i64 = Connection::open(&path)
        .unwrap()
        .query_row("SELECT max(id) FROM block", [], |row| row.get(0))
        .unwrap();
    assert!(blocks > 20);
    for (change, block) in (1..=blocks)
        .step_by(usize::try_from(blocks).unwrap() / 4)
        .flat_map(|block| {
            [
                ("DELETE FROM block", block),
                ("UPDATE block SET list = 7", block),
            ]
        })
    {
        fs::copy(&path, &damaged).unwrap();
        let connection = Connection::open(&damaged).unwrap();
        let changed = connection
            .execute(&format!("{change} WHERE id = ?1"), [block])
            .unwrap();
        assert_eq!(changed, 1);
        connection.close().unwrap();
        let mut file = fs::OpenOptions::new().append(true).open(&damaged).unwrap();
        // SQLite may truncate the file to its pages. With the checksum it has the right length again.
        if fs::metadata(&damaged).unwrap().len().is_multiple_of(4096) {
            file.write_all(checksum).unwrap();
        }
        assert!(
            Snapshot::open_preloaded(&damaged).is_err(),
            "{change} {block}"
        );
        let snapshot = Snapshot::open(&damaged).unwrap();
        let list = snapshot.recalls().notices()[0].lists().next().unwrap().id;
        let mut failed = 0;
        for index in 0..20_000_u64 {
            let code = scattered(index);
            match snapshot.find(list, &code) {
                Ok(found) => assert!(found.is_some(), "{change} {block}: {code}"),
                Err(_) => failed += 1,
            }
        }
        assert!(failed > 0, "{change} {block}");
        assert!(verify(&damaged, &NoProgress).is_err(), "{change} {block}");
    }
}

#[test]
fn a_damaged_file_at_the_start_ends_the_process() {
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    let valid = fs::read(&path).unwrap();
    let mut flipped = valid.clone();
    flipped[valid.len() / 2] ^= 1;
    for (content, reason) in [
        (Some(&flipped[..]), "damaged"),
        (Some(&valid[..valid.len() / 2]), "cut off"),
        (None, "No such file"),
    ] {
        match content {
            Some(content) => fs::write(&path, content).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let output = crate::site::binary()
            .args(["serve", "--bind", "127.0.0.1:0", "--snapshot"])
            .arg(&path)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{reason}");
        assert!(
            output.stdout.is_empty(),
            "{reason}: no address is announced"
        );
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(reason), "{error}");
    }
}

#[test]
fn a_verified_snapshot_does_not_change_when_its_file_is_overwritten() {
    let folder = Folder::with_list(format!("serial\n{}", scattered_lines(20_000)).as_bytes());
    let path = folder.build("recalls.sqlite");
    let valid = fs::read(&path).unwrap();
    // Overwritten in place, with other content or truncated, while it is open: as `cp` does.
    for length in [valid.len(), valid.len() / 2, 40_960] {
        fs::write(&path, &valid).unwrap();
        let snapshot = Snapshot::open_verified(&path).unwrap();
        let list = snapshot.recalls().notices()[0].lists().next().unwrap().id;
        let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.write_all(&vec![0; length]).unwrap();
        file.set_len(length as u64).unwrap();
        for index in (0..30_000).step_by(7) {
            let found = snapshot.find(list, &scattered(index)).unwrap();
            assert_eq!(found.is_some(), index < 20_000, "{length}: {index}");
        }
    }
}

#[test]
fn a_list_with_a_block_of_another_generation_is_rejected() {
    let folder = Folder::with_list(format!("serial\n{}", scattered_lines(20_000)).as_bytes());
    let path = folder.build("recalls.sqlite");
    folder.write_list(format!("serial\n{}", scattered_lines(19_999)).as_bytes());
    let other = folder.build("other.sqlite");
    Snapshot::open_preloaded(&path).unwrap();
    let valid = fs::read(&path).unwrap();
    let first = |connection: &Connection| -> Vec<u8> {
        connection
            .query_row("SELECT body FROM block WHERE id = 1", [], |row| row.get(0))
            .unwrap()
    };
    let connection = Connection::open(&path).unwrap();
    let foreign = first(&Connection::open(&other).unwrap());
    assert_ne!(foreign, first(&connection));
    connection
        .execute("UPDATE block SET body = ?1 WHERE id = 1", [foreign])
        .unwrap();
    connection.close().unwrap();
    let mut changed = fs::read(&path).unwrap();
    changed.truncate(valid.len() - 32);
    changed.extend_from_slice(blake3::hash(&changed).as_bytes());
    fs::write(&path, changed).unwrap();
    for error in [
        Snapshot::open_preloaded(&path).unwrap_err(),
        Snapshot::open_verified(&path).unwrap_err(),
    ] {
        assert!(
            error.to_string().contains("not as it was written"),
            "{error}"
        );
    }
    let unread = Snapshot::open(&path).unwrap();
    let list = unread.recalls().notices()[0].lists().next().unwrap().id;
    assert!((0..20_000).any(|index| unread.find(list, &scattered(index)).is_err()));
}

#[test]
fn a_view_with_the_name_of_a_table_is_never_queried() {
    let folder = Folder::with_serials(10);
    let valid = fs::read(folder.build("recalls.sqlite")).unwrap();
    let crafted = folder.path("crafted.sqlite");
    fs::write(&crafted, &valid[..valid.len() - 32]).unwrap();
    let connection = Connection::open(&crafted).unwrap();
    // The view ends, so that this test does too.
    connection
        .execute_batch(
            "DROP TABLE disposal;
            CREATE VIEW disposal AS
                WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 1000000)
                SELECT 'a' AS country, '{}' AS json FROM r WHERE x < 0;
            VACUUM;",
        )
        .unwrap();
    connection.close().unwrap();
    // Anyone who can write the file can compute its checksum.
    let mut crafted_bytes = fs::read(&crafted).unwrap();
    let checksum = blake3::hash(&crafted_bytes);
    crafted_bytes.extend_from_slice(checksum.as_bytes());
    fs::write(&crafted, crafted_bytes).unwrap();
    for error in [
        Snapshot::open(&crafted).unwrap_err(),
        Snapshot::open_verified(&crafted).unwrap_err(),
        inspect(&crafted).unwrap_err(),
        verify(&crafted, &NoProgress).unwrap_err(),
    ] {
        assert!(error.to_string().contains("its tables are not"), "{error}");
    }
}

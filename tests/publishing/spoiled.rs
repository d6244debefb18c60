//! Snapshots that are not what was written: found out as a whole, and never answering wrongly before that.

use std::{fs, io::Write, path::Path};

use charge_safely::{
    domain::ListLookup,
    progress::NoProgress,
    storage::{Snapshot, inspect, verify},
};
use rusqlite::Connection;

use super::folder::{Folder, gap, scattered, scattered_lines, serial};

/// Whether a snapshot says what it should of units that are known, or nothing at all; never the contrary.
fn is_right_or_silent(path: &Path, name: &str) {
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
fn a_flipped_byte_is_found_in_any_of_a_thousand_places() {
    // Scattered serials fill more blocks than those of a production run.
    let serials: String = (0..20_000).map(|index| serial(index) + "\n").collect();
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{serials}{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    verify(&path, &NoProgress).unwrap();
    let whole = fs::read(&path).unwrap();
    let (places, spoiled) = (1_000, folder.path("spoiled.sqlite"));
    // The header, the seal, and places at even distances between.
    let spread = (0..places - 200).map(|place| 100 + place * (whole.len() - 200) / (places - 200));
    let ends = (0..100).chain(whole.len() - 100..whole.len());
    for at in spread.chain(ends) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&spoiled, bytes).unwrap();
        assert!(
            verify(&spoiled, &NoProgress).is_err(),
            "byte {at} of {}",
            whole.len()
        );
        assert!(
            Snapshot::open_verified(&spoiled).is_err(),
            "byte {at} of {}",
            whole.len()
        );
        is_right_or_silent(&spoiled, &format!("byte {at}"));
    }
    assert_eq!(folder.other_files(), ["recalls.sqlite", "spoiled.sqlite"]);
}

#[test]
fn a_snapshot_of_any_other_length_is_refused() {
    let folder = Folder::with_serials(20_000);
    let path = folder.build("recalls.sqlite");
    let whole = fs::read(&path).unwrap();
    let spoiled = folder.path("spoiled.sqlite");
    let lengths = (0..60).map(|part| part * whole.len() / 60);
    for length in lengths.chain([99, 100, whole.len() - 32, whole.len() - 1]) {
        fs::write(&spoiled, &whole[..length]).unwrap();
        assert!(verify(&spoiled, &NoProgress).is_err(), "{length}");
        assert!(Snapshot::open(&spoiled).is_err(), "{length}");
        assert!(Snapshot::open_verified(&spoiled).is_err(), "{length}");
    }
    fs::write(&spoiled, [&whole[..], b"\n"].concat()).unwrap();
    assert!(verify(&spoiled, &NoProgress).is_err(), "a byte too many");
}

#[test]
fn a_block_that_is_missing_is_no_proof() {
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    let spoiled = folder.path("spoiled.sqlite");
    let whole = fs::read(&path).unwrap();
    let seal = &whole[whole.len() - 32..];
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
        fs::copy(&path, &spoiled).unwrap();
        let connection = Connection::open(&spoiled).unwrap();
        let changed = connection
            .execute(&format!("{change} WHERE id = ?1"), [block])
            .unwrap();
        assert_eq!(changed, 1);
        connection.close().unwrap();
        let mut file = fs::OpenOptions::new().append(true).open(&spoiled).unwrap();
        // What SQLite wrote ends with a page; the seal makes the length right again.
        if fs::metadata(&spoiled).unwrap().len().is_multiple_of(4096) {
            file.write_all(seal).unwrap();
        }
        assert!(
            Snapshot::open_preloaded(&spoiled).is_err(),
            "{change} {block}"
        );
        let snapshot = Snapshot::open(&spoiled).unwrap();
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
        assert!(verify(&spoiled, &NoProgress).is_err(), "{change} {block}");
    }
}

#[test]
fn a_damaged_file_at_the_start_ends_the_process() {
    let lines = scattered_lines(20_000);
    let folder = Folder::with_list(format!("serial\n{lines}").as_bytes());
    let path = folder.build("recalls.sqlite");
    let whole = fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for (content, reason) in [
        (Some(&flipped[..]), "damaged"),
        (Some(&whole[..whole.len() / 2]), "cut off"),
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
    let whole = fs::read(&path).unwrap();
    // Overwritten in place, with other content or truncated, while it is open: as `cp` does.
    for length in [whole.len(), whole.len() / 2, 40_960] {
        fs::write(&path, &whole).unwrap();
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
fn a_list_with_a_block_of_another_generation_is_not_held() {
    let folder = Folder::with_list(format!("serial\n{}", scattered_lines(20_000)).as_bytes());
    let path = folder.build("recalls.sqlite");
    folder.write_list(format!("serial\n{}", scattered_lines(19_999)).as_bytes());
    let other = folder.build("other.sqlite");
    Snapshot::open_preloaded(&path).unwrap();
    let whole = fs::read(&path).unwrap();
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
    changed.truncate(whole.len() - 32);
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
fn a_view_by_the_name_of_a_table_is_never_asked() {
    let folder = Folder::with_serials(10);
    let whole = fs::read(folder.build("recalls.sqlite")).unwrap();
    let crafted = folder.path("crafted.sqlite");
    fs::write(&crafted, &whole[..whole.len() - 32]).unwrap();
    let connection = Connection::open(&crafted).unwrap();
    // It ends some time, so that this test does.
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
    // Whoever can write the file can seal it.
    let mut sealed = fs::read(&crafted).unwrap();
    let seal = blake3::hash(&sealed);
    sealed.extend_from_slice(seal.as_bytes());
    fs::write(&crafted, sealed).unwrap();
    for error in [
        Snapshot::open(&crafted).unwrap_err(),
        Snapshot::open_verified(&crafted).unwrap_err(),
        inspect(&crafted).unwrap_err(),
        verify(&crafted, &NoProgress).unwrap_err(),
    ] {
        assert!(error.to_string().contains("its tables are not"), "{error}");
    }
}

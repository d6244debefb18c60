//! List files: every accepted format, and the error for each invalid one.

use std::io::Write;

use charge_safely::{
    catalog::{DataFiles, read},
    domain::ListLookup,
    storage::Snapshot,
};
use flate2::{Compression, write::GzEncoder};

use super::folder::{Folder, gap, serial, verdict};
use crate::commands::{outcome, run};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn all_formats_of_a_list_build_the_same_snapshot() {
    let [a, b, c] = [0, 1, 24].map(serial);
    let plain = format!("serial\n{a}\n{b}\n{c}\n");
    let spaced = format!("{} {}", &c[..8].to_lowercase(), &c[8..]);
    let shapes: Vec<(&str, Vec<u8>)> = vec![
        ("plain", plain.clone().into()),
        ("a byte order mark", format!("\u{FEFF}{plain}").into()),
        ("CRLF", plain.replace('\n', "\r\n").into()),
        (
            "quoted",
            format!("\"serial\"\n\"{a}\"\n\"{b}\"\n\"{c}\"\n").into(),
        ),
        (
            "a byte order mark and quotes",
            format!("\u{FEFF}\"Serial\"\r\n\"{a}\"\r\n{b}\r\n{c}").into(),
        ),
        ("no line end at the end", plain.trim_end().into()),
        (
            "unsorted, with duplicates",
            format!("serial\n{c}\n{a}\n{c}\n{b}\n{a}\n").into(),
        ),
        (
            "empty lines before the first",
            format!("\u{FEFF}\r\n\n{plain}").into(),
        ),
        (
            "empty lines",
            format!("serial\n\n{a}\n  \n{b}\n{c}\n\n\n").into(),
        ),
        (
            "as owners type",
            format!("serial\n sn: {a}\n{b}\n{spaced}\n").into(),
        ),
        ("compressed", gzip(plain.as_bytes())),
        ("compressed in two parts", {
            let (one, two) = plain.split_at(30);
            [gzip(one.as_bytes()), gzip(two.as_bytes())].concat()
        }),
    ];
    let mut first = None;
    for (name, list) in shapes {
        let folder = Folder::with_list(&list);
        let snapshot = folder.build("recalls.sqlite");
        assert_eq!(folder.other_files(), ["recalls.sqlite"], "{name}");
        for listed in [&a, &b, &c] {
            assert_eq!(verdict(&snapshot, listed), "affected", "{name}");
        }
        assert_eq!(verdict(&snapshot, &serial(2)), "not_affected", "{name}");
        let bytes = std::fs::read(snapshot).unwrap();
        assert!(
            *first.get_or_insert(bytes.clone()) == bytes,
            "{name}: the same bytes"
        );
    }
}

#[test]
fn ranges_count_final_digits_or_with_letters_all_characters() {
    let folder = Folder::with_list(b"from,to\nTESTLST100000100,TESTLST100000199\nTESTLST100000150,TESTLST100000250\n\"TESTLST100000400\" , TESTLST100000400\n");
    let snapshot = folder.build("recalls.sqlite");
    for (serial, expected) in [
        ("TESTLST100000099", "not_affected"),
        ("TESTLST100000100", "affected"),
        ("TESTLST100000250", "affected"),
        ("TESTLST100000251", "not_affected"),
        ("TESTLST10000010A", "not_affected"),
        ("TESTLST100000400", "affected"),
    ] {
        assert_eq!(verdict(&snapshot, serial), expected, "{serial}");
    }
    folder.write_list(b"from,to\nTESTLST10000010A,TESTLST10000020C\n");
    let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
    assert_eq!(code, 1);
    assert!(
        error.contains("lists/x100.csv:2: ") && error.contains("letters = true"),
        "{error}"
    );
    folder.change(
        "notices/maker-2026.toml",
        "x100.csv\"",
        "x100.csv\", letters = true",
    );
    let snapshot = folder.build("recalls.sqlite");
    for (serial, expected) in [
        ("TESTLST10000010A", "affected"),
        ("TESTLST100000123", "affected"),
        ("TESTLST10000020C", "affected"),
        ("TESTLST10000020D", "not_affected"),
        ("TESTLST100000109", "not_affected"),
    ] {
        assert_eq!(verdict(&snapshot, serial), expected, "{serial}");
    }
}

#[test]
fn the_first_20_invalid_lines_are_shown_and_all_are_counted() {
    let mut list = String::from("serial\n");
    for index in 0..60 {
        list += &serial(index);
        list += if index % 2 == 0 { "7\n" } else { "\n" };
    }
    let folder = Folder::with_list(list.as_bytes());
    for command in ["build", "validate"] {
        let data = folder.data();
        let out = folder.path("recalls.sqlite");
        let arguments = match command {
            "build" => vec![
                command,
                data.to_str().unwrap(),
                "--out",
                out.to_str().unwrap(),
            ],
            _ => vec![command, data.to_str().unwrap()],
        };
        let (code, _, error) = run(&arguments);
        assert_eq!(code, 1, "{command}");
        let shown: Vec<&str> = error
            .lines()
            .filter(|line| line.starts_with("lists/x100.csv:"))
            .collect();
        assert_eq!(shown.len(), 20, "{command}: {error}");
        assert!(shown[0].starts_with("lists/x100.csv:2: `TESTLST1000000007` is not a code of maker-x100: 17 characters, 16 are expected"), "{error}");
        assert!(
            error.contains("and 10 more\n30 errors found"),
            "{command}: {error}"
        );
        assert!(folder.other_files().is_empty(), "{command}");
    }
}

/// Asserts that each list is an error at this line with this text.
fn assert_refused(cases: Vec<(Vec<u8>, usize, &str)>) {
    for (list, line, expected) in cases {
        let folder = Folder::with_list(&list);
        let shown = String::from_utf8_lossy(&list[..list.len().min(40)]).into_owned();
        let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
        assert_eq!(code, 1, "{shown}");
        let place = format!("lists/x100.csv:{line}: ");
        assert!(
            error.contains(&place) && error.contains(expected),
            "{shown} ({place}{expected}): {error}"
        );
        assert!(folder.other_files().is_empty(), "{shown}");
    }
}

#[test]
fn an_invalid_list_is_an_error_with_its_line() {
    let one = serial(0);
    let cases: Vec<(Vec<u8>, usize, &str)> = vec![
        (Vec::new(), 1, "the list is empty: get it again"),
        (
            b"\xef\xbb\xbf\r\n\n".to_vec(),
            1,
            "the list is empty: get it again",
        ),
        (
            format!("{one}\n").into(),
            1,
            "write `serial` in a line above the codes",
        ),
        (
            format!("\n\nSerial number\n{one}\n").into(),
            3,
            "`Serial number`: write `serial` in a line above the codes",
        ),
        (
            format!("{one},{one}\n").into(),
            1,
            "write `from,to` in a line above ranges",
        ),
        (
            format!("serial,colour\n{one},red\n").into(),
            1,
            "remove other columns",
        ),
        (b"serial\n".to_vec(), 1, "has no code"),
        (b"serial\n\n\n".to_vec(), 1, "has no code"),
        (
            format!("serial\n{one}\nTESTLST1000\n").into(),
            3,
            "11 characters, 16 are expected",
        ),
        (
            format!("serial\nTESTLST10000000!\n{one}\n").into(),
            2,
            "character 16 is '!'",
        ),
        (
            format!("serial\n\"{one}\n{one}\n").into(),
            2,
            "remove stray quotation marks",
        ),
        (
            format!("serial\n{one},{one}\n").into(),
            2,
            "remove stray quotation marks and other columns",
        ),
        (
            format!("from,to\n{one}\n").into(),
            2,
            "the first and the last code of the range",
        ),
        (
            format!("from,to\n{},{}\n", serial(5), serial(1)).into(),
            2,
            "runs backwards",
        ),
        (
            [b"serial\n\xff\xfe\n", one.as_bytes()].concat(),
            2,
            "not UTF-8",
        ),
        (b"s\0e\0r\0i\0a\0l\0\n\0".to_vec(), 1, "not UTF-8"),
        (
            b"serial\ntest-lst1 0000-00!0\n".to_vec(),
            2,
            "`test-lst1 0000-00!0` is not a code of maker-x100: character 18 is '!'",
        ),
        (
            b"serial\nTESTLST1\x1b[31m00000\n".to_vec(),
            2,
            "the text \"TESTLST1\\u{1b}[31m00000\" has a character that cannot be printed",
        ),
        (
            format!("from,to\n{one},\n").into(),
            2,
            "the range has no `to`: for a single code write it twice",
        ),
        (
            format!("from,to\n ,{one}\n").into(),
            2,
            "the range has no `from`",
        ),
        (b"\xff\xfes\0e\0r\0i\0a\0l\0\n\0".to_vec(), 1, "not UTF-8"),
    ];
    assert_refused(cases);
}

#[test]
fn long_lines_and_incomplete_compression_are_errors_with_their_line() {
    let one = serial(0);
    let cases: Vec<(Vec<u8>, usize, &str)> = vec![
        (
            [b"serial\n", &[b'7'; 600_000][..], b"\n", one.as_bytes()].concat(),
            2,
            "more than 4096 characters",
        ),
        (
            gzip(format!("serial\n{one}\n").as_bytes())[..20].to_vec(),
            2,
            "cut off",
        ),
        (
            [
                gzip(format!("serial\n{one}\n").as_bytes()),
                b"rest".to_vec(),
            ]
            .concat(),
            3,
            "something follows the compressed list: get it again",
        ),
    ];
    assert_refused(cases);
}

/// Runs `validate` with a list of codes of these lengths: its exit code and standard error.
fn validate(length: &str, list: &str) -> (i32, String) {
    let folder = Folder::with_list(list.as_bytes());
    folder.change("devices/maker-x100.toml", "length = 16", length);
    let (code, _, error) = run(&["validate", folder.data().to_str().unwrap()]);
    (code, error)
}

#[test]
fn two_codes_in_one_line_are_never_read_as_one() {
    let between = [
        "\r", "\t", " ", "  ", "\u{b}", "\u{c}", "\u{85}", "\u{a0}", "\u{2028}", "\u{2014}", "-",
        "\u{200b}",
    ];
    for lengths in ["", "length = { min = 4, max = 20 }", "length = [6, 12]"] {
        for between in between {
            let list = format!("serial\nABC124\nABC123{between}DEF456\n");
            let (code, error) = validate(lengths, &list);
            assert_eq!(code, 1, "{lengths} {between:?}");
            assert!(error.contains("lists/x100.csv:3: "), "{between:?}: {error}");
        }
        for line in ["Total 100", "serial", "SERIAL", "\"Serial\"", "SN: ABC123"] {
            let (code, error) = validate(lengths, &format!("serial\nABC124\n{line}\n"));
            assert_eq!(code, 1, "{lengths} {line}");
            assert!(error.contains("lists/x100.csv:3: "), "{line}: {error}");
        }
        let (code, error) = validate(lengths, "from,to\nABC123,ABC12\t9\n");
        assert_eq!(code, 1, "{lengths}");
        assert!(error.contains("lists/x100.csv:2: "), "{error}");
        assert_eq!(validate(lengths, "serial\nabc123\n \"ABC124\" \r\n").0, 0);
    }
    // Codes of one length cannot be joined unnoticed, so spaces and hyphens are allowed, but no tab or line end.
    for (line, expected) in [
        ("sn: ABC-123 DEF", 0),
        ("ABC123\tDEF", 1),
        ("ABC123\rDEF", 1),
    ] {
        let (code, error) = validate("length = 9", &format!("serial\n{line}\n"));
        assert_eq!(code, expected, "{line:?}: {error}");
    }
}

#[test]
fn a_last_code_that_may_be_cut_off_is_an_error() {
    let list = "serial\nABC123456789\nABC123";
    let (code, error) = validate("length = [6, 12]", list);
    assert_eq!(code, 1);
    assert!(
        error.contains("lists/x100.csv:3: the last line has no line end"),
        "{error}"
    );
    for whole in [format!("{list}\n"), format!("{list}\r\n  ")] {
        assert_eq!(validate("length = [6, 12]", &whole).0, 0);
    }
    assert_eq!(validate("length = 6", "serial\nABC123").0, 0);
}

#[test]
fn more_than_two_million_empty_lines_are_an_error() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(b"serial\n").unwrap();
    let lines = vec![b'\n'; 1 << 20];
    for _ in 0..3 {
        encoder.write_all(&lines).unwrap();
    }
    let folder = Folder::with_list(&encoder.finish().unwrap());
    let (code, _, error) = run(&["validate", folder.data().to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(
        error.contains("lists/x100.csv:2000002: more than 2000000 lines are empty"),
        "{error}"
    );
}

#[test]
fn a_part_that_no_code_can_have_is_an_error_with_its_line() {
    let folder = Folder::with_list(b"serial\nABCDEFGH12345\nABCDEFGH1234567\n");
    let notice = "notices/maker-2026.toml";
    let with_part = "x100.csv\", part = { from = 4 }";
    folder.change(notice, "x100.csv\"", with_part);
    let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
    assert_eq!(code, 1);
    let expected = "lists/x100.csv:3: this can never match: `ABCDEFGH1234567` has 15 characters, and no code has such a part";
    assert!(error.contains(expected), "{error}");
    assert!(!error.contains("x100.csv:2:"), "{error}");
    folder.change(
        notice,
        "list = \"lists/x100.csv\"",
        "codes = [\"ABCDEFGH1234567\"]",
    );
    let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
    assert_eq!(code, 1);
    assert!(
        error.contains("notices/maker-2026.toml:")
            && error.contains("no code of maker-x100 has such a part"),
        "{error}"
    );
}

#[test]
fn lists_are_only_in_the_two_folders_for_lists() {
    let folder = Folder::with_serials(3);
    let notice_lists = folder.data().join("notices/lists");
    std::fs::create_dir(&notice_lists).unwrap();
    std::fs::rename(folder.list(), notice_lists.join("x100.csv")).unwrap();
    assert_eq!(
        verdict(&folder.build("recalls.sqlite"), &serial(0)),
        "affected"
    );
    std::fs::copy(notice_lists.join("x100.csv"), folder.list()).unwrap();
    let assert_refused = |folder: &Folder, expected: &str| {
        let (code, _, error) = run(&["validate", folder.data().to_str().unwrap()]);
        assert_eq!(code, 1, "{error}");
        assert!(
            error.contains("notices/maker-2026.toml:16: ") && error.contains(expected),
            "{error}"
        );
    };
    assert_refused(&folder, "remove one of them");
    for (name, expected) in [
        ("lists/x101.csv", "there is no list"),
        ("../x100.csv", "is not in the folder"),
        ("lists/../notices/maker-2026.toml", "is not in the folder"),
        ("/etc/passwd", "is not in the folder"),
        ("lists/", "is not in the folder"),
    ] {
        let folder = Folder::with_serials(3);
        folder.change("notices/maker-2026.toml", "lists/x100.csv", name);
        assert_refused(&folder, expected);
    }
    let folder = Folder::with_serials(3);
    folder.change(
        "notices/maker-2026.toml",
        "x100.csv\"",
        "x100.csv\", codes = [\"TESTLST100000000\"]",
    );
    assert_refused(&folder, "`list` cannot be combined");
}

#[test]
fn a_list_can_have_parts_of_codes() {
    let folder = Folder::with_list(b"serial\nTEST1\n test 2\n");
    folder.change(
        "notices/maker-2026.toml",
        "x100.csv\"",
        "x100.csv\", part = { first = 5 }",
    );
    let snapshot = folder.build("recalls.sqlite");
    assert_eq!(verdict(&snapshot, "TEST2ABCDEFGHJKL"), "affected");
    assert_eq!(verdict(&snapshot, "TEST3ABCDEFGHJKM"), "not_affected");
    folder.write_list(b"serial\nTEST12\n");
    let (code, _, error) = outcome(&folder.build_command("recalls.sqlite").output().unwrap());
    assert_eq!(code, 1);
    assert!(
        error.contains("lists/x100.csv:2: ") && error.contains("the rule looks at 5"),
        "{error}"
    );
}

#[test]
fn all_ways_to_open_a_snapshot_find_the_same_serials() {
    let folder = Folder::with_serials(60_000);
    let stored = Snapshot::open(&folder.build("recalls.sqlite")).unwrap();
    let proven = Snapshot::open_verified(&folder.path("recalls.sqlite")).unwrap();
    let read_first = Snapshot::open_preloaded(&folder.path("recalls.sqlite")).unwrap();
    let files = DataFiles::from_folder(&folder.data()).unwrap();
    let held = Snapshot::from_dataset(&read(&files, None).unwrap()).unwrap();
    assert_eq!(folder.other_files(), ["recalls.sqlite"]);
    let list = stored.recalls().notices()[0].lists().next().unwrap().id;
    for snapshot in [&stored, &proven, &read_first, &held] {
        assert_eq!(snapshot.generation(), stored.generation());
        for index in (0..60_000).step_by(97) {
            let found = snapshot.find(list, &serial(index)).unwrap();
            assert_eq!(
                found.map(|span| span.first),
                Some(serial(index)),
                "one by one"
            );
            assert_eq!(snapshot.find(list, &gap(index / 12)).unwrap(), None);
        }
        for foreign in [
            "",
            "O",
            "TESTLST1",
            "TESTLST1000000000",
            "TESTLST10000000O",
            "ÄESTLST10000000",
        ] {
            assert_eq!(snapshot.find(list, foreign).unwrap(), None, "{foreign}");
        }
    }
}

#[test]
fn serials_of_any_length_are_found_and_their_neighbours_are_not() {
    let folder = Folder::with_list(b"serial\n");
    folder.change(
        "devices/maker-x100.toml",
        "length = 16",
        "length = { min = 1, max = 40 }",
    );
    let mut serials: Vec<String> = Vec::new();
    let mut seed = 1_u64;
    for length in 1..=40_usize {
        for _ in 0..50 {
            let mut code = String::new();
            for _ in 0..length {
                seed = seed
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                code.push(char::from(
                    b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"[(seed >> 40) as usize % 34],
                ));
            }
            serials.push(code);
        }
    }
    serials.retain(|code| !code.starts_with("SN"));
    folder.write_list(format!("serial\n{}\n", serials.join("\n")).as_bytes());
    let snapshot = Snapshot::open(&folder.build("recalls.sqlite")).unwrap();
    let list = snapshot.recalls().notices()[0].lists().next().unwrap().id;
    let listed: std::collections::HashSet<&String> = serials.iter().collect();
    for code in &serials {
        assert!(snapshot.find(list, code).unwrap().is_some(), "{code}");
        for (at, other) in [
            (code.len() - 1, "0"),
            (code.len() - 1, "Z"),
            (0, "A"),
            (0, "9"),
        ] {
            let mut near = code.clone();
            near.replace_range(at..=at, other);
            assert_eq!(
                snapshot.find(list, &near).unwrap().is_some(),
                listed.contains(&near),
                "{near}"
            );
        }
    }
}

#[test]
fn a_list_of_several_notices_is_stored_and_counted_once() {
    let folder = Folder::with_serials(1_200);
    let data = folder.data();
    for part in ["devices/maker-x100.toml", "notices/maker-2026.toml"] {
        let text = std::fs::read_to_string(data.join(part)).unwrap();
        let text = text
            .replace("x100\"", "x200\"")
            .replace("maker-2026", "maker-2027");
        let text = text.replace("On the bottom.", "On the side.");
        let part = part.replace("x100", "x200").replace("2026", "2027");
        std::fs::write(data.join(part), text).unwrap();
    }
    let contents = |snapshot| charge_safely::storage::inspect(snapshot).unwrap();
    let snapshot = folder.build("recalls.sqlite");
    let held = contents(&snapshot);
    assert_eq!((held.units, held.lists.len()), (1_200, 1));
    assert_eq!(held.lists[0].notices.len(), 2);
    // A device with another code format needs a list of its own.
    folder.change("devices/maker-x200.toml", "0-9A-HJ-NP-Z", "0-9A-Z");
    let held = contents(&folder.build("recalls.sqlite"));
    assert_eq!((held.units, held.lists.len()), (2_400, 2));
}

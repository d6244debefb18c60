//! Characters that a terminal would obey are faults in a data folder, and no message prints them.

use std::fs;

use charge_safely::storage::inspect;
use rusqlite::Connection;

use super::folder::Folder;
use crate::commands::run;

/// Characters of each kind that no text may have, as TOML writes them.
const CHARACTERS: [&str; 7] = [
    "\\u001b[2J",
    "\\n",
    "\\u0000",
    "\\u007f",
    "\\u009b",
    "\\u202e",
    "\\u2066",
];

/// A file of the data folder, a line of it, and the same line with `{}` in a text.
const TEXTS: [(&str, &str, &str); 9] = [
    (
        "devices/maker-x100.toml",
        "slug = \"maker-x100\"",
        "slug = \"maker{}-x100\"",
    ),
    (
        "devices/maker-x100.toml",
        "brand = \"Maker\"",
        "brand = \"Mak{}er\"",
    ),
    (
        "devices/maker-x100.toml",
        "model = \"X100\"",
        "model = \"X{}100\"",
    ),
    (
        "devices/maker-x100.toml",
        "alphabet = \"0-9A-HJ-NP-Z\"",
        "alphabet = \"0-9{}\"",
    ),
    (
        "notices/maker-2026.toml",
        "publisher = \"Maker\"",
        "publisher = \"{}\"",
    ),
    (
        "notices/maker-2026.toml",
        "url = \"https://maker.example/recall\"",
        "url = \"https://maker.example/{}\"",
    ),
    (
        "notices/maker-2026.toml",
        "says = \"The list.\"",
        "says = \"The{} list.\"",
    ),
    (
        "disposal/general.toml",
        "name = \"Your town\"",
        "name = \"Your{} town\"",
    ),
    (
        "disposal/general.toml",
        "first_step = \"Ask first.\"",
        "\"first{}\" = \"Ask\"\nfirst_step = \"Ask first.\"",
    ),
];

fn assert_printable(text: &str) {
    let is_printable = |c: char| c == '\n' || !c.is_control() && !"\u{202e}\u{2066}".contains(c);
    assert!(text.chars().all(is_printable), "{text:?}");
}

#[test]
fn a_control_character_in_any_text_is_a_fault_with_file_and_line() {
    for (file, valid, invalid) in TEXTS {
        let folder = Folder::with_serials(10);
        let path = folder.data().join(file);
        let source = fs::read_to_string(&path).unwrap();
        assert!(source.contains(valid), "{file}: {valid}");
        let line = source.lines().position(|line| line == valid).unwrap() + 1;
        for character in CHARACTERS {
            let invalid = invalid.replace("{}", character);
            fs::write(&path, source.replacen(valid, &invalid, 1)).unwrap();
            let (code, _, errors) = run(&["validate", folder.data().to_str().unwrap()]);
            assert_eq!(code, 1, "{file}: {invalid}");
            let fault = format!("{file}:{line}: the text ");
            assert!(errors.starts_with(&fault), "{invalid}: {errors}");
            assert!(errors.contains("cannot be printed"), "{errors}");
            assert_printable(&errors);
        }
    }
}

#[test]
fn a_control_character_in_a_list_is_a_fault_with_its_line() {
    for character in ["\u{1b}[2J", "\0", "\u{7f}", "\u{9b}", "\u{202e}"] {
        let list = format!("serial\nA000000000000001\nA00000{character}0000000002\n");
        let folder = Folder::with_list(list.as_bytes());
        let (code, _, errors) = run(&["validate", folder.data().to_str().unwrap(), "--quiet"]);
        assert_eq!(code, 1, "{character:?}");
        assert!(errors.starts_with("lists/x100.csv:3: "), "{errors}");
        assert_printable(&errors);
    }
}

#[test]
fn a_file_name_with_control_characters_is_escaped() {
    let folder = Folder::with_serials(10);
    let name = "a\u{1b}[2J\nall: sound";
    for path in [format!("devices/{name}"), format!("lists/{name}.csv")] {
        fs::write(folder.data().join(path), "serial\n").unwrap();
    }
    let (code, _, errors) = run(&["validate", folder.data().to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(
        errors.contains(r"devices/a\u{1b}[2J\nall: sound:1: "),
        "{errors}"
    );
    assert!(
        errors.contains(r"lists/a\u{1b}[2J\nall: sound.csv:1: "),
        "{errors}"
    );
    assert_printable(&errors);
}

#[test]
fn texts_of_a_crafted_snapshot_are_escaped_at_the_terminal() {
    let folder = Folder::with_serials(10);
    let path = folder.build("recalls.sqlite");
    let valid = fs::read(&path).unwrap();
    let connection = Connection::open(&path).unwrap();
    let day = "\u{1b}[2J\u{9b}1m\u{202e}";
    let changed = connection
        .execute("UPDATE meta SET value = ?1 WHERE key = 'data_as_of'", [day])
        .unwrap();
    assert_eq!(changed, 1);
    connection.close().unwrap();
    let mut crafted = fs::read(&path).unwrap();
    crafted.truncate(valid.len() - 32);
    crafted.extend_from_slice(blake3::hash(&crafted).as_bytes());
    fs::write(&path, crafted).unwrap();
    assert_eq!(inspect(&path).unwrap().data_as_of, day);
    let path = path.to_str().unwrap();
    for arguments in [
        &["inspect", path][..],
        &["inspect", path, "--json"],
        &["verify", path, "--quiet"],
    ] {
        let (_, out, errors) = run(arguments);
        let shown = out.clone() + &errors;
        assert!(shown.contains("[2J"), "{arguments:?}: {shown}");
        assert_printable(&out);
        assert_printable(&errors);
    }
}

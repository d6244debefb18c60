//! List files, plain or compressed: compares each snapshot with a simple reader of the list.
#![no_main]

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use charge_safely::{
    catalog::{DataFiles, Dataset, read},
    domain::{CodeFormat, ListId, ListLookup},
    progress::NoProgress,
    storage::{Snapshot, unit_counts},
};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

const DEVICE: &str = include_str!("../../data/devices/soundcore-a3102.toml");
const DISPOSAL: &str = include_str!("../../data/disposal/general.toml");
const NOTICE: &str = include_str!("../../data/notices/accc-2024-a3102.toml");

/// The value of `serials` in the notice, and the `length` of the device's codes.
const KINDS: [(&str, &str); 6] = [
    ("{ list = \"lists/list.csv\" }", "length = 16"),
    (
        "{ list = \"lists/list.csv\", letters = true }",
        "length = 16",
    ),
    (
        "{ list = \"lists/list.csv\", part = { first = 5 } }",
        "length = 16",
    ),
    (
        "{ list = \"lists/list.csv\", part = { group = 1, separator = \"A\" } }",
        "length = { min = 4, max = 64 }",
    ),
    (
        "{ list = \"lists/list.csv\" }",
        "length = { min = 3, max = 40 }",
    ),
    (
        "{ list = \"lists/list.csv\", letters = true }",
        "length = { min = 3, max = 40 }",
    ),
];

/// A data folder for each kind. `fuzz/run` sets TMPDIR and removes it.
static FOLDERS: LazyLock<Vec<TempDir>> = LazyLock::new(|| KINDS.iter().map(folder).collect());

fn folder((serials, length): &(&str, &str)) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |text: &str, field: &str, value: &str| -> String {
        let lines = text
            .lines()
            .map(|line| if line.starts_with(field) { value } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    let notice = with(NOTICE, "serials = ", &format!("serials = {serials}"));
    write(
        folder.path(),
        "devices/soundcore-a3102.toml",
        with(DEVICE, "length = ", length).as_bytes(),
    );
    write(folder.path(), "disposal/general.toml", DISPOSAL.as_bytes());
    write(
        folder.path(),
        "notices/accc-2024-a3102.toml",
        notice.as_bytes(),
    );
    folder
}

fn write(folder: &Path, name: &str, content: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, content).expect("a file");
}

/// The codes of a list of whole codes, read line by line; `None` if it is invalid.
fn codes(list: &[u8], format: &CodeFormat) -> Option<BTreeSet<String>> {
    let text = str::from_utf8(list).ok()?;
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    if lines.next()?.trim_start_matches('\u{feff}').trim() != "serial" {
        return None;
    }
    lines
        .map(|line| {
            let line = line.trim_start_matches('\u{feff}').trim();
            let inner = line
                .strip_prefix('"')
                .and_then(|line| line.strip_suffix('"'));
            format.read(inner.unwrap_or(line), false)
                .ok()
                .map(|parsed| parsed.code.to_string())
        })
        .collect()
}

/// Asserts that the snapshot finds all codes, and no neighbour that is not one of them.
fn assert_contains(dataset: &Dataset, snapshot: &Snapshot, codes: &BTreeSet<String>) {
    let id = *dataset.lists.keys().next().expect("a list");
    let units = unit_counts(dataset, &NoProgress)
        .expect("what can be built can be counted")
        .units;
    assert_eq!(units.get(&id), Some(&(codes.len() as u64)));
    let find = |code: &str| ListLookup::find(snapshot, ListId(id.0), code).expect("a look-up");
    for code in codes {
        assert!(find(code).is_some(), "{code} is listed");
        for last in ['0', '9', 'A', 'Z'] {
            let near = format!("{}{last}", &code[..code.len() - 1]);
            assert_eq!(find(&near).is_some(), codes.contains(&near), "{near}");
        }
        for near in [&code[1..], &format!("{code}0")] {
            assert_eq!(find(near).is_some(), codes.contains(near), "{near}");
        }
    }
}

fuzz_target!(|input: (u8, &[u8])| {
    let (kind, list) = input;
    let folder = &FOLDERS[usize::from(kind) % FOLDERS.len()];
    let is_of_codes = KINDS[usize::from(kind) % KINDS.len()].0 == KINDS[0].0;
    write(folder.path(), "lists/list.csv", list);
    let files = DataFiles::from_folder(folder.path()).expect("a data folder");
    let Ok(dataset) = read(&files, None) else {
        return;
    };
    // The build validates the lines of the list.
    let built = Snapshot::from_dataset(&dataset);
    if let (Ok(snapshot), true) = (built, is_of_codes)
        && !list.starts_with(&[0x1f, 0x8b])
        && let Some(codes) = codes(list, &dataset.devices[0].code)
    {
        assert_contains(&dataset, &snapshot, &codes);
    }
});

//! Changed notice and device files: `read` reports errors with a valid line, and what it accepts can be built.
#![no_main]

use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

use charge_safely::{
    catalog::{DataFiles, read},
    storage::Snapshot,
};
use libfuzzer_sys::fuzz_target;

/// The files of the data folder by their path in it.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut files = BTreeMap::new();
    for part in ["devices", "notices", "disposal"] {
        for file in fs::read_dir(data.join(part)).expect("the data folder") {
            let path = file.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a text");
            files.insert(format!("{part}/{name}"), text);
        }
    }
    files
});

static NOTICES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let names = FILES.keys().map(String::as_str);
    names.filter(|name| name.starts_with("notices/")).collect()
});

/// Every line of every device and notice.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let files = FILES
        .iter()
        .filter(|(name, _)| !name.starts_with("disposal/"));
    files.flat_map(|(_, text)| text.lines()).collect()
});

/// Values at the bounds of what fields accept.
const VALUES: [&str; 24] = [
    "0",
    "1",
    "-1",
    "64",
    "65",
    "9223372036854775807",
    "1.5",
    "true",
    "\"\"",
    "\"A\"",
    "[]",
    "[\"\"]",
    "{}",
    "[{ from = \"A1\", to = \"A9\" }]",
    "{ codes = [\"\"] }",
    "{ codes = [\"\"], part = { group = 1, separator = \"-\" } }",
    "{ codes = [\"1\"], part = { from = 9, count = 1 } }",
    "{ ranges = [{ from = \"0\", to = \"Z\", letters = true }] }",
    "{ any = [\"#@?\"], ranges = [{ from = \"A#\", to = \"B#\" }] }",
    "{ any = [\"\"], length = 0 }",
    "{ layout = \"WWYY\", from = \"5299\", to = \"0100\" }",
    "\"YYYY-WW\"",
    "\"!-Z\"",
    "2024-01-01",
];

/// The line, the kind of change, and the new value.
type Change = (u16, u8, u16);

fn changed(text: &str, changes: &[Change], more: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for &(at, how, what) in changes {
        let (at, what) = (usize::from(at) % lines.len().max(1), usize::from(what));
        let Some(line) = lines.get_mut(at) else { break };
        match how % 6 {
            0 => drop(lines.remove(at)),
            1 => LINES[what % LINES.len()].clone_into(line),
            2 => lines.insert(at, LINES[what % LINES.len()].to_owned()),
            3 => {
                let field = line.split(" = ").next().unwrap_or_default();
                *line = format!("{field} = {}", VALUES[what % VALUES.len()]);
            }
            4 => more.clone_into(line),
            _ => {
                let at = line.floor_char_boundary(what % (line.len() + 1));
                line.insert_str(at, more);
            }
        }
    }
    lines.join("\n")
}

fuzz_target!(|input: (u8, bool, Vec<Change>, &str)| {
    let (notice, is_device, changes, more) = input;
    let name = NOTICES[usize::from(notice) % NOTICES.len()];
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    files.insert(
        "disposal/general.toml",
        FILES["disposal/general.toml"].clone(),
    );
    files.insert(name, FILES[name].clone());
    let covered = FILES[name]
        .lines()
        .find_map(|line| line.strip_prefix("devices = "));
    for (device, text) in FILES
        .iter()
        .filter(|(name, _)| name.starts_with("devices/"))
    {
        let slug = &device["devices/".len()..device.len() - ".toml".len()];
        if covered.is_some_and(|all| all.contains(&format!("\"{slug}\""))) {
            files.insert(device, text.clone());
        }
    }
    let target = if is_device {
        files.keys().next().copied().unwrap_or(name)
    } else {
        name
    };
    let text = if changes.is_empty() {
        more.to_owned()
    } else {
        changed(&files[target], &changes, more)
    };
    files.insert(target, text);
    let pairs = files.iter().map(|(name, text)| (*name, text.as_str()));
    match read(&DataFiles::from_pairs(pairs), None) {
        Ok(dataset) => {
            Snapshot::in_memory(&dataset).expect("valid data can be built");
        }
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            for diagnostic in diagnostics {
                let lines = files
                    .get(diagnostic.file.as_str())
                    .map_or(0, |text| text.lines().count());
                assert!((1..=lines + 1).contains(&diagnostic.line), "{diagnostic}");
            }
        }
    }
});

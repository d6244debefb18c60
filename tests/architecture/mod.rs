//! Holds the doors between rooms shut, and the documents to what the code does.

mod documents;
mod languages;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Which of our rooms each room may look into; a room may always look into itself.
const DOORS: [(&str, &[&str]); 19] = [
    ("domain", &[]),
    ("clock", &[]),
    ("telemetry", &[]),
    ("assets", &[]),
    ("progress", &[]),
    ("plural", &[]),
    ("mail", &[]),
    ("lists", &["domain"]),
    ("catalog", &["plural", "domain", "progress"]),
    ("changes", &["plural", "domain"]),
    ("places", &["catalog", "domain", "progress"]),
    (
        "storage",
        &[
            "catalog", "changes", "plural", "domain", "lists", "places", "progress",
        ],
    ),
    ("i18n", &["domain"]),
    ("request", &["domain"]),
    ("report", &["domain", "i18n", "request"]),
    ("views", &["assets", "domain", "i18n", "request", "report"]),
    (
        "web",
        &[
            "assets",
            "clock",
            "domain",
            "i18n",
            "request",
            "report",
            "storage",
            "telemetry",
            "views",
        ],
    ),
    (
        "cli",
        &[
            "catalog", "changes", "clock", "plural", "domain", "i18n", "mail", "places",
            "progress", "request", "report", "storage", "views", "web",
        ],
    ),
    ("main", &["cli", "telemetry"]),
];

/// Libraries that stand in one room alone.
const LIBRARIES: [(&str, &[&str]); 23] = [
    ("actix_web", &["web"]),
    ("actix_http", &["web"]),
    ("actix_server", &["web"]),
    ("actix_service", &["web"]),
    ("tokio", &["web"]),
    ("governor", &["web"]),
    ("rlimit", &["web"]),
    ("actix_files", &["web"]),
    ("askama", &["views"]),
    ("rusqlite", &["storage"]),
    ("fluent_bundle", &["i18n"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("flate2", &["catalog"]),
    ("arc_swap", &["web"]),
    ("form_urlencoded", &["web"]),
    ("csv", &["places"]),
    ("libdeflater", &["web"]),
    ("icu_datetime", &["i18n"]),
    ("mail_builder", &["mail"]),
    ("qrcode", &["views"]),
    ("futures_util", &["web"]),
    ("prometheus_client", &["web"]),
];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a file that ships: what stands before its tests.
fn shipped(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let name = file.file_stem().unwrap().to_str().unwrap();
    let above = [
        file.with_file_name("mod.rs"),
        file.parent().unwrap().with_extension("rs"),
    ];
    let is_test = above
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .any(|parent| parent.contains(&format!("#[cfg(test)]\nmod {name};")));
    if is_test || text.contains("#![cfg(test)]") {
        return String::new();
    }
    text.split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap()
        .to_owned()
}

fn room(file: &Path) -> String {
    let source = root().join("src");
    let first = file
        .strip_prefix(source)
        .unwrap()
        .components()
        .next()
        .unwrap();
    first
        .as_os_str()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs")
        .to_owned()
}

/// Every `crate::room` that code names, in `use` lines and elsewhere.
fn rooms_named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let first = match rest.strip_prefix('{') {
            Some(group) => outermost(group),
            None => vec![
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            ],
        };
        named.extend(first);
    }
    for (at, _) in code.match_indices("charge_safely::") {
        named.push(
            code[at + 15..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect(),
        );
    }
    named
}

/// The first names of a group's members: `{a::{b, c}, d}` names a and d.
fn outermost(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut name) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut name)),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    names.push(name);
    names
        .iter()
        .map(|name| name.trim().split("::").next().unwrap().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn rooms_look_only_through_their_doors() {
    let doors: BTreeMap<&str, &[&str]> = DOORS.into_iter().collect();
    for file in files(&root().join("src"), "rs") {
        let room = room(&file);
        if room == "lib" {
            continue;
        }
        let open = doors
            .get(room.as_str())
            .unwrap_or_else(|| panic!("the room {room} has no row in DOORS"));
        for named in rooms_named(&shipped(&file)) {
            assert!(
                named == room || open.contains(&named.as_str()),
                "{} looks into {named}",
                file.display()
            );
        }
    }
}

#[test]
fn libraries_stand_in_their_room_alone() {
    for file in files(&root().join("src"), "rs") {
        let (room, code) = (room(&file), shipped(&file));
        for (library, rooms) in LIBRARIES {
            let named = code.contains(&format!("{library}::"));
            assert!(
                !named || rooms.contains(&room.as_str()),
                "{} uses {library}",
                file.display()
            );
        }
    }
}

#[test]
fn the_domain_has_neither_clock_nor_input_nor_output() {
    for file in files(&root().join("src/domain"), "rs") {
        let code = shipped(&file);
        for foreign in [
            "std::fs",
            "std::io",
            "std::env",
            "std::net",
            "std::time",
            "std::process",
            "::now(",
            "println!",
        ] {
            assert!(!code.contains(foreign), "{} has {foreign}", file.display());
        }
    }
}

#[test]
fn files_stay_small_enough_to_hold_one_idea() {
    let mut lengths: Vec<usize> = Vec::new();
    for file in files(&root().join("src"), "rs") {
        let length = fs::read_to_string(&file).unwrap().lines().count();
        assert!(
            length <= 450,
            "{} has {length} lines: it holds two ideas",
            file.display()
        );
        lengths.push(length);
    }
    lengths.sort_unstable();
    assert!(
        lengths[lengths.len() / 2] <= 130,
        "the median file has {} lines",
        lengths[lengths.len() / 2]
    );
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() <= 60);
}

#[test]
fn no_sentence_stands_in_a_template() {
    for file in files(&root().join("templates"), "html") {
        let text = fs::read_to_string(&file).unwrap();
        let outside = visible(&text);
        let words: Vec<&str> = outside
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        assert!(words.is_empty(), "{}: {words:?}", file.display());
    }
}

/// What a template shows of its own: without tags, expressions, statements and comments.
fn visible(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skip = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<", ">")]
            .into_iter()
            .find(|(open, _)| rest.starts_with(open))
            .map(|(_, close)| close);
        if let Some(close) = skip {
            let tag_end = if close == ">" {
                end_of_tag(rest)
            } else {
                rest.find(close).map(|at| at + close.len())
            };
            rest = &rest[tag_end.unwrap_or(rest.len())..];
            out.push(' ');
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// A tag may hold expressions with `>` in them.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        let pair = bytes.get(at..at + 2);
        if pair == Some(b"{{") || pair == Some(b"{%") {
            depth += 1;
        } else if pair == Some(b"}}") || pair == Some(b"%}") {
            depth = depth.saturating_sub(1);
        } else if bytes[at] == b'>' && depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

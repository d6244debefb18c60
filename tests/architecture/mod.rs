//! Compares the code with the documents: modules, libraries, import cycles, lengths of files, sentences in templates.

mod documents;
mod imports;
mod languages;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

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

/// The code of a file that ships: what is before its tests.
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

/// The module of `src` that a file belongs to.
fn module(file: &Path) -> String {
    let path = file.strip_prefix(root().join("src")).unwrap();
    let first = path.components().next().unwrap();
    let name = first.as_os_str().to_str().unwrap();
    name.trim_end_matches(".rs").to_owned()
}

/// Every module that code names as `crate::module`, in `use` lines and elsewhere.
fn modules_named(code: &str) -> Vec<String> {
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

/// The rows of a Markdown table below a header row, each as its cells.
fn table(document: &str, header: &str) -> Vec<Vec<String>> {
    let (_, below) = document.split_once(header).unwrap();
    let rows = below.lines().skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}

/// The names in backticks.
fn names(cell: &str) -> BTreeSet<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn architecture() -> String {
    fs::read_to_string(root().join("docs/ARCHITECTURE.md")).unwrap()
}

/// The modules of `src`, and those that each may use.
fn allowed_modules() -> BTreeMap<String, BTreeSet<String>> {
    table(&architecture(), "| module | what it does | may use |")
        .into_iter()
        .map(|row| (names(&row[0]).pop_first().unwrap(), names(&row[2])))
        .collect()
}

#[test]
fn the_table_of_modules_is_what_the_code_uses() {
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&root().join("src"), "rs") {
        let module = module(&file);
        if module == "lib" {
            continue;
        }
        let others = used.entry(module.clone()).or_default();
        others.extend(modules_named(&shipped(&file)));
        others.remove(&module);
    }
    assert_eq!(used, allowed_modules());
}

#[test]
fn the_drawing_of_modules_agrees_with_their_table() {
    let document = architecture();
    let (_, drawing) = document.split_once("```mermaid").unwrap();
    let (drawing, _) = drawing.split_once("```").unwrap();
    let mut reachable: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let allowed = allowed_modules();
    for (from, to) in drawing.lines().filter_map(|line| line.split_once("-->")) {
        let (from, to) = (from.trim(), to.trim());
        assert!(allowed[from].contains(to), "{from} may not use {to}");
        reachable
            .entry(from.to_owned())
            .or_default()
            .insert(to.to_owned());
    }
    // Follow chains of arrows.
    for _ in 0..reachable.len() {
        let before = reachable.clone();
        for others in reachable.values_mut() {
            let further = others.iter().filter_map(|other| before.get(other));
            let further: Vec<String> = further.flatten().cloned().collect();
            others.extend(further);
        }
    }
    for (module, others) in &reachable {
        assert!(!others.contains(module), "{module} is part of a circle");
    }
    for (module, others) in allowed {
        let reached = reachable.remove(&module).unwrap_or_default();
        let missing: Vec<_> = others.difference(&reached).collect();
        assert!(
            missing.is_empty(),
            "no arrow leads from {module} to {missing:?}"
        );
    }
}

/// Libraries that any module may use: their types and macros are part of the language of the code.
const EVERYWHERE: [&str; 8] = [
    "blake3",
    "icu_provider",
    "jiff",
    "log",
    "serde",
    "serde_json",
    "tempfile",
    "thiserror",
];

#[test]
fn the_table_of_libraries_is_what_the_code_uses() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let libraries = manifest["dependencies"].as_table().unwrap().keys();
    let mut used: BTreeMap<String, BTreeSet<String>> = libraries
        .map(|name| name.replace('-', "_"))
        .filter(|name| !EVERYWHERE.contains(&name.as_str()))
        .map(|name| (name, BTreeSet::new()))
        .collect();
    for file in files(&root().join("src"), "rs") {
        let code = shipped(&file);
        for (library, modules) in &mut used {
            let path = format!("{library}::");
            let is_named = code.match_indices(&path).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
            });
            if is_named {
                modules.insert(module(&file));
            }
        }
    }
    let mut listed = BTreeMap::new();
    for row in table(&architecture(), "| library | only in |") {
        for library in names(&row[0]) {
            listed.insert(library, names(&row[1]));
        }
    }
    assert_eq!(used, listed);
}

#[test]
fn the_domain_has_no_clock_and_no_input_or_output() {
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
fn files_have_at_most_450_lines() {
    for file in files(&root().join("src"), "rs") {
        let length = fs::read_to_string(&file).unwrap().lines().count();
        assert!(
            length <= 450,
            "{} has {length} lines: divide it by its ideas",
            file.display()
        );
    }
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() <= 60);
}

#[test]
fn templates_contain_no_sentence() {
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

/// The text of a template without tags, expressions, statements and comments.
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

//! Every message that a page, the terminal or JSON names exists, and every message that exists is named somewhere.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    domain::{Colour, Country, Finding},
    i18n::Language,
};

/// The text of all files below `folder` whose names end so.
fn sources(folder: &str, ending: &str) -> String {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut text = String::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.to_string_lossy().ends_with(ending) {
            text += &fs::read_to_string(&path).unwrap();
        }
    }
    text
}

/// What could be a key: a literal in lower case, with a hole for each part that the program fills in.
fn literals(source: &str) -> BTreeSet<&str> {
    let is_key = |text: &&str| {
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase() || c == '{');
        starts
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-{}_".contains(c))
    };
    source.split('"').filter(is_key).collect()
}

/// Literals that stand right after one of `calls`.
fn named<'s>(source: &'s str, calls: &[&str]) -> BTreeSet<&'s str> {
    let after = |call: &str| {
        let rests: Vec<&str> = source.split(call).skip(1).collect();
        rests
            .into_iter()
            .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
    };
    calls.iter().flat_map(|call| after(call)).collect()
}

/// Whether a key can come out of a literal with holes; one that begins with a hole is an ending for other keys.
fn comes_from(key: &str, literal: &str, literals: &BTreeSet<&str>) -> bool {
    if let Some((_, ending)) = literal.strip_prefix('{').and_then(|l| l.split_once('}')) {
        return key
            .strip_suffix(ending)
            .is_some_and(|base| base != key && literals.contains(base));
    }
    let mut parts = literal.split(['{', '}']).step_by(2);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    if rest.is_empty() {
        return key == literal;
    }
    let Some(mut left) = key.strip_prefix(first) else {
        return false;
    };
    for part in rest {
        let Some(at) = left.find(part) else {
            return false;
        };
        left = &left[at + part.len()..];
    }
    true
}

/// Pages, and emails as text.
fn templates() -> String {
    sources("templates", ".html") + &sources("templates", ".txt") + &sources("templates", ".xml")
}

fn keys() -> Vec<String> {
    let files = sources("locales/en", ".ftl");
    files
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect()
}

#[test]
fn every_key_that_is_named_exists() {
    let (code, templates) = (sources("src", ".rs"), templates());
    let calls = [
        "text(", ".format(", ".count(", "named(", "say(", "row(", "fact(", "message(",
    ];
    let known: BTreeSet<String> = keys().into_iter().collect();
    let mut missing = Vec::new();
    for key in named(&templates, &["text("])
        .into_iter()
        .chain(named(&code, &calls))
    {
        let looks_like_key = key.contains('-') && !key.contains(['{', ' ', '.', '#', '/', '[']);
        if looks_like_key && !known.contains(key) {
            missing.push(key);
        }
    }
    assert!(missing.is_empty(), "no such messages: {missing:?}");
}

#[test]
fn every_key_that_exists_is_named() {
    let code = sources("src", ".rs") + &templates();
    let literals = literals(&code);
    let unused: Vec<String> = keys()
        .into_iter()
        .filter(|key| {
            !literals
                .iter()
                .any(|literal| comes_from(key, literal, &literals))
        })
        .collect();
    assert!(unused.is_empty(), "messages that nothing says: {unused:?}");
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = keys()
        .into_iter()
        .filter(|key| !seen.insert(key.clone()))
        .collect();
    assert!(twice.is_empty(), "written twice: {twice:?}");
}

#[test]
fn every_value_of_the_domain_has_its_word() {
    let messages = Language::English.messages();
    let values = [
        ("kind-", "serial date-code batch-code"),
        ("error-serial-missing-", "serial date-code batch-code"),
        ("error-too-long-", "device serial colour bought country"),
        (
            "category-",
            "power-bank charging-stand speaker speakerphone lamp",
        ),
        (
            "hazard-",
            "overheating smoke fire explosion melting burns property-damage",
        ),
        (
            "danger-",
            "overheating smoke fire explosion melting burns property-damage",
        ),
        (
            "remedy-",
            "replacement refund repair store-credit gift-card",
        ),
        ("precision-", "exactly about more-than"),
        ("grade-", "official maker scheme press"),
        ("sure-", "official good fair"),
        ("conflict-", "units remedy dates number"),
        ("dispute-", "units remedy dates number"),
        ("tag-", "affected possibly-affected not-affected"),
        ("verdict-", "affected possibly-affected not-affected"),
        (
            "error-",
            "device-missing device-unknown serial-empty serial-too-long serial-no-such-date serial-character \
             serial-unprintable serial-length serial-contradicts colour-unknown colour-unknown-all bought-format \
             bought-no-such-day bought-ahead country-unknown",
        ),
    ];
    for country in Country::all() {
        assert!(messages.has(&format!("country-{country}")), "{country}");
    }
    for colour in Colour::all().map(Colour::as_str) {
        assert!(messages.has(&format!("colour-{colour}")), "{colour}");
    }
    for (prefix, names) in values {
        for name in names.split_whitespace() {
            let key = format!("{prefix}{name}");
            assert!(messages.has(&key), "{key}");
        }
    }
}

#[test]
fn every_finding_has_its_sentence() {
    let messages = Language::English.messages();
    for name in Finding::CODES.iter().map(|code| code.replace('_', "-")) {
        assert!(messages.has(&format!("reason-{name}")), "reason-{name}");
    }
    assert!(messages.has("reason-maker-must-tell-at"));
}

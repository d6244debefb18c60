//! Tests that the code and the message files have the same keys of messages.

use std::{collections::BTreeSet, fs, path::Path};

use super::Problem;
use crate::{
    domain::{
        Category, CodeKind, Colour, Confidence, ConflictSubject, Country, Finding, HazardKind,
        MissingInfo, Precision, RemedyKind, SourceGrade, Verdict,
    },
    i18n::{Language, value_key},
    request::Field,
};

/// The text of all files below `folder` with one of these endings, without unit tests.
fn sources(folder: &str, endings: &[&str]) -> String {
    const TESTS: [&str; 2] = ["tests.rs", "test_fixture.rs"];
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut all = String::new();
    while let Some(path) = open.pop() {
        let name = path.to_string_lossy();
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            open.extend(entries.map(|entry| entry.unwrap().path()));
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && !TESTS.iter().any(|test| name.ends_with(test))
        {
            let text = fs::read_to_string(&path).unwrap();
            all += text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        }
    }
    all
}

/// Code, and the templates of pages, emails and the feed.
fn code() -> String {
    sources("src", &[".rs"]) + &sources("templates", &[".html", ".txt", ".xml"])
}

fn keys() -> BTreeSet<String> {
    let messages = Language::English.messages();
    messages.keys().map(str::to_owned).collect()
}

/// The families of messages for values of a type, and the names of the values.
fn families() -> Vec<(&'static str, Vec<String>)> {
    fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|&value| name(value).to_owned()).collect()
    }
    let problems = Problem::ALL.iter().flat_map(|problem| {
        ["title", "lead", "text", "message"].map(|part| format!("{}-{part}", problem.code()))
    });
    let colours = Colour::all().map(|colour| colour.as_str().to_owned());
    let findings = Finding::CODES.iter().map(|&code| code.to_owned());
    vec![
        ("category", names(Category::ALL, Category::as_str)),
        ("colour", colours.collect()),
        (
            "conflict",
            names(ConflictSubject::ALL, ConflictSubject::as_str),
        ),
        (
            "country",
            Country::all().map(|country| country.to_string()).collect(),
        ),
        ("danger", names(HazardKind::ALL, HazardKind::as_str)),
        (
            "dispute",
            names(ConflictSubject::ALL, ConflictSubject::as_str),
        ),
        (
            "error-serial-missing",
            names(CodeKind::ALL, CodeKind::as_str),
        ),
        ("error-too-long", names(Field::ALL, Field::as_str)),
        ("error-twice", names(Field::ALL, Field::as_str)),
        ("grade", names(SourceGrade::ALL, SourceGrade::as_str)),
        ("hazard", names(HazardKind::ALL, HazardKind::as_str)),
        ("kind", names(CodeKind::ALL, CodeKind::as_str)),
        ("precision", names(Precision::ALL, Precision::as_str)),
        ("problem", problems.collect()),
        ("reason", findings.collect()),
        ("remedy", names(RemedyKind::ALL, RemedyKind::as_str)),
        ("sure", names(Confidence::ALL, Confidence::as_str)),
        ("tag", names(Verdict::ALL, Verdict::as_str)),
        ("terminal", names(Verdict::ALL, Verdict::as_str)),
        ("terminal-ask", names(MissingInfo::ALL, MissingInfo::as_str)),
    ]
}

/// The literals right after a call.
fn arguments<'s>(source: &'s str, call: &str) -> BTreeSet<&'s str> {
    let rests = source.split(call).skip(1);
    rests
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

#[test]
fn every_family_of_messages_that_the_code_uses_is_tested() {
    let families: BTreeSet<&str> = families().iter().map(|(family, _)| *family).collect();
    assert_eq!(arguments(&code(), "value_key("), families);
}

#[test]
fn exactly_the_keys_that_the_code_can_use_exist() {
    let (code, keys) = (code(), keys());
    let of_values = families().into_iter().flat_map(|(family, names)| {
        let key = move |name: &String| value_key(family, name).to_string();
        names.iter().map(key).collect::<Vec<_>>()
    });
    let of_values: BTreeSet<String> = of_values.collect();
    let missing: Vec<_> = of_values.difference(&keys).collect();
    assert!(missing.is_empty(), "no message for a value: {missing:?}");
    let literals: BTreeSet<&str> = code.split('"').collect();
    let unused = keys.difference(&of_values);
    let unused: Vec<_> = unused
        .filter(|key| !literals.contains(key.as_str()))
        .collect();
    assert!(unused.is_empty(), "messages that nothing uses: {unused:?}");
}

#[test]
fn every_key_in_the_code_exists() {
    let (code, keys) = (code(), keys());
    let calls = ["text(", "format(", ".count(", "fact(", "row(", "message("];
    let named = calls.iter().flat_map(|call| arguments(&code, call));
    let looks_like_key =
        |key: &&str| key.contains('-') && !key.contains(['{', ' ', '.', '#', '/', '[', ':']);
    let missing: Vec<&str> = named
        .filter(looks_like_key)
        .filter(|key| !keys.contains(*key))
        .collect();
    assert!(missing.is_empty(), "no such messages: {missing:?}");
}

#[test]
fn no_key_is_in_two_files() {
    let files = sources("locales/en", &[".ftl"]);
    let lines = files.lines();
    let defined = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    let defined = defined.filter_map(|line| Some(line.split_once(" =")?.0));
    let mut seen = BTreeSet::new();
    let twice: Vec<&str> = defined.filter(|key| !seen.insert(*key)).collect();
    assert!(twice.is_empty(), "defined twice: {twice:?}");
}

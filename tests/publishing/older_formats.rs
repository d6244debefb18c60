//! Snapshots of formats 3 and 4, written by the program before format 5. See `tests/snapshots/README.md`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use charge_safely::{progress::NoProgress, storage::verify};
use serde_json::Value;

use crate::{commands::run, site::Site};

/// A file of `tests/snapshots`.
fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name)
}

/// Compares the answers of a site with those that the older program gave.
fn answers_as_recorded(arguments: &[&str]) {
    let site = Site::with(arguments);
    let recorded = fs::read_to_string(kept("verdicts.jsonl")).unwrap();
    for line in recorded.lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let reply = site.json(&recorded["request"].to_string());
        assert_eq!(reply.status, 200, "{line}: {}", reply.text());
        let answer = reply.value();
        let notices: Vec<Value> = answer["notices"]
            .as_array()
            .unwrap()
            .iter()
            .map(|notice| {
                let reasons = notice["reasons"].as_array().unwrap().iter();
                let heads = [notice["id"].clone(), notice["verdict"].clone()];
                let codes = reasons.map(|reason| reason["code"].clone());
                heads.into_iter().chain(codes).collect()
            })
            .collect();
        assert_eq!(answer["verdict"], recorded["verdict"], "{line}");
        assert_eq!(Value::from(notices), recorded["notices"], "{line}");
    }
}

#[test]
fn snapshots_of_formats_3_and_4_are_verified_and_give_the_same_verdicts() {
    for (format, name) in [(3, "format-3.sqlite"), (4, "format-4.sqlite")] {
        let snapshot = kept(name);
        let contents = verify(&snapshot, &NoProgress).unwrap();
        assert_eq!(contents.format, format);
        answers_as_recorded(&["--snapshot", snapshot.to_str().unwrap()]);
    }
}

#[test]
fn the_data_of_the_older_snapshots_give_the_same_verdicts_in_the_newest_format() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new.sqlite");
    let new = new.to_str().unwrap();
    for name in ["format-3.sqlite", "format-4.sqlite"] {
        let (data, old) = (kept("data"), kept(name));
        let (data, old) = (data.to_str().unwrap(), old.to_str().unwrap());
        // Collection points are left out, and verdicts do not depend on them.
        let (code, out, error) = run(&["build", data, "--out", new, "--replacing", old, "--quiet"]);
        assert_eq!(code, 0, "{error}");
        assert!(
            out.contains(match name {
                "format-3.sqlite" => "Nothing changes.\n",
                _ => "collection points, DE: 0 added, 3 removed\nNo unit’s verdict can become milder.\n",
            }),
            "{out}"
        );
        assert_eq!(run(&["diff", new, old, "--exit-code"]).0, 0);
    }
    answers_as_recorded(&["--snapshot", new]);
}

#[test]
fn collection_points_of_a_snapshot_of_format_4_are_shown() {
    let snapshot = kept("format-4.sqlite");
    let site = Site::with(&["--snapshot", snapshot.to_str().unwrap()]);
    let page = site.get("/disposal/de?near=10115").text();
    assert!(page.contains("Hof Mitte") && page.contains("Hof Nord, alt"));
    assert!(!page.contains("Hof Fern"), "it is more than 100 km away");
}

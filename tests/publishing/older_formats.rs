//! Snapshots of formats 3 and 4, written by the program before format 5. See `tests/snapshots/README.md`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use charge_safely::{progress::NoProgress, storage::verify};
use serde_json::Value;

use crate::{commands::run, site::Site};

/// A file of `tests/snapshots`.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name)
}

/// Compares the answers of a site with those that the older program gave.
fn answers_as_recorded(arguments: &[&str]) {
    let site = Site::start_with(arguments);
    let recorded = fs::read_to_string(fixture("verdicts.jsonl")).unwrap();
    for line in recorded.lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let reply = site.post_json(&recorded["request"].to_string());
        assert_eq!(reply.status, 200, "{line}: {}", reply.text());
        let answer = reply.json();
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
        let snapshot = fixture(name);
        let contents = verify(&snapshot, &NoProgress).unwrap();
        assert_eq!(contents.format, format);
        answers_as_recorded(&["--snapshot", snapshot.to_str().unwrap()]);
    }
}

#[test]
fn older_snapshots_are_replaced_without_changes_by_their_own_data() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new.sqlite");
    let new = new.to_str().unwrap();
    let path = |name: &str| fixture(name).to_str().unwrap().to_owned();
    let (data, points, postcodes) = (path("data"), path("points.csv"), path("postcodes.csv"));
    let places = ["--points", &points, "--postcodes", &postcodes];
    for (name, places) in [("format-3.sqlite", &[][..]), ("format-4.sqlite", &places)] {
        let old = path(name);
        let build = ["build", &data, "--out", new, "--replacing", &old, "--quiet"];
        let (code, out, error) = run(&[&build, places].concat());
        assert_eq!(code, 0, "{error}");
        assert!(out.starts_with("Nothing changes.\n"), "{out}");
        assert_eq!(run(&["diff", new, &old, "--exit-code"]).0, 0);
    }
    answers_as_recorded(&["--snapshot", new]);
}

#[test]
fn collection_points_of_a_snapshot_of_format_4_are_shown() {
    let snapshot = fixture("format-4.sqlite");
    let site = Site::start_with(&["--snapshot", snapshot.to_str().unwrap()]);
    let page = site.get("/disposal/de?near=10115").text();
    assert!(page.contains("Hof Mitte") && page.contains("Hof Nord, alt"));
    assert!(!page.contains("Hof Fern"), "it is more than 100 km away");
}

//! Collection points and postcodes: their files, the snapshot, and each error. All places are invented.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::commands::run;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

pub const CREDIT: &str = "licence = \"Made up 1.0\"\nlicence_url = \"https://licence.example/1\"\nattribution = \"© Nobody\"\ndate = \"2026-11-01\"\n";

pub const POINTS: &str = "name,country,lat,lon,address,postcode,city,phone,website,opening_hours,takes_recalled,asked_on,note
Hof Mitte,DE,52.5301,13.3801,Musterweg 1,10115,Musterstadt,+49 30 0000000,https://www.hof.example/mitte,Mo-Fr 09:00-17:00,,,
\"Hof Nord, alt\",DE,52.6000,13.4000,,,,,,,true,2026-05-03,Tor 2
Hof Süd,DE,52.4000,13.4000,,,,,,,false,2026-05-04,
Fern,DE,48.1000,11.5000,,,,,,,,,
Jenseits,PL,52.5302,13.3802,,,,,,,,,
";

pub const MAP: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[13.39,52.54]},
 "properties":{"amenity":"recycling","name":"Hof Karte","addr:street":"Kartenweg","addr:housenumber":"2","contact:phone":"+49 30 0000001; +49 30 2","website":"hof.example","recycling:batteries":"yes","note":"drawn badly"}},
{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[13.0,52.0],[13.2,52.0],[13.2,52.2],[13.0,52.2],[13.0,52.0]]]},
 "properties":{"operator":"Stadt","amenity":"recycling"}},
{"type":"Feature","geometry":{"type":"Point","coordinates":[13.39,52.54]},"properties":{"amenity":"recycling"}},
{"type":"Feature","geometry":{"type":"Point","coordinates":[13.39,52.54]},"properties":{"name":"Box","recycling_type":"container"}},
{"type":"Feature","geometry":{"type":"Point","coordinates":[13.39,52.54]},"properties":{"name":"No","recycling:batteries":"no"}}
]}
"#;

pub const POSTCODES: &str =
    "country,postcode,lat,lon\nDE,10115,52.53,13.38\nDE,99999,54.9,8.3\nPL,00-001,52.53,13.38\n";

/// A temporary folder with files of places and the snapshots built from them.
pub struct Files(TempDir);

impl Files {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file, and its TOML file with licence and attribution.
    pub fn write(&self, name: &str, text: &str, attribution: &str) {
        fs::write(self.path(name), text).unwrap();
        fs::write(self.path(&format!("{name}.toml")), attribution).unwrap();
    }

    /// Builds the snapshot `out` from the shipped notices and these files: exit code, standard output and standard error.
    pub fn build(&self, out: &str, points: &[&str], postcodes: &[&str]) -> (i32, String, String) {
        let path = |name: &str| self.path(name).to_str().unwrap().to_owned();
        let mut arguments = vec!["build".to_owned(), DATA.to_owned(), "--quiet".to_owned()];
        arguments.extend(["--out".to_owned(), path(out)]);
        for name in points {
            arguments.extend(["--points".to_owned(), path(name)]);
        }
        for name in postcodes {
            arguments.extend(["--postcodes".to_owned(), path(name)]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        run(&arguments)
    }
}

/// A snapshot with `POINTS`, `MAP` and `POSTCODES`.
pub fn snapshot() -> (Files, PathBuf) {
    let files = Files::new();
    files.write("points.csv", POINTS, CREDIT);
    let map = CREDIT.replace("© Nobody", "© Nobody’s Map");
    files.write("map.geojson", MAP, &format!("{map}country = \"DE\"\n"));
    files.write("postcodes.csv", POSTCODES, CREDIT);
    let (code, out, error) = files.build(
        "points.sqlite",
        &["points.csv", "map.geojson"],
        &["postcodes.csv"],
    );
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("points.csv: 5 collection points\n"), "{out}");
    assert!(
        out.contains("map.geojson: 2 collection points, 3 left out that cannot be asked\n"),
        "{out}"
    );
    assert!(out.contains("postcodes.csv: 3 postcodes\n"), "{out}");
    let path = files.path("points.sqlite");
    (files, path)
}

fn output(command: &str, path: &Path) -> String {
    let (code, out, error) = run(&[command, path.to_str().unwrap()]);
    assert_eq!(code, 0, "{error}");
    out
}

#[test]
fn builds_with_places_are_reproducible_and_inspect_lists_the_places() {
    let (_one, first) = snapshot();
    let (_two, second) = snapshot();
    assert!(fs::read(&first).unwrap() == fs::read(second).unwrap());
    let out = output("verify", &first);
    assert!(
        out.ends_with(", 7 collection points and 3 postcodes\n"),
        "{out}"
    );
    let out = output("inspect", &first);
    for line in [
        "format      5",
        "points      DE 4, PL 1, Made up 1.0, of 2026-11-01: points.csv",
        "points      DE 2, Made up 1.0, of 2026-11-01: map.geojson",
        "postcodes   DE 2, PL 1, Made up 1.0, of 2026-11-01: postcodes.csv",
    ] {
        assert!(out.lines().any(|is| is == line), "{line} in {out}");
    }
}

#[test]
fn a_snapshot_without_points_names_none() {
    let files = Files::new();
    assert_eq!(files.build("plain.sqlite", &[], &[]).0, 0);
    let out = output("inspect", &files.path("plain.sqlite"));
    assert!(
        out.contains("format      5\n") && !out.contains("points"),
        "{out}"
    );
    assert!(!output("verify", &files.path("plain.sqlite")).contains("points"));
}

#[test]
fn points_and_postcodes_need_each_other() {
    let files = Files::new();
    files.write("points.csv", POINTS, CREDIT);
    files.write("postcodes.csv", POSTCODES, CREDIT);
    let (code, _, error) = files.build("x.sqlite", &["points.csv"], &[]);
    assert!(code == 2 && error.contains("--postcodes"), "{error}");
    let (code, _, error) = files.build("x.sqlite", &[], &["postcodes.csv"]);
    assert!(code == 2 && error.contains("--points"), "{error}");
    // Points in a country without postcodes are reported.
    files.write(
        "postcodes.csv",
        "postcode,lat,lon\n10115,52.5,13.3\n",
        &format!("{CREDIT}country = \"DE\"\n"),
    );
    let (code, out, _) = files.build("x.sqlite", &["points.csv"], &["postcodes.csv"]);
    assert_eq!(code, 0);
    assert!(out.contains("its points in PL are not shown"), "{out}");
}

#[test]
fn a_file_without_a_licence_is_an_error_that_says_what_to_write() {
    let files = Files::new();
    files.write("points.csv", POINTS, CREDIT);
    files.write("postcodes.csv", POSTCODES, CREDIT);
    fs::remove_file(files.path("points.csv.toml")).unwrap();
    let assert_fails = |expected: &str| {
        let (code, out, error) = files.build("x.sqlite", &["points.csv"], &["postcodes.csv"]);
        assert_eq!((code, out.as_str()), (1, ""), "{error}");
        assert!(error.contains(expected), "{expected} in {error}");
        assert!(!files.path("x.sqlite").exists());
    };
    assert_fails("points.csv.toml with licence = ");
    for (attribution, expected) in [
        ("licence = \"A\"\n", "missing field `attribution`"),
        (
            &CREDIT.replace("© Nobody", " "),
            "points.csv.toml:3: `attribution` is empty",
        ),
        (
            &CREDIT.replace("2026-11-01", "2199-01-01"),
            "points.csv.toml:4: this date is in the future",
        ),
        (
            &CREDIT.replace("licence_url", "license_url"),
            "points.csv.toml:2: unknown field `license_url`",
        ),
        (
            &CREDIT.replace("https://", "javascript:"),
            "points.csv.toml:2:",
        ),
    ] {
        files.write("points.csv", POINTS, attribution);
        assert_fails(expected);
    }
}

#[test]
fn every_error_has_its_line() {
    let files = Files::new();
    files.write("postcodes.csv", POSTCODES, CREDIT);
    let points = "name,country,lat,lon,phone,website,takes_recalled,asked_on,note
A,DE,52.5,13.4,,,,,\"two
lines\"
,DE,52.5,13.4,,,,,
C,XX,52.5,13.4,,,,,
D,DE,\"52,5\",13.4,,,,,
E,DE,0,0,,,,,
F,DE,52.5,13.4,call us,,,,
G,DE,52.5,13.4,,javascript:x,,,
H,DE,52.5,13.4,,,true,,
I,DE,52.5,13.4,,,,2026-05-03,
J,DE,52.5,13.4,,,true,2199-01-01,
K,DE,52.5,13.4,,,maybe,2026-05-03,
L,DE,52.5,13.4,,,yes,2026-05,

M,DE,52.5
N,,52.5,13.4,,,,,
O,DE,52.5,13.4,,,,,Tor\u{1b}[2J
P\u{202e},DE,52.5,13.4,,,,,
";
    let errors = [
        (4, "this place has no name"),
        (5, "`XX` is not a country"),
        (6, "`52,5`"),
        (7, "is not a location"),
        (8, "`call us` is not a telephone number"),
        (9, "website `javascript:x`"),
        (10, "takes_recalled has no date"),
        (11, "asked_on has no answer"),
        (12, "is in the future"),
        (13, "write true or false"),
        (14, "write a day as"),
        (16, "this line has 3 fields"),
        (17, "this place names no country"),
        (18, "cannot be printed"),
        (19, "cannot be printed"),
    ];
    for text in [points.to_owned(), points.replace('\n', "\r\n")] {
        files.write("points.csv", &text, CREDIT);
        let (code, _, error) = files.build("x.sqlite", &["points.csv"], &["postcodes.csv"]);
        assert_eq!(code, 1);
        for (line, expected) in errors {
            let place = format!("points.csv:{line}: ");
            let found = error.lines().find(|line| line.contains(&place));
            assert!(
                found.is_some_and(|found| found.contains(expected)),
                "{line} {expected}: {error}"
            );
        }
        assert!(error.ends_with("15 errors found\n"), "{error}");
    }
    let many = format!("name,country,lat,lon\n{}", "A,DE,x,y\n".repeat(30));
    files.write("points.csv", &many, CREDIT);
    let (_, _, error) = files.build("x.sqlite", &["points.csv"], &["postcodes.csv"]);
    assert!(error.ends_with("and 10 more\n30 errors found\n"), "{error}");
    for (text, expected) in [
        ("", "points.csv:1: the first line has no column `name`"),
        (
            "name,country,lat,lon\n",
            "points.csv:1: the file has no collection point",
        ),
        (
            "name;country;lat;lon\n",
            "points.csv:1: unknown column `name;country;lat;lon`",
        ),
        (
            "name,name,country,lat,lon\n",
            "points.csv:1: there are two columns `name`",
        ),
        (
            "{\n\"features\":[\n{\"geometry\":5}\n]}",
            "points.csv:3: this is not a GeoJSON feature",
        ),
        (
            "{\n\"features\":[\n{\"geometry\":null,\"properties\":{\"name\":\"A\",\"country\":\"DE\"}}\n]}",
            "points.csv:3: this feature has no location",
        ),
        ("{\n\"features\":\n", "points.csv:3: this is not a GeoJSON"),
    ] {
        files.write("points.csv", text, CREDIT);
        let (code, _, error) = files.build("x.sqlite", &["points.csv"], &["postcodes.csv"]);
        assert_eq!(code, 1);
        assert!(error.contains(expected), "{expected} in {error}");
    }
}

#[test]
fn postcodes_come_as_csv_or_as_a_table_of_geonames() {
    let files = Files::new();
    files.write("points.csv", POINTS, CREDIT);
    let row = |code: &str, latitude: &str| {
        format!("DE\t{code}\tPlace\tA\tB\tC\tD\tE\tF\t{latitude}\t13.4\t4\n")
    };
    let table = [
        row("10115", "52.5"),
        row("10115", "52.7"),
        row("10117", "52.5"),
    ]
    .concat();
    files.write("de.txt", &table, CREDIT);
    let (code, out, error) = files.build("x.sqlite", &["points.csv"], &["de.txt"]);
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("de.txt: 2 postcodes\n"), "{out}");
    for (text, expected) in [
        (
            format!("{table}{}", row("!", "52.5")),
            "de.txt:4: `!` is not a postcode",
        ),
        (
            format!("{table}DE\t1\n"),
            "de.txt:4: this line has 2 fields",
        ),
        (row("10115", ""), "de.txt:1: ``, `13.4` is not a location"),
        (
            "country,postcode,lat,lon\nDE,1,2,3\n".to_owned(),
            "de.txt:2: `1` is not a postcode",
        ),
        (
            "country,postcode,lat,lon\n".to_owned(),
            "de.txt:1: the file has no postcode",
        ),
    ] {
        files.write("de.txt", &text, CREDIT);
        let (code, _, error) = files.build("x.sqlite", &["points.csv"], &["de.txt"]);
        assert_eq!(code, 1);
        assert!(error.contains(expected), "{expected} in {error}");
    }
}

#[test]
fn diff_counts_added_and_removed_points_and_changes_no_verdict() {
    let (files, old) = snapshot();
    let fewer = POINTS.replace("Hof Mitte", "Hof Neu");
    let fewer: Vec<&str> = fewer
        .lines()
        .filter(|line| !line.contains("Jenseits"))
        .collect();
    files.write("points.csv", &fewer.join("\n"), CREDIT);
    let (code, _, error) = files.build(
        "new.sqlite",
        &["points.csv", "map.geojson"],
        &["postcodes.csv"],
    );
    assert_eq!(code, 0, "{error}");
    let (old, new) = (old.to_str().unwrap(), files.path("new.sqlite"));
    let new = new.to_str().unwrap();
    let (_, out, _) = run(&["diff", old, new]);
    assert_eq!(
        out,
        "collection points, DE: 1 added, 1 removed\ncollection points, PL: 0 added, 1 removed\nNo unit’s verdict can become milder.\n"
    );
    let (_, json, _) = run(&["diff", old, new, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["points"][0]["country"], "DE");
    assert_eq!(json["points"][1]["removed"], 1);
    // A data folder never has points, so they do not count as removed.
    let (_, out, _) = run(&["diff", old, DATA]);
    assert_eq!(out, "Nothing changes.\n");
    let (code, out, _) = run(&["build", DATA, "--quiet", "--out", new, "--replacing", new]);
    assert_eq!(code, 0);
    assert!(
        out.starts_with("collection points, DE: 0 added, 6 removed\n"),
        "{out}"
    );
}

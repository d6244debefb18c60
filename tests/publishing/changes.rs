//! `diff` and `build --replacing`: what changes, and which verdicts can be downgraded.

use std::fs;

use super::folder::{Folder, serial, verdict};
use crate::commands::{outcome, run};

fn serials(from: u32, to: u32) -> String {
    let serials: Vec<String> = (from..to).map(|index| serial(index) + "\n").collect();
    serials.concat()
}

/// The text and the JSON of `diff` between the snapshot and the data folder.
fn diff(folder: &Folder) -> (String, serde_json::Value) {
    let (old, new) = (folder.path("recalls.sqlite"), folder.data());
    let (old, new) = (old.to_str().unwrap(), new.to_str().unwrap());
    let (code, lines, error) = run(&["diff", old, new]);
    assert_eq!(code, 0, "{error}");
    let (_, json, _) = run(&["diff", old, new, "--json"]);
    (lines, serde_json::from_str(&json).unwrap())
}

/// A build with `--replacing` over the snapshot.
fn replace(folder: &Folder, more: &[&str]) -> (i32, String, String) {
    let mut command = folder.build_command("recalls.sqlite");
    command
        .arg("--replacing")
        .arg(folder.path("recalls.sqlite"));
    outcome(&command.args(more).output().unwrap())
}

#[test]
fn a_longer_list_is_built_and_the_added_units_are_listed() {
    let folder = Folder::with_serials(1_000);
    folder.build("recalls.sqlite");
    assert_eq!(diff(&folder).0, "Nothing changes.\n");
    folder.write_list(format!("serial\n{}", serials(0, 1_200)).as_bytes());
    let (lines, json) = diff(&folder);
    let added = format!(
        "maker-2026, maker-x100: 200 units added ({}..{}",
        serial(1_000),
        serial(1_007)
    );
    assert!(lines.starts_with(&added), "{lines}");
    assert!(
        lines.ends_with("No unit’s verdict can become milder.\n"),
        "{lines}"
    );
    assert_eq!(json["units"][0]["added"], 200);
    assert_eq!(json["milder"].as_array().unwrap().len(), 0);
    let (code, out, error) = replace(&folder, &[]);
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("200 units added"), "{out}");
    assert_eq!(
        verdict(&folder.path("recalls.sqlite"), &serial(1_199)),
        "affected"
    );
}

#[test]
fn a_shorter_list_is_rejected_without_allow_removals() {
    let folder = Folder::with_serials(1_000);
    let path = folder.build("recalls.sqlite");
    let before = fs::read(&path).unwrap();
    folder.write_list(format!("serial\n{}", serials(0, 990)).as_bytes());
    let (code, out, error) = replace(&folder, &[]);
    assert_eq!((code, out.as_str()), (1, ""));
    let expected = format!(
        "10 units of maker-x100 are no longer listed, such as {}",
        serial(990)
    );
    assert!(
        error.contains(&expected) && error.contains("--allow-removals"),
        "{error}"
    );
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(folder.other_files(), ["recalls.sqlite"]);
    let (code, out, error) = replace(&folder, &["--allow-removals"]);
    assert_eq!(code, 0, "{error}");
    assert!(out.contains(&expected), "{out}");
    assert_eq!(verdict(&path, &serial(995)), "not_affected");
}

#[test]
fn codes_can_move_between_the_notice_and_a_file() {
    let folder = Folder::with_serials(3);
    folder.build("recalls.sqlite");
    let codes = format!(
        "codes = [\"{}\", \"{}\", \"{}\"]",
        serial(0),
        serial(1),
        serial(2)
    );
    folder.change(
        "notices/maker-2026.toml",
        "list = \"lists/x100.csv\"",
        &codes,
    );
    fs::remove_file(folder.list()).unwrap();
    // A wider alphabet gives every code another number, but the codes are the same.
    folder.change("devices/maker-x100.toml", "0-9A-HJ-NP-Z", "0-9A-Z");
    let (lines, json) = diff(&folder);
    assert!(!lines.contains("units"), "{lines}");
    assert_eq!(json["milder"][0]["kind"], "device_changed", "{json}");
    assert_eq!(json["milder"].as_array().unwrap().len(), 1, "{json}");
}

#[test]
fn every_way_in_which_a_verdict_can_become_milder_is_reported() {
    let notice = "notices/maker-2026.toml";
    let device = "devices/maker-x100.toml";
    let ways: [(&str, &str, &str, &str); 11] = [
        (
            "complete_now",
            notice,
            "complete = false",
            "complete = true",
        ),
        (
            "limit_added",
            notice,
            "[[sources]]",
            "[[limits]]\nsource = \"https://maker.example/recall\"\nsold = { from = \"2025-01\" }\n\n[[sources]]",
        ),
        (
            "exclusion_added",
            notice,
            "[[sources]]",
            "[[exclusions]]\nsource = \"https://maker.example/recall\"\nlength_is_not = 16\n\n[[sources]]",
        ),
        (
            "rule_removed",
            notice,
            "[[rules]]\nsource = \"https://maker.example/recall\"\nprefix = { any = [\"AB\"] }\n",
            "",
        ),
        ("rule_removed", notice, "[\"AB\"]", "[\"ABC\"]"),
        (
            "units_conditional",
            notice,
            "serials = {",
            "colours = [\"black\"]\nserials = {",
        ),
        (
            "units_conditional",
            notice,
            "serials = {",
            "sieve = true\nserials = {",
        ),
        (
            "dispute_ended",
            notice,
            "about = \"units\"",
            "about = \"dates\"",
        ),
        ("device_changed", device, "length = 16", "length = [15, 16]"),
        (
            "device_changed",
            device,
            "maker = \"Maker\"",
            "maker = \"Other\"",
        ),
        ("device_changed", device, "0-9A-HJ-NP-Z", "0-9A-Z"),
    ];
    for (kind, file, from, to) in ways {
        let folder = Folder::with_serials(100);
        folder.change(notice, "complete = true", "complete = false");
        folder.change(notice, "[[rules]]", "[[rules]]\nsource = \"https://maker.example/recall\"\nprefix = { any = [\"AB\"] }\n\n[[rules]]");
        let conflict = "[[conflicts]]\nabout = \"units\"\npositions = [\n  { says = \"A\", sources = [\"https://maker.example/recall\"] },\n  { says = \"B\", sources = [\"https://maker.example/recall\"] },\n]\n\n[[sources]]";
        folder.change(notice, "[[sources]]", conflict);
        folder.build("recalls.sqlite");
        assert!(diff(&folder).1["milder"].as_array().unwrap().is_empty());
        folder.change(file, from, to);
        let (lines, json) = diff(&folder);
        let kinds: Vec<&str> = json["milder"]
            .as_array()
            .unwrap()
            .iter()
            .map(|way| way["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, [kind], "{from}: {lines}");
        assert_eq!(replace(&folder, &[]).0, 1, "{from}");
        // In the other direction no verdict is downgraded, unless codes are parsed in another way.
        folder.build("later.sqlite");
        let (old, new) = (folder.path("later.sqlite"), folder.path("recalls.sqlite"));
        let (_, back, _) = run(&[
            "diff",
            old.to_str().unwrap(),
            new.to_str().unwrap(),
            "--json",
        ]);
        let back: serde_json::Value = serde_json::from_str(&back).unwrap();
        assert!(
            kind == "device_changed" || back["milder"].as_array().unwrap().is_empty(),
            "{from}: {back}"
        );
    }
}

#[test]
fn additional_rules_do_not_make_a_lookalike_of_a_listed_code_milder() {
    let notice = "notices/maker-2026.toml";
    let folder = Folder::with_serials(3);
    let limit = "[[limits]]\nsource = \"https://maker.example/recall\"\nsold = { from = \"2025-01\" }\n\n[[sources]]";
    folder.change(notice, "[[sources]]", limit);
    let old = folder.build("recalls.sqlite");
    // A listed serial with its last digit read as the letter that it looks like, on a unit that was bought too early.
    let look_alike = serial(2).replace("02", "0Z");
    let verdict = |snapshot: &std::path::Path| -> String {
        let snapshot = snapshot.to_str().unwrap();
        let unit = ["check", "maker-x100", &look_alike, "--bought", "2024-01"];
        let (_, answer, _) = run(&[&unit[..], &["--json", "--snapshot", snapshot]].concat());
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        answer["verdict"].as_str().unwrap().to_owned()
    };
    assert_eq!(verdict(&old), "possibly_affected");
    let rule = format!(
        "[[rules]]\nsource = \"https://maker.example/recall\"\nserials = {{ codes = [\"{look_alike}\"] }}\n\n[[limits]]"
    );
    folder.change(notice, "[[limits]]", &rule);
    let (lines, json) = diff(&folder);
    assert!(json["milder"].as_array().unwrap().is_empty(), "{lines}");
    assert_eq!(verdict(&folder.build("more.sqlite")), "affected");
    folder.change(
        notice,
        "serials = { codes",
        "sieve = true\nserials = { codes",
    );
    let (lines, json) = diff(&folder);
    assert!(json["milder"].as_array().unwrap().is_empty(), "{lines}");
    let sieve = folder.build("sieve.sqlite");
    assert_eq!(verdict(&sieve), "possibly_affected");
}

#[test]
fn changed_names_are_reported_where_the_length_of_codes_is_not_published() {
    let device = "devices/maker-x100.toml";
    for (field, from, to) in [
        ("brand", "brand = \"Maker\"", "brand = \"Other\""),
        ("name", "Power bank", "Bank"),
        ("model", "model = \"X100\"", "model = \"X1000\""),
        ("aliases", "aliases = [\"Cube\"]", "aliases = []"),
    ] {
        let folder = Folder::with_serials(3);
        folder.change(device, "\n[code]", "aliases = [\"Cube\"]\n\n[code]");
        folder.build("recalls.sqlite");
        let text = fs::read_to_string(folder.data().join(device)).unwrap();
        folder.change(device, from, to);
        let (lines, json) = diff(&folder);
        assert!(json["milder"].as_array().unwrap().is_empty(), "{lines}");
        fs::write(folder.data().join(device), text).unwrap();
        folder.change(device, "length = 16\n", "");
        folder.build("recalls.sqlite");
        folder.change(device, from, to);
        let (lines, json) = diff(&folder);
        assert_eq!(json["milder"][0]["kind"], "device_changed", "{lines}");
        assert_eq!(json["milder"][0]["field"], field, "{lines}");
        assert_eq!(replace(&folder, &[]).0, 1);
    }
}

#[test]
fn a_narrower_range_of_letters_is_reported() {
    let (device, notice) = ("devices/maker-x100.toml", "notices/maker-2026.toml");
    let folder = Folder::with_serials(3);
    let other = fs::read_to_string(folder.data().join(device)).unwrap();
    let other = other.replace("x100", "x200").replace("X100", "X200");
    let other = other.replace("0-9A-HJ-NP-Z", "0-9A-Z");
    fs::write(folder.data().join("devices/maker-x200.toml"), other).unwrap();
    folder.change(
        notice,
        "[\"maker-x100\"]",
        "[\"maker-x100\", \"maker-x200\"]",
    );
    let serials = "serials = { list = \"lists/x100.csv\" }";
    let range = "serials = { ranges = [{ from = \"TESTLST10000000A\", to = \"TESTLST1000000ZZ\", letters = true }] }";
    folder.change(notice, serials, range);
    fs::remove_file(folder.data().join("lists/x100.csv")).unwrap();
    folder.build("recalls.sqlite");
    let (lines, json) = diff(&folder);
    assert!(json["milder"].as_array().unwrap().is_empty(), "{lines}");
    // A rule for each device uses the alphabet of that device: the first one has no O.
    let rule = "[[rules]]\nsource = \"https://maker.example/recall\"\n";
    let own = |device: &str| format!("{rule}devices = [\"{device}\"]\n{range}\n\n");
    let both = own("maker-x100") + &own("maker-x200");
    folder.change(notice, &format!("{rule}{range}\n\n"), &both);
    let (lines, json) = diff(&folder);
    assert_eq!(json["milder"][0]["kind"], "rule_removed", "{lines}");
    assert_eq!(json["milder"][0]["device"], "maker-x100", "{lines}");
    assert_eq!(json["milder"].as_array().unwrap().len(), 1, "{lines}");
    // In the other direction nothing is lost.
    let split = folder.build("split.sqlite");
    let whole = folder.path("recalls.sqlite");
    let (_, lines, _) = run(&["diff", split.to_str().unwrap(), whole.to_str().unwrap()]);
    assert!(
        lines.ends_with("No unit’s verdict can become milder.\n"),
        "{lines}"
    );
}

#[test]
fn changed_lists_of_limits_and_exclusions_are_reported() {
    for (table, of, gains_milder) in [
        ("limits", "in a limit", false),
        ("exclusions", "in an exclusion", true),
    ] {
        let notice = "notices/maker-2026.toml";
        let folder = Folder::with_serials(3);
        let (one, two) = (serial(100), serial(101));
        let entry = format!(
            "[[{table}]]\nsource = \"https://maker.example/recall\"\nserials = {{ codes = [\"{one}\", \"{two}\"] }}\n\n[[sources]]"
        );
        folder.change(notice, "[[sources]]", &entry);
        folder.build("recalls.sqlite");
        folder.change(notice, &format!("\"{one}\", "), "");
        let (lines, json) = diff(&folder);
        let lost = format!("maker-2026, maker-x100: {of}, 1 unit no longer listed ({one})\n");
        assert!(lines.contains(&lost), "{lines}");
        assert_eq!(json["units"][0]["of"], table, "{lines}");
        assert_eq!(
            json["milder"].as_array().unwrap().is_empty(),
            gains_milder,
            "{lines}"
        );
    }
}

#[test]
fn a_removed_notice_or_device_is_reported() {
    let folder = Folder::with_serials(10);
    let notice = fs::read_to_string(folder.data().join("notices/maker-2026.toml")).unwrap();
    fs::write(
        folder.data().join("notices/maker-2027.toml"),
        notice.replace("maker-2026", "maker-2027"),
    )
    .unwrap();
    folder.build("recalls.sqlite");
    fs::remove_file(folder.data().join("notices/maker-2027.toml")).unwrap();
    let (lines, json) = diff(&folder);
    assert!(lines.starts_with("notice maker-2027: removed\n"), "{lines}");
    assert_eq!(json["milder"][0]["kind"], "notice_removed");
    assert_eq!(replace(&folder, &[]).0, 1);
    for file in ["devices/maker-x100.toml", "notices/maker-2026.toml"] {
        let text = fs::read_to_string(folder.data().join(file)).unwrap();
        fs::remove_file(folder.data().join(file)).unwrap();
        fs::write(
            folder.data().join(file.replace("x100", "x200")),
            text.replace("maker-x100", "maker-x200"),
        )
        .unwrap();
    }
    let (lines, json) = diff(&folder);
    assert!(
        lines.contains("device maker-x100: removed\n")
            && lines.contains("device maker-x200: added\n"),
        "{lines}"
    );
    let kinds = json["milder"].to_string();
    assert!(
        kinds.contains("device_removed") && kinds.contains("device_uncovered"),
        "{kinds}"
    );
}

#[test]
fn inspect_shows_the_contents_of_a_snapshot() {
    let folder = Folder::with_serials(1_200);
    let path = folder.build("recalls.sqlite");
    let path = path.to_str().unwrap();
    let (code, lines, _) = run(&["inspect", path]);
    assert_eq!(code, 0);
    assert!(lines.contains("data as of  2026-02-01\n"), "{lines}");
    assert!(
        lines.contains(
            "list        maker-2026: 1,200 units in 100 runs, 1 block, from lists/x100.csv\n"
        ),
        "{lines}"
    );
    let (_, json, _) = run(&["inspect", path, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&json["format"], &json["units"]),
        (&5.into(), &1_200.into())
    );
    assert_eq!(run(&["inspect", "/nowhere"]).0, 1);
}

#[test]
fn changed_guides_are_reported_and_make_nothing_milder() {
    let folder = Folder::with_serials(1);
    let general = fs::read_to_string(folder.data().join("disposal/general.toml")).unwrap();
    let put = |country: &str| {
        let text = format!("country = \"{}\"\n{general}", country.to_uppercase());
        fs::write(folder.data().join(format!("disposal/{country}.toml")), text).unwrap();
    };
    put("us");
    folder.build("recalls.sqlite");
    fs::remove_file(folder.data().join("disposal/us.toml")).unwrap();
    put("de");
    folder.change("disposal/general.toml", "Ask first.", "Ask before.");
    let (lines, json) = diff(&folder);
    assert_eq!(
        lines,
        "guide de: added\nguide general: changed (first_step)\nguide us: removed\nNo unit’s verdict can become milder.\n"
    );
    assert_eq!(
        json["guides"].to_string(),
        r#"{"added":["de"],"changed":[["general",["first_step"]]],"removed":["us"]}"#
    );
    folder.write_list(format!("serial\n{}", serials(1, 2)).as_bytes());
    let (lines, _) = diff(&folder);
    assert!(
        lines.contains("1 unit of maker-x100 is no longer listed"),
        "{lines}"
    );
}

#[test]
fn units_that_move_to_a_rule_with_more_conditions_are_not_reported_as_removed() {
    let notice = "notices/maker-2026.toml";
    for (more, only_if) in [
        ("colours = [\"black\"]\n", "colours"),
        ("sieve = true\n", "sieve"),
        ("sieve = true\ncolours = [\"black\"]\n", "colours`, `sieve"),
    ] {
        let folder = Folder::with_serials(100);
        folder.change(
            "devices/maker-x100.toml",
            "model =",
            "colours = [\"black\"]\nmodel =",
        );
        folder.build("recalls.sqlite");
        folder.change(notice, "serials = {", &format!("{more}serials = {{"));
        folder.write_list(format!("serial\n{}", serials(0, 99)).as_bytes());
        let (lines, json) = diff(&folder);
        let gone = format!("1 unit no longer listed ({})", serial(99));
        assert!(lines.contains(&gone), "{lines}");
        let moved = format!(
            "- maker-2026: 99 units of maker-x100 are now covered only if more holds (`{only_if}`)\n"
        );
        assert!(lines.contains(&moved), "{lines}");
        assert_eq!(json["milder"][1]["units"], 99, "{json}");
    }
}

#[test]
fn a_growing_recall_makes_nothing_milder() {
    let notice = "notices/maker-2026.toml";
    let source = "source = \"https://maker.example/recall\"\n";
    let rule = "prefix = { any = [\"AB\"] }\ncolours = [\"black\"]\nsold = { from = \"2025-02\", to = \"2025-03\", countries = [\"US\"] }";
    let ways = [
        ("[\"AB\"]", "[\"AB\", \"CD\"]"),
        ("[\"AB\"]", "[\"A\"]"),
        (
            "colours = [\"black\"]\n",
            "colours = [\"black\", \"red\"]\n",
        ),
        ("colours = [\"black\"]\n", ""),
        (
            "from = \"2025-02\", to = \"2025-03\"",
            "from = \"2025-01\", to = \"2025-04\"",
        ),
        ("[\"US\"] }", "[\"US\", \"CA\"] }"),
        (
            "made = { from = \"2024-05\" }",
            "made = { from = \"2024-03\" }",
        ),
        (
            "length_is_not = 16\n",
            "length_is_not = 16\ncolours = [\"red\"]\n",
        ),
        (
            "serials = { list = \"lists/x100.csv\" }",
            "all_units = true",
        ),
    ];
    for (from, to) in ways {
        let folder = Folder::with_serials(10);
        folder.change(
            "devices/maker-x100.toml",
            "model =",
            "colours = [\"black\", \"red\"]\nmodel =",
        );
        folder.change(notice, "complete = true", "complete = false");
        folder.change(
            notice,
            "[[sources]]",
            &format!("[[rules]]\n{source}{rule}\n\n[[limits]]\n{source}made = {{ from = \"2024-05\" }}\n\n[[exclusions]]\n{source}length_is_not = 16\n\n[[sources]]"),
        );
        folder.build("recalls.sqlite");
        folder.change(notice, from, to);
        if to.contains("all_units") {
            fs::remove_file(folder.list()).unwrap();
        }
        let (lines, json) = diff(&folder);
        // A match of a code raises the verdicts of siblings, and a rule for all units matches no code.
        let forgets = to.contains("all_units") && json["milder"][0]["kind"] == "codes_forgotten";
        let milder = json["milder"].as_array().unwrap().len();
        assert_eq!(milder, usize::from(forgets), "{from} {to}: {lines}");
        assert_eq!(forgets, to.contains("all_units"), "{lines}");
        assert!(!lines.contains("no longer listed"), "{lines}");
        // In the other direction it shrinks.
        folder.build("later.sqlite");
        let (old, new) = (folder.path("later.sqlite"), folder.path("recalls.sqlite"));
        let (code, ..) = run(&[
            "diff",
            old.to_str().unwrap(),
            new.to_str().unwrap(),
            "--exit-code",
        ]);
        assert_eq!(code, 1, "{from} {to}");
    }
}

//! `validate` reports all errors of a data folder in one run, with file and line.

use std::{fs, path::Path};

use tempfile::TempDir;

use super::run;

/// A copy of the shipped data folder, for changes.
fn copy_data_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for part in ["devices", "notices", "disposal", "translations"] {
        fs::create_dir(folder.path().join(part)).unwrap();
        for file in fs::read_dir(real.join(part)).unwrap() {
            let file = file.unwrap().path();
            fs::copy(
                &file,
                folder.path().join(part).join(file.file_name().unwrap()),
            )
            .unwrap();
        }
    }
    folder
}

/// Changes the first `from` in a file; returns its line.
fn replace_in_file(folder: &TempDir, file: &str, from: &str, to: &str) -> usize {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let offset = text
        .find(from)
        .unwrap_or_else(|| panic!("{file} holds {from}"));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    text[..offset].matches('\n').count() + 1
}

/// Runs `validate`: its exit code and standard error.
fn validate(folder: &TempDir) -> (i32, String) {
    let (code, _, error) = run(&["validate", folder.path().to_str().unwrap()]);
    (code, error)
}

#[test]
fn the_shipped_data_are_valid() {
    let (code, out, error) = run(&["validate", concat!(env!("CARGO_MANIFEST_DIR"), "/data")]);
    assert_eq!(code, 0, "{error}");
    assert!(out.contains("sound"));
}

#[test]
fn all_errors_are_reported_in_one_run_with_file_and_line() {
    let folder = copy_data_folder();
    let line = replace_in_file(
        &folder,
        "notices/accc-2024-a3102.toml",
        "ACCJRU1D16400960",
        "ACCJRU1D16400840",
    );
    let backwards = format!("notices/accc-2024-a3102.toml:{line}: the range runs backwards");
    let line = replace_in_file(
        &folder,
        "notices/cpsc-25-061.toml",
        "publisher_kind",
        "colour_of_paper = 1\npublisher_kind",
    );
    let unknown_field = format!("notices/cpsc-25-061.toml:{line}: unknown field `colour_of_paper`");
    let line = replace_in_file(
        &folder,
        "notices/cpsc-25-061.toml",
        "\"57V\"",
        "\"57V000000000000\"",
    );
    let never = format!("notices/cpsc-25-061.toml:{line}: this can never match");
    let line = replace_in_file(
        &folder,
        "notices/cpsc-25-248.toml",
        "baseus-bs-30kp365",
        "baseus-unheard-of",
    );
    let unknown_device =
        format!("notices/cpsc-25-248.toml:{line}: there is no device `baseus-unheard-of`");
    fs::copy(
        folder.path().join("devices/tala-muse.toml"),
        folder.path().join("devices/tala-twin.toml"),
    )
    .unwrap();
    fs::remove_file(folder.path().join("disposal/general.toml")).unwrap();
    fs::write(
        folder.path().join("notices/broken.toml"),
        "id = \"broken\"\ntitle = [",
    )
    .unwrap();
    fs::write(
        folder.path().join("devices/latin.toml"),
        b"slug = \"a\"\nname = \"\xe9\"",
    )
    .unwrap();
    fs::write(folder.path().join("devices/notes.txt"), "remember").unwrap();

    let (code, error) = validate(&folder);
    assert_eq!(code, 1);
    for expected in [
        backwards.as_str(),
        &never,
        &unknown_field,
        &unknown_device,
        "`tala-muse` is already defined in devices/tala-muse.toml",
        "disposal/general.toml:1: the file is missing",
        "notices/broken.toml:2: ",
        "devices/latin.toml:2: this is not UTF-8",
        "devices/notes.txt:1: only .toml files",
    ] {
        assert!(error.contains(expected), "{expected}\n--- in ---\n{error}");
    }
    // The unreadable notice may cover the device that the other one no longer covers.
    assert!(!error.contains("no notice covers this device"), "{error}");
    fs::remove_file(folder.path().join("notices/broken.toml")).unwrap();
    let (_, error) = validate(&folder);
    let uncovered = "devices/baseus-bs-30kp365.toml:2: no notice covers this device";
    assert!(error.contains(uncovered), "{error}");
}

#[test]
fn an_unreadable_file_causes_no_errors_in_other_files() {
    let broken = [
        (
            "devices/soundcore-a3102.toml",
            "brand = \"Soundcore\"",
            "brand = 7",
        ),
        (
            "notices/cpsc-25-227.toml",
            "complete = true",
            "complete = maybe",
        ),
        ("disposal/general.toml", "sure = ", "sure = = "),
    ];
    for (file, from, to) in broken {
        let folder = copy_data_folder();
        let line = replace_in_file(&folder, file, from, to);
        let (code, error) = validate(&folder);
        assert_eq!(code, 1);
        assert!(error.starts_with(&format!("{file}:{line}: ")), "{error}");
        assert!(error.ends_with("\n1 error found\n"), "{error}");
    }
}

#[test]
fn a_date_in_the_future_is_an_error() {
    for (field, from) in [("published", "2025-04-17"), ("compared", "2026-11-22")] {
        let folder = copy_data_folder();
        let file = "notices/cpsc-25-227.toml";
        let to = format!("{field} = \"2090-02-02\"");
        let line = replace_in_file(&folder, file, &format!("{field} = \"{from}\""), &to);
        let (code, error) = validate(&folder);
        let expected =
            format!("{file}:{line}: `{field}` is in the future: 2090-02-02 is after today");
        assert!(code == 1 && error.contains(&expected), "{error}");
    }
}

#[test]
fn a_list_that_no_notice_names_is_an_error() {
    let folder = copy_data_folder();
    for name in [
        "lists/new/a3102.csv",
        "notices/lists/a1112.csv",
        "lists/.hidden",
    ] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "serial\n").unwrap();
    }
    let (code, error) = validate(&folder);
    let expected = "lists/new/a3102.csv:1: no notice names this list: write `serials = { list = \"lists/new/a3102.csv\" }` in a rule of a notice, or remove the file
notices/lists/a1112.csv:1: no notice names this list: write `serials = { list = \"lists/a1112.csv\" }` in a rule of a notice, or remove the file
2 errors found
";
    assert_eq!((code, error.as_str()), (1, expected));
}

#[test]
fn a_missing_folder_is_reported() {
    let (code, _, error) = run(&["validate", "/nowhere"]);
    assert_eq!(code, 1);
    assert!(error.contains("/nowhere/devices"), "{error}");
    let folder = copy_data_folder();
    fs::remove_dir_all(folder.path().join("notices")).unwrap();
    let (code, error) = validate(&folder);
    assert_eq!(code, 1);
    assert!(error.contains("notices"), "{error}");
}

#[test]
fn each_kind_of_invalid_rule_is_reported() {
    let cases = [
        (
            "notices/cpsc-24-344.toml",
            "\"2318\"",
            "\"2354\"",
            "is not a date in the layout",
        ),
        (
            "notices/cpsc-24-344.toml",
            "\"2318\"",
            "\"23A8\"",
            "is not a date in the layout",
        ),
        (
            "notices/cpsc-25-304.toml",
            "\"GK2309880\"",
            "\"GK23098\"",
            "does not have the form",
        ),
        (
            "notices/cpsc-25-304.toml",
            "\"GK2309880\"",
            "\"GK23é9880\"",
            "is not in the alphabet",
        ),
        (
            "notices/accc-2024-a3102.toml",
            "ACCJRU1D16400841",
            "ACCJRU1D1640084",
            "is not a range",
        ),
        (
            "notices/accc-2024-a3102.toml",
            "ACCJRU1D16400841",
            "ACCJRU2D16400841",
            "runs backwards",
        ),
        (
            "notices/cpsc-25-061.toml",
            "prefix = { any = [\"57V\"], length = 14 }",
            "mask = { ranges = [{ from = \"57V11##########\", to = \"57V1###########\" }] }",
            "wildcards at the same positions",
        ),
        (
            "notices/cpsc-25-061.toml",
            "prefix = { any = [\"57V\"], length = 14 }",
            "mask = { ranges = [{ from = \"57V11##11#####\", to = \"57V13##19#####\" }] }",
            "differ on both sides of a wildcard",
        ),
        (
            "notices/cpsc-25-061.toml",
            "prefix = { any = [\"57V\"], length = 14 }",
            "mask = { ranges = [{ from = \"57V13#########\", to = \"57V11#########\" }] }",
            "runs backwards",
        ),
        (
            "notices/anker-2024-a3102.toml",
            "colours = [\"black\"]",
            "colours = [\"mauve\"]",
            "a colour is one of",
        ),
        (
            "notices/anker-2024-a3102.toml",
            "colours = [\"black\"]",
            "colours = [\"pink\"]",
            "has no colour pink",
        ),
        (
            "notices/anker-2024-a3102.toml",
            "colours = [\"black\"]",
            "colours = []",
            "it lists nothing",
        ),
        (
            "notices/anker-2024-a3102.toml",
            "complete = false",
            "complete = true",
            "set `complete = false`",
        ),
        (
            "notices/cpsc-25-227.toml",
            "compared = \"2026-11-22\"",
            "compared = \"2020-01-01\"",
            "is before `published`",
        ),
    ];
    for (file, from, to, expected) in cases {
        let folder = copy_data_folder();
        replace_in_file(&folder, file, from, to);
        let (code, error) = validate(&folder);
        assert_eq!(code, 1, "{file} {to}");
        assert!(
            error.contains(expected) && error.contains(file),
            "{file} {to}: {error}"
        );
    }
}

#[test]
fn an_invalid_folder_builds_no_snapshot() {
    let folder = copy_data_folder();
    replace_in_file(
        &folder,
        "notices/accc-2024-a3102.toml",
        "ACCJRU1D16400960",
        "ACCJRU1D16400840",
    );
    let out = folder.path().join("out.sqlite");
    let (code, _, error) = run(&[
        "build",
        folder.path().to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(code, 1);
    assert!(error.contains("runs backwards") && !out.exists());
}

#[test]
fn errors_in_translations_have_their_line() {
    let folder = copy_data_folder();
    let sentence = "The power bank can overheat and start a fire.";
    let line = replace_in_file(
        &folder,
        "translations/de.toml",
        &format!("{sentence:?} = "),
        &format!("{sentence:?} = \" \" # "),
    );
    fs::write(folder.path().join("translations/EN.toml"), "").unwrap();
    let (code, error) = validate(&folder);
    assert_eq!(code, 1);
    assert!(
        error.contains(&format!("translations/de.toml:{line}: ")),
        "{error}"
    );
    assert!(
        error.contains("translations/EN.toml:1: `EN` is not a language"),
        "{error}"
    );
}

#[test]
fn every_shipped_translation_has_its_english_sentence() {
    let folder = copy_data_folder();
    let sources: String = ["devices", "notices", "disposal"]
        .iter()
        .flat_map(|part| fs::read_dir(folder.path().join(part)).unwrap())
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    for file in fs::read_dir(folder.path().join("translations")).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let translations: std::collections::BTreeMap<String, String> =
            toml::from_str(&text).unwrap();
        for sentence in translations.keys() {
            assert!(
                sources.contains(&format!("{sentence:?}")),
                "{}: {sentence}",
                path.display()
            );
        }
    }
}

#[test]
fn a_drawing_that_was_copied_from_another_device_is_an_error() {
    let folder = copy_data_folder();
    let file = "devices/anker-a1263.toml";
    let line = replace_in_file(
        &folder,
        file,
        r#"{ model = "A1263" }"#,
        r#"{ model = "A1112" }"#,
    );
    let model =
        format!("{file}:{line}: the line with the model does not have this device's `model`");
    let file = "devices/anker-a1366.toml";
    let line = replace_in_file(&folder, file, r#"{ code = "SN" }"#, r#"{ code = "Lot" }"#);
    let words =
        format!("{file}:{line}: the line with the code does not have the text of `printed_as`");
    let file = "devices/tala-muse.toml";
    let line = replace_in_file(&folder, file, r#"outline = "lamp""#, r#"outline = "torch""#);
    let outline = format!("{file}:{line}: ");
    let (code, error) = validate(&folder);
    assert_eq!(code, 1);
    for expected in [model, words, outline] {
        assert!(error.contains(&expected), "{expected}\n{error}");
    }
}

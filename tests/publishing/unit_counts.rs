//! Counts of units, and warnings about them.

use super::folder::{Folder, serial};
use crate::commands::{outcome, run};

/// The counts and warnings of `validate` and `build`, which are the same.
fn counts_and_warnings(folder: &Folder) -> (String, String) {
    let data = folder.data();
    let (code, validated, error) = run(&["validate", data.to_str().unwrap()]);
    assert_eq!(code, 0, "{error}");
    let mut command = folder.build_command("recalls.sqlite");
    let (code, built, warnings) = outcome(&command.output().unwrap());
    std::fs::remove_file(folder.path("recalls.sqlite")).unwrap();
    assert_eq!((code, &warnings), (0, &error));
    let after_devices = |line: &str| line.split_once(", ").map(|(_, rest)| rest.to_owned());
    let counts = validated.split_once("sound, ").unwrap().1.to_owned();
    assert_eq!(after_devices(&counts), after_devices(&built));
    (counts, error)
}

#[test]
fn units_on_two_lines_are_counted_once() {
    let folder = Folder::with_list(format!("serial\n{0}\n{0}\n", serial(0)).as_bytes());
    assert_eq!(
        counts_and_warnings(&folder).0,
        "1 device, 1 notice, 1 unit in 1 list\n"
    );
    let folder = Folder::with_list(
        b"from,to\nTESTLST100000000,TESTLST100999999\nTESTLST100500000,TESTLST101049999\n",
    );
    assert_eq!(
        counts_and_warnings(&folder),
        (
            "1 device, 1 notice, 1,050,000 units in 1 list\n".to_owned(),
            String::new()
        )
    );
    let path = folder.build("recalls.sqlite");
    let (_, verified, _) = run(&["verify", path.to_str().unwrap()]);
    assert!(
        verified.ends_with(", 1 device, 1 notice, 1 disposal guide, 1,050,000 units in 1 list\n"),
        "{verified}"
    );
    let (_, inspected, _) = run(&["inspect", path.to_str().unwrap()]);
    assert!(
        inspected.ends_with("1,050,000 units in 1 run, 1 block, from lists/x100.csv\n"),
        "{inspected}"
    );
}

#[test]
fn a_list_with_another_count_than_its_notice_is_a_warning() {
    let notice = "notices/maker-2026.toml";
    let units = |count: &str, precision: &str| {
        format!(
            "[[units]]\ncount = {count}\nprecision = \"{precision}\"\nsource = \"https://maker.example/recall\"\n\n[[sources]]"
        )
    };
    for (count, precision, complete, warns) in [
        ("1500", "exactly", true, true),
        ("1200", "exactly", true, false),
        ("1500", "about", true, false),
        ("1500", "exactly", false, false),
    ] {
        let folder = Folder::with_serials(1_200);
        folder.change(notice, "[[sources]]", &units(count, precision));
        folder.change(notice, "complete = true", &format!("complete = {complete}"));
        let expected = if warns {
            "warning: notices/maker-2026.toml: [[units]] says exactly 1,500, and lists/x100.csv has 1,200 units: compare both with what the maker published\n"
        } else {
            ""
        };
        assert_eq!(
            counts_and_warnings(&folder).1,
            expected,
            "{count} {precision} {complete}"
        );
    }
    // Another rule may cover the rest.
    let folder = Folder::with_serials(1_200);
    folder.change(notice, "[[sources]]", &units("1500", "exactly"));
    folder.change(notice, "[[rules]]", "[[rules]]\nsource = \"https://maker.example/recall\"\nprefix = { any = [\"AB\"] }\n\n[[rules]]");
    assert_eq!(counts_and_warnings(&folder).1, "");
}

#[test]
fn a_very_long_range_is_a_warning() {
    let folder = Folder::with_list(
        b"from,to\nTESTLST100000000,TESTLST100000099\nTESTLST200000000,TESTLST210000000\nTESTLST300000000,TESTLST399999999\n",
    );
    assert_eq!(
        counts_and_warnings(&folder).1,
        "warning: lists/x100.csv:3: the range TESTLST200000000 to TESTLST210000000 spans 10,000,001 units, the first of 2 such ranges: is that meant?\n"
    );
}

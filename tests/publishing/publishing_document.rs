//! Runs the commands of `docs/publishing.md` in order, and compares their output with that page.

use std::{fs, path::Path, process::Command};

use super::folder::{Folder, serial};
use crate::site::binary;

/// Replaces hashes, which change with every change of the format or of the data.
fn without_hashes(text: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_ascii_hexdigit());
    let words = words.map(|word| match word.split_at_checked(32) {
        Some((_, end)) if end.chars().count() <= 1 => format!("HASH{end}"),
        _ => word.to_owned(),
    });
    words.collect()
}

fn lists() -> Folder {
    let folder = Folder::with_serials(1);
    for (name, count) in [("first", 1_200), ("longer", 1_500), ("cut-off", 1_100)] {
        let serials: Vec<String> = (0..count).map(|index| serial(index) + "\n").collect();
        let text = format!("serial\n{}", serials.concat());
        fs::write(folder.path(&format!("{name}.csv")), text).unwrap();
    }
    folder
}

#[test]
fn the_publishers_page_shows_what_its_commands_print() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/publishing.md");
    let text = fs::read_to_string(&page).unwrap();
    let folder = lists();
    let programs = Path::new(env!("CARGO_BIN_EXE_charge-safely"))
        .parent()
        .unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut made: Vec<String> = Vec::new();
    let (mut inside, mut ran) = (false, 0);
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        }
        if !inside || line.starts_with("```") {
            made.push(format!("{line}\n"));
        } else if let Some(command) = line.strip_prefix("$ ") {
            let mut shell = Command::new("sh");
            for (name, _) in binary().get_envs().filter(|(_, value)| value.is_none()) {
                shell.env_remove(name);
            }
            shell
                .args(["-c", &format!("{command} 2>&1")])
                .env("PATH", &path);
            let output = shell.current_dir(folder.path("")).output().unwrap();
            made.push(format!("{line}\n"));
            made.push(String::from_utf8(output.stdout).unwrap());
            ran += 1;
        }
    }
    let made = made.concat();
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::write(&page, &made).unwrap();
    }
    assert!(ran >= 15, "{ran}");
    assert_eq!(without_hashes(&made), without_hashes(&text));
}

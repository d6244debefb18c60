//! A small data folder with one invented device, whose notice lists all its units in a file.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{
    commands::{outcome, run},
    site::binary,
};

const DEVICE: &str = r#"
slug = "maker-x100"
brand = "Maker"
maker = "Maker"
name = "Power bank"
model = "X100"
category = "power-bank"

[code]
kind = "serial"
place = "On the bottom."
length = 16
alphabet = "0-9A-HJ-NP-Z"
"#;

const NOTICE: &str = r#"
id = "maker-2026"
title = "X100 power banks can burn"
publisher = "Maker"
publisher_kind = "maker"
jurisdictions = ["US"]
published = "2026-01-05"
compared = "2026-02-01"
devices = ["maker-x100"]
complete = true
hazard = { kinds = ["fire"], text = "It can burn." }
remedy = { kinds = ["refund"], text = "Your money back." }

[[rules]]
source = "https://maker.example/recall"
serials = { list = "lists/x100.csv" }

[[sources]]
url = "https://maker.example/recall"
grade = "maker"
says = "The list."
"#;

const GUIDE: &str = r#"
sure = "fair"
rule_found = false
first_step = "Ask first."
never = ["the bin"]
ask = "Do you take it?"

[[links]]
name = "Your town"

[[sources]]
name = "None"
grade = "official"
"#;

/// A temporary folder with a data folder in it, and space for snapshots.
pub struct Folder {
    root: TempDir,
}

impl Folder {
    /// A folder with these bytes as the list.
    pub fn with_list(list: &[u8]) -> Self {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("data/devices/maker-x100.toml", DEVICE),
            ("data/notices/maker-2026.toml", NOTICE),
            ("data/disposal/general.toml", GUIDE),
        ] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let folder = Self { root };
        fs::create_dir(folder.data().join("lists")).unwrap();
        folder.write_list(list);
        folder
    }

    /// A folder with a list of `count` serials: [`serial`] of 0, 1 and so on.
    pub fn with_serials(count: u32) -> Self {
        let serials: String = (0..count).map(|index| serial(index) + "\n").collect();
        Self::with_list(format!("serial\n{serials}").as_bytes())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub fn list(&self) -> PathBuf {
        self.data().join("lists/x100.csv")
    }

    pub fn write_list(&self, list: &[u8]) {
        fs::write(self.list(), list).unwrap();
    }

    /// Replaces the first `from` in a file of the data folder.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.data().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has {from}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }

    /// The command that builds the snapshot `name`.
    pub fn build_command(&self, name: &str) -> Command {
        let mut command = binary();
        command.args(["build", "--quiet", "--out"]);
        command.arg(self.path(name)).arg(self.data());
        command
    }

    /// Builds the snapshot `name`; returns its path.
    pub fn build(&self, name: &str) -> PathBuf {
        let (code, _, error) = outcome(&self.build_command(name).output().unwrap());
        assert_eq!(code, 0, "{error}");
        self.path(name)
    }

    /// The names of the files next to the data folder.
    pub fn other_files(&self) -> Vec<String> {
        let names = fs::read_dir(self.root.path()).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "data")
            .collect();
        names.sort();
        names
    }
}

/// A serial that [`Folder::with_serials`] lists. After each run of 12 numbers, one is not listed.
pub fn serial(index: u32) -> String {
    format!("TESTLST1{:08}", index / 12 * 13 + index % 12)
}

/// A serial between listed ones that is not listed.
pub fn gap(index: u32) -> String {
    format!("TESTLST1{:08}", index * 13 + 12)
}

/// The verdict of `check` for a serial.
pub fn verdict(snapshot: &Path, serial: &str) -> String {
    let snapshot = snapshot.to_str().unwrap();
    let (code, out, error) = run(&[
        "check",
        "maker-x100",
        serial,
        "--json",
        "--snapshot",
        snapshot,
    ]);
    assert_eq!(code, 0, "{error}");
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    answer["verdict"].as_str().unwrap().to_owned()
}

/// A serial far from its neighbours, so that a list of them takes many blocks.
pub fn scattered(index: u64) -> String {
    format!("TESTZ{:011}", index * 7_919_111 % 99_999_999_977)
}

/// `count` lines with a [`scattered`] serial each.
pub fn scattered_lines(count: u64) -> String {
    let serials: Vec<String> = (0..count).map(|index| scattered(index) + "\n").collect();
    serials.concat()
}

//! Lists of codes in files of their own, plain or compressed.
#![no_main]

use std::fs;

use charge_safely::{
    catalog::{DataFiles, read},
    storage::Snapshot,
};
use libfuzzer_sys::fuzz_target;

const DEVICE: &str = include_str!("../../data/devices/soundcore-a3102.toml");
const DISPOSAL: &str = include_str!("../../data/disposal/general.toml");
const NOTICE: &str = include_str!("../../data/notices/accc-2024-a3102.toml");

fuzz_target!(|list: &[u8]| {
    let folder = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    let write = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    };
    let notice: Vec<&str> = NOTICE
        .lines()
        .map(|line| {
            if line.starts_with("serials = ") {
                "serials = { list = \"lists/list.csv\" }"
            } else {
                line
            }
        })
        .collect();
    write("devices/soundcore-a3102.toml", DEVICE.as_bytes());
    write("disposal/general.toml", DISPOSAL.as_bytes());
    write("notices/accc-2024-a3102.toml", notice.join("\n").as_bytes());
    write("lists/list.csv", list);
    let files = DataFiles::from_folder(folder.path()).expect("a data folder");
    if let Ok(dataset) = read(&files, None) {
        // What its lines hold is looked at when it is built.
        let _ = Snapshot::of(&dataset);
    }
});

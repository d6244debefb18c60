//! Puts the data folder and the static files into the binary.

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    for folder in ["data", "static", "locales"] {
        println!("cargo::rerun-if-changed={folder}");
    }

    let mut data = String::from("static EMBEDDED_DATA: &[(&str, &str)] = &[\n");
    for file in files(&root.join("data")) {
        let name = relative(&file, &root.join("data"));
        if name.ends_with(".toml") {
            writeln!(data, "    ({name:?}, include_str!({:?})),", file)
                .expect("writing to a string");
        }
    }
    data.push_str("];\n");
    fs::write(out.join("embedded_data.rs"), data).expect("OUT_DIR is writable");

    let mut assets = String::new();
    let mut all = String::from("static ASSETS: &[&Asset] = &[\n");
    for file in files(&root.join("static")) {
        let name = relative(&file, &root.join("static"));
        let bytes = fs::read(&file).expect("a listed file is readable");
        let hash = &blake3::hash(&bytes).to_hex()[..12];
        let (stem, ending) = name.rsplit_once('.').expect("static files have an ending");
        let hashed = format!("{stem}.{hash}.{ending}");
        // One constant a file, so that an address of a file that is not there does not compile.
        let constant = name
            .to_uppercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        writeln!(
            assets,
            "/// `static/{name}`\npub static {constant}: Asset = Asset {{ name: {name:?}, hashed: {hashed:?}, bytes: include_bytes!({file:?}) }};"
        )
        .expect("writing to a string");
        writeln!(all, "    &{constant},").expect("writing to a string");
    }
    all.push_str("];\n");
    assets.push_str(&all);
    fs::write(out.join("assets.rs"), assets).expect("OUT_DIR is writable");
}

/// All files below `folder`, sorted, so that every build sees the same order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is in the repository") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn relative(file: &Path, folder: &Path) -> String {
    let path = file.strip_prefix(folder).expect("found below the folder");
    path.to_str().expect("names are ASCII").replace('\\', "/")
}

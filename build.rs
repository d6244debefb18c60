//! Puts the data folder, the static files and the messages into the binary.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for folder in ["data", "static", "locales"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    fs::write(out.join("embedded_data.rs"), data(&root.join("data"))?)?;
    fs::write(out.join("assets.rs"), assets(&root.join("static"))?)?;
    fs::write(out.join("locales.rs"), locales(&root.join("locales"))?)?;
    Ok(())
}

/// The files that a person writes, as text, and lists as they are; schemas are for editors.
#[expect(
    clippy::unnecessary_debug_formatting,
    reason = "paths become string literals"
)]
fn data(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("static EMBEDDED_DATA: &[(&str, &str)] = &[\n");
    for file in files(folder)? {
        if file.extension().is_some_and(|ending| ending == "toml") {
            let name = relative(&file, folder)?;
            writeln!(code, "    ({name:?}, include_str!({file:?})),")?;
        }
    }
    code.push_str("];\nstatic EMBEDDED_LISTS: &[(&str, &[u8])] = &[\n");
    for file in files(folder)? {
        let name = relative(&file, folder)?;
        if name.starts_with("lists/") || name.starts_with("notices/lists/") {
            writeln!(code, "    ({name:?}, include_bytes!({file:?})),")?;
        }
    }
    code.push_str("];\n");
    Ok(code)
}

/// One constant a file, so that an address of a file that is not there does not compile.
#[expect(
    clippy::unnecessary_debug_formatting,
    reason = "paths become string literals"
)]
fn assets(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    let mut all = String::from("/// Every static file.\npub static ASSETS: &[&Asset] = &[\n");
    for file in files(folder)? {
        let name = relative(&file, folder)?;
        let (stem, ending) = name.rsplit_once('.').ok_or("static files have an ending")?;
        let hash = blake3::hash(&fs::read(&file)?).to_hex();
        let hashed = format!("{stem}.{}.{ending}", &hash[..12]);
        let constant = name
            .to_uppercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        writeln!(code, "/// `static/{name}`")?;
        writeln!(
            code,
            "pub static {constant}: Asset = Asset {{ name: {name:?}, hashed: {hashed:?}, bytes: include_bytes!({file:?}), gzip: OnceLock::new(), brotli: OnceLock::new() }};"
        )?;
        writeln!(all, "    &{constant},")?;
    }
    all.push_str("];\n");
    Ok(code + &all)
}

/// The messages of each language, by the name of its folder.
#[expect(
    clippy::unnecessary_debug_formatting,
    reason = "paths become string literals"
)]
fn locales(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("static LOCALES: &[(&str, &str)] = &[\n");
    for file in files(folder)? {
        let name = relative(&file, folder)?;
        let (language, _) = name.split_once('/').ok_or("messages stand in folders")?;
        writeln!(code, "    ({language:?}, include_str!({file:?})),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// All files below `folder`, sorted, so that every build sees the same order.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn relative(file: &Path, folder: &Path) -> Result<String, Box<dyn Error>> {
    let path = file
        .strip_prefix(folder)?
        .to_str()
        .ok_or("names are UTF-8")?;
    Ok(path.replace('\\', "/"))
}

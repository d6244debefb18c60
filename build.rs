//! Embeds the data folder, the static files and the messages into the program, compresses the static files, and computes the
//! build id.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Everything that pages are made from.
const SOURCES: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "build.rs",
    "data",
    "locales",
    "src",
    "static",
    "templates",
];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for path in SOURCES {
        println!("cargo::rerun-if-changed={path}");
    }
    println!(
        "cargo::rustc-env=CHARGE_SAFELY_BUILD_ID={}",
        build_id(&root)?
    );
    fs::write(out.join("embedded_data.rs"), data(&root.join("data"))?)?;
    fs::write(out.join("assets.rs"), assets(&root.join("static"), &out)?)?;
    fs::write(out.join("locales.rs"), locales(&root.join("locales"))?)?;
    Ok(())
}

/// The hash of all sources. Entity tags contain it: a page of another build is another page.
fn build_id(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut hasher = blake3::Hasher::new();
    for source in SOURCES {
        let path = root.join(source);
        let files = if path.is_dir() {
            files(&path)?
        } else {
            vec![path]
        };
        for file in files {
            let content = fs::read(&file)?;
            hasher.update(relative(&file, root)?.as_bytes());
            hasher.update(&content.len().to_le_bytes());
            hasher.update(&content);
        }
    }
    Ok(hasher.finalize().to_hex()[..16].to_owned())
}

/// Data files as text and lists as bytes; the JSON Schemas are for editors and stay out.
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

/// One constant for each file, so that code that names a missing file does not compile.
#[expect(
    clippy::unnecessary_debug_formatting,
    reason = "paths become string literals"
)]
fn assets(folder: &Path, out: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    let mut all = String::from("/// Every static file.\npub static ASSETS: &[&Asset] = &[\n");
    for file in files(folder)? {
        let name = relative(&file, folder)?;
        let (stem, extension) = name
            .rsplit_once('.')
            .ok_or("static files have an extension")?;
        let bytes = fs::read(&file)?;
        let hash = blake3::hash(&bytes).to_hex();
        let hashed = format!("{stem}.{}.{extension}", &hash[..12]);
        let constant = name
            .to_uppercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        let compressed = |name: &str, compress: fn(&[u8]) -> io::Result<Vec<u8>>| {
            let path = out.join(format!("{hash}.{name}"));
            // A build script runs at every change of a source; the file is the same as long as its content is.
            if !path.exists() {
                fs::write(&path, compress(&bytes)?)?;
            }
            let is_shorter = fs::metadata(&path)?.len() < bytes.len() as u64;
            io::Result::Ok(if is_shorter {
                format!("Some(include_bytes!({path:?}))")
            } else {
                "None".to_owned()
            })
        };
        let (gzip, brotli) = (compressed("gz", gzip)?, compressed("br", brotli)?);
        let media_type = media_type(extension)?;
        writeln!(code, "/// `static/{name}`")?;
        writeln!(
            code,
            "pub static {constant}: Asset = Asset {{ name: {name:?}, hashed: {hashed:?}, media_type: {media_type:?}, bytes: include_bytes!({file:?}), gzip: {gzip}, brotli: {brotli} }};"
        )?;
        writeln!(all, "    &{constant},")?;
    }
    all.push_str("];\n");
    Ok(code + &all)
}

fn media_type(extension: &str) -> Result<&'static str, String> {
    Ok(match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        _ => {
            return Err(format!(
                "no media type is known for static files in .{extension}"
            ));
        }
    })
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Large files take a lower quality: the highest one would take a minute for the barcode reader.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const BUFFER: usize = 4096;
    const WINDOW: u32 = 22;
    let quality = if bytes.len() <= 64 * 1024 { 11 } else { 9 };
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), BUFFER, quality, WINDOW);
    compressor.write_all(bytes)?;
    Ok(compressor.into_inner())
}

/// The messages of each language; a folder has the name of its language.
#[expect(
    clippy::unnecessary_debug_formatting,
    reason = "paths become string literals"
)]
fn locales(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("static LOCALES: &[(&str, &str)] = &[\n");
    for file in files(folder)? {
        let name = relative(&file, folder)?;
        let (language, _) = name
            .split_once('/')
            .ok_or("messages are in a folder of their language")?;
        writeln!(code, "    ({language:?}, include_str!({file:?})),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// All files below `folder`, sorted, so that every build has the same order.
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

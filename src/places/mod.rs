//! Reads files of collection points and of postcodes. Every error has a file and line.
//!
//! These files come from elsewhere (a town's open data, OpenStreetMap, GeoNames), so each needs a small TOML file with its
//! licence and attribution. Nothing is shown without these.

mod attribution;
mod csv;
mod geojson;
mod point;
mod postcodes;
mod text_cleanup;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use crate::{
    catalog::{DiagnosticKind, Diagnostics},
    domain::{CollectionPoint, Coordinates, Country, PlaceFile, Postcode},
    progress::{Progress, Step},
};

use attribution::Attribution;
use point::PointCollector;

/// Collection points and postcodes, file by file in the order of the command line.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Files of collection points.
    pub points: Vec<PointFile>,
    /// Files of postcodes.
    pub postcodes: Vec<PostcodeFile>,
}

/// A file of collection points.
#[derive(Clone, Debug)]
pub struct PointFile {
    /// Its name, licence and attribution.
    pub file: PlaceFile,
    /// Its points, in its order.
    pub points: Vec<CollectionPoint>,
    /// How many features of a map were left out: those that owners cannot contact, and those that accept no batteries.
    pub left_out: u64,
}

/// A file of postcodes.
#[derive(Clone, Debug)]
pub struct PostcodeFile {
    /// Its name, licence and attribution.
    pub file: PlaceFile,
    /// The mean coordinates of each postcode.
    pub postcodes: BTreeMap<(Country, Postcode), Coordinates>,
}

/// Reads files of collection points and of postcodes. `today`: later dates are errors.
///
/// # Errors
/// The first errors of all files, and how many there are.
pub(crate) fn read(
    points: &[PathBuf],
    postcodes: &[PathBuf],
    today: Date,
    progress: &dyn Progress,
) -> Result<Places, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut places = Places::default();
    for path in points {
        if let Some((attribution, text)) = open(path, today, progress, &mut diagnostics) {
            let name = path.display().to_string();
            let mut collector = PointCollector::new(&name, &attribution, today, &mut diagnostics);
            if text.trim_start().starts_with('{') {
                geojson::read(&text, &mut collector);
            } else {
                csv::read(&text, &mut collector);
            }
            let (points, left_out) = collector.finish();
            places.points.push(PointFile {
                file: attribution.file,
                points,
                left_out,
            });
        }
    }
    for path in postcodes {
        if let Some((attribution, text)) = open(path, today, progress, &mut diagnostics) {
            let (name, country) = (path.display().to_string(), attribution.default_country);
            places.postcodes.push(PostcodeFile {
                postcodes: postcodes::read(&name, &text, country, &mut diagnostics),
                file: attribution.file,
            });
        }
    }
    diagnostics.into_result().map(|()| places)
}

/// Reads a file and its attribution; `None` after an error.
fn open(
    path: &Path,
    today: Date,
    progress: &dyn Progress,
    diagnostics: &mut Diagnostics,
) -> Option<(Attribution, String)> {
    let attribution = attribution::read(path, today, diagnostics);
    match read_text(path, progress) {
        Ok(text) => attribution.map(|attribution| (attribution, text)),
        Err(message) => {
            let kind = DiagnosticKind::Unreadable(message);
            diagnostics.add(&path.display().to_string(), 1, kind);
            None
        }
    }
}

/// The text of a file without its byte order mark.
fn read_text(path: &Path, progress: &dyn Progress) -> Result<String, String> {
    let unreadable = |error| format!("this file cannot be read: {error}");
    let metadata = fs::metadata(path).map_err(unreadable)?;
    // Reading a named pipe would block.
    if !metadata.is_file() {
        return Err("this is not a regular file".to_owned());
    }
    progress.begin(Step::Reading {
        list: &path.display().to_string(),
        bytes: metadata.len(),
    });
    let bytes = fs::read(path).map_err(unreadable)?;
    progress.advance(bytes.len() as u64);
    let text = String::from_utf8(bytes)
        .map_err(|_| "this is not UTF-8: save the file in that encoding".to_owned())?;
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

//! From files of collection points and postcodes to what a snapshot holds: every fault with file and line.
//!
//! These files come from elsewhere (a town's open data, OpenStreetMap, GeoNames), so each has a small TOML file beside it
//! that says by which licence it may be shown and who is to be named. Nothing is shown without that.

mod csv;
mod faults;
mod geojson;
mod origin;
mod point;
mod postcodes;
mod words;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use crate::{
    catalog::{DiagnosticKind, ListFaults},
    domain::{CollectionPoint, Coordinates, Country, PlaceFile, Postcode},
    progress::{Progress, Step},
};

use faults::Faults;
use origin::Origin;
use point::Reading;

/// Collection points, and where postcodes are.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In the order in which they were named.
    pub points: Vec<PointFile>,
    /// In the order in which they were named.
    pub postcodes: Vec<PostcodeFile>,
}

/// The collection points of a file.
#[derive(Clone, Debug)]
pub struct PointFile {
    /// Where they come from.
    pub file: PlaceFile,
    /// In the order of the file.
    pub points: Vec<CollectionPoint>,
    /// How many features of a map nobody could ask.
    pub left_out: u64,
}

/// The postcodes of a file.
#[derive(Clone, Debug)]
pub struct PostcodeFile {
    /// Where they come from.
    pub file: PlaceFile,
    /// The middle of each postcode's area.
    pub postcodes: BTreeMap<(Country, Postcode), Coordinates>,
}

impl Places {
    /// Whether there is neither a point nor a postcode.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty() && self.postcodes.is_empty()
    }
}

/// Reads files of collection points and of postcodes. `today`: nobody was asked later.
///
/// # Errors
/// The first faults of all files, and how many there are.
pub fn read(
    points: &[PathBuf],
    postcodes: &[PathBuf],
    today: Date,
    progress: &dyn Progress,
) -> Result<Places, ListFaults> {
    let mut faults = Faults::default();
    let mut places = Places::default();
    for path in points {
        if let Some((origin, text)) = open(path, today, progress, &mut faults) {
            let mut reading = Reading::new(path, &origin, today, &mut faults);
            if text.trim_start().starts_with('{') {
                geojson::read(&text, &mut reading);
            } else {
                csv::read(&text, &mut reading);
            }
            let (points, left_out) = reading.finish();
            places.points.push(PointFile {
                file: origin.file,
                points,
                left_out,
            });
        }
    }
    for path in postcodes {
        if let Some((origin, text)) = open(path, today, progress, &mut faults) {
            places.postcodes.push(PostcodeFile {
                postcodes: postcodes::read(path, &text, origin.country, &mut faults),
                file: origin.file,
            });
        }
    }
    faults.end().map(|()| places)
}

/// The text of a file, and what the file beside it says of it.
fn open(
    path: &Path,
    today: Date,
    progress: &dyn Progress,
    faults: &mut Faults,
) -> Option<(Origin, String)> {
    let origin = origin::read(path, today, faults);
    let name = path.display().to_string();
    // Reading a pipe would wait for ever.
    let bytes = match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err("it is not a file".to_owned()),
        Ok(metadata) => {
            progress.begin(Step::Reading {
                list: &name,
                bytes: metadata.len(),
            });
            fs::read(path).map_err(|cause| format!("it cannot be read: {cause}"))
        }
        Err(cause) => Err(format!("it cannot be read: {cause}")),
    };
    let text = bytes.and_then(|bytes| {
        progress.advance(bytes.len() as u64);
        String::from_utf8(bytes).map_err(|_| "it is not UTF-8: save it in that encoding".to_owned())
    });
    match text {
        Ok(text) => {
            let text = text
                .strip_prefix('\u{FEFF}')
                .map(str::to_owned)
                .unwrap_or(text);
            origin.map(|origin| (origin, text))
        }
        Err(why) => {
            faults.add(path, 1, DiagnosticKind::Unreadable(why));
            None
        }
    }
}

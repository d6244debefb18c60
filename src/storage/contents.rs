//! A summary of a snapshot's contents for `inspect` and `verify`: counts, lists, files of collection points.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::Connection;
use serde::Serialize;

use super::{
    SnapshotError,
    generation::verified_generation,
    list::list_rows,
    open::{format, open_file},
    places::{PlaceKind, place_rows},
    rows::{json_rows, meta_value},
};
use crate::domain::{Country, Notice, NoticeId, PlaceFile};

/// The contents of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// The version of the file's format.
    pub format: i64,
    /// The hash of its content.
    pub generation: String,
    /// The latest day on which a notice was compared with its sources, `YYYY-MM-DD`; empty without notices.
    pub data_as_of: String,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// How many devices.
    pub devices: u64,
    /// How many notices.
    pub notices: u64,
    /// How many disposal guides.
    pub guides: u64,
    /// How many codes all lists hold, those inside of ranges included.
    pub units: u64,
    /// Its lists, in the order of their numbers.
    pub lists: Vec<ListContents>,
    /// The files of collection points and postcodes, in the order of the arguments of `build`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceContents>,
}

/// The contents of a file of collection points or postcodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceContents {
    /// Points or postcodes.
    pub kind: PlaceKind,
    /// Its name, licence and date.
    #[serde(flatten)]
    pub file: PlaceFile,
    /// How many rows each country has.
    pub countries: BTreeMap<Country, u64>,
}

/// The contents of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListContents {
    /// The notices whose rules name it.
    pub notices: Vec<NoticeId>,
    /// The file that it came from; `None` if the notice lists the codes itself.
    pub file: Option<String>,
    /// How many codes, those inside of ranges included.
    pub units: u64,
    /// How many intervals of consecutive codes, single codes among them.
    #[serde(rename = "runs")]
    pub intervals: u64,
    /// How many blocks.
    pub blocks: u64,
}

/// The contents that an open snapshot declares. Rows are not counted.
pub(super) fn contents(connection: &Connection, path: &Path) -> Result<Contents, SnapshotError> {
    // This comes first, since it stops at more content than the file has bytes.
    let generation = verified_generation(connection)?;
    let count = |name| {
        let value = meta_value(connection, name)?;
        value
            .parse()
            .map_err(|_| SnapshotError::Damaged(format!("{value:?} is not a number of {name}")))
    };
    let metadata = fs::metadata(path).map_err(SnapshotError::file)?;
    let notices: Vec<Notice> = json_rows(connection, "SELECT json FROM notice ORDER BY id")?;
    let mut notices_by_list: BTreeMap<_, Vec<NoticeId>> = BTreeMap::new();
    for notice in notices {
        for list in notice.lists() {
            let ids = notices_by_list.entry(list.id).or_default();
            if !ids.contains(&notice.id) {
                ids.push(notice.id.clone());
            }
        }
    }
    let lists = list_rows(connection)?.into_iter();
    Ok(Contents {
        format: format(connection)?,
        generation,
        data_as_of: meta_value(connection, "data_as_of")?,
        bytes: metadata.len(),
        devices: count("devices")?,
        notices: count("notices")?,
        guides: count("guides")?,
        units: count("units")?,
        lists: lists
            .map(|(id, row)| ListContents {
                notices: notices_by_list.remove(&id).unwrap_or_default(),
                file: row.file,
                units: row.summary.units,
                intervals: row.summary.intervals,
                blocks: row.summary.blocks,
            })
            .collect(),
        places: place_rows(connection)?
            .into_iter()
            .map(|row| PlaceContents {
                kind: row.kind,
                file: row.file,
                countries: row.countries,
            })
            .collect(),
    })
}

/// The contents that a snapshot declares. The blocks of its lists are not read; [`super::verify`] reads them.
///
/// # Errors
/// When the file is not a snapshot that this program can read.
pub fn inspect(path: &Path) -> Result<Contents, SnapshotError> {
    let connection = open_file(path)?;
    contents(&connection, path)
}

//! What is in a snapshot.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::Connection;
use serde::Serialize;

use super::{
    SnapshotError,
    open::format,
    places::{PlaceKind, place_rows},
    snapshot::{list_rows, meta_value, rows},
    verify::proven_generation,
};
use crate::domain::{Country, Notice, NoticeId, PlaceFile};

/// What is in a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// The version of the file's format.
    pub format: i64,
    /// The hash of its content.
    pub generation: String,
    /// The day up to which the data were compared with their sources, `YYYY-MM-DD`; empty without notices.
    pub data_as_of: String,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// How many devices.
    pub devices: u64,
    /// How many notices.
    pub notices: u64,
    /// How many disposal guides.
    pub guides: u64,
    /// How many codes all lists hold; those of ranges are counted.
    pub units: u64,
    /// Its lists, in the order of their numbers.
    pub lists: Vec<ListContents>,
    /// The files of collection points and postcodes, in the order in which they were named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceContents>,
}

/// What a file of collection points or postcodes holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceContents {
    /// Points or postcodes.
    pub kind: PlaceKind,
    /// Its name, licence and date.
    #[serde(flatten)]
    pub file: PlaceFile,
    /// How many of each country are kept.
    pub countries: BTreeMap<Country, u64>,
}

/// What is in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListContents {
    /// The notices whose rules name it.
    pub notices: Vec<NoticeId>,
    /// The file that it came from; none where the codes stand in the notice.
    pub file: Option<String>,
    /// How many codes; those of ranges are counted.
    pub units: u64,
    /// How many runs of neighbouring codes, single codes among them.
    pub runs: u64,
    /// How many blocks they are packed in.
    pub blocks: u64,
}

/// What an open snapshot says that it holds; nothing is counted again.
pub(super) fn contents(connection: &Connection, path: &Path) -> Result<Contents, SnapshotError> {
    // First: it reads no more than the file has room for.
    let generation = proven_generation(connection)?;
    let count = |name| {
        let value = meta_value(connection, name)?;
        value
            .parse()
            .map_err(|_| SnapshotError::Damaged(format!("{value:?} is no number of {name}")))
    };
    let metadata = fs::metadata(path).map_err(|cause| SnapshotError::File { cause })?;
    let notices: Vec<Notice> = rows(connection, "SELECT json FROM notice ORDER BY id")?;
    let mut named: BTreeMap<_, Vec<NoticeId>> = BTreeMap::new();
    for notice in notices {
        for list in notice.lists() {
            let of = named.entry(list.id).or_default();
            if !of.contains(&notice.id) {
                of.push(notice.id.clone());
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
                notices: named.remove(&id).unwrap_or_default(),
                file: row.file,
                units: row.packed.units,
                runs: row.packed.runs,
                blocks: row.packed.blocks,
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

/// What a snapshot says that it holds. The blocks of its lists are not read: [`super::verify`] does that.
///
/// # Errors
/// When the file is no snapshot that this program reads.
pub fn inspect(path: &Path) -> Result<Contents, SnapshotError> {
    let connection = super::open::open_file(path)?;
    contents(&connection, path)
}

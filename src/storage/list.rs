//! Lists in a snapshot: their rows and their blocks.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{
    SnapshotError,
    rows::{blob_column, json_column},
    schema::SELECT_BLOCKS,
};
use crate::{
    domain::{Alphabet, LONGEST_CODE, ListId},
    lists::{Block, BlockError, CodeNumber, CodeNumbering, ListSummary, NARROW, WIDE},
};

/// A row of the table `list`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ListRow {
    /// The characters of its codes.
    pub alphabet: Alphabet,
    /// How many characters the longest code can have.
    pub longest: usize,
    /// Whether it was written with ranges; otherwise each of its codes was written by itself.
    #[serde(rename = "ranges")]
    pub has_ranges: bool,
    /// Whether it has lexicographic ranges.
    #[serde(rename = "letters")]
    pub has_lexicographic_ranges: bool,
    /// The file that it came from, by its name in the data folder.
    pub file: Option<String>,
    #[serde(flatten)]
    pub summary: ListSummary,
}

/// The numbering of a list's codes, with as many limbs as it needs.
#[derive(Clone, Debug)]
pub(super) enum AnyNumbering {
    Narrow(Arc<CodeNumbering<NARROW>>),
    Wide(Arc<CodeNumbering<WIDE>>),
}

impl AnyNumbering {
    pub(super) fn new(alphabet: &Alphabet, longest: usize) -> Result<Self, SnapshotError> {
        let too_long = || SnapshotError::Damaged("a list has codes that are too long".to_owned());
        // The size of a numbering grows with the square of the length, and a crafted file could have one for each row.
        if longest > LONGEST_CODE {
            return Err(too_long());
        }
        if let Some(numbering) = CodeNumbering::new(alphabet, longest) {
            return Ok(Self::Narrow(Arc::new(numbering)));
        }
        CodeNumbering::new(alphabet, longest)
            .map(|numbering| Self::Wide(Arc::new(numbering)))
            .ok_or_else(too_long)
    }
}

/// The rows of all lists.
pub(super) fn list_rows(
    connection: &Connection,
) -> Result<BTreeMap<ListId, ListRow>, SnapshotError> {
    let mut statement = connection.prepare("SELECT id, json FROM list ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.insert(ListId(row.get(0)?), json_column(row, 1)?);
    }
    Ok(found)
}

/// Calls `each` with every block of a list, its start and its body, in order. Fails when a block is missing or changed.
/// `content_hash`: [`ListSummary::content_hash`].
pub(super) fn each_block<const N: usize>(
    connection: &Connection,
    id: ListId,
    content_hash: &str,
    numbering: &CodeNumbering<N>,
    mut each: impl FnMut(&Block<'_, N>, &[u8], &[u8]) -> Result<(), SnapshotError>,
) -> Result<(), SnapshotError> {
    let mut statement = connection.prepare(SELECT_BLOCKS)?;
    let mut rows = statement.query(params![id.0])?;
    let mut next_start = CodeNumber::ZERO;
    while let Some(row) = rows.next()? {
        let (start, body) = (blob_column(row, 0)?, blob_column(row, 1)?);
        let block: Block<'_, N> = Block::read(content_hash, start, body)?;
        if block.start() != next_start {
            return Err(BlockError::Missing.into());
        }
        next_start = block.end();
        each(&block, start, body)?;
    }
    if next_start == numbering.end() {
        Ok(())
    } else {
        Err(BlockError::Missing.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_codes_that_are_too_long_is_rejected() {
        let alphabet = Alphabet::try_from("!-`{-~".to_owned()).unwrap();
        assert!(AnyNumbering::new(&alphabet, LONGEST_CODE).is_ok());
        let digits = Alphabet::try_from("0-9".to_owned()).unwrap();
        for longest in [LONGEST_CODE + 1, 120, usize::MAX] {
            assert!(AnyNumbering::new(&digits, longest).is_err(), "{longest}");
        }
    }
}

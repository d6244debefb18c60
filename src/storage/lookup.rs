//! Look-ups of codes in the lists of an open snapshot, in memory or in blocks.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Connection, params};

use super::{
    SnapshotError,
    connection_pool::ConnectionPool,
    list::{AnyNumbering, ListRow, each_block, list_rows},
    rows::blob_column,
    schema::SELECT_COVERING_BLOCK,
};
use crate::{
    domain::{CodeRange, ListId},
    lists::{
        Block, BlockError, CodeNumber, CodeNumbering, InMemoryList, Interval, ListSummary, NARROW,
        RangeOrder, WIDE,
    },
};

/// The lists of a snapshot.
pub(super) type OpenLists = BTreeMap<ListId, OpenList>;

/// How many bytes of lists a snapshot holds in memory. While it replaces another one there are twice as many.
const MAX_MEMORY_BYTES: u64 = 24 << 20;

/// A list that is open for look-ups.
#[derive(Debug)]
pub(super) struct OpenList {
    pub row: ListRow,
    pub lookup: AnyLookup,
}

/// The look-up of a list, with as many limbs as it needs.
#[derive(Debug)]
pub(super) enum AnyLookup {
    Narrow(Lookup<NARROW>),
    Wide(Lookup<WIDE>),
}

/// The look-up of a list.
#[derive(Debug)]
pub(super) struct Lookup<const N: usize> {
    numbering: Arc<CodeNumbering<N>>,
    /// The list in memory; `None`: its blocks are read.
    in_memory: Option<InMemoryList<N>>,
}

/// Opens the lists for look-ups in their blocks. Lists with the same alphabet and length share their numbering.
pub(super) fn open_lists(connection: &Connection) -> Result<OpenLists, SnapshotError> {
    let mut numberings: BTreeMap<(String, usize), AnyNumbering> = BTreeMap::new();
    let mut lists = BTreeMap::new();
    for (id, row) in list_rows(connection)? {
        let key = (row.alphabet.as_str().to_owned(), row.longest);
        let numbering = match numberings.get(&key) {
            Some(numbering) => numbering.clone(),
            None => AnyNumbering::new(&row.alphabet, row.longest)?,
        };
        numberings.insert(key, numbering.clone());
        let lookup = match numbering {
            AnyNumbering::Narrow(numbering) => AnyLookup::Narrow(Lookup::new(numbering)),
            AnyNumbering::Wide(numbering) => AnyLookup::Wide(Lookup::new(numbering)),
        };
        lists.insert(id, OpenList { row, lookup });
    }
    Ok(lists)
}

/// Opens the lists, and loads as many as [`MAX_MEMORY_BYTES`] allow into memory, the shortest first. This verifies the blocks
/// of those lists.
pub(super) fn load_lists(connection: &Connection) -> Result<OpenLists, SnapshotError> {
    let mut lists = open_lists(connection)?;
    let mut shortest_first: Vec<(ListId, &mut OpenList)> =
        lists.iter_mut().map(|(&id, list)| (id, list)).collect();
    shortest_first.sort_by_key(|(_, list)| list.memory_bytes());
    let mut bytes_left = MAX_MEMORY_BYTES;
    for (id, list) in shortest_first {
        match bytes_left.checked_sub(list.memory_bytes()) {
            Some(rest) => bytes_left = rest,
            None => break,
        }
        list.load(connection, id)?;
    }
    Ok(lists)
}

impl OpenList {
    /// How many bytes it takes in memory.
    fn memory_bytes(&self) -> u64 {
        match &self.lookup {
            AnyLookup::Narrow(_) => InMemoryList::<NARROW>::memory_bytes(&self.row.summary),
            AnyLookup::Wide(_) => InMemoryList::<WIDE>::memory_bytes(&self.row.summary),
        }
    }

    fn load(&mut self, connection: &Connection, id: ListId) -> Result<(), SnapshotError> {
        match &mut self.lookup {
            AnyLookup::Narrow(lookup) => lookup.load(connection, id, &self.row.summary),
            AnyLookup::Wide(lookup) => lookup.load(connection, id, &self.row.summary),
        }
    }

    /// The range that holds a code. Only a list that is not in memory needs a connection.
    pub(super) fn find(
        &self,
        connections: &ConnectionPool,
        id: ListId,
        code: &str,
    ) -> Result<Option<CodeRange>, SnapshotError> {
        match &self.lookup {
            AnyLookup::Narrow(lookup) => lookup.find(connections, id, &self.row, code),
            AnyLookup::Wide(lookup) => lookup.find(connections, id, &self.row, code),
        }
    }
}

impl<const N: usize> Lookup<N> {
    fn new(numbering: Arc<CodeNumbering<N>>) -> Self {
        Self {
            numbering,
            in_memory: None,
        }
    }

    pub(super) fn numbering(&self) -> &CodeNumbering<N> {
        &self.numbering
    }

    fn load(
        &mut self,
        connection: &Connection,
        id: ListId,
        summary: &ListSummary,
    ) -> Result<(), SnapshotError> {
        let mut list = InMemoryList::with_capacity_for(summary);
        each_block(
            connection,
            id,
            &summary.content_hash,
            &self.numbering,
            |block, _, _| Ok(list.add_block(block)?),
        )?;
        self.in_memory = Some(list);
        Ok(())
    }

    fn find(
        &self,
        connections: &ConnectionPool,
        id: ListId,
        row: &ListRow,
        code: &str,
    ) -> Result<Option<CodeRange>, SnapshotError> {
        for order in [RangeOrder::Numeric, RangeOrder::Lexicographic] {
            if order == RangeOrder::Lexicographic && !row.has_lexicographic_ranges {
                continue;
            }
            // A code without a number cannot be listed.
            let Some(number) = self.numbering.number(code, order) else {
                continue;
            };
            let found = match &self.in_memory {
                Some(list) => list.find(number),
                None => find_in_blocks(&connections.get(), id, &row.summary.content_hash, number)?,
            };
            let Some(interval) = found else {
                continue;
            };
            if !row.has_ranges {
                return Ok(Some(CodeRange::one(code)));
            }
            let ends = (
                self.numbering.code(interval.first),
                self.numbering.code(interval.last),
            );
            let (Some(first), Some(last)) = ends else {
                return Err(SnapshotError::number_without_code());
            };
            return Ok(Some(match order {
                RangeOrder::Numeric => CodeRange::numbers(&first, &last)
                    .unwrap_or_else(|| CodeRange::characters(&first, &last)),
                RangeOrder::Lexicographic => CodeRange::characters(&first, &last),
            }));
        }
        Ok(None)
    }
}

/// `content_hash`: [`ListSummary::content_hash`].
fn find_in_blocks<const N: usize>(
    connection: &Connection,
    id: ListId,
    content_hash: &str,
    number: CodeNumber<N>,
) -> Result<Option<Interval<N>>, SnapshotError> {
    let mut statement = connection.prepare_cached(SELECT_COVERING_BLOCK)?;
    let mut bytes = Vec::with_capacity(CodeNumber::<N>::WIDTH);
    number.write_be(&mut bytes);
    let mut rows = statement.query(params![id.0, bytes])?;
    // Blocks cover every number from the first to the last, so there is one for this number.
    let row = rows.next()?.ok_or(BlockError::Missing)?;
    let (start, body) = (blob_column(row, 0)?, blob_column(row, 1)?);
    Ok(Block::read(content_hash, start, body)?.find(number)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        catalog::{CodeList, Codes, Dataset},
        domain::{Alphabet, ListLookup},
        storage::Snapshot,
    };

    const CODE: &str = "[019AK]{1,4}";

    fn range() -> impl Strategy<Value = CodeRange> {
        let numbers = ("[019AK]{0,2}", 0..99_u32, 0..99_u32).prop_map(|(prefix, one, other)| {
            let code = |number: u32| format!("{prefix}{number:02}");
            let (first, last) = (code(one.min(other)), code(one.max(other)));
            CodeRange::numbers(&first, &last).unwrap()
        });
        let characters = "[019AK]{2}".prop_flat_map(|one| {
            "[019AK]{2}".prop_map(move |other| {
                let (first, last) = (one.clone().min(other.clone()), one.clone().max(other));
                CodeRange::characters(&first, &last)
            })
        });
        prop_oneof![
            CODE.prop_map(|code| CodeRange::one(&code)),
            numbers,
            characters
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_list_in_memory_finds_what_its_blocks_hold(
            ranges in prop::collection::vec(range(), 0..40),
            longest in prop::sample::select(vec![4_usize, 40]),
            queries in prop::collection::vec(CODE, 100),
        ) {
            let id = ListId(1);
            let list = CodeList {
                alphabet: Alphabet::unpublished().clone(),
                longest,
                codes: Codes::Inline(ranges.clone()),
            };
            let dataset = Dataset { lists: BTreeMap::from([(id, list)]), ..Dataset::default() };
            let [in_memory, in_blocks] = Snapshot::in_memory_both_ways(&dataset);
            let ends = ranges.iter().flat_map(|range| [&range.first, &range.last]);
            for code in queries.iter().chain(ends) {
                let found = in_memory.find(id, code).unwrap();
                prop_assert_eq!(&found, &in_blocks.find(id, code).unwrap());
                let is_listed = ranges.iter().any(|range| range.contains(code));
                prop_assert_eq!(found.is_some(), is_listed, "{}", code);
            }
        }
    }
}

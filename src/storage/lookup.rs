//! Lists that are open for look-ups: in memory, or in one block at a time.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Connection, params};

use super::{
    SnapshotError,
    connections::Connections,
    list::{AnySpace, ListRow, each_block},
    schema::FIND,
    snapshot::list_rows,
};
use crate::{
    domain::{CodeRange, ListId},
    lists::{Block, BlockError, Counting, Held, Key, NARROW, Packed, Run, Space, WIDE},
};

/// The lists of a snapshot.
pub(super) type OpenLists = BTreeMap<ListId, OpenList>;

/// How many bytes the lists may take that a snapshot holds in memory. While one takes the place of another, there are two.
const ROOM: u64 = 24 << 20;

/// A list that is open for look-ups.
#[derive(Debug)]
pub(super) struct OpenList {
    pub row: ListRow,
    pub lookup: AnyLookup,
}

/// Where a list is looked up, with as many limbs as it needs.
#[derive(Debug)]
pub(super) enum AnyLookup {
    Narrow(Lookup<NARROW>),
    Wide(Lookup<WIDE>),
}

/// Where a list is looked up.
#[derive(Debug)]
pub(super) struct Lookup<const N: usize> {
    space: Arc<Space<N>>,
    /// Its runs in memory; `None`: its blocks are read.
    held: Option<Held<N>>,
}

/// The lists, ready for look-ups in their blocks; those of like codes share their space.
pub(super) fn open_lists(connection: &Connection) -> Result<OpenLists, SnapshotError> {
    let mut spaces: BTreeMap<(String, usize), AnySpace> = BTreeMap::new();
    let mut lists = BTreeMap::new();
    for (id, row) in list_rows(connection)? {
        let like = (row.alphabet.as_str().to_owned(), row.longest);
        let space = match spaces.get(&like) {
            Some(space) => space.clone(),
            None => AnySpace::new(&row.alphabet, row.longest)?,
        };
        spaces.insert(like, space.clone());
        let lookup = match space {
            AnySpace::Narrow(space) => AnyLookup::Narrow(Lookup { space, held: None }),
            AnySpace::Wide(space) => AnyLookup::Wide(Lookup { space, held: None }),
        };
        lists.insert(id, OpenList { row, lookup });
    }
    Ok(lists)
}

/// The same with as many lists in memory as there is room for, the shortest first. Each of their blocks is proven here.
pub(super) fn hold_lists(connection: &Connection) -> Result<OpenLists, SnapshotError> {
    let mut lists = open_lists(connection)?;
    let mut shortest_first: Vec<(ListId, &mut OpenList)> =
        lists.iter_mut().map(|(&id, list)| (id, list)).collect();
    shortest_first.sort_by_key(|(_, list)| list.size());
    let mut room = ROOM;
    for (id, list) in shortest_first {
        match room.checked_sub(list.size()) {
            Some(rest) => room = rest,
            None => break,
        }
        list.hold(connection, id)?;
    }
    Ok(lists)
}

impl OpenList {
    /// How many bytes it takes in memory.
    fn size(&self) -> u64 {
        match &self.lookup {
            AnyLookup::Narrow(_) => Held::<NARROW>::size(&self.row.packed),
            AnyLookup::Wide(_) => Held::<WIDE>::size(&self.row.packed),
        }
    }

    fn hold(&mut self, connection: &Connection, id: ListId) -> Result<(), SnapshotError> {
        match &mut self.lookup {
            AnyLookup::Narrow(lookup) => lookup.hold(connection, id, &self.row.packed),
            AnyLookup::Wide(lookup) => lookup.hold(connection, id, &self.row.packed),
        }
    }

    /// The span that holds a code. Only where the list is not held a connection is asked for.
    pub(super) fn find(
        &self,
        connections: &Connections,
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
    pub(super) fn space(&self) -> &Space<N> {
        &self.space
    }

    fn hold(
        &mut self,
        connection: &Connection,
        id: ListId,
        list: &Packed,
    ) -> Result<(), SnapshotError> {
        let mut held = Held::with_room_for(list);
        each_block(connection, id, &list.content, &self.space, |block, _, _| {
            Ok(held.take(block)?)
        })?;
        self.held = Some(held);
        Ok(())
    }

    fn find(
        &self,
        connections: &Connections,
        id: ListId,
        row: &ListRow,
        code: &str,
    ) -> Result<Option<CodeRange>, SnapshotError> {
        for counting in [Counting::Numbers, Counting::Characters] {
            if counting == Counting::Characters && !row.letters {
                continue;
            }
            // A code that the space does not hold was not listed.
            let Some(key) = self.space.key(code, counting) else {
                continue;
            };
            let found = match &self.held {
                Some(held) => held.find(key),
                None => find_run(&connections.free(), id, &row.packed.content, key)?,
            };
            let Some(run) = found else {
                continue;
            };
            if !row.ranges {
                return Ok(Some(CodeRange::one(code)));
            }
            let ends = self.space.code(run.first).zip(self.space.code(run.last));
            let (first, last) = ends.ok_or_else(|| {
                SnapshotError::Damaged("a list holds a number without a code".to_owned())
            })?;
            return Ok(Some(match counting {
                Counting::Numbers => CodeRange::numbers(&first, &last)
                    .unwrap_or_else(|| CodeRange::characters(&first, &last)),
                Counting::Characters => CodeRange::characters(&first, &last),
            }));
        }
        Ok(None)
    }
}

/// `content`: what the list is, as its row says.
fn find_run<const N: usize>(
    connection: &Connection,
    id: ListId,
    content: &str,
    key: Key<N>,
) -> Result<Option<Run<N>>, SnapshotError> {
    let mut statement = connection.prepare_cached(FIND)?;
    let mut bytes = Vec::with_capacity(Key::<N>::WIDTH);
    key.write(&mut bytes);
    let mut rows = statement.query(params![id.0, bytes])?;
    // Blocks answer for every number from the first to the last, so there is one for this.
    let row = rows.next()?.ok_or(BlockError::Missing)?;
    let start = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
    let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
    Ok(Block::read(content, start, body)?.find(key)?)
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

    fn span() -> impl Strategy<Value = CodeRange> {
        let numbers = ("[019AK]{0,2}", 0..99_u32, 0..99_u32).prop_map(|(front, one, other)| {
            let code = |number: u32| format!("{front}{number:02}");
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
        fn a_list_answers_in_memory_as_it_does_in_its_blocks(
            spans in prop::collection::vec(span(), 0..40),
            longest in prop::sample::select(vec![4_usize, 40]),
            asked in prop::collection::vec(CODE, 100),
        ) {
            let id = ListId(1);
            let list = CodeList {
                alphabet: Alphabet::unpublished().clone(),
                longest,
                codes: Codes::Inline(spans.clone()),
            };
            let dataset = Dataset { lists: BTreeMap::from([(id, list)]), ..Dataset::default() };
            let [held, stored] = Snapshot::in_memory_both_ways(&dataset);
            let ends = spans.iter().flat_map(|span| [&span.first, &span.last]);
            for code in asked.iter().chain(ends) {
                let found = held.find(id, code).unwrap();
                prop_assert_eq!(&found, &stored.find(id, code).unwrap());
                let is_listed = spans.iter().any(|span| span.contains(code));
                prop_assert_eq!(found.is_some(), is_listed, "{}", code);
            }
        }
    }
}

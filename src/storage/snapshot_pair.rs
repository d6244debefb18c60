//! Compares the lists and the collection points of two snapshots.

use std::collections::{BTreeMap, VecDeque};

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Snapshot, SnapshotError,
    list::AnyNumbering,
    lookup::{AnyLookup, OpenList},
    places::points_by_hash,
};
use crate::{
    changes::{PointChange, UnitChange, UnitLists},
    domain::{Country, ListId},
    lists::{
        Block, BlockError, CodeNumber, CodeNumbering, Interval, KWayMerge, MergeAdjacent,
        compare_lists,
    },
};

/// Two snapshots whose lists are compared block by block, not loaded into memory.
///
/// A code has one number as part of a lexicographic range and another one otherwise. So if a code was listed in both ways and one
/// of them is removed, the code is reported as removed although it is still listed. No removal is missed.
#[derive(Clone, Copy, Debug)]
pub struct SnapshotPair<'a> {
    /// The snapshot that is replaced.
    pub old: &'a Snapshot,
    /// The snapshot that replaces it.
    pub new: &'a Snapshot,
}

impl UnitLists for SnapshotPair<'_> {
    type Error = SnapshotError;

    fn compare_lists(&self, old: &[ListId], new: &[ListId]) -> Result<UnitChange, SnapshotError> {
        let old = self.old.lists_by_id(old)?;
        let new = self.new.lists_by_id(new)?;
        let rows = || old.iter().chain(&new).map(|(_, list)| &list.row);
        let alphabets = rows().map(|row| row.alphabet.clone());
        let Some(alphabet) = alphabets.reduce(|all, more| all.union(&more)) else {
            return Ok(UnitChange::default());
        };
        let longest = rows().map(|row| row.longest).max().unwrap_or(1);
        let change = match AnyNumbering::new(&alphabet, longest)? {
            AnyNumbering::Narrow(numbering) => self.compare_in(&numbering, &old, &new),
            AnyNumbering::Wide(numbering) => self.compare_in(&numbering, &old, &new),
        }?;
        Ok(UnitChange {
            narrower: excludes_characters(&new, &old),
            wider: excludes_characters(&old, &new),
            ..change
        })
    }

    fn points(&self) -> Result<Vec<PointChange>, SnapshotError> {
        let old = points_by_hash(&self.old.connection())?;
        let new = points_by_hash(&self.new.connection())?;
        let mut changes: BTreeMap<Country, PointChange> = BTreeMap::new();
        let unchanged = |country: Country| PointChange {
            country,
            added: 0,
            removed: 0,
        };
        for (_, &country) in new.iter().filter(|(hash, _)| !old.contains_key(*hash)) {
            let change = changes.entry(country).or_insert(unchanged(country));
            change.added += 1;
        }
        for (_, &country) in old.iter().filter(|(hash, _)| !new.contains_key(*hash)) {
            let change = changes.entry(country).or_insert(unchanged(country));
            change.removed += 1;
        }
        Ok(changes.into_values().collect())
    }
}

impl SnapshotPair<'_> {
    fn compare_in<const N: usize>(
        &self,
        numbering: &CodeNumbering<N>,
        old: &[(ListId, &OpenList)],
        new: &[(ListId, &OpenList)],
    ) -> Result<UnitChange, SnapshotError> {
        let (old_connection, new_connection) = (self.old.connection(), self.new.connection());
        for connection in [&old_connection, &new_connection] {
            // Each page is read once, and mapped pages of a long list would all count as resident memory.
            connection.pragma_update(None, "mmap_size", 0)?;
        }
        let difference = compare_lists(
            union(&old_connection, old, numbering)?,
            union(&new_connection, new, numbering)?,
        )?;
        let examples = |intervals: &[Interval<N>]| -> Vec<String> {
            intervals
                .iter()
                .filter_map(|interval| {
                    let (first, last) = (
                        numbering.code(interval.first)?,
                        numbering.code(interval.last)?,
                    );
                    Some(if first == last {
                        first
                    } else {
                        format!("{first}..{last}")
                    })
                })
                .collect()
        };
        Ok(UnitChange {
            added: difference.added.units,
            removed: difference.removed.units,
            added_examples: examples(&difference.added.examples),
            removed_examples: examples(&difference.removed.examples),
            ..UnitChange::default()
        })
    }
}

/// Whether a lexicographic range of `lists` excludes codes of `others` because its alphabet lacks a character. Both are compared in
/// the numbering of their joint alphabet, in which the range contains those codes, so this difference needs a check of its own.
fn excludes_characters(lists: &[(ListId, &OpenList)], others: &[(ListId, &OpenList)]) -> bool {
    let hash = |list: &OpenList| list.row.summary.content_hash.clone();
    let is_unchanged = |other: &OpenList| lists.iter().any(|(_, list)| hash(list) == hash(other));
    if others.iter().all(|(_, other)| is_unchanged(other)) {
        return false;
    }
    let mut lexicographic = lists
        .iter()
        .filter(|(_, list)| list.row.has_lexicographic_ranges);
    lexicographic.any(|(_, list)| {
        let alphabet = &list.row.alphabet;
        let mut characters = others
            .iter()
            .flat_map(|(_, other)| other.row.alphabet.characters());
        characters.any(|c| !alphabet.contains(c))
    })
}

/// The intervals of several lists, merged.
fn union<'a, const N: usize>(
    connection: &'a Connection,
    lists: &'a [(ListId, &'a OpenList)],
    numbering: &'a CodeNumbering<N>,
) -> Result<MergeAdjacent<KWayMerge<Intervals<'a, N>, N>, N>, SnapshotError> {
    let sources = lists
        .iter()
        .map(|(id, list)| list.intervals(connection, *id, numbering));
    Ok(MergeAdjacent::new(KWayMerge::new(sources.collect())?))
}

type Intervals<'a, const N: usize> =
    Box<dyn Iterator<Item = Result<Interval<N>, SnapshotError>> + 'a>;

impl OpenList {
    /// The intervals of this list, as numbers of `numbering`, which has a number for all of its codes.
    fn intervals<'a, const N: usize>(
        &'a self,
        connection: &'a Connection,
        id: ListId,
        numbering: &'a CodeNumbering<N>,
    ) -> Intervals<'a, N> {
        match &self.lookup {
            AnyLookup::Narrow(lookup) => {
                self.renumbered(connection, id, lookup.numbering(), numbering)
            }
            AnyLookup::Wide(lookup) => {
                self.renumbered(connection, id, lookup.numbering(), numbering)
            }
        }
    }

    fn renumbered<'a, const M: usize, const N: usize>(
        &'a self,
        connection: &'a Connection,
        id: ListId,
        own: &'a CodeNumbering<M>,
        numbering: &'a CodeNumbering<N>,
    ) -> Intervals<'a, N> {
        let stored = StoredIntervals {
            connection,
            id,
            content_hash: &self.row.summary.content_hash,
            next_start: CodeNumber::ZERO,
            end: own.end(),
            buffer: VecDeque::new(),
        };
        if own.is_same_as(numbering) {
            return Box::new(stored.map(|interval| {
                let resized = interval?.resize();
                resized.ok_or_else(SnapshotError::number_without_code)
            }));
        }
        Box::new(stored.flat_map(move |interval| -> Intervals<'a, N> {
            let interval = match interval {
                Ok(interval) => interval,
                Err(error) => return Box::new(std::iter::once(Err(error))),
            };
            Box::new(own.ranges(interval).map(|range| {
                let renumbered = range.and_then(|range| numbering.interval(&range));
                let (interval, _) = renumbered.ok_or_else(SnapshotError::number_without_code)?;
                Ok(interval)
            }))
        }))
    }
}

/// Reads the intervals of a list in the order in which they are stored.
struct StoredIntervals<'a, const N: usize> {
    connection: &'a Connection,
    id: ListId,
    content_hash: &'a str,
    /// Where the next block starts.
    next_start: CodeNumber<N>,
    /// Where the last block ends.
    end: CodeNumber<N>,
    /// The intervals of the current block.
    buffer: VecDeque<Interval<N>>,
}

impl<const N: usize> StoredIntervals<'_, N> {
    fn read_block(&mut self) -> Result<(), SnapshotError> {
        let query = "SELECT body FROM block WHERE list = ?1 AND start = ?2";
        let mut statement = self.connection.prepare_cached(query)?;
        let mut start = Vec::with_capacity(CodeNumber::<N>::WIDTH);
        self.next_start.write_be(&mut start);
        let body: Option<Vec<u8>> = statement
            .query_row(params![self.id.0, start], |row| row.get(0))
            .optional()?;
        let body = body.ok_or(BlockError::Missing)?;
        let block: Block<'_, N> = Block::read(self.content_hash, &start, &body)?;
        self.next_start = block.end();
        for interval in block.intervals() {
            self.buffer.push_back(interval?);
        }
        Ok(())
    }
}

impl<const N: usize> Iterator for StoredIntervals<'_, N> {
    type Item = Result<Interval<N>, SnapshotError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(interval) = self.buffer.pop_front() {
                return Some(Ok(interval));
            }
            if self.next_start == self.end {
                return None;
            }
            if let Err(error) = self.read_block() {
                self.next_start = self.end;
                return Some(Err(error));
            }
        }
    }
}

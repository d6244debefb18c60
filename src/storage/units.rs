//! The units on lists of two generations, held against each other.

use std::collections::{BTreeMap, VecDeque};

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Snapshot, SnapshotError,
    list::AnySpace,
    lookup::{AnyLookup, OpenList},
    places::points_by_hash,
};
use crate::{
    changes::{PointChange, UnitChange, UnitLists},
    domain::{CodeRange, Country, ListId},
    lists::{Block, BlockError, Joined, Key, Merged, Run, Space, compare},
};

/// Two generations, whose lists are compared without being held in memory.
///
/// Ranges that count letters have numbers of their own. A code that leaves one of two places where it stood, such a range
/// and another, is told as removed though it is still listed: that errs on the safe side.
#[derive(Clone, Copy, Debug)]
pub struct SnapshotPair<'a> {
    /// The generation that is replaced.
    pub old: &'a Snapshot,
    /// The one that replaces it.
    pub new: &'a Snapshot,
}

impl UnitLists for SnapshotPair<'_> {
    type Error = SnapshotError;

    fn compare(&self, old: &[ListId], new: &[ListId]) -> Result<UnitChange, SnapshotError> {
        let old = self.old.open_lists(old)?;
        let new = self.new.open_lists(new)?;
        let rows = || old.iter().chain(&new).map(|(_, list)| &list.row);
        let alphabets = rows().map(|row| row.alphabet.clone());
        let Some(alphabet) = alphabets.reduce(|all, more| all.union(&more)) else {
            return Ok(UnitChange::default());
        };
        let longest = rows().map(|row| row.longest).max().unwrap_or(1);
        let counted = match AnySpace::new(&alphabet, longest)? {
            AnySpace::Narrow(space) => self.compare_in(&space, &old, &new),
            AnySpace::Wide(space) => self.compare_in(&space, &old, &new),
        }?;
        Ok(UnitChange {
            narrower: leave_out(&new, &old),
            wider: leave_out(&old, &new),
            ..counted
        })
    }

    fn points(&self) -> Result<Vec<PointChange>, SnapshotError> {
        self.point_changes()
    }
}

impl SnapshotPair<'_> {
    fn point_changes(&self) -> Result<Vec<PointChange>, SnapshotError> {
        let old = points_by_hash(&self.old.connection())?;
        let new = points_by_hash(&self.new.connection())?;
        let mut changes: BTreeMap<Country, (u64, u64)> = BTreeMap::new();
        for (hash, country) in &new {
            if !old.contains_key(hash) {
                changes.entry(*country).or_default().0 += 1;
            }
        }
        for (hash, country) in &old {
            if !new.contains_key(hash) {
                changes.entry(*country).or_default().1 += 1;
            }
        }
        let changes = changes.into_iter();
        Ok(changes
            .map(|(country, (added, removed))| PointChange {
                country,
                added,
                removed,
            })
            .collect())
    }

    fn compare_in<const N: usize>(
        &self,
        space: &Space<N>,
        old: &[(ListId, &OpenList)],
        new: &[(ListId, &OpenList)],
    ) -> Result<UnitChange, SnapshotError> {
        let (one, other) = (self.old.connection(), self.new.connection());
        for connection in [&one, &other] {
            // The mapped pages of a long list would all count as memory, and each is read only once.
            connection.pragma_update(None, "mmap_size", 0)?;
        }
        let difference = compare(union(&one, old, space)?, union(&other, new, space)?)?;
        let examples = |runs: &[Run<N>]| -> Vec<String> {
            runs.iter()
                .filter_map(|run| {
                    let (first, last) = (space.code(run.first)?, space.code(run.last)?);
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

/// Whether ranges of `lists` that count letters leave out codes of `others`, for want of their characters. In the space of
/// both, where they are compared, such a range seems to hold them.
fn leave_out(lists: &[(ListId, &OpenList)], others: &[(ListId, &OpenList)]) -> bool {
    let content = |list: &OpenList| list.row.packed.content.clone();
    let kept = |other: &OpenList| {
        lists
            .iter()
            .any(|(_, list)| content(list) == content(other))
    };
    if others.iter().all(|(_, other)| kept(other)) {
        return false;
    }
    let mut ranges = lists.iter().filter(|(_, list)| list.row.letters);
    ranges.any(|(_, list)| {
        let alphabet = &list.row.alphabet;
        let mut characters = others
            .iter()
            .flat_map(|(_, other)| other.row.alphabet.characters());
        characters.any(|c| !alphabet.contains(c))
    })
}

/// The runs of several lists as those of one.
fn union<'a, const N: usize>(
    connection: &'a Connection,
    lists: &'a [(ListId, &'a OpenList)],
    space: &'a Space<N>,
) -> Result<Joined<Merged<Runs<'a, N>, N>, N>, SnapshotError> {
    let sources = lists
        .iter()
        .map(|(id, list)| list.runs(connection, *id, space));
    Ok(Joined::new(Merged::new(sources.collect())?))
}

type Runs<'a, const N: usize> = Box<dyn Iterator<Item = Result<Run<N>, SnapshotError>> + 'a>;

impl OpenList {
    /// The runs of this list, as numbers of `space`, which holds all of its codes.
    fn runs<'a, const N: usize>(
        &'a self,
        connection: &'a Connection,
        id: ListId,
        space: &'a Space<N>,
    ) -> Runs<'a, N> {
        match &self.lookup {
            AnyLookup::Narrow(own) => self.runs_of(connection, id, own.space(), space),
            AnyLookup::Wide(own) => self.runs_of(connection, id, own.space(), space),
        }
    }

    fn runs_of<'a, const M: usize, const N: usize>(
        &'a self,
        connection: &'a Connection,
        id: ListId,
        own: &'a Space<M>,
        space: &'a Space<N>,
    ) -> Runs<'a, N> {
        let stored = Stored {
            connection,
            id,
            content: &self.row.packed.content,
            due: Key::ZERO,
            end: own.end(),
            read: VecDeque::new(),
        };
        translated(stored, own, space)
    }
}

/// Runs of one space as runs of another. Where the spaces are the same, the numbers are.
fn translated<'a, const M: usize, const N: usize>(
    runs: Stored<'a, M>,
    own: &'a Space<M>,
    space: &'a Space<N>,
) -> Runs<'a, N> {
    let foreign = || SnapshotError::Damaged("a list holds a number without a code".to_owned());
    if own.is_like(space) {
        return Box::new(runs.map(move |run| run?.resized().ok_or_else(foreign)));
    }
    Box::new(runs.flat_map(move |run| -> Runs<'a, N> {
        let run = match run {
            Ok(run) => run,
            Err(error) => return Box::new(std::iter::once(Err(error))),
        };
        let spans = own.spans(run);
        Box::new(spans.map(move |span: Option<CodeRange>| {
            let keys = span.and_then(|span| space.keys(&span));
            let (first, last, _) = keys.ok_or_else(foreign)?;
            Ok(Run { first, last })
        }))
    }))
}

/// The runs of a list in the order in which they are stored.
struct Stored<'a, const N: usize> {
    connection: &'a Connection,
    id: ListId,
    content: &'a str,
    due: Key<N>,
    end: Key<N>,
    read: VecDeque<Run<N>>,
}

impl<const N: usize> Stored<'_, N> {
    fn next_block(&mut self) -> Result<(), SnapshotError> {
        let query = "SELECT body FROM block WHERE list = ?1 AND start = ?2";
        let mut statement = self.connection.prepare_cached(query)?;
        let mut start = Vec::with_capacity(Key::<N>::WIDTH);
        self.due.write(&mut start);
        let body: Option<Vec<u8>> = statement
            .query_row(params![self.id.0, start], |row| row.get(0))
            .optional()?;
        let body = body.ok_or(BlockError::Missing)?;
        let block: Block<'_, N> = Block::read(self.content, &start, &body)?;
        if block.end() <= self.due {
            return Err(BlockError::Changed.into());
        }
        self.due = block.end();
        for run in block.runs() {
            self.read.push_back(run?);
        }
        Ok(())
    }
}

impl<const N: usize> Iterator for Stored<'_, N> {
    type Item = Result<Run<N>, SnapshotError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(run) = self.read.pop_front() {
                return Some(Ok(run));
            }
            if self.due == self.end {
                return None;
            }
            if let Err(error) = self.next_block() {
                self.due = self.end;
                return Some(Err(error));
            }
        }
    }
}

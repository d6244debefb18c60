//! The runs of a list in memory.

use super::{Block, BlockError, Key, Packed, Run};

/// The runs of a list, unpacked once, so that a look-up is a binary search and asks nobody.
#[derive(Clone, Debug)]
pub struct Held<const N: usize>(Runs<N>);

#[derive(Clone, Debug)]
enum Runs<const N: usize> {
    /// Runs of one code each, in order: half the memory.
    Single(Vec<Key<N>>),
    /// Runs in order.
    Long(Vec<Run<N>>),
}

impl<const N: usize> Held<N> {
    /// How many bytes the runs of a list take.
    #[must_use]
    pub fn size(list: &Packed) -> u64 {
        let one = if is_single(list) {
            size_of::<Key<N>>()
        } else {
            size_of::<Run<N>>()
        };
        list.runs.saturating_mul(one as u64)
    }

    /// Room for the runs of a list, which [`Self::take`] fills.
    #[must_use]
    pub fn with_room_for(list: &Packed) -> Self {
        let runs = usize::try_from(list.runs).unwrap_or(usize::MAX);
        Self(if is_single(list) {
            Runs::Single(Vec::with_capacity(runs))
        } else {
            Runs::Long(Vec::with_capacity(runs))
        })
    }

    /// Takes the runs of the next block.
    ///
    /// # Errors
    /// When they are not those that the list says it has: in order, inside of their block, and no more than there is room
    /// for.
    pub fn take(&mut self, block: &Block<'_, N>) -> Result<(), BlockError> {
        for run in block.runs() {
            let run = run?;
            let follows = self.last().is_none_or(|last| last < run.first);
            if !follows || run.last >= block.end() {
                return Err(BlockError::Changed);
            }
            self.add(run)?;
        }
        Ok(())
    }

    fn add(&mut self, run: Run<N>) -> Result<(), BlockError> {
        match &mut self.0 {
            Runs::Single(codes) if codes.len() < codes.capacity() && run.first == run.last => {
                codes.push(run.first);
            }
            Runs::Long(runs) if runs.len() < runs.capacity() => runs.push(run),
            Runs::Single(_) | Runs::Long(_) => return Err(BlockError::Changed),
        }
        Ok(())
    }

    fn last(&self) -> Option<Key<N>> {
        match &self.0 {
            Runs::Single(codes) => codes.last().copied(),
            Runs::Long(runs) => runs.last().map(|run| run.last),
        }
    }

    /// The run that holds a number.
    #[must_use]
    pub fn find(&self, key: Key<N>) -> Option<Run<N>> {
        match &self.0 {
            Runs::Single(codes) => codes.binary_search(&key).is_ok().then(|| Run::one(key)),
            Runs::Long(runs) => {
                let after = runs.partition_point(|run| run.first <= key);
                let run = runs[..after].last()?;
                (key <= run.last).then_some(*run)
            }
        }
    }
}

/// Whether each run of a list is one code.
fn is_single(list: &Packed) -> bool {
    list.units == list.runs
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::lists::{Joined, NARROW, Packer, Space, prove_block};

    /// Start and body.
    type Written = (Vec<u8>, Vec<u8>);

    /// What a list of these numbers is packed into, and its blocks.
    fn packed(numbers: &BTreeSet<u64>) -> (Packed, Vec<Written>) {
        let alphabet = crate::domain::Alphabet::unpublished();
        let space: Space<NARROW> = Space::new(alphabet, 12).unwrap();
        let mut packer = Packer::new(&space);
        let mut blocks = Vec::new();
        let mut keep = |start: &[u8], body: &[u8]| {
            blocks.push((start.to_vec(), body.to_vec()));
            Ok::<_, ()>(())
        };
        let runs = numbers.iter().map(|&n| Ok::<_, ()>(Run::one(n.into())));
        for run in Joined::new(runs) {
            packer.add(run.unwrap(), &mut keep).unwrap();
        }
        let list = packer.finish(space.end(), &mut keep).unwrap();
        for (start, body) in &mut blocks {
            prove_block(&list.content, start, body);
        }
        (list, blocks)
    }

    fn held(list: &Packed, room: &Packed, blocks: &[Written]) -> Result<Held<NARROW>, BlockError> {
        let mut held = Held::with_room_for(room);
        for (start, body) in blocks {
            held.take(&Block::read(&list.content, start, body)?)?;
        }
        Ok(held)
    }

    proptest! {
        #[test]
        fn a_held_list_finds_what_its_blocks_find(
            spread in prop::sample::select(vec![2_u64, 1_000, 1 << 50]),
            numbers in prop::collection::btree_set(0..1_000_u64, 0..600),
            asked in prop::collection::vec(0..1_000_u64, 50),
        ) {
            let numbers: BTreeSet<u64> = numbers.into_iter().map(|n| n * spread / 2).collect();
            let (list, blocks) = packed(&numbers);
            let held = held(&list, &list, &blocks).unwrap();
            let blocks: Vec<Block<'_, NARROW>> = blocks
                .iter()
                .map(|(start, body)| Block::read(&list.content, start, body).unwrap())
                .collect();
            let asked = asked.into_iter().map(|n| n * spread / 2);
            for number in asked.chain(numbers.iter().copied()) {
                let key = number.into();
                let block = blocks.iter().rfind(|block| block.start() <= key).unwrap();
                let found = held.find(key);
                prop_assert_eq!(found, block.find(key).unwrap());
                prop_assert_eq!(found.is_some(), numbers.contains(&number));
            }
        }
    }

    #[test]
    fn single_codes_take_half_the_memory_of_runs() {
        let (single, _) = packed(&BTreeSet::from([1, 3, 5]));
        let (long, _) = packed(&BTreeSet::from([1, 3, 4]));
        assert_eq!(Held::<NARROW>::size(&single), 3 * 16);
        assert_eq!(Held::<NARROW>::size(&long), 2 * 32);
    }

    #[test]
    fn blocks_that_hold_something_else_than_the_list_says_are_refused() {
        let (list, blocks) = packed(&(0..1_000).map(|n| n << 40).collect());
        assert!(blocks.len() > 3);
        assert!(held(&list, &list, &blocks).is_ok());
        let fewer = Packed {
            units: 999,
            runs: 999,
            ..list.clone()
        };
        assert!(held(&list, &fewer, &blocks).is_err(), "more than it says");
        let twice = [&blocks[..1], &blocks[..1]].concat();
        assert!(held(&list, &list, &twice).is_err(), "not in order");
        let (long, blocks) = packed(&BTreeSet::from([1, 3, 4]));
        let single = Packed {
            units: 2,
            ..long.clone()
        };
        assert!(held(&long, &single, &blocks).is_err(), "no single codes");
    }
}

//! A short list, decoded into memory.

use super::{Block, BlockError, CodeNumber, Interval, ListSummary};

/// The intervals of a list in memory. A look-up is a binary search, without a query.
#[derive(Clone, Debug)]
pub(crate) struct InMemoryList<const N: usize>(Entries<N>);

#[derive(Clone, Debug)]
enum Entries<const N: usize> {
    /// Intervals of one code each, in order. They take half the memory.
    Codes(Vec<CodeNumber<N>>),
    /// Intervals, in order.
    Intervals(Vec<Interval<N>>),
}

impl<const N: usize> InMemoryList<N> {
    /// How many bytes a list takes in memory.
    pub(crate) fn memory_bytes(summary: &ListSummary) -> u64 {
        let entry = if has_only_single_codes(summary) {
            size_of::<CodeNumber<N>>()
        } else {
            size_of::<Interval<N>>()
        };
        summary.intervals.saturating_mul(entry as u64)
    }

    /// An empty list with capacity for the intervals of `summary`. [`Self::add_block`] fills it.
    pub(crate) fn with_capacity_for(summary: &ListSummary) -> Self {
        let capacity = usize::try_from(summary.intervals).unwrap_or(usize::MAX);
        Self(if has_only_single_codes(summary) {
            Entries::Codes(Vec::with_capacity(capacity))
        } else {
            Entries::Intervals(Vec::with_capacity(capacity))
        })
    }

    /// Adds the intervals of the next block.
    ///
    /// # Errors
    /// When they contradict the summary: out of order, beyond the end of their block, or more than there is capacity for.
    pub(crate) fn add_block(&mut self, block: &Block<'_, N>) -> Result<(), BlockError> {
        for interval in block.intervals() {
            let interval = interval?;
            let is_in_order = self.last().is_none_or(|last| last < interval.first);
            if !is_in_order || interval.last >= block.end() {
                return Err(BlockError::Changed);
            }
            self.add(interval)?;
        }
        Ok(())
    }

    fn add(&mut self, interval: Interval<N>) -> Result<(), BlockError> {
        match &mut self.0 {
            Entries::Codes(codes)
                if codes.len() < codes.capacity() && interval.first == interval.last =>
            {
                codes.push(interval.first);
            }
            Entries::Intervals(intervals) if intervals.len() < intervals.capacity() => {
                intervals.push(interval);
            }
            Entries::Codes(_) | Entries::Intervals(_) => return Err(BlockError::Changed),
        }
        Ok(())
    }

    fn last(&self) -> Option<CodeNumber<N>> {
        match &self.0 {
            Entries::Codes(codes) => codes.last().copied(),
            Entries::Intervals(intervals) => intervals.last().map(|interval| interval.last),
        }
    }

    /// The interval that holds a number.
    pub(crate) fn find(&self, number: CodeNumber<N>) -> Option<Interval<N>> {
        match &self.0 {
            Entries::Codes(codes) => {
                let found = codes.binary_search(&number);
                found.is_ok().then(|| Interval::single(number))
            }
            Entries::Intervals(intervals) => {
                let after = intervals.partition_point(|interval| interval.first <= number);
                let interval = intervals[..after].last()?;
                (number <= interval.last).then_some(*interval)
            }
        }
    }
}

/// Whether each interval of a list is one code.
fn has_only_single_codes(summary: &ListSummary) -> bool {
    summary.units == summary.intervals
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        domain::Alphabet,
        lists::{BlockWriter, CodeNumbering, MergeAdjacent, NARROW, write_block_checksum},
    };

    /// Start and body of a block.
    type BlockBytes = (Vec<u8>, Vec<u8>);

    /// The summary and the blocks of a list of these numbers.
    fn write_list(numbers: &BTreeSet<u64>) -> (ListSummary, Vec<BlockBytes>) {
        let numbering: CodeNumbering<NARROW> =
            CodeNumbering::new(Alphabet::unpublished(), 12).unwrap();
        let mut writer = BlockWriter::new(&numbering);
        let mut blocks = Vec::new();
        let mut emit = |start: &[u8], body: &[u8]| {
            blocks.push((start.to_vec(), body.to_vec()));
            Ok::<_, ()>(())
        };
        let intervals = numbers
            .iter()
            .map(|&n| Ok::<_, ()>(Interval::single(n.into())));
        for interval in MergeAdjacent::new(intervals) {
            writer.add(interval.unwrap(), &mut emit).unwrap();
        }
        let summary = writer.finish(numbering.end(), &mut emit).unwrap();
        for (start, body) in &mut blocks {
            write_block_checksum(&summary.content_hash, start, body);
        }
        (summary, blocks)
    }

    /// Loads blocks that were written for `summary` as if their list had the summary `declared`.
    fn load(
        summary: &ListSummary,
        declared: &ListSummary,
        blocks: &[BlockBytes],
    ) -> Result<InMemoryList<NARROW>, BlockError> {
        let mut list = InMemoryList::with_capacity_for(declared);
        for (start, body) in blocks {
            list.add_block(&Block::read(&summary.content_hash, start, body)?)?;
        }
        Ok(list)
    }

    proptest! {
        #[test]
        fn a_list_in_memory_finds_what_its_blocks_find(
            spread in prop::sample::select(vec![2_u64, 1_000, 1 << 50]),
            numbers in prop::collection::btree_set(0..1_000_u64, 0..600),
            queries in prop::collection::vec(0..1_000_u64, 50),
        ) {
            let numbers: BTreeSet<u64> = numbers.into_iter().map(|n| n * spread / 2).collect();
            let (summary, blocks) = write_list(&numbers);
            let list = load(&summary, &summary, &blocks).unwrap();
            let blocks: Vec<Block<'_, NARROW>> = blocks
                .iter()
                .map(|(start, body)| Block::read(&summary.content_hash, start, body).unwrap())
                .collect();
            let queries = queries.into_iter().map(|n| n * spread / 2);
            for query in queries.chain(numbers.iter().copied()) {
                let number = query.into();
                let block = blocks.iter().rfind(|block| block.start() <= number).unwrap();
                let found = list.find(number);
                prop_assert_eq!(found, block.find(number).unwrap());
                prop_assert_eq!(found.is_some(), numbers.contains(&query));
            }
        }
    }

    #[test]
    fn single_codes_take_half_the_memory_of_intervals() {
        let (single, _) = write_list(&BTreeSet::from([1, 3, 5]));
        let (long, _) = write_list(&BTreeSet::from([1, 3, 4]));
        assert_eq!(InMemoryList::<NARROW>::memory_bytes(&single), 3 * 16);
        assert_eq!(InMemoryList::<NARROW>::memory_bytes(&long), 2 * 32);
    }

    #[test]
    fn blocks_that_contradict_the_summary_are_rejected() {
        let (summary, blocks) = write_list(&(0..1_000).map(|n| n << 40).collect());
        assert!(blocks.len() > 3);
        assert!(load(&summary, &summary, &blocks).is_ok());
        let fewer = ListSummary {
            units: 999,
            intervals: 999,
            ..summary.clone()
        };
        assert!(load(&summary, &fewer, &blocks).is_err(), "too many codes");
        let twice = [&blocks[..1], &blocks[..1]].concat();
        assert!(load(&summary, &summary, &twice).is_err(), "out of order");
        let (long, blocks) = write_list(&BTreeSet::from([1, 3, 4]));
        let single = ListSummary {
            units: 2,
            ..long.clone()
        };
        assert!(load(&long, &single, &blocks).is_err(), "no single codes");
    }
}

//! Merges sorted sequences of intervals, and adjacent intervals of one sequence.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, binary_heap::PeekMut},
};

use super::Interval;

/// The intervals of several sorted sources, sorted by their first number.
pub(crate) struct KWayMerge<I, const N: usize> {
    sources: Vec<I>,
    /// The next interval of each source, with the index of the source.
    next: BinaryHeap<Reverse<(Interval<N>, usize)>>,
}

impl<I, E, const N: usize> KWayMerge<I, N>
where
    I: Iterator<Item = Result<Interval<N>, E>>,
{
    /// Takes sources that are each sorted by the first number.
    ///
    /// # Errors
    /// The error of the first source that cannot be read.
    pub(crate) fn new(mut sources: Vec<I>) -> Result<Self, E> {
        let mut next = BinaryHeap::with_capacity(sources.len());
        for (index, source) in sources.iter_mut().enumerate() {
            if let Some(interval) = source.next() {
                next.push(Reverse((interval?, index)));
            }
        }
        Ok(Self { sources, next })
    }
}

impl<I, E, const N: usize> Iterator for KWayMerge<I, N>
where
    I: Iterator<Item = Result<Interval<N>, E>>,
{
    type Item = Result<Interval<N>, E>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut lowest = self.next.peek_mut()?;
        let Reverse((interval, index)) = *lowest;
        match self.sources[index].next() {
            Some(Ok(following)) => *lowest = Reverse((following, index)),
            Some(Err(error)) => return Some(Err(error)),
            None => {
                PeekMut::pop(lowest);
            }
        }
        Some(Ok(interval))
    }
}

/// Merges duplicates, overlaps and neighbours of a sorted sequence, so that gaps lie between its intervals.
pub(crate) struct MergeAdjacent<I, const N: usize> {
    intervals: I,
    open: Option<Interval<N>>,
}

impl<I, const N: usize> MergeAdjacent<I, N> {
    /// Takes intervals that are sorted by their first number.
    pub(crate) fn new(intervals: I) -> Self {
        Self {
            intervals,
            open: None,
        }
    }
}

impl<I, E, const N: usize> Iterator for MergeAdjacent<I, N>
where
    I: Iterator<Item = Result<Interval<N>, E>>,
{
    type Item = Result<Interval<N>, E>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.intervals.next() {
                Some(Ok(interval)) => {
                    let is_merged = self
                        .open
                        .as_mut()
                        .is_some_and(|open| extend(open, interval));
                    if !is_merged && let Some(complete) = self.open.replace(interval) {
                        return Some(Ok(complete));
                    }
                }
                Some(Err(error)) => return Some(Err(error)),
                None => return self.open.take().map(Ok),
            }
        }
    }
}

/// Extends an interval by one that begins no earlier, if it overlaps or follows without a gap. Returns whether it does.
fn extend<const N: usize>(interval: &mut Interval<N>, other: Interval<N>) -> bool {
    let touches = other.first <= interval.last || interval.last.successor() == Some(other.first);
    if touches {
        interval.last = interval.last.max(other.last);
    }
    touches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(first: u64, last: u64) -> Interval<2> {
        Interval {
            first: first.into(),
            last: last.into(),
        }
    }

    #[test]
    fn duplicates_overlaps_and_neighbours_are_merged() {
        let intervals = [(1, 1), (1, 1), (2, 5), (3, 4), (7, 7), (8, 9), (11, 11)]
            .map(|(first, last)| Ok::<_, ()>(interval(first, last)));
        let merged: Vec<_> = MergeAdjacent::new(intervals.into_iter())
            .map(Result::unwrap)
            .collect();
        assert_eq!(merged, [interval(1, 5), interval(7, 9), interval(11, 11)]);
        assert_eq!(merged.iter().map(Interval::count).sum::<u64>(), 9);
    }
}

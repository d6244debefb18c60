//! Several sorted sources as one.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, binary_heap::PeekMut},
};

use super::Run;

/// The runs of several sources in the order of their beginnings.
pub struct Merged<I, const N: usize> {
    sources: Vec<I>,
    /// The next run of each source.
    next: BinaryHeap<Reverse<(Run<N>, usize)>>,
}

impl<I, E, const N: usize> Merged<I, N>
where
    I: Iterator<Item = Result<Run<N>, E>>,
{
    /// `sources`: each in the order of its runs' beginnings.
    ///
    /// # Errors
    /// That of the first source that cannot be read.
    pub fn new(mut sources: Vec<I>) -> Result<Self, E> {
        let mut next = BinaryHeap::with_capacity(sources.len());
        for (place, source) in sources.iter_mut().enumerate() {
            if let Some(run) = source.next() {
                next.push(Reverse((run?, place)));
            }
        }
        Ok(Self { sources, next })
    }
}

impl<I, E, const N: usize> Iterator for Merged<I, N>
where
    I: Iterator<Item = Result<Run<N>, E>>,
{
    type Item = Result<Run<N>, E>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut lowest = self.next.peek_mut()?;
        let Reverse((run, place)) = *lowest;
        match self.sources[place].next() {
            Some(Ok(following)) => *lowest = Reverse((following, place)),
            Some(Err(error)) => return Some(Err(error)),
            None => {
                PeekMut::pop(lowest);
            }
        }
        Some(Ok(run))
    }
}

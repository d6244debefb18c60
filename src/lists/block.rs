//! Blocks: sorted intervals of a list, encoded for look-ups, each with a checksum.

use serde::{Deserialize, Serialize};

use super::{CodeNumber, CodeNumbering, Interval};

/// The most bytes of a block: four rows of a snapshot fill a page of 4096 bytes.
const MAX_BLOCK_BYTES: usize = 984;

/// Bytes of the checksum at the beginning of a block's body, a BLAKE3 hash without a key.
const CHECKSUM_BYTES: usize = 8;

/// Codes of a list that are looked up together.
///
/// A block covers every number from its start to the start of the next block. So a number that it does not hold
/// is not listed, and a missing block is an error. The checksum is a hash over the identity of the whole list, the start
/// and the content, so a block of another list or another generation is an error too.
pub(crate) struct Block<'a, const N: usize> {
    start: CodeNumber<N>,
    end: CodeNumber<N>,
    intervals: &'a [u8],
}

/// What is wrong with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// Its checksum does not match.
    #[error("a block of a list is not as it was written")]
    Changed,
    /// No block covers the number.
    #[error("a block of a list is missing")]
    Missing,
}

impl<'a, const N: usize> Block<'a, N> {
    /// Reads a block and checks its checksum. `content_hash`: [`ListSummary::content_hash`].
    ///
    /// # Errors
    /// When it was not written by [`BlockWriter`] and [`write_block_checksum`] for this list and this start.
    pub(crate) fn read(
        content_hash: &str,
        start: &[u8],
        body: &'a [u8],
    ) -> Result<Self, BlockError> {
        let (found, content) = body
            .split_at_checked(CHECKSUM_BYTES)
            .ok_or(BlockError::Changed)?;
        if checksum(content_hash, start, content) != found {
            return Err(BlockError::Changed);
        }
        let (end, intervals) = CodeNumber::read_be(content).ok_or(BlockError::Changed)?;
        match CodeNumber::read_be(start) {
            // A block that covers nothing could be its own successor, and reading the list would never end.
            Some((start, [])) if start < end => Ok(Self {
                start,
                end,
                intervals,
            }),
            Some(_) | None => Err(BlockError::Changed),
        }
    }

    /// The first number that it covers.
    pub(crate) fn start(&self) -> CodeNumber<N> {
        self.start
    }

    /// The number after the last that it covers.
    pub(crate) fn end(&self) -> CodeNumber<N> {
        self.end
    }

    /// The interval that holds a number.
    ///
    /// # Errors
    /// When the block does not cover this number.
    pub(crate) fn find(&self, number: CodeNumber<N>) -> Result<Option<Interval<N>>, BlockError> {
        if number < self.start || self.end <= number {
            return Err(BlockError::Missing);
        }
        for interval in self.intervals() {
            let interval = interval?;
            if number <= interval.last {
                return Ok((interval.first <= number).then_some(interval));
            }
        }
        Ok(None)
    }

    /// Its intervals, in order.
    pub(crate) fn intervals(
        &self,
    ) -> impl Iterator<Item = Result<Interval<N>, BlockError>> + use<'a, N> {
        let (mut previous, mut bytes) = (self.start, self.intervals);
        std::iter::from_fn(move || {
            if bytes.is_empty() {
                return None;
            }
            let Some((interval, rest)) = Interval::read_delta(previous, bytes) else {
                bytes = &[];
                return Some(Err(BlockError::Changed));
            };
            (previous, bytes) = (interval.last, rest);
            Some(Ok(interval))
        })
    }
}

/// Writes the checksum of a block into its body, once the whole list is written. `content_hash`:
/// [`ListSummary::content_hash`].
pub(crate) fn write_block_checksum(content_hash: &str, start: &[u8], body: &mut [u8]) {
    if let Some((checksum_bytes, content)) = body.split_at_mut_checked(CHECKSUM_BYTES) {
        checksum_bytes.copy_from_slice(&checksum(content_hash, start, content));
    }
}

fn checksum(content_hash: &str, start: &[u8], content: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(content_hash.as_bytes());
    hasher.update(start);
    hasher.update(content);
    let mut checksum = [0; CHECKSUM_BYTES];
    hasher.finalize_xof().fill(&mut checksum);
    checksum
}

/// Computes the content hash of a list, over its numbering and its blocks.
pub(crate) struct ListHasher(blake3::Hasher);

impl ListHasher {
    /// For a list whose codes are numbered in this way.
    pub(crate) fn new<const N: usize>(numbering: &CodeNumbering<N>) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&numbering.identity());
        Self(hasher)
    }

    /// Adds the next block, without its checksum.
    pub(crate) fn add(&mut self, start: &[u8], body: &[u8]) {
        self.0.update(start);
        self.0
            .update(body.get(CHECKSUM_BYTES..).unwrap_or_default());
    }

    /// The hash, as in [`ListSummary::content_hash`].
    pub(crate) fn hash(&self) -> String {
        self.0.finalize().to_hex()[..32].to_owned()
    }
}

/// Encodes the intervals of one list in blocks.
pub(crate) struct BlockWriter<const N: usize> {
    /// The start of the open block.
    start: CodeNumber<N>,
    /// The last number that was written.
    previous: CodeNumber<N>,
    /// The intervals of the open block.
    intervals: Vec<u8>,
    hasher: ListHasher,
    summary: ListSummary,
}

/// Counts and hash of a list. Snapshots hold it as JSON, in which two fields have other names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListSummary {
    /// How many codes it holds.
    pub units: u64,
    /// How many intervals of consecutive codes it holds, single codes among them.
    #[serde(rename = "runs")]
    pub intervals: u64,
    /// How many blocks it has.
    pub blocks: u64,
    /// The hash of its numbering and of the content of its blocks.
    #[serde(rename = "content")]
    pub content_hash: String,
}

impl<const N: usize> BlockWriter<N> {
    /// For a list whose codes are numbered in this way.
    pub(crate) fn new(numbering: &CodeNumbering<N>) -> Self {
        Self {
            start: CodeNumber::ZERO,
            previous: CodeNumber::ZERO,
            intervals: Vec::with_capacity(MAX_BLOCK_BYTES),
            hasher: ListHasher::new(numbering),
            summary: ListSummary::default(),
        }
    }

    /// Adds the next interval. When a block is full, calls `emit` with its start and its body without a checksum.
    ///
    /// # Errors
    /// The error of `emit`.
    pub(crate) fn add<E>(
        &mut self,
        interval: Interval<N>,
        emit: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let length = self.intervals.len();
        interval.write_delta(self.previous, &mut self.intervals);
        if self.intervals.len() > MAX_BLOCK_BYTES - CHECKSUM_BYTES - CodeNumber::<N>::WIDTH {
            self.intervals.truncate(length);
            self.end_block(interval.first, emit)?;
            interval.write_delta(self.previous, &mut self.intervals);
        }
        self.previous = interval.last;
        self.summary.units = self.summary.units.saturating_add(interval.count());
        self.summary.intervals += 1;
        Ok(())
    }

    /// How many codes were added so far.
    pub(crate) fn units(&self) -> u64 {
        self.summary.units
    }

    /// Ends the list. `end`: [`CodeNumbering::end`].
    ///
    /// # Errors
    /// The error of `emit`.
    pub(crate) fn finish<E>(
        mut self,
        end: CodeNumber<N>,
        emit: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<ListSummary, E> {
        self.end_block(end, emit)?;
        Ok(ListSummary {
            content_hash: self.hasher.hash(),
            ..self.summary
        })
    }

    fn end_block<E>(
        &mut self,
        end: CodeNumber<N>,
        mut emit: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut start, mut body) = (Vec::new(), vec![0; CHECKSUM_BYTES]);
        self.start.write_be(&mut start);
        end.write_be(&mut body);
        body.extend_from_slice(&self.intervals);
        self.hasher.add(&start, &body);
        emit(&start, &body)?;
        self.summary.blocks += 1;
        self.intervals.clear();
        (self.start, self.previous) = (end, end);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::NARROW;

    /// A block without intervals.
    fn block(start: u64, end: u64) -> (Vec<u8>, Vec<u8>) {
        let (mut start_bytes, mut body) = (Vec::new(), vec![0; CHECKSUM_BYTES]);
        CodeNumber::<NARROW>::from(start).write_be(&mut start_bytes);
        CodeNumber::<NARROW>::from(end).write_be(&mut body);
        write_block_checksum("list", &start_bytes, &mut body);
        (start_bytes, body)
    }

    #[test]
    fn a_block_that_covers_no_number_is_rejected() {
        for (start, end, is_valid) in [(5, 6, true), (5, 5, false), (5, 4, false)] {
            let (start_bytes, body) = block(start, end);
            let read = Block::<NARROW>::read("list", &start_bytes, &body);
            assert_eq!(read.is_ok(), is_valid, "{start} to {end}");
        }
    }
}

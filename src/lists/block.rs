//! Packs sorted codes for look-ups.

use serde::{Deserialize, Serialize};

use super::{Key, Run, Space};

/// How many bytes a block takes at most: four rows of a snapshot fill a page of 4096 bytes.
const ROOM: usize = 984;

/// Bytes of a block's check.
const CHECK: usize = 8;

/// Codes of a list that are looked up together.
///
/// A block answers for all numbers from its start up to the start of the next one, so that its silence about a number is
/// an answer and not a gap in the file. Its check holds the whole list's identity, the start and the content together, so
/// that a block of any other list, of another generation too, is an error.
pub struct Block<'a, const N: usize> {
    start: Key<N>,
    end: Key<N>,
    runs: &'a [u8],
}

/// What is wrong with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// It is not as it was written.
    #[error("a block of a list is not as it was written")]
    Changed,
    /// It answers for other numbers than those that were looked for.
    #[error("a block of a list is missing")]
    Missing,
}

impl<'a, const N: usize> Block<'a, N> {
    /// Reads a block.
    ///
    /// # Errors
    /// When it is not what [`Packer`] and [`prove_block`] made for this list and this place. `list`: [`Packed::content`].
    pub fn read(list: &str, start: &[u8], body: &'a [u8]) -> Result<Self, BlockError> {
        let (written, content) = body.split_at_checked(CHECK).ok_or(BlockError::Changed)?;
        if check(list, start, content) != written {
            return Err(BlockError::Changed);
        }
        let (end, runs) = Key::read(content).ok_or(BlockError::Changed)?;
        match Key::read(start) {
            // One that answers for nothing could follow itself without end.
            Some((start, [])) if start < end => Ok(Self { start, end, runs }),
            Some(_) | None => Err(BlockError::Changed),
        }
    }

    /// The first number that it answers for.
    #[must_use]
    pub fn start(&self) -> Key<N> {
        self.start
    }

    /// The number after the last that it answers for.
    #[must_use]
    pub fn end(&self) -> Key<N> {
        self.end
    }

    /// The run that holds a number.
    ///
    /// # Errors
    /// When the block does not answer for this number.
    pub fn find(&self, key: Key<N>) -> Result<Option<Run<N>>, BlockError> {
        if key < self.start || self.end <= key {
            return Err(BlockError::Missing);
        }
        for run in self.runs() {
            let run = run?;
            if key <= run.last {
                return Ok((run.first <= key).then_some(run));
            }
        }
        Ok(None)
    }

    /// Its runs, in order.
    pub fn runs(&self) -> impl Iterator<Item = Result<Run<N>, BlockError>> + use<'a, N> {
        let (mut before, mut bytes) = (self.start, self.runs);
        std::iter::from_fn(move || {
            if bytes.is_empty() {
                return None;
            }
            let Some((run, rest)) = Run::read_after(before, bytes) else {
                bytes = &[];
                return Some(Err(BlockError::Changed));
            };
            (before, bytes) = (run.last, rest);
            Some(Ok(run))
        })
    }
}

/// Gives a block its check, which can only be made when the whole list is packed. `list`: [`Packed::content`].
pub fn prove_block(list: &str, start: &[u8], body: &mut [u8]) {
    if let Some((room, content)) = body.split_at_mut_checked(CHECK) {
        room.copy_from_slice(&check(list, start, content));
    }
}

/// Gathers what makes a list this one and no other: what its numbers mean, and what its blocks hold.
pub struct Content(blake3::Hasher);

impl Content {
    /// Of a list whose codes are numbered so.
    #[must_use]
    pub fn of<const N: usize>(space: &Space<N>) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&space.identity());
        Self(hasher)
    }

    /// Takes the next block; its check is not looked at.
    pub fn add(&mut self, start: &[u8], body: &[u8]) {
        self.0.update(start);
        self.0.update(body.get(CHECK..).unwrap_or_default());
    }

    /// As it stands in [`Packed::content`].
    #[must_use]
    pub fn hash(&self) -> String {
        self.0.finalize().to_hex()[..32].to_owned()
    }
}

fn check(list: &str, start: &[u8], content: &[u8]) -> [u8; CHECK] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(list.as_bytes());
    hasher.update(start);
    hasher.update(content);
    let mut check = [0; CHECK];
    hasher.finalize_xof().fill(&mut check);
    check
}

/// Packs the runs of one list.
pub struct Packer<const N: usize> {
    start: Key<N>,
    before: Key<N>,
    runs: Vec<u8>,
    content: Content,
    packed: Packed,
}

/// What a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// How many codes.
    pub units: u64,
    /// How many runs of neighbours, single codes among them.
    pub runs: u64,
    /// How many blocks.
    pub blocks: u64,
    /// The hash of what its numbers mean and of what its blocks hold.
    pub content: String,
}

impl<const N: usize> Packer<N> {
    /// For a list whose codes are numbered so.
    #[must_use]
    pub fn new(space: &Space<N>) -> Self {
        Self {
            start: Key::ZERO,
            before: Key::ZERO,
            runs: Vec::with_capacity(ROOM),
            content: Content::of(space),
            packed: Packed::default(),
        }
    }

    /// Takes the next run. When a block is full, `keep` gets its start and its body, which [`prove_block`] completes.
    ///
    /// # Errors
    /// Those of `keep`.
    pub fn add<E>(
        &mut self,
        run: Run<N>,
        keep: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let before = self.runs.len();
        run.write_after(self.before, &mut self.runs);
        if self.runs.len() > ROOM - CHECK - Key::<N>::WIDTH {
            self.runs.truncate(before);
            self.close(run.first, keep)?;
            run.write_after(self.before, &mut self.runs);
        }
        self.before = run.last;
        self.packed.units = self.packed.units.saturating_add(run.count());
        self.packed.runs += 1;
        Ok(())
    }

    /// How many codes there are so far.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.packed.units
    }

    /// Ends the list. `end`: the number after the last that the list could hold.
    ///
    /// # Errors
    /// Those of `keep`.
    pub fn finish<E>(
        mut self,
        end: Key<N>,
        keep: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<Packed, E> {
        self.close(end, keep)?;
        Ok(Packed {
            content: self.content.hash(),
            ..self.packed
        })
    }

    fn close<E>(
        &mut self,
        end: Key<N>,
        mut keep: impl FnMut(&[u8], &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut start, mut body) = (Vec::new(), vec![0; CHECK]);
        self.start.write(&mut start);
        end.write(&mut body);
        body.extend_from_slice(&self.runs);
        self.content.add(&start, &body);
        keep(&start, &body)?;
        self.packed.blocks += 1;
        self.runs.clear();
        (self.start, self.before) = (end, end);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::NARROW;

    /// A block without runs, with a check that holds.
    fn block(start: u64, end: u64) -> (Vec<u8>, Vec<u8>) {
        let (mut key, mut body) = (Vec::new(), vec![0; CHECK]);
        Key::<NARROW>::from(start).write(&mut key);
        Key::<NARROW>::from(end).write(&mut body);
        prove_block("list", &key, &mut body);
        (key, body)
    }

    #[test]
    fn a_block_that_answers_for_no_number_is_refused() {
        for (start, end, is_right) in [(5, 6, true), (5, 5, false), (5, 4, false)] {
            let (key, body) = block(start, end);
            let read = Block::<NARROW>::read("list", &key, &body);
            assert_eq!(read.is_ok(), is_right, "{start} to {end}");
        }
    }
}

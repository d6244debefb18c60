//! A part of a list, sorted and put aside.

use std::{fs::File, io, os::unix::fs::FileExt, sync::Arc};

use super::{Key, Run};

/// How much of a part is read at once.
const PIECE: usize = 64 * 1024;

/// Where the runs of a part stand.
#[derive(Debug)]
pub(super) enum Part {
    /// Small ones stay in memory.
    Memory(Vec<u8>),
    /// From one place in a temporary file to another.
    File(Arc<File>, u64, u64),
}

/// The runs of a part, in order.
pub(super) struct Runs<const N: usize> {
    buffer: Vec<u8>,
    at: usize,
    rest: Option<(Arc<File>, u64, u64)>,
    before: Key<N>,
}

impl<const N: usize> Runs<N> {
    pub(super) fn of(part: Part) -> Self {
        let (buffer, rest) = match part {
            Part::Memory(bytes) => (bytes, None),
            Part::File(file, from, to) => (Vec::new(), Some((file, from, to))),
        };
        Self {
            buffer,
            at: 0,
            rest,
            before: Key::ZERO,
        }
    }

    /// Makes sure that a whole run is in the buffer, if there is one.
    fn refill(&mut self) -> io::Result<()> {
        let Some((file, from, to)) = &mut self.rest else {
            return Ok(());
        };
        self.buffer.drain(..self.at);
        self.at = 0;
        let kept = self.buffer.len();
        let more = usize::try_from(*to - *from).map_or(PIECE, |left| left.min(PIECE));
        self.buffer.resize(kept + more, 0);
        file.read_exact_at(&mut self.buffer[kept..], *from)?;
        *from += more as u64;
        if from == to {
            self.rest = None;
        }
        Ok(())
    }
}

impl<const N: usize> Iterator for Runs<N> {
    type Item = io::Result<Run<N>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.buffer.len() - self.at < Run::<N>::LONGEST
            && let Err(error) = self.refill()
        {
            return Some(Err(error));
        }
        let bytes = &self.buffer[self.at..];
        if bytes.is_empty() {
            return None;
        }
        let Some((run, rest)) = Run::read_after(self.before, bytes) else {
            let broken = "a temporary file does not hold what was written to it";
            return Some(Err(io::Error::other(broken)));
        };
        self.at = self.buffer.len() - rest.len();
        self.before = run.last;
        Some(Ok(run))
    }
}

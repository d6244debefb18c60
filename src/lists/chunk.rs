//! Sorted chunks of a list, in memory or in a temporary file.

use std::{fs::File, io, os::unix::fs::FileExt, sync::Arc};

use super::{CodeNumber, Interval};

/// How many bytes are read from the temporary file at once.
const READ_BYTES: usize = 64 * 1024;

/// The sorted intervals of one batch, delta-encoded.
#[derive(Debug)]
pub(super) enum Chunk {
    /// Held in memory.
    Memory(Vec<u8>),
    /// Between two offsets of a temporary file.
    File(FileRange),
}

/// The bytes of a file from `start` up to `end`.
#[derive(Debug)]
pub(super) struct FileRange {
    pub file: Arc<File>,
    pub start: u64,
    pub end: u64,
}

/// Decodes the intervals of a chunk, in order.
pub(super) struct ChunkReader<const N: usize> {
    buffer: Vec<u8>,
    /// The offset of the next interval in the buffer.
    offset: usize,
    /// What is not read yet.
    unread: Option<FileRange>,
    /// The last number before the next interval.
    previous: CodeNumber<N>,
}

impl<const N: usize> ChunkReader<N> {
    pub(super) fn new(chunk: Chunk) -> Self {
        let (buffer, unread) = match chunk {
            Chunk::Memory(bytes) => (bytes, None),
            Chunk::File(range) => (Vec::new(), Some(range)),
        };
        Self {
            buffer,
            offset: 0,
            unread,
            previous: CodeNumber::ZERO,
        }
    }

    /// Reads more, so that the buffer holds the next interval as a whole.
    fn refill(&mut self) -> io::Result<()> {
        let Some(FileRange { file, start, end }) = &mut self.unread else {
            return Ok(());
        };
        self.buffer.drain(..self.offset);
        self.offset = 0;
        let buffered = self.buffer.len();
        let more = usize::try_from(*end - *start).map_or(READ_BYTES, |left| left.min(READ_BYTES));
        self.buffer.resize(buffered + more, 0);
        file.read_exact_at(&mut self.buffer[buffered..], *start)?;
        *start += more as u64;
        if start == end {
            self.unread = None;
        }
        Ok(())
    }
}

impl<const N: usize> Iterator for ChunkReader<N> {
    type Item = io::Result<Interval<N>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.buffer.len() - self.offset < Interval::<N>::MAX_BYTES
            && let Err(error) = self.refill()
        {
            return Some(Err(error));
        }
        let bytes = &self.buffer[self.offset..];
        if bytes.is_empty() {
            return None;
        }
        let Some((interval, rest)) = Interval::read_delta(self.previous, bytes) else {
            let why = "a temporary file was changed by another program";
            return Some(Err(io::Error::other(why)));
        };
        self.offset = self.buffer.len() - rest.len();
        self.previous = interval.last;
        Some(Ok(interval))
    }
}

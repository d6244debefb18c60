//! gzip (RFC 1952).

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress};
use libdeflater::{CompressionLvl, Compressor};

use super::stretches::{Noise, Packer, packed};
use crate::likeness::{Filling, Mould};

/// What is shorter travels in one packet anyway.
const WORTH_IT: usize = 900;

/// A page of 30 KB takes about a tenth of a millisecond at this level, and is 2 % larger than at the highest.
const LEVEL: i32 = 6;

/// Deflated, nothing more said, from no system in particular.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

thread_local! {
    // Made once a thread: making one costs more than compressing a page. actix's own middleware hands every body to
    // another thread and makes a new one there.
    static COMPRESSOR: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
}

/// The same bytes as gzip; `None` where that is not shorter.
pub(in crate::web) fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < WORTH_IT {
        return None;
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut packed = vec![0; compressor.gzip_compress_bound(bytes.len())];
        let length = compressor.gzip_compress(bytes, &mut packed).ok()?;
        packed.truncate(length);
        (length < bytes.len()).then_some(packed)
    })
}

/// A mould whose fixed stretches are packed.
pub(in crate::web) struct PackedGzip(Mould);

impl PackedGzip {
    /// Packs a mould.
    pub fn of(plain: &Mould) -> Self {
        Self(packed(plain, Deflate::default(), Noise(1)))
    }

    /// The packed text with the gaps filled in. `plain`: the mould that was packed.
    pub fn filled(&self, plain: &Mould, filling: &Filling) -> Vec<u8> {
        let mut check = crc32fast::Hasher::new();
        plain.filled(filling).for_each(|bytes| check.update(bytes));
        let mut out = Vec::with_capacity(HEADER.len() + self.0.length() + 8);
        out.extend_from_slice(&HEADER);
        for bytes in self.0.filled(filling) {
            out.extend_from_slice(bytes);
        }
        out.extend_from_slice(&check.finalize().to_le_bytes());
        // The length counts modulo 2^32.
        let [a, b, c, d, ..] = (plain.length() as u64).to_le_bytes();
        out.extend_from_slice(&[a, b, c, d]);
        out
    }
}

/// A stream of blocks (RFC 1951).
struct Deflate(Compress);

impl Default for Deflate {
    fn default() -> Self {
        Self(Compress::new(Compression::best(), false))
    }
}

impl Deflate {
    fn run(&mut self, bytes: &[u8], flush: FlushCompress) -> Vec<u8> {
        let (mut out, mut left) = (Vec::new(), bytes);
        loop {
            // Packing writes no further than there is room.
            out.reserve(left.len() + 64);
            let before = self.0.total_in();
            // It fails only where it was ended before.
            let _ = self.0.compress_vec(left, &mut out, flush);
            let read = usize::try_from(self.0.total_in() - before).unwrap_or(left.len());
            left = left.get(read..).unwrap_or_default();
            if left.is_empty() && out.len() < out.capacity() {
                return out;
            }
        }
    }
}

impl Packer for Deflate {
    fn pack(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.run(bytes, FlushCompress::Sync)
    }

    fn before(length: usize) -> Vec<u8> {
        let length = u16::try_from(length).unwrap_or_default();
        let [a, b] = length.to_le_bytes();
        vec![0, a, b, !a, !b]
    }

    fn pass(&mut self, bytes: &[u8]) {
        self.run(bytes, FlushCompress::Sync);
    }

    fn end(mut self) -> Vec<u8> {
        self.run(&[], FlushCompress::Finish)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpacked(packed: &[u8], length: usize) -> Vec<u8> {
        let mut out = vec![0; length];
        let mut decompressor = libdeflater::Decompressor::new();
        let length = decompressor.gzip_decompress(packed, &mut out).unwrap();
        out.truncate(length);
        out
    }

    #[test]
    fn what_is_packed_is_the_same_and_shorter() {
        let page = "<p>Stop using it now.</p>".repeat(100);
        let packed = gzip(page.as_bytes()).unwrap();
        assert!(packed.len() < page.len() / 10);
        assert_eq!(unpacked(&packed, page.len()), page.as_bytes());
        assert_eq!(gzip(b"short"), None);
    }

    #[test]
    fn a_packed_mould_is_the_filled_one() {
        for (plain, filling) in super::super::stretches::cases() {
            let expected: Vec<u8> = plain.filled(&filling).flatten().copied().collect();
            let packed = PackedGzip::of(&plain).filled(&plain, &filling);
            assert_eq!(unpacked(&packed, expected.len() + 1), expected);
        }
    }
}

//! Brotli (RFC 7932).

use std::io::Write;

use brotli::CompressorWriter;

use super::stretches::{Noise, Packer, packed};
use crate::likeness::{Filling, Mould};

/// Nearly the smallest, in a few milliseconds a page.
const QUICK: u32 = 9;

/// The smallest, in up to a tenth of a second for so many bytes.
const SMALLEST: u32 = 11;
const AT_MOST: usize = 64 * 1024;

/// The window: 256 KiB, more than any page has.
const WINDOW: u32 = 18;

/// A page of one generation as brotli; `None` where that is not shorter.
pub(in crate::web) fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    whole(bytes, QUICK)
}

/// The same for a file that is packed once.
pub(in crate::web) fn brotli_for_ever(bytes: &[u8]) -> Option<Vec<u8>> {
    let is_small = bytes.len() <= AT_MOST;
    whole(bytes, if is_small { SMALLEST } else { QUICK })
}

fn whole(bytes: &[u8], quality: u32) -> Option<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, quality, WINDOW);
    writer.write_all(bytes).ok()?;
    let out = writer.into_inner();
    (out.len() < bytes.len()).then_some(out)
}

/// How often packing is tried, each time with other noise: two known bytes behind a gap can look like something before.
const TRIES: u32 = 5;

/// The mould of the packed text; `None` where it would not come apart again, which is tried.
pub(in crate::web) fn packed_brotli(plain: &Mould, filling: &Filling) -> Option<Mould> {
    let expected: Vec<u8> = plain.filled(filling).flatten().copied().collect();
    (1..=TRIES)
        .map(|noise| packed(plain, Stream::new(), Noise(noise)))
        .find(|packed| {
            let sent: Vec<u8> = packed.filled(filling).flatten().copied().collect();
            unpacked(&sent).is_some_and(|unpacked| unpacked == expected)
        })
}

fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &packed[..], &mut out).ok()?;
    Some(out)
}

/// A stream of meta-blocks.
struct Stream {
    writer: CompressorWriter<Vec<u8>>,
    /// How much of what was written is taken.
    taken: usize,
}

impl Stream {
    fn new() -> Self {
        Self {
            writer: CompressorWriter::new(Vec::new(), 4096, QUICK, WINDOW),
            taken: 0,
        }
    }
}

impl Packer for Stream {
    fn pack(&mut self, bytes: &[u8]) -> Vec<u8> {
        // Writing to memory does not fail.
        let _ = self
            .writer
            .write_all(bytes)
            .and_then(|()| self.writer.flush());
        let out = self.writer.get_ref()[self.taken..].to_vec();
        self.taken += out.len();
        out
    }

    /// Not the last one, its length less one in 16 bits, not packed (RFC 7932, 9.2).
    fn before(length: usize) -> Vec<u8> {
        let length = u32::try_from(length.saturating_sub(1)).unwrap_or_default();
        let [a, b, c, _] = (length << 3 | 1 << 19).to_le_bytes();
        vec![a, b, c]
    }

    fn pass(&mut self, bytes: &[u8]) {
        self.pack(bytes);
    }

    fn end(self) -> Vec<u8> {
        let taken = self.taken;
        self.writer.into_inner().split_off(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_the_same_and_shorter() {
        let page = "<p>Stop using it now.</p>".repeat(100);
        let packed = brotli(page.as_bytes()).unwrap();
        assert!(packed.len() < page.len() / 10);
        assert_eq!(unpacked(&packed).unwrap(), page.as_bytes());
        assert_eq!(brotli(b"ab"), None);
    }

    #[test]
    fn a_packed_mould_is_the_filled_one() {
        for (plain, filling) in super::super::stretches::cases() {
            let packed = packed_brotli(&plain, &filling).unwrap();
            for filling in [filling.clone(), filling.reversed()] {
                let expected: Vec<u8> = plain.filled(&filling).flatten().copied().collect();
                let sent: Vec<u8> = packed.filled(&filling).flatten().copied().collect();
                assert_eq!(unpacked(&sent).unwrap(), expected);
            }
        }
    }
}

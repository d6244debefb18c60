//! Packs a mould in stretches: what is the same for everybody is packed once, and the gaps go along as they are.

use crate::likeness::{Gap, Mould, Piece};

/// What is shorter between two gaps goes along with them.
const WORTH_PACKING: usize = 16;

/// So many bytes behind a gap go along with it: brotli chooses its codes by the two bytes before (RFC 7932, 7.1), and those of a gap
/// are not known.
const ALONG: usize = 2;

/// A format that packs stretches one after the other into one stream.
pub(super) trait Packer {
    /// The next stretch, up to a whole byte.
    fn pack(&mut self, bytes: &[u8]) -> Vec<u8>;
    /// What stands before so many bytes that go along as they are.
    fn before(length: usize) -> Vec<u8>;
    /// Bytes that went along: the stretches behind them lie so much further on.
    fn pass(&mut self, bytes: &[u8]);
    /// The end of the stream.
    fn end(self) -> Vec<u8>;
}

/// The mould of the packed text. `noise` stands in for what is not known.
pub(super) fn packed(mould: &Mould, mut packer: impl Packer, mut noise: Noise) -> Mould {
    let mut out = Mould::default();
    let mut along = Vec::new();
    for (at, piece) in mould.pieces().iter().enumerate() {
        match piece {
            Piece::Gap(gap) => along.push(Along::Gap(gap)),
            Piece::Fixed(bytes) if along.is_empty() => out.add(&packer.pack(bytes)),
            Piece::Fixed(bytes) if bytes.len() < WORTH_PACKING && at + 1 < mould.pieces().len() => {
                along.push(Along::Fixed(bytes));
            }
            Piece::Fixed(bytes) => {
                let (first, rest) = bytes.split_at(bytes.len().min(ALONG));
                along.push(Along::Fixed(first));
                pass(&mut out, &mut packer, &mut along, &mut noise);
                if !rest.is_empty() {
                    out.add(&packer.pack(rest));
                }
            }
        }
    }
    pass(&mut out, &mut packer, &mut along, &mut noise);
    out.add(&packer.end());
    out
}

enum Along<'a> {
    Fixed(&'a [u8]),
    Gap(&'a Gap),
}

fn pass<P: Packer>(out: &mut Mould, packer: &mut P, along: &mut Vec<Along<'_>>, noise: &mut Noise) {
    let lengths = along.iter().map(|part| match part {
        Along::Fixed(bytes) => bytes.len(),
        Along::Gap(gap) => gap.length(),
    });
    let length = lengths.sum();
    if length == 0 {
        along.clear();
        return;
    }
    out.add(&P::before(length));
    let mut end = [0; ALONG];
    for part in along.drain(..) {
        match part {
            Along::Fixed(bytes) => {
                out.add(bytes);
                for &byte in bytes {
                    end.rotate_left(1);
                    end[ALONG - 1] = byte;
                }
            }
            Along::Gap(gap) => out.open(*gap),
        }
    }
    // All but the end is noise to the packer, also what is known of it: had it found something there that it saw before, it
    // would remember where, and whoever unpacks would not.
    let mut passed: Vec<u8> = noise.by_ref().take(length).collect();
    if let Some(last) = passed.last_chunk_mut() {
        *last = end;
    }
    packer.pass(&passed);
}

/// Control characters, which no text of ours has, so that no stretch refers to what stands in a gap; in no order, so that a packer
/// finds nothing there that it saw before.
pub(super) struct Noise(pub u32);

impl Noise {
    fn number(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }
}

impl Iterator for Noise {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        Some(0x0E + self.number().to_le_bytes()[2] % 18)
    }
}

/// Moulds of many forms, with what fills them.
#[cfg(test)]
pub(super) fn cases() -> Vec<(Mould, crate::likeness::Filling)> {
    let filling = crate::likeness::Filling::with(&["ACCJRU1D16400841", "accj ru1d-16400841"]);
    let words = [
        "<p>Stop using it now.</p>",
        " ",
        "\">",
        "</span><span>",
        "زر ",
        "停止",
        "<b>",
    ];
    let mut noise = Noise(7);
    let mut pick = move |choices: usize| noise.number() as usize % choices;
    let mut cases = Vec::new();
    for pieces in 0..60 {
        let mut mould = Mould::default();
        mould.add(b"<!DOCTYPE html>");
        for _ in 0..pieces {
            if pick(3) == 0 {
                let text = pick(2);
                let from = pick(8);
                let to = from + 4 + pick(5);
                mould.open(Gap { text, from, to });
            } else {
                mould.add(words[pick(words.len())].repeat(1 + pick(40)).as_bytes());
            }
        }
        cases.push((mould, filling.clone()));
    }
    cases
}

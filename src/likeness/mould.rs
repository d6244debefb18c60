//! Texts with gaps.

use super::{Filling, stand_in::stood_for};

/// A text with gaps for the codes of one owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mould {
    pieces: Vec<Piece>,
    /// How many bytes it has when it is filled.
    length: usize,
}

/// A piece of a mould.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The same for everybody.
    Fixed(Vec<u8>),
    /// Filled in.
    Gap(Gap),
}

/// Where a text, or a part of it, is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which text.
    pub text: usize,
    /// The first byte of it.
    pub from: usize,
    /// The byte after the last.
    pub to: usize,
}

impl Gap {
    /// How many bytes it takes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.to - self.from
    }
}

impl Mould {
    /// The mould of a text that was made with stand-ins for what is in `filling`. Characters that stand in for nothing of it, which
    /// data could hold, are left as they are.
    #[must_use]
    pub fn of(text: &str, filling: &Filling) -> Self {
        let mut mould = Self::default();
        let mut rest = text;
        while let Some((at, c, place)) = next_stand_in(rest, filling) {
            mould.add(&rest.as_bytes()[..at]);
            mould.open(place);
            rest = &rest[at + c.len_utf8()..];
        }
        mould.add(rest.as_bytes());
        mould
    }

    /// Adds what is the same for everybody.
    pub fn add(&mut self, bytes: &[u8]) {
        self.length += bytes.len();
        match self.pieces.last_mut() {
            _ if bytes.is_empty() => {}
            Some(Piece::Fixed(fixed)) => fixed.extend_from_slice(bytes),
            Some(Piece::Gap(_)) | None => self.pieces.push(Piece::Fixed(bytes.to_vec())),
        }
    }

    /// Adds a gap, joined with the one before if it goes on there.
    pub fn open(&mut self, gap: Gap) {
        self.length += gap.length();
        match self.pieces.last_mut() {
            Some(Piece::Gap(before)) if before.text == gap.text && before.to == gap.from => {
                before.to = gap.to;
            }
            Some(Piece::Gap(_) | Piece::Fixed(_)) | None => self.pieces.push(Piece::Gap(gap)),
        }
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// How many bytes it has when it is filled.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// Everything in order, filled in.
    pub fn filled<'a>(&'a self, filling: &'a Filling) -> impl Iterator<Item = &'a [u8]> {
        self.pieces.iter().map(|piece| match piece {
            Piece::Fixed(bytes) => bytes,
            Piece::Gap(gap) => filling.of(gap).as_bytes(),
        })
    }
}

fn next_stand_in(text: &str, filling: &Filling) -> Option<(usize, char, Gap)> {
    text.char_indices().find_map(|(at, c)| {
        let (text, from) = stood_for(c)?;
        let to = from + 1;
        let gap = Gap { text, from, to };
        (filling.of(&gap).len() == 1).then_some((at, c, gap))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::likeness::StandIns;

    #[test]
    fn a_mould_takes_what_its_stand_ins_stood_for() {
        let mut stand_ins = StandIns::default();
        let (code, range) = (stand_ins.of("AB12CD34"), stand_ins.of("KC-1"));
        assert_eq!(stand_ins.of("AB12CD34"), code);
        let middle: Vec<char> = code.chars().collect();
        let (left, right): (String, String) =
            (middle[..4].iter().collect(), middle[4..].iter().collect());
        let filling = Filling(vec!["XY98ZW76".to_owned(), "LD 2".to_owned()]);
        let text = format!("<b>{left}</b> {right}; {range}{code}.ع\u{f0900}\u{f0108}");
        let mould = Mould::of(&text, &filling);
        let filled: Vec<u8> = mould.filled(&filling).flatten().copied().collect();
        let expected = "<b>XY98</b> ZW76; LD 2XY98ZW76.ع\u{f0900}\u{f0108}";
        assert_eq!(String::from_utf8(filled).unwrap(), expected);
        assert_eq!(mould.length(), expected.len());
    }

    #[test]
    fn what_could_need_escaping_has_no_stand_in() {
        for text in ["A<B", "A&B", "ÄB", "A\u{200b}", &"A".repeat(257)] {
            let mut stand_ins = StandIns::default();
            stand_ins.of(text);
            assert_eq!(stand_ins.texts(), None, "{text}");
        }
    }
}

//! Every code a number, and back.

use super::{Key, Run};
use crate::domain::{Alphabet, CodeRange};

/// How neighbouring codes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// By the number at the end of the code: after `A09` comes `A10`.
    Numbers,
    /// Character by character: after `A09` comes `A0A`, if the alphabet has an A.
    Characters,
}

/// The codes that an alphabet can write, up to a length, in one line.
///
/// Codes stand by length, then by how many digits they end with, then by the characters before, then by the number that
/// the digits make: so the serials of a production run are neighbours. Each code has one number, so joining neighbours
/// never adds a code. Ranges that count letters too have a region of their own for each length.
#[derive(Clone, Debug)]
pub struct Space<const N: usize> {
    /// The characters in the order of their codes.
    characters: Vec<u8>,
    /// The place of a character among them.
    places: [Option<u8>; 128],
    longest: usize,
    /// Where the regions begin.
    regions: Vec<Key<N>>,
    end: Key<N>,
}

impl<const N: usize> Space<N> {
    /// The codes of up to `longest` characters; `None` where they are more than `N` limbs can tell apart.
    #[must_use]
    pub fn new(alphabet: &Alphabet, longest: usize) -> Option<Self> {
        let characters: Vec<u8> = alphabet
            .characters()
            .filter_map(|c| u8::try_from(c).ok())
            .collect();
        let mut places = [None; 128];
        for (place, &c) in characters.iter().enumerate() {
            places[usize::from(c)] = u8::try_from(place).ok();
        }
        let base = characters.len() as u64;
        let mut regions = Vec::new();
        let mut end = Key::ZERO;
        for length in 1..=longest {
            for region in 0..=length + 1 {
                regions.push(end);
                // Region 0 counts characters; region 1 + d holds the codes that end with d digits.
                let digits = region.saturating_sub(1);
                let mut size = Key::from(1);
                for place in 0..length {
                    let choices = if place < length - digits { base } else { 10 };
                    size = size.times_plus(choices, 0)?;
                }
                // One number stays free, so that no run reaches from one region into the next.
                end = end.plus(size)?.next()?;
            }
        }
        Some(Self {
            characters,
            places,
            longest,
            regions,
            end,
        })
    }

    /// Whether it gives codes the same numbers as another.
    #[must_use]
    pub fn is_like<const M: usize>(&self, other: &Space<M>) -> bool {
        self.characters == other.characters && self.longest == other.longest
    }

    /// Bytes that only spaces have in which codes have the same numbers.
    pub(super) fn identity(&self) -> Vec<u8> {
        let length = u64::try_from(self.longest).unwrap_or(u64::MAX);
        [&length.to_le_bytes()[..], &self.characters].concat()
    }

    /// The number after the last code.
    #[must_use]
    pub fn end(&self) -> Key<N> {
        self.end
    }

    /// The number of a code; `None` where the space does not hold it.
    #[must_use]
    pub fn key(&self, code: &str, counting: Counting) -> Option<Key<N>> {
        let code = code.as_bytes();
        if code.is_empty() || code.len() > self.longest {
            return None;
        }
        let digits = match counting {
            Counting::Numbers => code.iter().rev().take_while(|b| b.is_ascii_digit()).count(),
            Counting::Characters => 0,
        };
        let base = self.characters.len() as u64;
        let (front, number) = code.split_at(code.len() - digits);
        let mut value = Key::ZERO;
        for &c in front {
            value = value.times_plus(base, u64::from(self.place(c)?))?;
        }
        for &c in number {
            self.place(c)?;
            value = value.times_plus(10, u64::from(c - b'0'))?;
        }
        let region = match counting {
            Counting::Numbers => 1 + digits,
            Counting::Characters => 0,
        };
        self.regions[first_region(code.len()) + region].plus(value)
    }

    fn place(&self, c: u8) -> Option<u8> {
        self.places.get(usize::from(c)).copied().flatten()
    }

    /// The code of a number; `None` where no code has it.
    #[must_use]
    pub fn code(&self, key: Key<N>) -> Option<String> {
        let at = self
            .regions
            .partition_point(|&start| start <= key)
            .checked_sub(1)?;
        let length = (1..=self.longest).rfind(|&length| first_region(length) <= at)?;
        let digits = (at - first_region(length)).saturating_sub(1);
        let mut value = key.above(self.regions[at]);
        let mut code = vec![0; length];
        for (place, c) in code.iter_mut().enumerate().rev() {
            let (rest, digit) = if place < length - digits {
                value.divided(self.characters.len() as u64)
            } else {
                value.divided(10)
            };
            value = rest;
            let digit = usize::try_from(digit).ok()?;
            *c = if place < length - digits {
                *self.characters.get(digit)?
            } else {
                b"0123456789"[digit]
            };
        }
        if value != Key::ZERO {
            return None;
        }
        String::from_utf8(code).ok()
    }

    /// A run as spans of codes: one for each series of numbers, so that another alphabet puts nothing between them.
    pub fn spans(&self, run: Run<N>) -> impl Iterator<Item = Option<CodeRange>> + '_ {
        let mut next = Some(run.first);
        std::iter::from_fn(move || {
            let at = next.filter(|&at| at <= run.last)?;
            let span = self.span(at, run.last);
            next = span.as_ref().and_then(|(_, last)| last.next());
            Some(span.map(|(span, _)| span))
        })
    }

    /// The codes from one number up to another, as far as one span reaches, and the last number in it.
    fn span(&self, at: Key<N>, last: Key<N>) -> Option<(CodeRange, Key<N>)> {
        let first = self.code(at)?;
        if self.key(&first, Counting::Numbers) != Some(at) {
            return Some((CodeRange::characters(&first, &self.code(last)?), last));
        }
        let front = first.trim_end_matches(|c: char| c.is_ascii_digit());
        let highest = format!("{front}{}", "9".repeat(first.len() - front.len()));
        let end = self.key(&highest, Counting::Numbers)?.min(last);
        let highest = self.code(end)?;
        let span = CodeRange::numbers(&first, &highest).unwrap_or_else(|| CodeRange::one(&first));
        Some((span, end))
    }

    /// First and last number of a span, and how it counts; `None` where the space does not hold it.
    #[must_use]
    pub fn keys(&self, span: &CodeRange) -> Option<(Key<N>, Key<N>, Counting)> {
        let counting = if span.is_one() || span.digits > 0 {
            Counting::Numbers
        } else {
            Counting::Characters
        };
        Some((
            self.key(&span.first, counting)?,
            self.key(&span.last, counting)?,
            counting,
        ))
    }
}

/// How many regions shorter codes have: two more than its length each.
fn first_region(length: usize) -> usize {
    (length - 1) * (length + 4) / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::{NARROW, WIDE};

    fn alphabet(written: &str) -> Alphabet {
        Alphabet::try_from(written.to_owned()).unwrap()
    }

    fn key(space: &Space<NARROW>, code: &str) -> Key<NARROW> {
        space.key(code, Counting::Numbers).unwrap()
    }

    #[test]
    fn each_code_has_one_number_and_each_number_at_most_one_code() {
        let space: Space<NARROW> = Space::new(&alphabet("0-9AZ"), 3).unwrap();
        let mut codes = std::collections::BTreeSet::new();
        let mut at = Key::ZERO;
        let mut free = 0;
        while at < space.end() {
            match space.code(at) {
                Some(code) => {
                    let counted = space.key(&code, Counting::Numbers);
                    let by_character = space.key(&code, Counting::Characters);
                    // A region for d digits also has places for codes that end with more.
                    let own = [counted, by_character].contains(&Some(at));
                    assert!(own || counted.is_some_and(|own| own > at), "{code}");
                    codes.insert(code);
                }
                None => free += 1,
            }
            at = at.next().unwrap();
        }
        assert_eq!(codes.len(), 12 + 12 * 12 + 12 * 12 * 12);
        assert_eq!(free, 3 + 4 + 5, "one number after each region");
    }

    #[test]
    fn serials_of_a_production_run_are_neighbours() {
        let anker: Space<NARROW> = Space::new(&alphabet("0-9A-HJ-NP-Z"), 16).unwrap();
        let [before, after] =
            ["ACCJRU1D16400999", "ACCJRU1D16401000"].map(|code| key(&anker, code));
        assert_eq!(before.next(), Some(after));
        assert!(anker.key("ACCJRU1D1640O841", Counting::Numbers).is_none());
        assert!(anker.key("ACCJRU1D164008411", Counting::Numbers).is_none());
        assert!(anker.key("", Counting::Numbers).is_none());
    }

    #[test]
    fn a_range_of_characters_keeps_the_order_of_texts() {
        let ryobi: Space<NARROW> = Space::new(&alphabet("0-9A-Z"), 14).unwrap();
        let span = CodeRange::characters("KC21032D010001", "KC21327N999999");
        let (first, last, counting) = ryobi.keys(&span).unwrap();
        for (code, inside) in [
            ("KC21032D010001", true),
            ("KC21100A000000", true),
            ("KC21031D999999", false),
            ("KC21328A000001", false),
        ] {
            let key = ryobi.key(code, counting).unwrap();
            assert_eq!((first..=last).contains(&key), inside, "{code}");
        }
    }

    #[test]
    fn a_run_comes_apart_where_another_alphabet_has_more() {
        let anker: Space<NARROW> = Space::new(&alphabet("0-9A-HJ-NP-Z"), 4).unwrap();
        let run = |first, last| Run {
            first: key(&anker, first),
            last: key(&anker, last),
        };
        let spans = |run| -> Vec<String> {
            let spans = anker.spans(run).map(Option::unwrap);
            spans
                .map(|span| format!("{}-{}", span.first, span.last))
                .collect()
        };
        assert_eq!(spans(run("BH98", "BJ03")), ["BH98-BH99", "BJ00-BJ03"]);
        assert_eq!(spans(run("1BAH", "1BAJ")), ["1BAH-1BAH", "1BAJ-1BAJ"]);
        assert_eq!(spans(run("0841", "0960")), ["0841-0960"]);
    }

    #[test]
    fn two_limbs_hold_usual_codes_and_seven_hold_all() {
        let usual = alphabet("0-9A-Z");
        assert!(Space::<NARROW>::new(&usual, 24).is_some());
        assert!(Space::<NARROW>::new(&usual, 25).is_none());
        let widest: Space<WIDE> = Space::new(&alphabet("!-`{-~"), 64).unwrap();
        let code = "~".repeat(64);
        let key = widest.key(&code, Counting::Numbers).unwrap();
        assert_eq!(widest.code(key), Some(code));
    }

    proptest::proptest! {
        #[test]
        fn a_code_comes_back_from_its_number(code in "[0-9A-HJ-NP-Z]{1,20}", counted: bool) {
            let counting = if counted { Counting::Numbers } else { Counting::Characters };
            let narrow: Space<NARROW> = Space::new(&alphabet("0-9A-HJ-NP-Z"), 20).unwrap();
            let key = narrow.key(&code, counting).unwrap();
            proptest::prop_assert_eq!(narrow.code(key), Some(code));
        }
    }
}

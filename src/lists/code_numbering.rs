//! Maps every code of an alphabet to a number, and numbers back to codes.

use super::{CodeNumber, Interval};
use crate::domain::{Alphabet, CodeRange};

/// The order of codes in a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RangeOrder {
    /// By the number at the end of the code: `A10` follows `A09`.
    Numeric,
    /// By characters: `A0A` follows `A09`, if the alphabet has an A.
    Lexicographic,
}

/// Numbers all codes of an alphabet up to a length.
///
/// Codes are ordered by length, then by the count of digits at their end, then by the characters before those digits, then
/// by the number that the digits make. So the serials of a production run are neighbours. Each code has one number in each
/// [`RangeOrder`]. Lexicographic ranges have a region of numbers of their own for each length, and no interval reaches from one
/// region into another, so merging neighbours never adds a code.
#[derive(Clone, Debug)]
pub(crate) struct CodeNumbering<const N: usize> {
    /// The characters in the order of their character codes.
    characters: Vec<u8>,
    /// The index of each character in `characters`.
    indices: [Option<u8>; 128],
    longest: usize,
    /// Where the regions begin: for each length a lexicographic one, then one for each count of digits at the end.
    regions: Vec<CodeNumber<N>>,
    end: CodeNumber<N>,
}

impl<const N: usize> CodeNumbering<N> {
    /// Numbers the codes of up to `longest` characters; `None` if the numbers do not fit into `N` limbs.
    pub(crate) fn new(alphabet: &Alphabet, longest: usize) -> Option<Self> {
        let characters: Vec<u8> = alphabet
            .characters()
            .filter_map(|c| u8::try_from(c).ok())
            .collect();
        let mut indices = [None; 128];
        for (index, &c) in characters.iter().enumerate() {
            indices[usize::from(c)] = u8::try_from(index).ok();
        }
        let base = characters.len() as u64;
        let mut regions = Vec::new();
        let mut end = CodeNumber::ZERO;
        for length in 1..=longest {
            for region in 0..=length + 1 {
                regions.push(end);
                // Region 0 is lexicographic. Region 1 + d holds the codes that end with d digits.
                let digits = region.saturating_sub(1);
                let mut size = CodeNumber::from(1);
                for position in 0..length {
                    let choices = if position < length - digits { base } else { 10 };
                    size = size.checked_mul_add(choices, 0)?;
                }
                // One number stays unused, so that no interval reaches from one region into the next.
                end = end.checked_add(size)?.successor()?;
            }
        }
        Some(Self {
            characters,
            indices,
            longest,
            regions,
            end,
        })
    }

    /// Whether codes have the same numbers in another numbering.
    pub(crate) fn is_same_as<const M: usize>(&self, other: &CodeNumbering<M>) -> bool {
        self.characters == other.characters && self.longest == other.longest
    }

    /// Bytes that are equal exactly for numberings in which codes have the same numbers.
    pub(super) fn identity(&self) -> Vec<u8> {
        let length = u64::try_from(self.longest).unwrap_or(u64::MAX);
        [&length.to_le_bytes()[..], &self.characters].concat()
    }

    /// The number after the last code.
    pub(crate) fn end(&self) -> CodeNumber<N> {
        self.end
    }

    /// The number of a code; `None` if the alphabet or the length does not allow it.
    pub(crate) fn number(&self, code: &str, order: RangeOrder) -> Option<CodeNumber<N>> {
        let code = code.as_bytes();
        if code.is_empty() || code.len() > self.longest {
            return None;
        }
        let digits = match order {
            RangeOrder::Numeric => code.iter().rev().take_while(|b| b.is_ascii_digit()).count(),
            RangeOrder::Lexicographic => 0,
        };
        let base = self.characters.len() as u64;
        let (prefix, suffix) = code.split_at(code.len() - digits);
        let mut value = CodeNumber::ZERO;
        for &c in prefix {
            value = value.checked_mul_add(base, u64::from(self.index(c)?))?;
        }
        for &c in suffix {
            self.index(c)?;
            value = value.checked_mul_add(10, u64::from(c - b'0'))?;
        }
        let region = match order {
            RangeOrder::Numeric => 1 + digits,
            RangeOrder::Lexicographic => 0,
        };
        self.regions[first_region(code.len()) + region].checked_add(value)
    }

    fn index(&self, c: u8) -> Option<u8> {
        self.indices.get(usize::from(c)).copied().flatten()
    }

    /// The code of a number; `None` if no code has it.
    pub(crate) fn code(&self, number: CodeNumber<N>) -> Option<String> {
        let region = self
            .regions
            .partition_point(|&start| start <= number)
            .checked_sub(1)?;
        let length = (1..=self.longest).rfind(|&length| first_region(length) <= region)?;
        let digits = (region - first_region(length)).saturating_sub(1);
        let mut value = number.saturating_sub(self.regions[region]);
        let mut code = vec![0; length];
        for (position, c) in code.iter_mut().enumerate().rev() {
            let is_suffix = position >= length - digits;
            let base = if is_suffix {
                10
            } else {
                self.characters.len() as u64
            };
            let (quotient, digit) = value.div_rem(base);
            value = quotient;
            let digit = usize::try_from(digit).ok()?;
            *c = if is_suffix {
                b"0123456789"[digit]
            } else {
                *self.characters.get(digit)?
            };
        }
        if value != CodeNumber::ZERO {
            return None;
        }
        String::from_utf8(code).ok()
    }

    /// The codes of an interval as ranges, each of codes that differ only in the digits at their end. So a range contains the same
    /// codes in every alphabet.
    pub(crate) fn ranges(
        &self,
        interval: Interval<N>,
    ) -> impl Iterator<Item = Option<CodeRange>> + '_ {
        let mut next = Some(interval.first);
        std::iter::from_fn(move || {
            let first = next.filter(|&first| first <= interval.last)?;
            let range = self.range(first, interval.last);
            next = range.as_ref().and_then(|(_, last)| last.successor());
            Some(range.map(|(range, _)| range))
        })
    }

    /// The longest range that begins at one number and ends no later than another, and its last number.
    fn range(
        &self,
        number: CodeNumber<N>,
        limit: CodeNumber<N>,
    ) -> Option<(CodeRange, CodeNumber<N>)> {
        let first = self.code(number)?;
        if self.number(&first, RangeOrder::Numeric) != Some(number) {
            return Some((CodeRange::characters(&first, &self.code(limit)?), limit));
        }
        let prefix = first.trim_end_matches(|c: char| c.is_ascii_digit());
        let highest = format!("{prefix}{}", "9".repeat(first.len() - prefix.len()));
        let last_number = self.number(&highest, RangeOrder::Numeric)?.min(limit);
        let last = self.code(last_number)?;
        let range = CodeRange::numbers(&first, &last).unwrap_or_else(|| CodeRange::one(&first));
        Some((range, last_number))
    }

    /// The numbers of a range, and its order; `None` if the alphabet or the length does not allow one of its ends.
    pub(crate) fn interval(&self, range: &CodeRange) -> Option<(Interval<N>, RangeOrder)> {
        let order = if range.is_one() || range.digits > 0 {
            RangeOrder::Numeric
        } else {
            RangeOrder::Lexicographic
        };
        let interval = Interval {
            first: self.number(&range.first, order)?,
            last: self.number(&range.last, order)?,
        };
        Some((interval, order))
    }
}

/// The index of the first region of a length. Each shorter length has two regions more than characters.
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

    fn number(numbering: &CodeNumbering<NARROW>, code: &str) -> CodeNumber<NARROW> {
        numbering.number(code, RangeOrder::Numeric).unwrap()
    }

    #[test]
    fn each_code_has_one_number_and_each_number_at_most_one_code() {
        let numbering: CodeNumbering<NARROW> = CodeNumbering::new(&alphabet("0-9AZ"), 3).unwrap();
        let mut codes = std::collections::BTreeSet::new();
        let mut number = CodeNumber::ZERO;
        let mut unused = 0;
        while number < numbering.end() {
            match numbering.code(number) {
                Some(code) => {
                    let numeric = numbering.number(&code, RangeOrder::Numeric);
                    let lexicographic = numbering.number(&code, RangeOrder::Lexicographic);
                    // A region for d digits also has numbers for codes that end with more digits. They are not used.
                    let own = [numeric, lexicographic].contains(&Some(number));
                    assert!(own || numeric.is_some_and(|own| own > number), "{code}");
                    codes.insert(code);
                }
                None => unused += 1,
            }
            number = number.successor().unwrap();
        }
        assert_eq!(codes.len(), 12 + 12 * 12 + 12 * 12 * 12);
        assert_eq!(unused, 3 + 4 + 5, "one number after each region");
    }

    #[test]
    fn serials_of_a_production_run_are_neighbours() {
        let anker: CodeNumbering<NARROW> =
            CodeNumbering::new(&alphabet("0-9A-HJ-NP-Z"), 16).unwrap();
        let [before, after] =
            ["ACCJRU1D16400999", "ACCJRU1D16401000"].map(|code| number(&anker, code));
        assert_eq!(before.successor(), Some(after));
        assert!(
            anker
                .number("ACCJRU1D1640O841", RangeOrder::Numeric)
                .is_none()
        );
        assert!(
            anker
                .number("ACCJRU1D164008411", RangeOrder::Numeric)
                .is_none()
        );
        assert!(anker.number("", RangeOrder::Numeric).is_none());
    }

    #[test]
    fn a_lexicographic_range_has_the_order_of_strings() {
        let ryobi: CodeNumbering<NARROW> = CodeNumbering::new(&alphabet("0-9A-Z"), 14).unwrap();
        let range = CodeRange::characters("KC21032D010001", "KC21327N999999");
        let (interval, order) = ryobi.interval(&range).unwrap();
        for (code, is_inside) in [
            ("KC21032D010001", true),
            ("KC21100A000000", true),
            ("KC21031D999999", false),
            ("KC21328A000001", false),
        ] {
            let number = ryobi.number(code, order).unwrap();
            assert_eq!(
                (interval.first..=interval.last).contains(&number),
                is_inside,
                "{code}"
            );
        }
    }

    #[test]
    fn an_interval_is_split_where_another_alphabet_has_more_characters() {
        let anker: CodeNumbering<NARROW> =
            CodeNumbering::new(&alphabet("0-9A-HJ-NP-Z"), 4).unwrap();
        let interval = |first, last| Interval {
            first: number(&anker, first),
            last: number(&anker, last),
        };
        let ranges = |interval| -> Vec<String> {
            let ranges = anker.ranges(interval).map(Option::unwrap);
            ranges
                .map(|range| format!("{}-{}", range.first, range.last))
                .collect()
        };
        assert_eq!(ranges(interval("BH98", "BJ03")), ["BH98-BH99", "BJ00-BJ03"]);
        assert_eq!(ranges(interval("1BAH", "1BAJ")), ["1BAH-1BAH", "1BAJ-1BAJ"]);
        assert_eq!(ranges(interval("0841", "0960")), ["0841-0960"]);
    }

    #[test]
    fn two_limbs_hold_usual_codes_and_seven_hold_all_codes() {
        let usual = alphabet("0-9A-Z");
        assert!(CodeNumbering::<NARROW>::new(&usual, 24).is_some());
        assert!(CodeNumbering::<NARROW>::new(&usual, 25).is_none());
        let widest: CodeNumbering<WIDE> = CodeNumbering::new(&alphabet("!-`{-~"), 64).unwrap();
        let code = "~".repeat(64);
        let number = widest.number(&code, RangeOrder::Numeric).unwrap();
        assert_eq!(widest.code(number), Some(code));
    }

    proptest::proptest! {
        #[test]
        fn a_number_is_converted_back_to_its_code(code in "[0-9A-HJ-NP-Z]{1,20}", numeric: bool) {
            let order = if numeric { RangeOrder::Numeric } else { RangeOrder::Lexicographic };
            let narrow: CodeNumbering<NARROW> = CodeNumbering::new(&alphabet("0-9A-HJ-NP-Z"), 20).unwrap();
            let number = narrow.number(&code, order).unwrap();
            proptest::prop_assert_eq!(narrow.code(number), Some(code));
        }
    }
}

//! Codes of a list that resemble a typed code.

use super::{
    CodeRange,
    fold::{coarse_character, edits, fold, fold_character, is_one_slip, without_separators},
};

/// The codes of a list that resemble a typed code. Separators never count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the list"
)]
pub struct Neighbours {
    /// Whether the list could be searched. If it could not, such as in a snapshot of an older program, a miss proves nothing.
    pub is_searched: bool,
    /// A code that is the same but for separators.
    pub same: Option<String>,
    /// Codes that look the same after folding ([`super::fold()`]), those first that keep most of the typed characters; at most
    /// [`MAX_NEIGHBOURS`].
    pub look_alikes: Vec<String>,
    /// Codes whose folded form is one slip away ([`super::is_one_slip`]); at most [`MAX_NEIGHBOURS`].
    pub slips: Vec<String>,
    /// Whether a folded code begins with the folded typed code, or the folded typed code with a folded code; equal ones do not
    /// count.
    pub has_longer_or_shorter: bool,
    /// Whether a code has as many characters.
    pub has_length: bool,
    /// Whether a code has as many characters, and digits and letters at the same positions.
    pub has_pattern: bool,
}

/// The greatest number of codes of one kind in [`Neighbours`].
pub const MAX_NEIGHBOURS: usize = 3;

impl Neighbours {
    /// The neighbours of `typed` among some ranges, found by comparing it with each of them.
    pub fn among<'a>(ranges: impl IntoIterator<Item = &'a CodeRange>, typed: &str) -> Self {
        let compact = without_separators(typed);
        let folded = fold(&compact);
        let mut found = Self {
            is_searched: true,
            ..Self::default()
        };
        let mut edited: Option<Vec<String>> = None;
        for range in ranges {
            found.add_range(range, &compact, &folded, &mut edited);
        }
        let kept = |code: &String| {
            let same = without_separators(code);
            let same = same.chars().zip(compact.chars()).filter(|(a, b)| a == b);
            same.count()
        };
        found
            .look_alikes
            .sort_by_key(|code| std::cmp::Reverse(kept(code)));
        found.look_alikes.truncate(MAX_NEIGHBOURS);
        found
    }

    fn add_range(
        &mut self,
        range: &CodeRange,
        compact: &str,
        folded: &str,
        edited: &mut Option<Vec<String>>,
    ) {
        if range.is_one() {
            return self.add_code(&range.first, compact, folded);
        }
        let ends = RangeEnds::new(range);
        if ends.contains(compact) {
            self.same.get_or_insert_with(|| compact.to_owned());
        }
        self.look_alikes.extend(ends.reading(compact, looks_like));
        if self.slips.len() < MAX_NEIGHBOURS {
            let characters: Vec<char> = fold_representatives().collect();
            let edited = edited.get_or_insert_with(|| edits(folded, &characters).collect());
            let slips = edited
                .iter()
                .filter_map(|text| ends.reading(text, looks_like));
            let confused = ends.reading(compact, is_confused_with);
            let slips = slips.chain(confused).filter(|code| fold(code) != folded);
            for slip in slips.take(MAX_NEIGHBOURS) {
                add(&mut self.slips, slip);
            }
        }
        self.has_length |= ends.first.len() == compact.len();
        self.has_pattern |= ends.reading(compact, is_same_kind).is_some();
        self.has_longer_or_shorter |= ends.has_longer_or_shorter(compact);
    }

    fn add_code(&mut self, code: &str, compact: &str, folded: &str) {
        let listed = without_separators(code);
        let listed_folded = fold(code);
        if listed == compact {
            self.same.get_or_insert_with(|| code.to_owned());
        }
        if listed_folded == folded {
            self.look_alikes.push(code.to_owned());
        } else {
            if is_one_slip(&listed_folded, folded) {
                add(&mut self.slips, code.to_owned());
            }
            self.has_longer_or_shorter |=
                listed_folded.starts_with(folded) || folded.starts_with(&listed_folded);
        }
        self.has_length |= listed.len() == compact.len();
        self.has_pattern |= has_same_pattern(&listed, compact);
    }
}

fn add(codes: &mut Vec<String>, code: String) {
    if codes.len() < MAX_NEIGHBOURS && !codes.contains(&code) {
        codes.push(code);
    }
}

/// The characters that folded codes of digits and capital letters have.
fn fold_representatives() -> impl Iterator<Item = char> {
    ('0'..='9')
        .chain('A'..='Z')
        .filter(|&c| fold_character(c) == c)
}

fn looks_like(typed: char, printed: char) -> bool {
    fold_character(typed) == fold_character(printed)
}

fn is_confused_with(typed: char, printed: char) -> bool {
    coarse_character(fold_character(typed)) == coarse_character(fold_character(printed))
}

fn is_same_kind(typed: char, printed: char) -> bool {
    typed.is_ascii_digit() == printed.is_ascii_digit()
        && typed.is_ascii_alphabetic() == printed.is_ascii_alphabetic()
}

/// Whether two codes have digits and letters at the same positions.
#[must_use]
pub(crate) fn has_same_pattern(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .chars()
            .zip(other.chars())
            .all(|(a, b)| is_same_kind(a, b))
}

/// The ends of a range without separators.
struct RangeEnds {
    first: Vec<char>,
    last: Vec<char>,
    /// How many characters at the end of every code are digits.
    digits: usize,
}

impl RangeEnds {
    fn new(range: &CodeRange) -> Self {
        let characters = |code: &str| without_separators(code).chars().collect();
        Self {
            first: characters(&range.first),
            last: characters(&range.last),
            digits: usize::try_from(range.digits).unwrap_or(usize::MAX),
        }
    }

    fn contains(&self, compact: &str) -> bool {
        self.reading(compact, |typed, printed| typed == printed)
            .is_some()
    }

    /// A code of the range whose characters are, one by one, `like` the typed ones; it keeps typed characters where it can.
    fn reading(&self, typed: &str, like: fn(char, char) -> bool) -> Option<String> {
        let typed: Vec<char> = typed.chars().collect();
        if typed.len() != self.first.len() {
            return None;
        }
        let mut code = String::with_capacity(typed.len());
        self.read_rest(&typed, like, (true, true), &mut code)
            .then_some(code)
    }

    /// Appends the rest of a reading. `(low, high)`: whether the characters so far equal those of the first or the last code.
    fn read_rest(
        &self,
        typed: &[char],
        like: fn(char, char) -> bool,
        (low, high): (bool, bool),
        code: &mut String,
    ) -> bool {
        let at = code.len();
        let Some(&typed_here) = typed.get(at) else {
            return true;
        };
        let is_number = at + self.digits >= typed.len();
        let others = ('!'..='~').filter(|&c| c != typed_here && like(typed_here, c));
        for c in std::iter::once(typed_here).chain(others) {
            let is_outside = low && c < self.first[at] || high && c > self.last[at];
            if is_outside || is_number && !c.is_ascii_digit() {
                continue;
            }
            code.push(c);
            let tight = (low && c == self.first[at], high && c == self.last[at]);
            if self.read_rest(typed, like, tight, code) {
                return true;
            }
            code.truncate(at);
        }
        false
    }

    /// Whether a folded code of the range is a beginning of the folded typed code, or the other way round.
    fn has_longer_or_shorter(&self, compact: &str) -> bool {
        let length = self.first.len();
        if compact.len() == length {
            return false;
        }
        if let Some(beginning) = compact.get(..length) {
            return self.reading(beginning, looks_like).is_some();
        }
        let beginning = Self {
            first: self.first[..compact.len()].to_vec(),
            last: self.last[..compact.len()].to_vec(),
            digits: self.digits.saturating_sub(length - compact.len()),
        };
        beginning.reading(compact, looks_like).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neighbours(typed: &str) -> Neighbours {
        let ranges = [
            CodeRange::one("GK2309880"),
            CodeRange::one("01/21"),
            CodeRange::numbers("AC0841", "AC0960").unwrap(),
            CodeRange::characters("KC21D0", "KC21N9"),
        ];
        Neighbours::among(&ranges, typed)
    }

    #[test]
    fn separators_do_not_count() {
        assert_eq!(neighbours("0121").same.as_deref(), Some("01/21"));
        assert_eq!(neighbours("GK-230.9880").same.as_deref(), Some("GK2309880"));
        assert_eq!(neighbours("AC-0900").same.as_deref(), Some("AC0900"));
    }

    #[test]
    fn any_number_of_look_alikes_is_found() {
        assert_eq!(neighbours("6K23O988O").look_alikes, ["GK2309880"]);
        assert_eq!(neighbours("ACO9O0").look_alikes, ["AC0900"]);
        assert_eq!(neighbours("KCZILO").look_alikes, ["KC21LO"]);
        assert_eq!(neighbours("KCZIM0").look_alikes, ["KC21M0"]);
    }

    #[test]
    fn one_slip_is_found_in_codes_and_ranges() {
        for (typed, slip) in [
            ("GK2309881", "GK2309880"),
            ("KG2309880", "GK2309880"),
            ("GK230980", "GK2309880"),
            ("AC961", "AC0961"),
        ] {
            let found = neighbours(typed);
            assert!(found.look_alikes.is_empty());
            assert_eq!(
                found.slips.iter().any(|code| code == slip),
                slip != "AC0961",
                "{typed}"
            );
        }
        assert!(!neighbours("AC0961").slips.is_empty());
        assert!(!neighbours("AC901").slips.is_empty(), "a digit was lost");
        assert!(neighbours("GK2399990").slips.is_empty());
    }

    #[test]
    fn lengths_patterns_and_beginnings() {
        let found = neighbours("XY1234567");
        assert!(found.has_length && found.has_pattern && !found.has_longer_or_shorter);
        let found = neighbours("X003ABCDE");
        assert!(found.has_length && !found.has_pattern);
        assert!(neighbours("6K23").has_longer_or_shorter);
        assert!(neighbours("AC09601234").has_longer_or_shorter);
        assert!(neighbours("AC09").has_longer_or_shorter);
        assert!(!neighbours("AC07").has_longer_or_shorter);
    }
}

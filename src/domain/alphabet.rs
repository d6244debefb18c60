//! The characters that a maker prints.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A set of printable ASCII characters, written like `0-9A-HJ-NP-Z`; a hyphen as a character is last.
///
/// Lower-case letters are in no alphabet, since codes are read in upper case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Alphabet {
    written: String,
    members: u128,
}

impl Alphabet {
    /// Whether the maker prints `c`.
    #[must_use]
    pub fn contains(&self, c: char) -> bool {
        u32::from(c) < 128 && self.members & (1 << u32::from(c)) != 0
    }

    /// The characters, in ASCII order.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        ('!'..='~').filter(|&c| self.contains(c))
    }

    /// Digits and upper-case letters, for makers that have not published their characters.
    #[must_use]
    pub(crate) fn unpublished() -> &'static Self {
        static UNPUBLISHED: LazyLock<Alphabet> = LazyLock::new(|| Alphabet {
            written: "0-9A-Z".to_owned(),
            members: ('0'..='9')
                .chain('A'..='Z')
                .fold(0, |set, c| set | 1 << u32::from(c)),
        });
        &UNPUBLISHED
    }

    /// The characters of both alphabets.
    #[must_use]
    pub(crate) fn union(&self, other: &Self) -> Self {
        let members = self.members | other.members;
        if members == self.members {
            return self.clone();
        }
        if members == other.members {
            return other.clone();
        }
        let mut both = Self {
            written: String::new(),
            members,
        };
        let (hyphen, mut written): (String, String) = both.characters().partition(|&c| c == '-');
        written.push_str(&hyphen);
        both.written = written;
        both
    }

    /// The alphabet as data files have it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }
}

impl TryFrom<String> for Alphabet {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        const FAULT: &str = "an alphabet is written like 0-9A-HJ-NP-Z: printable ASCII, no lower case, ranges that run forwards";
        let characters: Vec<char> = written.chars().collect();
        let mut members = 0_u128;
        let mut index = 0;
        while let Some(&first) = characters.get(index) {
            let (last, used) = match (characters.get(index + 1), characters.get(index + 2)) {
                (Some('-'), Some(&last)) => (last, 3),
                _ => (first, 1),
            };
            if first > last || !first.is_ascii_graphic() || !last.is_ascii_graphic() {
                return Err(FAULT);
            }
            for c in first..=last {
                members |= 1 << u32::from(c);
            }
            index += used;
        }
        let lower = ('a'..='z').fold(0_u128, |set, c| set | 1 << u32::from(c));
        if members == 0 || members & lower != 0 {
            return Err(FAULT);
        }
        Ok(Self { written, members })
    }
}

impl From<Alphabet> for String {
    fn from(alphabet: Alphabet) -> String {
        alphabet.written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_single_characters_make_a_set() {
        let anker = Alphabet::try_from("0-9A-HJ-NP-Z".to_owned()).unwrap();
        assert!(anker.contains('0') && anker.contains('H') && anker.contains('Z'));
        assert!(!anker.contains('O') && !anker.contains('I') && !anker.contains('é'));
        let tala = Alphabet::try_from("0-9/".to_owned()).unwrap();
        assert_eq!(tala.characters().collect::<String>(), "/0123456789");
        let hyphen = Alphabet::try_from("A-Z-".to_owned()).unwrap();
        assert!(hyphen.contains('-'));
    }

    #[test]
    fn a_union_can_be_parsed_again() {
        let alphabet = |written: &str| Alphabet::try_from(written.to_owned()).unwrap();
        let both = alphabet("0-9-").union(&alphabet(".A"));
        assert_eq!(both.as_str(), ".0123456789A-");
        assert_eq!(alphabet(both.as_str()), both);
        assert_eq!(alphabet("0-9").union(&alphabet("3-5")), alphabet("0-9"));
    }

    #[test]
    fn backward_ranges_and_lower_case_are_rejected() {
        for written in ["", "9-0", "a-z", "A-z", " ", "é"] {
            assert!(Alphabet::try_from(written.to_owned()).is_err(), "{written}");
        }
    }
}

//! Rules that look at some of a code's characters only.

use serde::{Deserialize, Serialize};

/// Which characters of a code a condition looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// All of them.
    #[default]
    Whole,
    /// The first so many.
    First(usize),
    /// From a position (from 1) to the end, or so many.
    From(usize, Option<usize>),
    /// A group (from 1) between separators.
    Group(usize, char),
}

impl Part {
    /// The characters of `code`, or `None` where it has no such part.
    #[must_use]
    pub fn of<'code>(&self, code: &'code str) -> Option<&'code str> {
        match *self {
            Self::Whole => Some(code),
            Self::First(count) => code.get(..count),
            Self::From(position, None) => code.get(position - 1..).filter(|part| !part.is_empty()),
            Self::From(position, Some(count)) => code.get(position - 1..position - 1 + count),
            Self::Group(group, separator) => code
                .split(separator)
                .nth(group - 1)
                .filter(|part| !part.is_empty()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_found_or_missing() {
        assert_eq!(Part::First(5).of("3K2240ABCU9C"), Some("3K224"));
        assert_eq!(Part::First(5).of("3K2"), None);
        assert_eq!(Part::From(4, None).of("11S42T4504"), Some("42T4504"));
        assert_eq!(Part::From(7, Some(2)).of("ABCDEFWY1"), Some("WY"));
        assert_eq!(Part::From(7, Some(2)).of("ABCDEFW"), None);
        assert_eq!(Part::Group(2, '-').of("AB-2318-X"), Some("2318"));
        assert_eq!(Part::Group(4, '-').of("AB-2318-X"), None);
    }
}

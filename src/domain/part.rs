//! Rules that look at some of a code's characters only.

use serde::{Deserialize, Serialize};

use super::Lengths;

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

    /// Whether all such parts of codes of these lengths have the same length.
    #[must_use]
    pub fn fixes_length(&self, lengths: &Lengths) -> bool {
        let (least, most) = lengths.bounds();
        match self {
            Self::Whole | Self::From(_, None) => least == most,
            Self::First(_) | Self::From(_, Some(_)) => true,
            Self::Group(..) => false,
        }
    }

    /// Whether some code of these lengths can have such a part of `length` characters.
    #[must_use]
    pub fn can_have(&self, length: usize, lengths: &Lengths) -> bool {
        let (_, most) = lengths.bounds();
        match *self {
            Self::Whole => lengths.allow(length),
            Self::First(count) => length == count && count <= most,
            Self::From(position, None) => lengths.allow(position - 1 + length),
            Self::From(position, Some(count)) => length == count && position - 1 + count <= most,
            // The separators before it are characters too.
            Self::Group(group, _) => group - 1 + length <= most,
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

    #[test]
    fn a_part_is_as_long_as_codes_leave_room_for() {
        let twelve = Lengths::OneOf(vec![12]);
        let about_twelve = Lengths::Between(10, 12);
        assert!(Part::From(3, None).can_have(10, &twelve));
        assert!(!Part::From(3, None).can_have(13, &twelve));
        assert!(!Part::From(3, None).can_have(9, &twelve));
        assert!(Part::From(3, None).can_have(9, &about_twelve));
        assert!(!Part::From(11, Some(3)).can_have(3, &twelve));
        assert!(!Part::First(13).can_have(13, &twelve));
        assert!(Part::Group(3, '-').can_have(10, &twelve));
        assert!(!Part::Group(3, '-').can_have(11, &twelve));
        assert!(Part::From(3, None).fixes_length(&twelve));
        assert!(!Part::From(3, None).fixes_length(&about_twelve));
        assert!(!Part::Group(3, '-').fixes_length(&twelve));
    }
}

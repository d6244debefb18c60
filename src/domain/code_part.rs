//! The part of a code that a condition looks at.

use serde::{Deserialize, Serialize};

use super::Lengths;

/// Which characters of a code a condition looks at. Snapshots of formats 3 and 4 hold [`Self::From`] and [`Self::Group`] as arrays.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodePart {
    /// The whole code.
    #[default]
    Whole,
    /// The first characters, this many.
    First(usize),
    /// The characters from a position to the end, or this many of them.
    From {
        /// The position of the first character, from 1.
        position: usize,
        /// How many characters; `None`: to the end of the code.
        count: Option<usize>,
    },
    /// One of the groups that separators divide the code into.
    Group {
        /// The number of the group, from 1.
        group: usize,
        /// The character between groups.
        separator: char,
    },
}

impl CodePart {
    /// The part of `code`, or `None` if the code has no such part.
    #[must_use]
    pub fn slice<'code>(&self, code: &'code str) -> Option<&'code str> {
        match *self {
            Self::Whole => Some(code),
            Self::First(count) => code.get(..count),
            Self::From {
                position,
                count: None,
            } => code.get(position - 1..).filter(|part| !part.is_empty()),
            Self::From {
                position,
                count: Some(count),
            } => code.get(position - 1..position - 1 + count),
            Self::Group { group, separator } => code
                .split(separator)
                .nth(group - 1)
                .filter(|part| !part.is_empty()),
        }
    }

    /// Whether all such parts of codes of these lengths have the same length.
    #[must_use]
    pub(crate) fn fixes_length(&self, lengths: &Lengths) -> bool {
        let (least, most) = lengths.bounds();
        match self {
            Self::Whole | Self::From { count: None, .. } => least == most,
            Self::First(_) | Self::From { count: Some(_), .. } => true,
            Self::Group { .. } => false,
        }
    }

    /// Whether some code of these lengths can have such a part of `length` characters.
    #[must_use]
    pub(crate) fn can_have(&self, length: usize, lengths: &Lengths) -> bool {
        let (_, most) = lengths.bounds();
        match *self {
            Self::Whole => lengths.allow(length),
            Self::First(count) => length == count && count <= most,
            Self::From {
                position,
                count: None,
            } => lengths.allow(position - 1 + length),
            Self::From {
                position,
                count: Some(count),
            } => length == count && position - 1 + count <= most,
            // The separators before it are characters too.
            Self::Group { group, .. } => group - 1 + length <= most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(position: usize, count: Option<usize>) -> CodePart {
        CodePart::From { position, count }
    }

    fn group(group: usize) -> CodePart {
        CodePart::Group {
            group,
            separator: '-',
        }
    }

    #[test]
    fn a_part_is_cut_out_of_a_code_that_has_it() {
        for (part, code, slice) in [
            (CodePart::First(5), "3K2240ABCU9C", Some("3K224")),
            (CodePart::First(5), "3K2", None),
            (from(4, None), "11S42T4504", Some("42T4504")),
            (from(7, Some(2)), "ABCDEFWY1", Some("WY")),
            (from(7, Some(2)), "ABCDEFW", None),
            (group(2), "AB-2318-X", Some("2318")),
            (group(4), "AB-2318-X", None),
        ] {
            assert_eq!(part.slice(code), slice, "{part:?} {code}");
        }
    }

    #[test]
    fn the_lengths_of_a_part_follow_from_the_lengths_of_the_code() {
        let twelve = Lengths::OneOf(vec![12]);
        let about_twelve = Lengths::Between(10, 12);
        for (part, length, lengths, can_have) in [
            (from(3, None), 10, &twelve, true),
            (from(3, None), 13, &twelve, false),
            (from(3, None), 9, &twelve, false),
            (from(3, None), 9, &about_twelve, true),
            (from(11, Some(3)), 3, &twelve, false),
            (CodePart::First(13), 13, &twelve, false),
            (group(3), 10, &twelve, true),
            (group(3), 11, &twelve, false),
        ] {
            assert_eq!(part.can_have(length, lengths), can_have, "{part:?}");
        }
        assert!(from(3, None).fixes_length(&twelve));
        assert!(!from(3, None).fixes_length(&about_twelve));
        assert!(!group(3).fixes_length(&twelve));
    }
}

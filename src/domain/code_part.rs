//! The part of a code that a condition looks at.

use serde::{Deserialize, Serialize};

use super::Lengths;

/// Which characters of a code a condition looks at. Snapshots of formats 3 and 4 hold [`Self::From`] and [`Self::Group`] as arrays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The characters of `code`, or `None` where it has no such part.
    #[must_use]
    pub fn of<'code>(&self, code: &'code str) -> Option<&'code str> {
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
    pub fn fixes_length(&self, lengths: &Lengths) -> bool {
        let (least, most) = lengths.bounds();
        match self {
            Self::Whole | Self::From { count: None, .. } => least == most,
            Self::First(_) | Self::From { count: Some(_), .. } => true,
            Self::Group { .. } => false,
        }
    }

    /// Whether some code of these lengths can have such a part of `length` characters.
    #[must_use]
    pub fn can_have(&self, length: usize, lengths: &Lengths) -> bool {
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

    #[test]
    fn each_part_is_found_or_missing() {
        assert_eq!(CodePart::First(5).of("3K2240ABCU9C"), Some("3K224"));
        assert_eq!(CodePart::First(5).of("3K2"), None);
        assert_eq!(
            CodePart::From {
                position: 4,
                count: None
            }
            .of("11S42T4504"),
            Some("42T4504")
        );
        assert_eq!(
            CodePart::From {
                position: 7,
                count: Some(2)
            }
            .of("ABCDEFWY1"),
            Some("WY")
        );
        assert_eq!(
            CodePart::From {
                position: 7,
                count: Some(2)
            }
            .of("ABCDEFW"),
            None
        );
        assert_eq!(
            CodePart::Group {
                group: 2,
                separator: '-'
            }
            .of("AB-2318-X"),
            Some("2318")
        );
        assert_eq!(
            CodePart::Group {
                group: 4,
                separator: '-'
            }
            .of("AB-2318-X"),
            None
        );
    }

    #[test]
    fn a_part_is_as_long_as_codes_leave_room_for() {
        let twelve = Lengths::OneOf(vec![12]);
        let about_twelve = Lengths::Between(10, 12);
        assert!(
            CodePart::From {
                position: 3,
                count: None
            }
            .can_have(10, &twelve)
        );
        assert!(
            !CodePart::From {
                position: 3,
                count: None
            }
            .can_have(13, &twelve)
        );
        assert!(
            !CodePart::From {
                position: 3,
                count: None
            }
            .can_have(9, &twelve)
        );
        assert!(
            CodePart::From {
                position: 3,
                count: None
            }
            .can_have(9, &about_twelve)
        );
        assert!(
            !CodePart::From {
                position: 11,
                count: Some(3)
            }
            .can_have(3, &twelve)
        );
        assert!(!CodePart::First(13).can_have(13, &twelve));
        assert!(
            CodePart::Group {
                group: 3,
                separator: '-'
            }
            .can_have(10, &twelve)
        );
        assert!(
            !CodePart::Group {
                group: 3,
                separator: '-'
            }
            .can_have(11, &twelve)
        );
        assert!(
            CodePart::From {
                position: 3,
                count: None
            }
            .fixes_length(&twelve)
        );
        assert!(
            !CodePart::From {
                position: 3,
                count: None
            }
            .fixes_length(&about_twelve)
        );
        assert!(
            !CodePart::Group {
                group: 3,
                separator: '-'
            }
            .fixes_length(&twelve)
        );
    }
}

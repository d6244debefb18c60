//! The postcode that somebody looks near.

use crate::domain::Postcode;

/// What is wrong with a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostcodeError {
    /// Nothing was typed.
    Missing,
    /// It cannot be one.
    Unreadable,
    /// It could be one, and is not known in this country.
    Unknown,
}

/// Reads what was typed: the one place where it is cleaned.
///
/// # Errors
/// When nothing was typed, or something that cannot be a postcode.
pub fn parse_postcode(typed: &str) -> Result<Postcode, PostcodeError> {
    if typed.trim().is_empty() {
        return Err(PostcodeError::Missing);
    }
    Postcode::parse(typed).ok_or(PostcodeError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_nonsense_are_told_apart() {
        assert_eq!(parse_postcode(" \u{3000}"), Err(PostcodeError::Missing));
        assert_eq!(parse_postcode("\u{fffd}"), Err(PostcodeError::Unreadable));
        assert_eq!(
            parse_postcode(&"1".repeat(10_000)),
            Err(PostcodeError::Unreadable)
        );
        assert!(parse_postcode("SW1A 1AA").is_ok());
    }
}

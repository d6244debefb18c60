//! The postcode of a search for collection points.

use crate::domain::Postcode;

/// Why there is no postcode to search near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostcodeError {
    /// The field is empty.
    Missing,
    /// The text cannot be a postcode.
    Unreadable,
    /// The postcode is not known in this country.
    Unknown,
}

/// Parses the field of the search form.
///
/// # Errors
/// When it is empty or cannot be a postcode.
pub(crate) fn parse_postcode(typed: &str) -> Result<Postcode, PostcodeError> {
    if typed.trim().is_empty() {
        return Err(PostcodeError::Missing);
    }
    Postcode::parse(typed).ok_or(PostcodeError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_and_a_wrong_postcode_are_different_errors() {
        assert_eq!(parse_postcode(" \u{3000}"), Err(PostcodeError::Missing));
        assert_eq!(parse_postcode("\u{fffd}"), Err(PostcodeError::Unreadable));
        assert_eq!(
            parse_postcode(&"1".repeat(10_000)),
            Err(PostcodeError::Unreadable)
        );
        assert!(parse_postcode("SW1A 1AA").is_ok());
    }
}

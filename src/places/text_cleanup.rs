//! Cleans and parses the texts and numbers of files that come from elsewhere.

use crate::domain::Coordinates;

/// The greatest length of a text of a place, in characters.
const MAX_CHARACTERS: usize = 300;

/// The text with single spaces, without control characters, invisible characters and those that change the direction of
/// writing; `None` if nothing is left.
pub(super) fn clean_text(text: &str) -> Result<Option<String>, String> {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let text = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > MAX_CHARACTERS {
        return Err(format!(
            "it has more than {MAX_CHARACTERS} characters: shorten it, or look for a stray quotation mark"
        ));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Accepts a text that a telephone can dial.
pub(super) fn validate_phone(text: &str) -> Result<String, String> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_allowed =
        |c: char| c.is_ascii_digit() || " +()-./\u{a0}\u{2010}\u{2011}\u{2013}".contains(c);
    if text.chars().all(is_allowed) && (3..=20).contains(&digits) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` is not a telephone number: write one number, only with digits, spaces, + ( ) - . and /"
        ))
    }
}

/// Parses latitude and longitude, both in degrees.
pub(super) fn parse_coordinates(latitude: &str, longitude: &str) -> Result<Coordinates, String> {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    number(latitude)
        .zip(number(longitude))
        .and_then(|(latitude, longitude)| valid_coordinates(latitude, longitude))
        .ok_or_else(|| {
            format!(
                "`{latitude}`, `{longitude}` is not a location: write latitude and longitude in degrees with a decimal point, such as 52.52 and 13.405"
            )
        })
}

/// Coordinates in degrees; `None` out of range, and for 0, 0 (in the Gulf of Guinea), which programs write for an unknown
/// location.
pub(super) fn valid_coordinates(latitude: f64, longitude: f64) -> Option<Coordinates> {
    Coordinates::from_degrees(latitude, longitude)
        .filter(|coordinates| (coordinates.latitude, coordinates.longitude) != (0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_removed() {
        assert_eq!(
            clean_text(" a \u{202e}\n\tb\u{2068} "),
            Ok(Some("a b".to_owned()))
        );
        assert_eq!(clean_text(" \u{200b}\0 "), Ok(None));
        assert!(clean_text(&"x".repeat(301)).is_err());
    }

    #[test]
    fn invalid_phone_numbers_and_coordinates_are_refused() {
        assert!(validate_phone("+49 (30) 115").is_ok() && validate_phone("1-888-224-9764").is_ok());
        for no in ["", "12", "javascript:1234", "call 12345", "1234;5678"] {
            assert!(validate_phone(no).is_err(), "{no}");
        }
        assert!(parse_coordinates("52.52", " 13.405 ").is_ok());
        for (latitude, longitude) in [
            ("52,52", "13,4"),
            ("", ""),
            ("0", "0.0"),
            ("NaN", "1"),
            ("91", "0"),
            ("inf", "0"),
        ] {
            assert!(
                parse_coordinates(latitude, longitude).is_err(),
                "{latitude} {longitude}"
            );
        }
    }
}

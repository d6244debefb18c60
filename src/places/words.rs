//! Texts and numbers of foreign files, cleaned.

use crate::domain::Coordinates;

/// Nothing that is shown of a place is longer.
const LONGEST: usize = 300;

/// A text with single spaces, without characters that show nothing or turn the direction of what follows; `None` where
/// nothing is left.
pub(super) fn tidy(text: &str) -> Result<Option<String>, String> {
    let seen: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let text = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST {
        return Err(format!(
            "it has more than {LONGEST} characters: shorten it, or look for a stray quotation mark"
        ));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A number that can be dialled.
pub(super) fn phone(text: &str) -> Result<String, String> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +()-./\u{a0}\u{2010}\u{2011}\u{2013}".contains(c));
    if fits && (3..=20).contains(&digits) {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "`{text}` is no telephone number: digits, spaces, + ( ) - . and / only, one number"
        ))
    }
}

/// A place in degrees.
pub(super) fn degrees(latitude: &str, longitude: &str) -> Result<Coordinates, String> {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let at = number(latitude).zip(number(longitude));
    at.and_then(|(latitude, longitude)| on_land(latitude, longitude))
        .ok_or_else(|| {
            format!(
                "`{latitude}`, `{longitude}` is no place: latitude and longitude in degrees with a point, such as 52.52 and 13.405"
            )
        })
}

/// What nobody could place is often put where equator and zero meridian meet, in the sea.
pub(super) fn on_land(latitude: f64, longitude: f64) -> Option<Coordinates> {
    Coordinates::from_degrees(latitude, longitude)
        .filter(|at| (at.latitude, at.longitude) != (0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_what_does_not_show() {
        assert_eq!(
            tidy(" a \u{202e}\n\tb\u{2068} "),
            Ok(Some("a b".to_owned()))
        );
        assert_eq!(tidy(" \u{200b}\0 "), Ok(None));
        assert!(tidy(&"x".repeat(301)).is_err());
    }

    #[test]
    fn only_numbers_are_dialled_and_only_places_are_on_land() {
        assert!(phone("+49 (30) 115").is_ok() && phone("1-888-224-9764").is_ok());
        for no in ["", "12", "javascript:1234", "call 12345", "1234;5678"] {
            assert!(phone(no).is_err(), "{no}");
        }
        assert!(degrees("52.52", " 13.405 ").is_ok());
        for (latitude, longitude) in [
            ("52,52", "13,4"),
            ("", ""),
            ("0", "0.0"),
            ("NaN", "1"),
            ("91", "0"),
            ("inf", "0"),
        ] {
            assert!(
                degrees(latitude, longitude).is_err(),
                "{latitude} {longitude}"
            );
        }
    }
}

//! Postcodes from owners and from files.

use serde::{Deserialize, Serialize};

use super::Country;

/// The greatest length of a typed postcode, with spaces.
const MAX_TYPED_LENGTH: usize = 20;

/// A postcode without spaces and hyphens, in capitals: `SW1A1AA`, `10115`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Postcode(String);

impl Postcode {
    /// Parses two to ten ASCII letters and digits. Spaces, hyphens, lower case, full-width characters and a leading
    /// `〒` are normalized.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.chars().count() > MAX_TYPED_LENGTH {
            return None;
        }
        let mut normalized = String::new();
        for c in text.trim().trim_start_matches('〒').chars() {
            let plain = match c {
                '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
                _ => c,
            };
            match plain {
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' => {}
                _ if plain.is_whitespace() => {}
                _ if plain.is_ascii_alphanumeric() => normalized.push(plain.to_ascii_uppercase()),
                _ => return None,
            }
        }
        (2..=10)
            .contains(&normalized.len())
            .then_some(Self(normalized))
    }

    /// Its letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The postcode, then the wider area that contains it, if the country's postcodes have one. Free files often have
    /// only these (outward codes in Britain, the first three characters in Canada, five digits in the United States).
    #[must_use]
    pub(crate) fn with_wider_area(&self, country: Country) -> Vec<&str> {
        let whole = self.as_str();
        let wider = match (country.as_str(), whole.len()) {
            ("GB", 5..=7) => Some(whole.len() - 3),
            ("CA", 6) => Some(3),
            ("US", 9) => Some(5),
            _ => None,
        };
        let wider = wider.and_then(|length| whole.get(..length));
        std::iter::once(whole).chain(wider).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_postcodes_are_normalized_and_other_text_is_rejected() {
        for (typed, read) in [
            ("10115", Some("10115")),
            (" sw1a 1aa ", Some("SW1A1AA")),
            ("〒100-0001", Some("1000001")),
            ("１００−０００１", Some("1000001")),
            ("K1A 0B1", Some("K1A0B1")),
            ("1", None),
            ("", None),
            ("12345678901", None),
            ("10115; DROP", None),
            ("Köln", None),
            ("  1 0 1 1 5                 ", None),
        ] {
            let postcode = Postcode::parse(typed);
            assert_eq!(postcode.as_ref().map(Postcode::as_str), read, "{typed}");
        }
    }

    #[test]
    fn some_countries_have_wider_areas() {
        for (country, typed, areas) in [
            ("GB", "SW1A 1AA", &["SW1A1AA", "SW1A"][..]),
            ("GB", "M1", &["M1"]),
            ("CA", "K1A 0B1", &["K1A0B1", "K1A"]),
            ("US", "20500-0003", &["205000003", "20500"]),
            ("DE", "10115", &["10115"]),
        ] {
            let country = Country::parse(country).unwrap();
            assert_eq!(
                Postcode::parse(typed).unwrap().with_wider_area(country),
                areas
            );
        }
    }
}

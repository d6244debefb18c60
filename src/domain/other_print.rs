//! Print on a unit that is not its code.

use super::{Code, Device, Lengths};

/// What people type where there is no code.
const NO_CODES: [&str; 10] = [
    "NA",
    "NIL",
    "NO",
    "NOCODE",
    "NONE",
    "NONUMBER",
    "NOSERIAL",
    "NOTHING",
    "UNKNOWN",
    "UNREADABLE",
];

/// Units of capacity, energy, power and voltage.
const RATINGS: [&str; 4] = ["MAH", "WH", "W", "V"];

impl Device {
    /// Whether what was read is the device's own name, model or rating, a number of shops, or says that there is no code.
    ///
    /// Where a notice goes by whether a number is printed at all, or by its last character alone, such print would pass
    /// for a number and prove what it does not.
    /// Where the form is published, it tells by itself.
    #[must_use]
    pub fn prints_besides_its_code(&self, code: &Code) -> bool {
        if self.code.lengths != Lengths::Unpublished {
            return false;
        }
        let text = compact(code.as_str());
        let names = [&self.brand, &self.maker, &self.name]
            .into_iter()
            .chain(&self.aliases);
        let models = std::iter::once(&self.model).chain(self.skus.iter().map(|sku| &sku.code));
        let is_name = names.map(|name| compact(name)).any(|name| name == text);
        let has_model = models
            .flat_map(|model| model.split(','))
            .map(compact)
            .any(|model| model.len() > 3 && text.contains(&model));
        let is_rating = RATINGS
            .iter()
            .filter_map(|unit| text.strip_suffix(unit))
            .any(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
        let is_filler = text.chars().all(|c| text.starts_with(c));
        NO_CODES.contains(&text.as_str())
            || is_of_a_shop(&text)
            || is_name
            || has_model
            || is_rating
            || is_filler
    }
}

/// Whether it is a number that shops and their stores put on things: all units of a kind have the same, or it is of a parcel.
/// Amazon's begin with X0, B0 and LPN; those of bar codes end in a check digit (GS1 General Specifications, 7.9).
fn is_of_a_shop(text: &str) -> bool {
    let is_amazon = text.len() == 10 && (text.starts_with("X0") || text.starts_with("B0"));
    let is_return = text.len() > 9 && text.starts_with("LPN");
    let is_digits = text.bytes().all(|b| b.is_ascii_digit());
    let sum: u32 = text
        .bytes()
        .rev()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight)
        .sum();
    let is_article = matches!(text.len(), 12..=14) && is_digits && sum.is_multiple_of(10);
    is_amazon || is_return || is_article
}

/// Letters and digits alone, upper case.
fn compact(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_shops_are_told_from_others() {
        for text in [
            "X0023ABCDE",
            "B08XYZ1234",
            "LPNHE123456789",
            "4006381333931",
            "036000291452",
        ] {
            assert!(is_of_a_shop(text), "{text}");
        }
        for text in [
            "4006381333932",
            "GK2309880",
            "ACCJRU1D16400841",
            "1234",
            "B08XYZ12345",
        ] {
            assert!(!is_of_a_shop(text), "{text}");
        }
    }
}

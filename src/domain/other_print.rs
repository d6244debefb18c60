//! Print on a unit that is not its code.

use super::{Code, Device, Lengths, lookalike::group};

/// Units of capacity, energy, power, current and voltage; the longer one first where two begin alike.
const UNITS: [&str; 7] = ["MAH", "MA", "AH", "WH", "A", "W", "V"];

/// Stands behind ratings.
const MOST: &str = "MAX";

/// Words that stand before ratings and other print, and before no serial number.
const LEADS: [&str; 10] = [
    "BATCH", "CAPACITY", "FCC", "INPUT", "LOT", "MADE", "MODEL", "OUTPUT", "TYPE", "USB",
];

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
        let print = alike(&text);
        let is_name = names
            .map(|name| alike(&compact(name)))
            .any(|name| name == print);
        let has_model = models
            .flat_map(|model| model.split(','))
            .map(|model| alike(&compact(model)))
            .any(|model| model.len() > 3 && print.contains(&model));
        let is_filler = text.chars().all(|c| text.starts_with(c));
        // Words, in whatever language: "none", "keine", "Made in China". Serial numbers without a digit are not known.
        let is_words = text.bytes().all(|b| !b.is_ascii_digit());
        is_words || is_rating(&print) || is_of_a_shop(&text) || is_name || has_model || is_filler
    }
}

/// One character for all that tiny print confuses with it: who misreads the model number has still read the model number.
fn alike(text: &str) -> String {
    text.chars()
        .map(|c| group(c).chars().next().unwrap_or(c))
        .collect()
}

/// Whether it begins as what is no code, or is made of numbers with units alone, or is a capacity without its unit. `text` and all
/// words are compared as [`alike`] has them.
fn is_rating(text: &str) -> bool {
    let is_led = LEADS.iter().any(|word| text.starts_with(&alike(word)));
    let text = text.strip_suffix(MOST).unwrap_or(text);
    let is_capacity = matches!(text.len(), 3..=5)
        && text.ends_with("00")
        && text.bytes().all(|b| b.is_ascii_digit());
    let mut rest = text.strip_prefix("DC").unwrap_or(text);
    while let Some(after) = past_rating(rest) {
        rest = after;
    }
    is_led || is_capacity || rest.is_empty()
}

/// What follows a number and its unit.
fn past_rating(text: &str) -> Option<&str> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let has_number = unit.len() < text.len();
    UNITS
        .iter()
        .find_map(|name| unit.strip_prefix(&alike(name)))
        .filter(|_| has_number)
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
    fn ratings_are_told_from_numbers() {
        for text in [
            "5V2A",
            "DC5V",
            "INPUT5V",
            "5V3A9V2A",
            "10000",
            "4500",
            "5000MAH",
            "37WH",
            "LOT2304",
            "10OOOMAH",
            "10000MA",
            "65WMAX",
            "10000MAX",
            "FCCID2A4X",
        ] {
            assert!(is_rating(&alike(text)), "{text}");
        }
        for text in [
            "12345",
            "1234",
            "XA1",
            "SN1234567890D",
            "V2A",
            "5V2A1",
            "A100",
            "230400",
        ] {
            assert!(!is_rating(&alike(text)), "{text}");
        }
    }

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

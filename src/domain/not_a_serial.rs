//! Detects text that owners type instead of the code: names, model numbers, ratings, retail barcodes, words.

use super::{Code, Device, Lengths, lookalike::look_alikes_of};

/// Units of capacity and energy, after up to five digits; "M" is a worn "MAH".
const LARGE_UNITS: [&str; 5] = ["MAH", "MA", "AH", "WH", "M"];

/// Units of current, power and voltage, after up to three digits.
const SMALL_UNITS: [&str; 3] = ["A", "W", "V"];

/// Words before and after ratings.
const RATING_WORDS: [&str; 10] = [
    "INPUT", "OUTPUT", "MAX", "USB", "OUT", "IN", "DC", "PD", "QC", "X",
];

/// Words that are printed before other text, but never before a serial number.
const LEADING_WORDS: [&str; 7] = [
    "BATCH", "CAPACITY", "FCC", "LOT", "MADEIN", "MODEL", "RATED",
];

impl Device {
    /// Whether a text is the device's name, model or rating, a retail barcode, or a word such as "none", and not a serial number.
    ///
    /// Such text must not make a unit "not affected", for example because a notice covers only units without a number. It is
    /// detected only if the length of codes is unpublished, or if the maker prints all letters, so that a word can have that
    /// length. For all other codes, the parser rejects such text.
    #[must_use]
    pub fn is_not_a_serial(&self, code: &Code) -> bool {
        let format = &self.code;
        let is_length_known = format.lengths != Lengths::Unpublished;
        let has_all_letters = ('A'..='Z').all(|letter| format.alphabet().contains(letter));
        if format.layout.is_some() || is_length_known && !has_all_letters {
            return false;
        }
        let text = compact(code.as_str());
        let print = fold_lookalikes(&text);
        // Words in any language have no digits, and other text has few: "none", "keine 1", "IP65", "UL2056".
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_print = digits < if is_length_known { 3 } else { 5 }
            || is_rating(&print)
            || LEADING_WORDS.iter().any(|word| text.starts_with(word));
        if is_length_known {
            return is_print;
        }
        let names = [&self.brand, &self.maker, &self.name]
            .into_iter()
            .chain(&self.aliases);
        let models = std::iter::once(&self.model).chain(self.skus.iter().map(|sku| &sku.code));
        let is_name = names
            .map(|name| fold_lookalikes(&compact(name)))
            .any(|name| name == print);
        // A serial number can begin with the model, but is longer.
        let is_model = models
            .flat_map(|model| model.split(','))
            .map(|model| fold_lookalikes(&compact(model)))
            .any(|model| print.contains(&model) && print.len() < model.len() + 4);
        let is_filler = text.chars().all(|c| text.starts_with(c));
        is_print || is_name || is_model || is_filler || is_retail_barcode(&text)
    }
}

/// Replaces each character by one of its look-alikes, so that a misread model number still compares equal.
fn fold_lookalikes(text: &str) -> String {
    text.chars()
        .map(|c| look_alikes_of(c).chars().next().unwrap_or(c))
        .collect()
}

/// Whether a folded text consists of numbers with units and words around them, or is a usual capacity without its unit.
fn is_rating(print: &str) -> bool {
    let mut rest = strip_words(print);
    let is_capacity = |text: &str| {
        matches!(text.parse(), Ok(capacity @ 1_000..=60_000) if capacity % 500 == 0)
            && !text.starts_with('0')
    };
    if is_capacity(rest) {
        return true;
    }
    while let Some(after) = strip_rating(rest) {
        rest = strip_words(after);
    }
    rest.is_empty()
}

/// The text after words that surround ratings.
fn strip_words(print: &str) -> &str {
    let after = RATING_WORDS
        .iter()
        .find_map(|word| print.strip_prefix(fold_lookalikes(word).as_str()));
    after.map_or(print, strip_words)
}

/// The text after a number and its unit.
fn strip_rating(print: &str) -> Option<&str> {
    let unit = print.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = |units: &[&str], most: usize| {
        let digits = print.len() - unit.len();
        let fits = (1..=most).contains(&digits);
        let mut after = units
            .iter()
            .filter_map(|name| unit.strip_prefix(fold_lookalikes(name).as_str()));
        after.next().filter(|_| fits)
    };
    after(&LARGE_UNITS, 5).or_else(|| after(&SMALL_UNITS, 3))
}

/// Whether a text is a number that retailers use for articles or parcels.
/// Amazon's begin with X0, B0 or LPN; bar codes end in a check digit (GS1 General Specifications, 7.9).
fn is_retail_barcode(text: &str) -> bool {
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

/// Keeps letters and digits, in upper case.
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
    fn ratings_are_not_serial_numbers() {
        for text in [
            "5V2A",
            "DC5V",
            "INPUT5V",
            "5V3A9V2A",
            "10000",
            "4500",
            "5000MAH",
            "37WH",
            "10OOOMAH",
            "10000MA",
            "65WMAX",
            "10000MAX",
            "10000M",
            "PD20W",
            "20WPD",
            "5VDC2A",
            "5VX2A",
            "5000MAH20W",
            "INPUT5V3A9V2A1A",
        ] {
            assert!(is_rating(&fold_lookalikes(text)), "{text}");
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
            "12300",
            "02500",
            "12345A",
            "5712A",
            "USB12345",
        ] {
            assert!(!is_rating(&fold_lookalikes(text)), "{text}");
        }
    }

    #[test]
    fn retail_barcodes_are_not_serial_numbers() {
        for text in [
            "X0023ABCDE",
            "B08XYZ1234",
            "LPNHE123456789",
            "4006381333931",
            "036000291452",
        ] {
            assert!(is_retail_barcode(text), "{text}");
        }
        for text in [
            "4006381333932",
            "GK2309880",
            "ACCJRU1D16400841",
            "1234",
            "B08XYZ12345",
        ] {
            assert!(!is_retail_barcode(text), "{text}");
        }
    }
}

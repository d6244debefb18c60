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
    /// Whether what was read is the device's own name, model or rating, or says that there is no code.
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
        NO_CODES.contains(&text.as_str()) || is_name || has_model || is_rating || is_filler
    }
}

/// Letters and digits alone, upper case.
fn compact(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

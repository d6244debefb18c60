//! Counts in English text.

use std::fmt;

/// A number and what it counts: `1 unit`, `1,050,000 units`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plural(pub u64, pub &'static str);

impl fmt::Display for Plural {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count, what) = self;
        let plural = if *count == 1 { "" } else { "s" };
        write!(f, "{} {what}{plural}", thousands(*count))
    }
}

/// A number with commas between thousands.
pub(crate) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut separated = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            separated.push(',');
        }
        separated.push(digit);
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_and_one_is_singular() {
        let counts = [0, 1, 2, 999, 1_000, 12_345, 1_050_000].map(|count| Plural(count, "unit"));
        assert_eq!(
            counts.map(|count| count.to_string()),
            [
                "0 units",
                "1 unit",
                "2 units",
                "999 units",
                "1,000 units",
                "12,345 units",
                "1,050,000 units"
            ]
        );
    }
}

//! Lists of codes and the interface to look them up.

use serde::{Deserialize, Serialize};

/// The number of a list within one generation of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListId(pub u32);

/// The codes from `first` to `last`, both included and of the same length. `first` equals `last` for a single code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeRange {
    /// The lowest code.
    pub first: String,
    /// The highest code.
    pub last: String,
    /// The number of digits at the end of every code of the range; the characters before them are the same. 0: codes
    /// are compared character by character.
    pub digits: u32,
}

impl CodeRange {
    /// A single code.
    #[must_use]
    pub fn one(code: &str) -> Self {
        Self {
            first: code.to_owned(),
            last: code.to_owned(),
            digits: 0,
        }
    }

    /// Whether it is a single code.
    #[must_use]
    pub(crate) fn is_one(&self) -> bool {
        self.first == self.last
    }

    /// A range of codes that differ only in digits at the end; `None` if the ends differ otherwise.
    #[must_use]
    pub fn numbers(first: &str, last: &str) -> Option<Self> {
        let digits = |text: &str| text.bytes().rev().take_while(u8::is_ascii_digit).count();
        let digits = digits(first).min(digits(last));
        let front = first.len() - digits;
        let alike = first.len() == last.len() && first.get(..front) == last.get(..front);
        (alike && digits > 0).then(|| Self {
            first: first.to_owned(),
            last: last.to_owned(),
            digits: count(digits),
        })
    }

    /// A range of codes compared character by character, 0-9 before A-Z.
    #[must_use]
    pub fn characters(first: &str, last: &str) -> Self {
        Self {
            first: first.to_owned(),
            last: last.to_owned(),
            digits: 0,
        }
    }

    /// Whether `code` is in the range.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        let digits = code.bytes().rev().take(self.digits as usize);
        code.len() == self.first.len()
            && digits.into_iter().all(|b| b.is_ascii_digit())
            && (self.first.as_str()..=self.last.as_str()).contains(&code)
    }
}

/// Saturates: no code is that long.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A reference to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The number of the list.
    pub id: ListId,
    /// The kind of its entries.
    #[serde(rename = "holds")]
    pub kind: ListKind,
}

/// The kind of a list's entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// Single codes.
    Codes,
    /// Ranges.
    Ranges,
    /// Single codes and ranges.
    Both,
}

impl ListKind {
    /// The kind of these entries.
    #[must_use]
    pub fn from_ranges(spans: &[CodeRange]) -> Self {
        let singles = spans.iter().filter(|span| span.is_one()).count();
        match singles {
            0 => Self::Ranges,
            _ if singles == spans.len() => Self::Codes,
            _ => Self::Both,
        }
    }
}

/// Looks up codes in lists. Implemented by the storage.
pub trait ListLookup {
    /// The error of a failed look-up.
    type Error;

    /// The range of `list` that contains `code`.
    ///
    /// # Errors
    /// When the list cannot be read. That is never treated as a miss.
    fn find(&self, list: ListId, code: &str) -> Result<Option<CodeRange>, Self::Error>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_numbers_counts_only_digits_at_the_end() {
        let accc = CodeRange::numbers("ACCJRU1D16400841", "ACCJRU1D16400960").unwrap();
        assert!(accc.contains("ACCJRU1D16400841") && accc.contains("ACCJRU1D16400960"));
        assert!(!accc.contains("ACCJRU1D16400961") && !accc.contains("ACCJRU1D1640084A"));
        assert!(CodeRange::numbers("A1", "B2").is_none());
        assert!(CodeRange::numbers("A", "A").is_none());
        assert!(CodeRange::numbers("A1", "A12").is_none());
    }

    #[test]
    fn a_range_of_characters_puts_digits_before_letters() {
        let ryobi = CodeRange::characters("KC21032D010001", "KC21327N999999");
        assert!(
            ryobi.contains("KC21032D010001")
                && ryobi.contains("KC21327N999999")
                && ryobi.contains("KC21100A000000")
        );
        assert!(!ryobi.contains("KC21031D999999") && !ryobi.contains("KC21328A000001"));
    }
}

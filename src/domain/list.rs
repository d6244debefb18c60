//! Lists of codes, kept where they can be looked up without being read.

use serde::{Deserialize, Serialize};

/// Names a list within one generation of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListId(pub u32);

/// Codes from `first` to `last`, both included and of the same length; a single code is its own first and last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeRange {
    /// The lowest code.
    pub first: String,
    /// The highest code.
    pub last: String,
    /// How many characters at the end are digits in every code of the span; in front of them all codes are alike. 0: codes
    /// are compared character by character.
    pub digits: u32,
}

impl CodeRange {
    /// One code.
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
    pub fn is_one(&self) -> bool {
        self.first == self.last
    }

    /// Codes that differ only in digits at the end; `None` where they do not.
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

    /// Codes between two, compared character by character, 0-9 before A-Z.
    #[must_use]
    pub fn characters(first: &str, last: &str) -> Self {
        Self {
            first: first.to_owned(),
            last: last.to_owned(),
            digits: 0,
        }
    }

    /// Whether `code` lies in the span.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        let digits = code.bytes().rev().take(self.digits as usize);
        code.len() == self.first.len()
            && digits.into_iter().all(|b| b.is_ascii_digit())
            && (self.first.as_str()..=self.last.as_str()).contains(&code)
    }
}

/// Lengths of codes are small; one that is not fits nothing.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A list that a condition names: where it is, and what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Its id.
    pub id: ListId,
    /// What is in it.
    pub holds: ListKind,
}

/// What is in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// Codes, one by one.
    Codes,
    /// Ranges.
    Ranges,
    /// Some of both.
    Both,
}

impl ListKind {
    /// What these spans are.
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

/// Where lists are looked up. The engine asks; what answers is not its business.
pub trait ListLookup {
    /// Why a look-up can fail.
    type Error;

    /// The span of `list` that holds `code`.
    ///
    /// # Errors
    /// When the list cannot be read. A failed look-up is never taken for a miss.
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

//! A fast test for codes that need no normalization.

use super::{CodeFormat, Lengths, normalize::begins_like_label};

/// Matches codes that [`CodeFormat::read`] returns unchanged, so that lists of millions skip the full parser.
pub struct FastCodeMatcher {
    characters: [bool; 256],
    lengths: Lengths,
}

impl FastCodeMatcher {
    /// The matcher for a format; `None` if codes must be dates, which only the full parser checks.
    #[must_use]
    pub fn for_format(format: &CodeFormat) -> Option<Self> {
        if format.layout.is_some() {
            return None;
        }
        let alphabet = format.alphabet();
        let mut characters = [false; 256];
        for c in alphabet.characters() {
            characters[usize::from(u8::try_from(c).ok()?)] = true;
        }
        Some(Self {
            characters,
            lengths: format.lengths.clone(),
        })
    }

    /// Whether [`CodeFormat::read`] returns this text unchanged. After `false`, use the full parser.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        text.bytes().all(|b| self.characters[usize::from(b)])
            && self.lengths.allow(text.len())
            && !begins_like_label(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Alphabet, CodeKind, TranslatedText};

    proptest::proptest! {
        #[test]
        fn a_match_is_parsed_unchanged(
            text in "(SN|S/N|SERIAL)?[ -~]{0,3}[0-9A-Za-z./#:-]{0,12}|SN|S/N",
            alphabet in proptest::sample::select(vec!["0-9A-Z", "0-9A-HJ-NP-Z", "0-9", "#./:0-9A-Z-"]),
        ) {
            let format = CodeFormat {
                kind: CodeKind::Serial,
                printed_as: None,
                code_location: TranslatedText::from("bottom"),
                lengths: Lengths::Between(1, 16),
                alphabet: Some(Alphabet::try_from(alphabet.to_owned()).unwrap()),
                layout: None,
                example: None,
                source: None,
            };
            if FastCodeMatcher::for_format(&format).unwrap().matches(&text) {
                let parsed = format.read(&text, false).unwrap();
                proptest::prop_assert_eq!(parsed.code.as_str(), text);
                proptest::prop_assert!(parsed.replaced.is_empty());
            }
        }
    }
}

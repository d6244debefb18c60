//! The format of a device's codes, and the parser for them.

use serde::{Deserialize, Serialize};

use super::{
    Alphabet, Code, CodeKind, DateLayout, ParsedCode, Replaced, TranslatedText, WebAddress,
    lookalike::digit_like,
    normalize::{LONGEST_CODE, normalize_input},
};

/// The length of a placeholder if the length of the code is unpublished; `…` follows it.
const PLACEHOLDER_LENGTH: usize = 8;

/// The format of the codes on a device's labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeFormat {
    /// The kind of code.
    pub kind: CodeKind,
    /// The words before it on the label, such as `SN`.
    pub printed_as: Option<String>,
    /// Where the code is on the unit.
    #[serde(rename = "place")]
    pub code_location: TranslatedText,
    /// Its lengths.
    pub lengths: Lengths,
    /// The characters that the maker prints; `None` if unpublished.
    pub alphabet: Option<Alphabet>,
    /// How it is read as a date, if it is one.
    pub layout: Option<DateLayout>,
    /// An example with `X` for any character; `None` if unpublished.
    pub example: Option<String>,
    /// The source of these facts.
    pub source: Option<WebAddress>,
}

/// The number of characters that codes have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lengths {
    /// Unpublished: 3 to 40, so that a single keystroke is not a code.
    Unpublished,
    /// One of these.
    OneOf(Vec<usize>),
    /// Any number between these, both included.
    Between(usize, usize),
}

impl Lengths {
    /// Whether a code may have `length` characters.
    #[must_use]
    pub fn allow(&self, length: usize) -> bool {
        match self {
            Self::Unpublished => (3..=40).contains(&length),
            Self::OneOf(lengths) => lengths.contains(&length),
            Self::Between(least, most) => (*least..=*most).contains(&length),
        }
    }

    /// The least and the greatest length.
    #[must_use]
    pub fn bounds(&self) -> (usize, usize) {
        match self {
            Self::Unpublished => (3, 40),
            Self::OneOf(lengths) => (
                lengths.iter().copied().min().unwrap_or(3),
                lengths.iter().copied().max().unwrap_or(40),
            ),
            Self::Between(least, most) => (*least, *most),
        }
    }
}

/// Why a text is not a code of this device.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing is left after spaces and label words are removed.
    #[error("no code was typed")]
    Empty,
    /// The text is longer than any label.
    #[error("more than {LONGEST_CODE} characters")]
    TooLong,
    /// A character that the maker does not print.
    #[error("character {position} is {found:?}, which this maker does not print")]
    Character {
        /// Its position in the code, from 1.
        position: usize,
        /// The character.
        found: char,
    },
    /// No code of this device has this length.
    #[error("{found} characters")]
    Length {
        /// The number of characters.
        found: usize,
    },
    /// The code is not a date, for example because of a week 60.
    #[error("it names no date")]
    NoSuchDate,
}

impl CodeFormat {
    /// A placeholder for a code, with `X` for each character.
    ///
    /// It is the published example, or else as long as the shortest code. It ends in `…` if no length is published.
    #[must_use]
    pub fn placeholder(&self) -> String {
        if let Some(example) = &self.example {
            return example.clone();
        }
        match (&self.layout, &self.lengths) {
            (Some(layout), _) => layout.placeholder(),
            (None, Lengths::Unpublished) => "X".repeat(PLACEHOLDER_LENGTH) + "…",
            (None, lengths) => "X".repeat(lengths.bounds().0),
        }
    }

    /// The characters that the maker prints, or the default.
    #[must_use]
    pub fn alphabet(&self) -> &Alphabet {
        self.alphabet.as_ref().unwrap_or(Alphabet::unpublished())
    }

    /// Whether both formats parse every text to the same result.
    #[must_use]
    pub(crate) fn reads_like(&self, other: &Self) -> bool {
        self.alphabet() == other.alphabet()
            && self.lengths == other.lengths
            && self.layout == other.layout
    }

    /// Parses a code that an owner typed.
    ///
    /// Spaces, hyphens (unless the maker prints them), lower case, full-width characters, invisible characters and a
    /// leading `SN:` are normalized. A letter that the maker does not print is read as the digit that it looks like.
    /// With `as_printed` the owner confirms that the label shows exactly this: no letter is replaced, and any length is
    /// accepted.
    ///
    /// # Errors
    /// [`CodeError`] names the wrong character or length.
    pub fn read(&self, typed: &str, as_printed: bool) -> Result<ParsedCode, CodeError> {
        let alphabet = self.alphabet();
        let text = normalize_input(typed, alphabet)?;
        if as_printed {
            require_printable(&text)?;
            return Ok(ParsedCode {
                code: Code::new(self.strip_adjacent_label(&text)),
                replaced: Vec::new(),
            });
        }
        let with_label = replace_letters(&text, alphabet);
        let validated = self.validate(with_label.code.as_str());
        let parsed = match (validated, text.strip_prefix("SN")) {
            (Err(fault), Some(rest)) => {
                let without_label = replace_letters(rest, alphabet);
                self.validate(without_label.code.as_str())
                    .map_err(|_| fault)?;
                without_label
            }
            (validated, _) => {
                validated?;
                with_label
            }
        };
        Ok(parsed)
    }

    /// Parses a part of a code from a list: any length, no letter replaced.
    ///
    /// # Errors
    /// [`CodeError`] names the wrong character.
    pub(crate) fn read_part(&self, written: &str) -> Result<Code, CodeError> {
        let alphabet = self.alphabet();
        let text = normalize_input(written, alphabet)?;
        require_alphabet(&text, alphabet)?;
        Ok(Code::new(text))
    }

    /// Removes `SN` before a valid code: it is a label word, even in a confirmed code.
    fn strip_adjacent_label<'text>(&self, mut text: &'text str) -> &'text str {
        while let Some(rest) = text.strip_prefix("SN") {
            if self.validate(rest).is_err() {
                break;
            }
            text = rest;
        }
        text
    }

    /// Whether `code` has this format.
    #[must_use]
    pub fn matches(&self, code: &Code) -> bool {
        self.validate(code.as_str()).is_ok()
    }

    /// Fails on a wrong character or length, or a date that does not exist.
    fn validate(&self, code: &str) -> Result<(), CodeError> {
        require_alphabet(code, self.alphabet())?;
        if !self.lengths.allow(code.len()) {
            return Err(CodeError::Length { found: code.len() });
        }
        match &self.layout {
            Some(layout) if !layout.names_a_date(code) => Err(CodeError::NoSuchDate),
            _ => Ok(()),
        }
    }
}

/// Fails on a character that the maker does not print.
fn require_alphabet(text: &str, alphabet: &Alphabet) -> Result<(), CodeError> {
    require_all(text, |c| alphabet.contains(c))
}

/// Fails on the first character for which `is_allowed` is false.
fn require_all(text: &str, is_allowed: impl Fn(char) -> bool) -> Result<(), CodeError> {
    match text.chars().enumerate().find(|&(_, c)| !is_allowed(c)) {
        Some((index, found)) => Err(CodeError::Character {
            position: index + 1,
            found,
        }),
        None => Ok(()),
    }
}

fn replace_letters(text: &str, alphabet: &Alphabet) -> ParsedCode {
    let mut replaced = Vec::new();
    let mut code = String::with_capacity(text.len());
    code.extend(text.chars().map(|typed| match digit_like(typed) {
        Some(read_as) if !alphabet.contains(typed) && alphabet.contains(read_as) => {
            let change = Replaced { typed, read_as };
            if !replaced.contains(&change) {
                replaced.push(change);
            }
            read_as
        }
        _ => typed,
    }));
    ParsedCode {
        code: Code::new(code),
        replaced,
    }
}

/// Fails on a character that cannot be printed on a label.
fn require_printable(text: &str) -> Result<(), CodeError> {
    require_all(text, |c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(lengths: Lengths, alphabet: &str, layout: Option<&str>) -> CodeFormat {
        CodeFormat {
            kind: CodeKind::Serial,
            printed_as: None,
            code_location: TranslatedText::from("bottom"),
            lengths,
            alphabet: Some(Alphabet::try_from(alphabet.to_owned()).unwrap()),
            layout: layout.map(|l| DateLayout::try_from(l.to_owned()).unwrap()),
            example: None,
            source: None,
        }
    }

    fn anker() -> CodeFormat {
        format(Lengths::OneOf(vec![16]), "0-9A-HJ-NP-Z", None)
    }

    fn code(format: &CodeFormat, typed: &str) -> String {
        format.read(typed, false).unwrap().code.to_string()
    }

    #[test]
    fn spaces_hyphens_case_width_and_label_words_are_normalized() {
        for typed in [
            "ACCJRU1D16400841",
            "accjru1d-1640-0841",
            "  ACCJ RU1D\u{a0}1640\t0841 ",
            "SN:ACCJRU1D16400841",
            "S/N accjru1d16400841",
            "sn ACCJRU1D16400841",
            "SN Code: ACCJRU1D16400841",
            "Serial No. ACCJRU1D16400841",
            "SNACCJRU1D16400841",
            "ＡＣＣＪＲＵ１Ｄ１６４００８４１",
            "\u{200f}ACCJRU1D16400841\u{202c}",
            "ACCJRU1D–1640—0841",
        ] {
            assert_eq!(code(&anker(), typed), "ACCJRU1D16400841", "{typed:?}");
        }
    }

    #[test]
    fn letters_that_the_maker_does_not_print_become_digits_and_are_reported() {
        let parsed = anker().read("ACCJRUID164OO841", false).unwrap();
        assert_eq!(parsed.code.as_str(), "ACCJRU1D16400841");
        assert_eq!(
            parsed.replaced,
            [
                Replaced {
                    typed: 'I',
                    read_as: '1'
                },
                Replaced {
                    typed: 'O',
                    read_as: '0'
                }
            ]
        );
    }

    #[test]
    fn a_letter_that_the_maker_prints_is_not_replaced() {
        let iniu = format(Lengths::OneOf(vec![6]), "0-9A-Z", None);
        let parsed = iniu.read("000I21", false).unwrap();
        assert_eq!(parsed.code.as_str(), "000I21");
        assert!(parsed.replaced.is_empty());
    }

    #[test]
    fn the_error_names_the_character_or_the_length() {
        assert_eq!(anker().read("", false), Err(CodeError::Empty));
        assert_eq!(anker().read(" SN: ", false), Err(CodeError::Empty));
        assert_eq!(
            anker().read("A", false),
            Err(CodeError::Length { found: 1 })
        );
        assert_eq!(
            anker().read(&"A".repeat(10_000), false),
            Err(CodeError::TooLong)
        );
        assert_eq!(
            anker().read("ACCJRU1D1640084é", false),
            Err(CodeError::Character {
                position: 16,
                found: 'é'
            })
        );
        assert_eq!(
            anker().read("ACC\0RU1D16400841", false),
            Err(CodeError::Character {
                position: 4,
                found: '\0'
            })
        );
    }

    #[test]
    fn a_confirmed_code_is_not_changed() {
        assert_eq!(anker().read("ACCO", true).unwrap().code.as_str(), "ACCO");
        assert!(anker().read("ACC💥", true).is_err());
        assert_eq!(anker().read("", true), Err(CodeError::Empty));
    }

    #[test]
    fn a_date_code_must_be_a_date() {
        let ikea = format(Lengths::OneOf(vec![4]), "0-9", Some("YYWW"));
        assert_eq!(code(&ikea, "2318"), "2318");
        assert_eq!(code(&ikea, "Z3l8"), "2318");
        assert_eq!(ikea.read("2354", false), Err(CodeError::NoSuchDate));
    }

    proptest::proptest! {
        #[test]
        fn reading_is_idempotent_and_never_panics(typed in "\\PC{0,40}|[ sSnN:/.#-]{0,8}[0-9A-Za-z -]{0,30}", as_printed: bool) {
            for format in [anker(), format(Lengths::Unpublished, "0-9A-Z", None), format(Lengths::OneOf(vec![4]), "0-9", Some("WWYY"))] {
                if let Ok(first) = format.read(&typed, as_printed) {
                    let second = format.read(first.code.as_str(), as_printed).unwrap();
                    proptest::prop_assert_eq!(&first.code, &second.code);
                    proptest::prop_assert!(second.replaced.is_empty());
                }
            }
        }
    }
}

//! Normalization of typed codes before they are parsed.

use super::{Alphabet, CodeError};

/// The greatest length of a code, even of a confirmed one.
pub const LONGEST_CODE: usize = 64;

/// Folds a text to upper-case ASCII if possible and removes spaces, label words, and hyphens unless the maker prints them.
pub(super) fn normalize_input(typed: &str, alphabet: &Alphabet) -> Result<String, CodeError> {
    if typed.chars().take(4 * LONGEST_CODE + 1).count() > 4 * LONGEST_CODE {
        return Err(CodeError::TooLong);
    }
    let mut folded = String::with_capacity(typed.len());
    folded.extend(typed.chars().filter_map(fold));
    let mut normalized = String::with_capacity(folded.len());
    normalized.extend(
        strip_label(folded.trim())
            .chars()
            .filter(|&c| c != ' ' && (c != '-' || alphabet.contains('-'))),
    );
    let label = normalized.len() - strip_label(&normalized).len();
    normalized.drain(..label);
    match normalized.chars().count() {
        0 => Err(CodeError::Empty),
        1..=LONGEST_CODE => Ok(normalized),
        _ => Err(CodeError::TooLong),
    }
}

/// Folds full-width forms, all kinds of spaces and hyphens, and lower case; `None` for invisible characters.
fn fold(c: char) -> Option<char> {
    let plain = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{00AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{30FC}' => '-',
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    Some(plain.to_ascii_uppercase())
}

/// Words before a code on labels and in notices.
const LABELS: [&str; 6] = [
    "SERIAL NUMBER",
    "SERIAL NO",
    "SN CODE",
    "SN NO",
    "S/N",
    "SN",
];

/// Whether a text begins with a label word, so that [`strip_label`] may remove something.
pub(super) fn begins_like_label(text: &str) -> bool {
    ["SERIAL", "SN", "S/N"]
        .iter()
        .any(|word| text.starts_with(word))
}

/// The text without leading `SN:`, `S/N`, `SN Code:` and the like, if a punctuation mark or a space follows them.
fn strip_label(mut text: &str) -> &str {
    while let Some(rest) = LABELS.iter().find_map(|label| text.strip_prefix(label)) {
        let code = rest.trim_start_matches([' ', ':', '.', '#']);
        if code.len() == rest.len() && !rest.is_empty() {
            break;
        }
        text = code;
    }
    text
}

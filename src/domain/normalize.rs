//! What an owner typed, before it is held against a form.

use super::{Alphabet, CodeError};

/// Nothing longer is a code, whatever its owner insists on.
pub const LONGEST_CODE: usize = 64;

/// The characters that count: folded to upper-case ASCII where they can be, without spaces, hyphens and label words.
pub(super) fn normalize_input(typed: &str, alphabet: &Alphabet) -> Result<String, CodeError> {
    if typed.chars().take(4 * LONGEST_CODE + 1).count() > 4 * LONGEST_CODE {
        return Err(CodeError::TooLong);
    }
    let mut folded = String::with_capacity(typed.len());
    folded.extend(typed.chars().filter_map(fold));
    let mut kept = String::with_capacity(folded.len());
    kept.extend(
        strip_label(folded.trim())
            .chars()
            .filter(|&c| c != ' ' && (c != '-' || alphabet.contains('-'))),
    );
    let label = kept.len() - strip_label(&kept).len();
    kept.drain(..label);
    match kept.chars().count() {
        0 => Err(CodeError::Empty),
        1..=LONGEST_CODE => Ok(kept),
        _ => Err(CodeError::TooLong),
    }
}

/// Full-width forms to ASCII, all spaces to one kind, all hyphens to one kind, upper case; invisible characters vanish.
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

/// Words that stand before a code on labels and in notices.
const LABELS: [&str; 6] = [
    "SERIAL NUMBER",
    "SERIAL NO",
    "SN CODE",
    "SN NO",
    "S/N",
    "SN",
];

/// Whether a text begins with the first word of a label, so that [`strip_label`] may take something away.
pub(super) fn begins_like_label(text: &str) -> bool {
    ["SERIAL", "SN", "S/N"]
        .iter()
        .any(|word| text.starts_with(word))
}

/// What follows leading `SN:`, `S/N`, `SN Code:` and the like; a mark or a space must stand between.
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

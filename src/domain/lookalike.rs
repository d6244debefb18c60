//! Characters that look alike in small or worn print.

use super::{Alphabet, Code};

/// The characters that look like `c`, including `c`, a digit first; empty if there are none.
pub(super) fn look_alikes_of(c: char) -> &'static str {
    match c {
        '0' | 'O' => "0O",
        '1' | 'I' | 'L' => "1IL",
        '2' | 'Z' => "2Z",
        '5' | 'S' => "5S",
        '8' | 'B' => "8B",
        '6' | 'G' => "6G",
        'U' | 'V' => "UV",
        _ => "",
    }
}

/// The digit that `letter` looks like.
pub(super) fn digit_like(letter: char) -> Option<char> {
    let first = look_alikes_of(letter)
        .chars()
        .next()
        .filter(char::is_ascii_digit);
    first.filter(|&digit| digit != letter)
}

/// The look-alikes of a code: one character replaced by one that looks like it, or all its occurrences replaced.
/// Only characters that the maker prints are inserted.
#[must_use]
pub fn look_alike_codes(code: &Code, alphabet: &Alphabet) -> Vec<Code> {
    let mut codes = Vec::new();
    let text = code.as_str();
    let mut replaced = String::with_capacity(text.len());
    for (index, c) in text.char_indices() {
        let (before, after) = (&text[..index], &text[index + c.len_utf8()..]);
        let others = look_alikes_of(c).chars().filter(|&other| other != c);
        for other in others.filter(|&other| alphabet.contains(other)) {
            replaced.clear();
            replaced.push_str(before);
            replaced.push(other);
            replaced.push_str(after);
            codes.push(Code::new(replaced.as_str()));
            let is_first = !before.contains(c);
            if is_first && after.contains(c) {
                codes.push(Code::new(text.replace(c, other.encode_utf8(&mut [0; 4]))));
            }
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_or_one_letter_everywhere_is_changed() {
        let alphabet = Alphabet::try_from("0-9A-HJ-NP-Z".to_owned()).unwrap();
        let codes: Vec<String> = look_alike_codes(&Code::new("U10U"), &alphabet)
            .into_iter()
            .map(|code| code.to_string())
            .collect();
        assert_eq!(codes, ["V10U", "V10V", "UL0U", "U10V"]);
    }

    #[test]
    fn letters_read_as_digits_are_those_that_look_like_one() {
        assert_eq!(digit_like('O'), Some('0'));
        assert_eq!(digit_like('L'), Some('1'));
        assert_eq!(digit_like('U'), None);
        assert_eq!(digit_like('0'), None);
    }
}

//! Characters that tiny or worn print confuses.

use super::{Alphabet, Code};

/// The digit first, then the letters that look like it; the last pair are letters alone.
const GROUPS: [&str; 7] = ["0O", "1IL", "2Z", "5S", "8B", "6G", "UV"];

/// The digit that `letter` looks like.
pub(super) fn digit_like(letter: char) -> Option<char> {
    let group = GROUPS
        .iter()
        .find(|group| letter.is_ascii_uppercase() && group.contains(letter))?;
    group.chars().next().filter(char::is_ascii_digit)
}

fn look_alikes(c: char) -> impl Iterator<Item = char> {
    GROUPS
        .iter()
        .filter(move |group| group.contains(c))
        .flat_map(|group| group.chars())
        .filter(move |&other| other != c)
}

/// Other readings of the same print: one character changed for one that looks like it, or one such character changed
/// wherever it stands. Only characters that the maker prints are put in.
#[must_use]
pub fn other_readings(code: &Code, alphabet: &Alphabet) -> Vec<Code> {
    let mut readings = Vec::new();
    let mut add = |reading: String| {
        let reading = Code::new(reading);
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    };
    let text = code.as_str();
    for (at, c) in text.char_indices() {
        for other in look_alikes(c).filter(|&other| alphabet.contains(other)) {
            let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
            add(format!("{before}{other}{after}"));
            add(text.replace(c, &other.to_string()));
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_or_one_letter_everywhere_is_changed() {
        let alphabet = Alphabet::try_from("0-9A-HJ-NP-Z".to_owned()).unwrap();
        let readings: Vec<String> = other_readings(&Code::new("U10U".to_owned()), &alphabet)
            .into_iter()
            .map(|code| code.to_string())
            .collect();
        assert_eq!(readings, ["V10U", "V10V", "UL0U", "U10V"]);
    }

    #[test]
    fn letters_read_as_digits_are_those_that_look_like_one() {
        assert_eq!(digit_like('O'), Some('0'));
        assert_eq!(digit_like('L'), Some('1'));
        assert_eq!(digit_like('U'), None);
        assert_eq!(digit_like('0'), None);
    }
}

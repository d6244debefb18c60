//! Folding: characters that look alike in small or worn print become one character, so that codes are compared by their look.
//!
//! Unicode Technical Standard 39 calls the result a skeleton.

/// Characters that look alike; the first of each group stands for all of them. It is a digit where the group has one, so folding
/// changes no digit.
const GROUPS: [&str; 7] = ["0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV"];

/// The character that stands for all that look like `c`.
#[must_use]
pub fn fold_character(c: char) -> char {
    look_alikes(c).chars().next().unwrap_or(c)
}

/// The characters that look like `c`, including `c`; empty if there are none.
#[must_use]
pub fn look_alikes(c: char) -> &'static str {
    GROUPS
        .into_iter()
        .find(|group| group.contains(c))
        .unwrap_or_default()
}

/// Whether `c` only separates groups of characters. Separators never decide: owners type them or leave them out.
#[must_use]
pub fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '/' | '.' | '_')
}

/// A code without its separators.
#[must_use]
pub fn without_separators(code: &str) -> String {
    code.chars().filter(|&c| !is_separator(c)).collect()
}

/// A code without separators in which every character is folded.
#[must_use]
pub fn fold(code: &str) -> String {
    code.chars()
        .filter(|&c| !is_separator(c))
        .map(fold_character)
        .collect()
}

/// A folded code in which characters are the same that a hurried reader confuses: 3 and 8, 1 and 7, 4 and A, C and G. Any number of
/// these counts as one slip.
#[must_use]
pub fn fold_coarsely(folded: &str) -> String {
    folded.chars().map(coarse_character).collect()
}

/// The character that stands for a folded character and for those that a hurried reader confuses with it.
#[must_use]
pub fn coarse_character(folded: char) -> char {
    match folded {
        '3' => '8',
        '7' => '1',
        '4' => 'A',
        'C' => '6',
        other => other,
    }
}

/// Whether two folded codes are one slip apart: one character replaced, lost or added, two neighbours swapped, or any number of
/// characters that [`fold_coarsely`] makes the same. Equal codes are not.
#[must_use]
pub fn is_one_slip(one: &str, other: &str) -> bool {
    one != other
        && (is_one_edit(one.as_bytes(), other.as_bytes())
            || fold_coarsely(one) == fold_coarsely(other))
}

fn is_one_edit(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let start = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[start..], &long[start..]);
    let end = short
        .iter()
        .rev()
        .zip(long.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (short, long) = (&short[..short.len() - end], &long[..long.len() - end]);
    match (short, long) {
        ([] | [_], [_]) => true,
        (&[a, b], &[c, d]) => a == d && b == c,
        _ => false,
    }
}

/// All texts that one edit makes of a folded code, with these characters as replacements and insertions; the code itself is not
/// among them. Some come twice.
pub fn edits<'a>(folded: &'a str, characters: &'a [char]) -> impl Iterator<Item = String> + 'a {
    let length = folded.len();
    let replaced = (0..length).flat_map(move |at| {
        let others = characters
            .iter()
            .filter(move |&&c| !folded[at..].starts_with(c));
        others.map(move |&c| format!("{}{c}{}", &folded[..at], &folded[at + 1..]))
    });
    let added = (0..=length).flat_map(move |at| {
        characters
            .iter()
            .map(move |&c| format!("{}{c}{}", &folded[..at], &folded[at..]))
    });
    let lost = (0..length).map(move |at| format!("{}{}", &folded[..at], &folded[at + 1..]));
    let swapped = (1..length).filter_map(move |at| {
        let (a, b) = (&folded[at - 1..at], &folded[at..=at]);
        (a != b).then(|| format!("{}{b}{a}{}", &folded[..at - 1], &folded[at + 1..]))
    });
    replaced.chain(added).chain(lost).chain(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_look_alike_fold_to_one_and_separators_disappear() {
        assert_eq!(fold("S7U-OOO/I2Z."), "57U000122");
        assert_eq!(fold("57V.000_122"), "57U000122");
        assert_eq!(fold_coarsely("3741C"), "81A16");
    }

    #[test]
    fn one_slip_is_one_edit_or_any_number_of_confused_digits() {
        for (one, other) in [
            ("2309880", "2309881"),
            ("2309880", "2309808"),
            ("2309880", "230988"),
            ("2309880", "23098800"),
            ("2309880", "2809330"),
            ("1A6", "74C"),
        ] {
            assert!(
                is_one_slip(one, other) && is_one_slip(other, one),
                "{one} {other}"
            );
        }
        for (one, other) in [
            ("2309", "2309"),
            ("2309", "2390A"),
            ("2309", "9032"),
            ("23", "2345"),
        ] {
            assert!(!is_one_slip(one, other), "{one} {other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_edit_is_one_slip(code in "[0-9A-Z]{1,12}") {
            let folded = fold(&code);
            for edited in edits(&folded, &['0', '7', 'A', 'U']) {
                proptest::prop_assert!(edited != folded && is_one_slip(&folded, &edited), "{folded} {edited}");
                proptest::prop_assert!(is_one_slip(&edited, &folded));
            }
        }
    }
}

//! Masks: codes with wildcards.

use serde::{Deserialize, Serialize};

/// A code with wildcards: `#` a digit, `@` a letter, `?` any character, others themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Mask(String);

fn fits(wildcard: u8, found: u8) -> bool {
    match wildcard {
        b'#' => found.is_ascii_digit(),
        b'@' => found.is_ascii_uppercase(),
        b'?' => true,
        fixed => fixed == found,
    }
}

fn is_wildcard(b: u8) -> bool {
    matches!(b, b'#' | b'@' | b'?')
}

impl Mask {
    /// Whether `text` has the mask's length and its characters.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.0.len() == text.len()
            && self
                .0
                .bytes()
                .zip(text.bytes())
                .all(|(mask, found)| fits(mask, found))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Mask {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let printable = text
            .bytes()
            .all(|b| b.is_ascii_graphic() && !b.is_ascii_lowercase());
        if text.is_empty() || !printable {
            return Err("a mask is made of upper-case letters, digits and the wildcards # @ ?");
        }
        Ok(Self(text))
    }
}

impl From<Mask> for String {
    fn from(mask: Mask) -> String {
        mask.0
    }
}

/// All codes between two masks, both included, that have wildcards at the same places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MaskRange {
    /// The lowest.
    pub from: Mask,
    /// The highest.
    pub to: Mask,
}

impl MaskRange {
    /// Whether the wildcards of both ends stand at the same places.
    #[must_use]
    pub fn is_even(&self) -> bool {
        let (from, to) = (self.from.0.as_bytes(), self.to.0.as_bytes());
        from.len() == to.len()
            && from.iter().zip(to).all(|(&a, &b)| {
                if is_wildcard(a) || is_wildcard(b) {
                    a == b
                } else {
                    true
                }
            })
    }

    /// Whether the highest stands before the lowest.
    #[must_use]
    pub fn is_backwards(&self) -> bool {
        self.counted(self.to.0.as_bytes()) < self.counted(self.from.0.as_bytes())
    }

    /// Whether `text` lies between the masks: wildcards fit, fixed characters that both ends share are the same, and the
    /// others lie between theirs.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let (from, to, found) = (
            self.from.0.as_bytes(),
            self.to.0.as_bytes(),
            text.as_bytes(),
        );
        let fits_alike = from.len() == found.len()
            && from
                .iter()
                .zip(to)
                .zip(found)
                .all(|((from, to), &found)| from != to || fits(*from, found));
        fits_alike && (self.counted(from)..=self.counted(to)).contains(&self.counted(found))
    }

    /// The characters at the places where both ends differ.
    fn counted(&self, text: &[u8]) -> Vec<u8> {
        let ends = self.from.0.bytes().zip(self.to.0.bytes());
        ends.zip(text)
            .filter(|((from, to), _)| from != to)
            .map(|(_, &found)| found)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(text: &str) -> Mask {
        Mask::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn wildcards_stand_for_one_character_of_their_kind() {
        let wybot = mask("WY100M230117####");
        assert!(wybot.matches("WY100M2301170001"));
        assert!(!wybot.matches("WY100M230117000A"));
        assert!(!wybot.matches("WY100M23011700011"));
        let hp = mask("62940??AVX????");
        assert!(hp.matches("62940X1AVX99ZZ"));
        assert!(mask("A@").matches("AB") && !mask("A@").matches("A1"));
    }

    #[test]
    fn a_range_of_masks_compares_the_fixed_characters() {
        let range = MaskRange {
            from: mask("6294##AVX"),
            to: mask("6299##AVX"),
        };
        assert!(range.is_even() && !range.is_backwards());
        assert!(range.matches("629700AVX"));
        assert!(!range.matches("630000AVX"));
        assert!(!range.matches("6297X0AVX"));
        assert!(!range.matches("629700AVY"), "what both ends share is fixed");
        assert!(
            MaskRange {
                from: mask("62"),
                to: mask("61")
            }
            .is_backwards()
        );
        assert!(
            !MaskRange {
                from: mask("6#"),
                to: mask("62")
            }
            .is_even()
        );
    }
}

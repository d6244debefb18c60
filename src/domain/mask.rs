//! Masks, which are codes with wildcards, and ranges of masks.

use serde::{Deserialize, Serialize};

/// A code with wildcards: `#` is a digit, `@` a letter, `?` any character, every other character itself.
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

    /// The mask as data files have it.
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

/// All codes between two masks, both included.
///
/// Wildcards divide a mask into runs of fixed characters. A run that is the same in both masks must be in the code, too. The
/// other runs, joined to one text, must lie between those of the two masks, digits before letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MaskRange {
    /// The lowest.
    pub from: Mask,
    /// The highest.
    pub to: Mask,
}

impl MaskRange {
    /// Whether both masks have the same wildcards at the same places.
    #[must_use]
    pub(crate) fn has_same_wildcards(&self) -> bool {
        let (from, to) = (self.from.0.as_bytes(), self.to.0.as_bytes());
        let is_same = |(&a, &b): (&u8, &u8)| a == b || !is_wildcard(a) && !is_wildcard(b);
        from.len() == to.len() && from.iter().zip(to).all(is_same)
    }

    /// Whether the highest mask is lower than the lowest.
    #[must_use]
    pub fn is_backwards(&self) -> bool {
        self.compared(self.to.0.as_bytes()) < self.compared(self.from.0.as_bytes())
    }

    /// Whether `text` lies between the masks.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let (from, to, found) = (
            self.from.0.as_bytes(),
            self.to.0.as_bytes(),
            text.as_bytes(),
        );
        let shared = self.shared();
        let fits_shared = from.len() == found.len()
            && shared
                .zip(from)
                .zip(found)
                .all(|((is_shared, &mask), &found)| !is_shared || fits(mask, found));
        fits_shared && (self.compared(from)..=self.compared(to)).contains(&self.compared(found))
    }

    /// For each character, whether it is a wildcard or in a run that both masks share.
    fn shared(&self) -> impl Iterator<Item = bool> {
        let (from, to) = (self.from.0.as_bytes(), self.to.0.as_bytes());
        let same_kind = |a: &u8, b: &u8| is_wildcard(*a) == is_wildcard(*b);
        let mut rest = to;
        from.chunk_by(same_kind).flat_map(move |run| {
            let other = rest
                .split_off(..run.len().min(rest.len()))
                .unwrap_or_default();
            std::iter::repeat_n(run == other, run.len())
        })
    }

    /// The characters of the runs that differ.
    fn compared(&self, text: &[u8]) -> Vec<u8> {
        let characters = self.shared().zip(text);
        characters
            .filter(|(is_shared, _)| !is_shared)
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
    fn a_wildcard_matches_one_character_of_its_kind() {
        let wybot = mask("WY100M230117####");
        assert!(wybot.matches("WY100M2301170001"));
        assert!(!wybot.matches("WY100M230117000A"));
        assert!(!wybot.matches("WY100M23011700011"));
        let hp = mask("62940??AVX????");
        assert!(hp.matches("62940X1AVX99ZZ"));
        assert!(mask("A@").matches("AB") && !mask("A@").matches("A1"));
    }

    #[test]
    fn a_range_compares_the_runs_that_differ() {
        let range = MaskRange {
            from: mask("6294##AVX"),
            to: mask("6299##AVX"),
        };
        assert!(range.has_same_wildcards() && !range.is_backwards());
        assert!(range.matches("629700AVX"));
        assert!(!range.matches("630000AVX"));
        assert!(!range.matches("6297X0AVX"));
        assert!(!range.matches("629700AVY"), "both masks share the run AVX");
        let range = MaskRange {
            from: mask("62130#"),
            to: mask("62231#"),
        };
        assert!(range.matches("621300") && range.matches("621995") && range.matches("622319"));
        assert!(!range.matches("621295") && !range.matches("622325"));
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
            .has_same_wildcards()
        );
    }
}

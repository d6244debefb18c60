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
/// Wildcards divide a mask into runs of fixed characters. The masks differ in one run at most, which lies between those of the two
/// masks, digits before letters; all other runs must be in the code, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "MaskRangeEnds")]
pub struct MaskRange {
    from: Mask,
    to: Mask,
}

/// The ends of a range, not checked yet.
#[derive(Deserialize)]
struct MaskRangeEnds {
    from: Mask,
    to: Mask,
}

/// Why two masks are not a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MaskRangeError {
    /// The masks have different wildcards.
    #[error("the ends of a range of masks have different wildcards")]
    WildcardsDiffer,
    /// It is unclear whether each run lies in a range of its own or all of them together are one number, and an exclusion must
    /// not cover more units than its source says.
    #[error(
        "the ends of a range of masks differ on both sides of a wildcard, which can be read in two ways"
    )]
    SeveralRunsDiffer,
    /// The highest mask is lower than the lowest.
    #[error("a range of masks runs backwards")]
    Reversed,
}

impl MaskRange {
    /// The codes from the lowest mask to the highest.
    ///
    /// # Errors
    /// When the masks are no range.
    pub fn new(from: Mask, to: Mask) -> Result<Self, MaskRangeError> {
        let (low, high) = (from.0.as_bytes(), to.0.as_bytes());
        let is_same = |(&a, &b): (&u8, &u8)| a == b || !is_wildcard(a) && !is_wildcard(b);
        if low.len() != high.len() || !low.iter().zip(high).all(is_same) {
            return Err(MaskRangeError::WildcardsDiffer);
        }
        let runs = |mask| <[u8]>::split(mask, |&b| is_wildcard(b));
        if runs(low).zip(runs(high)).filter(|(a, b)| a != b).count() > 1 {
            return Err(MaskRangeError::SeveralRunsDiffer);
        }
        if high < low {
            return Err(MaskRangeError::Reversed);
        }
        Ok(Self { from, to })
    }

    /// The lowest mask.
    #[must_use]
    pub fn from(&self) -> &Mask {
        &self.from
    }

    /// The highest mask.
    #[must_use]
    pub fn to(&self) -> &Mask {
        &self.to
    }

    /// Whether `text` lies between the masks.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let (from, to) = (self.from.0.as_bytes(), self.to.0.as_bytes());
        // The masks are the same before and after the run that differs.
        let mut differing = from.iter().zip(to).map(|(a, b)| a != b);
        let Some(first) = differing.position(|differs| differs) else {
            return self.from.matches(text);
        };
        let is_fixed = |b: &u8| !is_wildcard(*b);
        let start = from[..first]
            .iter()
            .rposition(|&b| is_wildcard(b))
            .map_or(0, |at| at + 1);
        let end = first + from[first..].iter().take_while(|b| is_fixed(b)).count();
        let fits_rest = |found: &[u8]| {
            let mut characters = from.iter().zip(found).enumerate();
            characters.all(|(at, (&mask, &found))| (start..end).contains(&at) || fits(mask, found))
        };
        let found = text.as_bytes();
        from.len() == found.len()
            && fits_rest(found)
            && (&from[start..end]..=&to[start..end]).contains(&&found[start..end])
    }
}

impl TryFrom<MaskRangeEnds> for MaskRange {
    type Error = MaskRangeError;

    fn try_from(ends: MaskRangeEnds) -> Result<Self, Self::Error> {
        Self::new(ends.from, ends.to)
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

    fn range(from: &str, to: &str) -> Result<MaskRange, MaskRangeError> {
        MaskRange::new(mask(from), mask(to))
    }

    #[test]
    fn a_range_compares_the_run_that_differs() {
        let hp = range("6294##AVX", "6299##AVX").unwrap();
        assert!(hp.matches("629700AVX"));
        assert!(!hp.matches("630000AVX"));
        assert!(!hp.matches("6297X0AVX"));
        assert!(!hp.matches("629700AVY"), "both masks share the run AVX");
        assert!(!hp.matches("629700AV"));
        let carried = range("62130#", "62231#").unwrap();
        for (code, expected) in [
            ("621300", true),
            ("621995", true),
            ("622319", true),
            ("621295", false),
            ("622325", false),
        ] {
            assert_eq!(carried.matches(code), expected, "{code}");
        }
        let one = range("A#B", "A#B").unwrap();
        assert!(one.matches("A1B") && !one.matches("A1C") && !one.matches("AAB"));
        let last = range("A#1", "A#4").unwrap();
        assert!(last.matches("A94") && !last.matches("A95") && !last.matches("B91"));
    }

    #[test]
    fn masks_that_are_no_clear_range_are_rejected() {
        for (from, to, error) in [
            ("62", "61", MaskRangeError::Reversed),
            ("6#", "62", MaskRangeError::WildcardsDiffer),
            ("6#", "6@", MaskRangeError::WildcardsDiffer),
            ("6", "62", MaskRangeError::WildcardsDiffer),
            // 119999 is between 111111 and 131919 but ends in 99, which is not between 11 and 19.
            ("11##11", "13##19", MaskRangeError::SeveralRunsDiffer),
        ] {
            assert_eq!(range(from, to), Err(error), "{from} {to}");
            let json = format!(r#"{{"from":"{from}","to":"{to}"}}"#);
            assert!(serde_json::from_str::<MaskRange>(&json).is_err(), "{json}");
        }
    }
}

//! The languages that the pages speak.

use super::Messages;

/// A language that every message exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English; also where nothing that the reader asked for exists.
    #[default]
    English,
}

impl Language {
    /// All of them, in the order of the language switch.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its BCP 47 tag, as in addresses, `lang` and `hreflang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
        }
    }

    /// The direction that it is written in, as in `dir`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::English => "ltr",
        }
    }

    /// The language of a tag, whatever its region.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The best language for an `Accept-Language` header: the highest weight, then the earliest (RFC 9110, 12.5.4).
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let mut best: Option<(Self, f32)> = None;
        for range in header.split(',').take(32) {
            let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
            let weight = weight
                .trim()
                .strip_prefix("q=")
                .map_or(Some(1.0), |q| q.trim().parse::<f32>().ok());
            let (Some(language), Some(weight)) = (Self::from_tag(tag.trim()), weight) else {
                continue;
            };
            if weight > best.map_or(0.0, |(_, most)| most) {
                best = Some((language, weight));
            }
        }
        best.map_or_else(Self::default, |(language, _)| language)
    }

    /// Its messages.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        Messages::of(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_header_leads_to_a_language() {
        for header in [
            "",
            "en",
            "EN-gb;q=0.3",
            "tlh, en;q=0.1",
            "*",
            "en;q=x",
            ";;,,",
            "\u{0}",
        ] {
            assert_eq!(Language::accepted(header), Language::English, "{header}");
        }
    }
}

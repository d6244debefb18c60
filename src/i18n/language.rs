//! The languages of the pages.

use super::Messages;

/// A language that every message exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English; the default if a request names no language that exists.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// German.
    German,
    /// Japanese.
    Japanese,
    /// Arabic.
    Arabic,
}

impl Language {
    /// All languages, in the order of the language switch.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::Spanish,
        Self::French,
        Self::German,
        Self::Japanese,
        Self::Arabic,
    ];

    /// The BCP 47 tag, as in addresses, `lang` and `hreflang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::German => "de",
            Self::Japanese => "ja",
            Self::Arabic => "ar",
        }
    }

    /// The locale for numbers, dates and lists. English has the day before the month. Arabic uses Latin digits, as labels do, so
    /// that a number on the page and a number on the unit look the same.
    #[must_use]
    pub fn locale(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Spanish | Self::French | Self::German | Self::Japanese => self.tag(),
            Self::Arabic => "ar-u-nu-latn",
        }
    }

    /// The name of the language in the language itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::German => "Deutsch",
            Self::Japanese => "日本語",
            Self::Arabic => "العربية",
        }
    }

    /// The direction of writing, as in `dir`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if self.is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(self) -> bool {
        match self {
            Self::Arabic => true,
            Self::English | Self::Spanish | Self::French | Self::German | Self::Japanese => false,
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
        best(header, |tag| match tag {
            "*" => Some(Self::default()),
            _ => Self::from_tag(tag),
        })
        .unwrap_or_default()
    }

    /// The messages in this language.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        Messages::of(self)
    }
}

/// The region of the tag that an `Accept-Language` header weighs most among those that name one: `AT` of `de-AT, en`.
#[must_use]
pub fn accepted_region(header: &str) -> Option<String> {
    best(header, |tag| {
        let mut parts = tag.split('-').skip(1);
        let region = parts.find(|part| part.len() == 2)?;
        Some(region.to_ascii_uppercase())
    })
}

/// The result of `read` for the tag with the highest weight, of those that it accepts; for the earliest of equal weights.
fn best<T>(header: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut best: Option<(T, f32)> = None;
    for range in header.split(',').take(32) {
        let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight
            .trim()
            .strip_prefix("q=")
            .map_or(Some(1.0), |q| q.trim().parse::<f32>().ok());
        let (Some(found), Some(weight)) = (read(tag.trim()), weight) else {
            continue;
        };
        if weight > best.as_ref().map_or(0.0, |(_, most)| *most) {
            best = Some((found, weight));
        }
    }
    best.map(|(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_weight_wins_then_the_earliest() {
        for (header, language) in [
            ("", Language::English),
            ("EN-gb;q=0.3", Language::English),
            ("tlh, en;q=0.1", Language::English),
            ("tlh", Language::English),
            ("*", Language::English),
            ("*, de;q=0.5", Language::English),
            ("de;q=x", Language::English),
            (";;,,", Language::English),
            ("\u{0}", Language::English),
            ("ja;q=0, de;q=0.1", Language::German),
            ("ar-EG,en;q=0.8", Language::Arabic),
            ("pt-BR, es;q=0.8, fr;q=0.9", Language::French),
            ("de-CH, fr-CH", Language::German),
            ("ja-JP", Language::Japanese),
            ("es-419", Language::Spanish),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }

    #[test]
    fn a_region_is_read_from_the_heaviest_tag_that_names_one() {
        for (header, region) in [
            ("de-AT, en-GB;q=0.9", Some("AT")),
            ("en, fr-ca;q=0.5", Some("CA")),
            ("zh-Hant-TW", Some("TW")),
            ("es-419", None),
            ("en", None),
            ("", None),
        ] {
            assert_eq!(accepted_region(header).as_deref(), region, "{header}");
        }
    }
}

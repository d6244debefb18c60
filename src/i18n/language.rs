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

    /// The messages in this language.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        Messages::of(self)
    }
}

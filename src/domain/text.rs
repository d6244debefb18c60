//! Texts of the data files and their translations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::printable::is_unprintable;

/// A text in English and any number of other languages.
///
/// Data files have a string (English) or a table of languages. Pages show English if a translation is missing, and
/// mark it with `lang`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "SerializedText", into = "SerializedText")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "SerializedText"))]
pub struct TranslatedText(BTreeMap<String, String>);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum SerializedText {
    English(String),
    Languages(BTreeMap<String, String>),
}

impl TranslatedText {
    /// The text in `language`, or else in English, and the language that it is in.
    #[must_use]
    pub fn in_language(&self, language: &str) -> (&str, &str) {
        self.0
            .get_key_value(language)
            .or_else(|| self.0.get_key_value("en"))
            .map_or(("", "en"), |(language, text)| (text, language))
    }

    /// The text in English.
    #[must_use]
    pub fn english(&self) -> &str {
        self.in_language("en").0
    }

    /// Adds a translation, unless there is one in that language.
    pub(crate) fn translate(&mut self, language: &str, text: &str) {
        self.0
            .entry(language.to_owned())
            .or_insert_with(|| text.to_owned());
    }

    /// All languages with their texts.
    pub fn languages(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (language.as_str(), text.as_str()))
    }
}

impl From<&str> for TranslatedText {
    fn from(english: &str) -> Self {
        Self(BTreeMap::from([("en".to_owned(), english.to_owned())]))
    }
}

impl TryFrom<SerializedText> for TranslatedText {
    type Error = &'static str;

    fn try_from(text: SerializedText) -> Result<Self, Self::Error> {
        let texts = match text {
            SerializedText::English(text) => BTreeMap::from([("en".to_owned(), text)]),
            SerializedText::Languages(texts) => texts,
        };
        if !texts.contains_key("en") {
            return Err("a text needs English: \"…\" or { en = \"…\" }");
        }
        // Files of a data folder are checked as a whole before; this is for texts of snapshots, which become XML.
        if texts.values().any(|text| text.contains(is_unprintable)) {
            return Err("a text has a character that cannot be printed: type it anew");
        }
        if texts.values().any(|text| text.trim().is_empty()) {
            return Err("a text may not be empty; leave out what is unknown");
        }
        Ok(Self(texts))
    }
}

impl From<TranslatedText> for SerializedText {
    fn from(text: TranslatedText) -> Self {
        Self::Languages(text.0)
    }
}

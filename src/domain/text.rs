//! Sentences of the data files, in one or more languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A sentence in English and perhaps in other languages.
///
/// Written as a string (English) or as a table of languages. Facts stay in English where no translation exists; the page
/// marks them with `lang`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "Written"))]
pub struct TranslatedText(BTreeMap<String, String>);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum Written {
    English(String),
    Languages(BTreeMap<String, String>),
}

impl TranslatedText {
    /// The sentence in `language`, or in English, and the language that it is in.
    #[must_use]
    pub fn in_language(&self, language: &str) -> (&str, &str) {
        self.0
            .get_key_value(language)
            .or_else(|| self.0.get_key_value("en"))
            .map_or(("", "en"), |(language, text)| (text, language))
    }

    /// The sentence in English.
    #[must_use]
    pub fn english(&self) -> &str {
        self.in_language("en").0
    }

    /// Adds the sentence in a language that it does not exist in yet.
    pub fn translate(&mut self, language: &str, text: &str) {
        self.0
            .entry(language.to_owned())
            .or_insert_with(|| text.to_owned());
    }

    /// The sentence in each language that it exists in.
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

impl TryFrom<Written> for TranslatedText {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let texts = match written {
            Written::English(text) => BTreeMap::from([("en".to_owned(), text)]),
            Written::Languages(texts) => texts,
        };
        if !texts.contains_key("en") {
            return Err("a text needs English: \"…\" or { en = \"…\" }");
        }
        if texts.values().any(|text| text.contains(is_no_print)) {
            return Err("a text holds a character that cannot be printed: type it anew");
        }
        if texts.values().any(|text| text.trim().is_empty()) {
            return Err("a text may not be empty; leave out what is unknown");
        }
        Ok(Self(texts))
    }
}

/// Controls, marks that turn the direction of writing, and what is no character: none is of a sentence, and some break XML.
pub(super) fn is_no_print(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

impl From<TranslatedText> for Written {
    fn from(text: TranslatedText) -> Self {
        Self::Languages(text.0)
    }
}

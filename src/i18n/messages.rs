//! Messages by key.

use std::{borrow::Cow, ops::Deref, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::{ast, unicode::unescape_unicode_to_string};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::{Language, formats::Formats};
use crate::domain::Country;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Parsed at the first use of a language.
static MESSAGES: [OnceLock<Messages>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

/// First strong isolate: the text after it has a direction of its own (Unicode, UAX 9).
pub(crate) const ISOLATE: char = '\u{2068}';
/// Pop directional isolate: the end of that text.
pub(crate) const ISOLATE_END: char = '\u{2069}';

/// All messages of one language.
pub struct Messages {
    language: Language,
    patterns: FxHashMap<String, Pattern>,
    /// Formats the messages whose form depends on a number.
    bundle: FluentBundle<FluentResource>,
    pub(super) formats: Formats,
    countries: Vec<(Country, String)>,
}

/// A message, prepared so that it is formatted by copying. Fluent resolves a message anew for each use, which takes about a
/// microsecond; a page has a hundred of them.
enum Pattern {
    /// A message without variables.
    Text(String),
    /// A message in which variables are replaced.
    Template(Vec<Piece>),
    /// A message with plural forms, which Fluent formats.
    Plural,
}

enum Piece {
    Text(String),
    Variable(String),
}

/// The key of the message for one value of a type, such as `hazard-fire`. It is built on the stack.
pub(crate) struct ValueKey {
    bytes: [u8; 64],
    length: usize,
}

/// The key of the message for the value `name` in a family of messages; names in JSON have `_` and keys have `-`.
pub(crate) fn value_key(family: &str, name: &str) -> ValueKey {
    let mut key = ValueKey {
        bytes: [0; 64],
        length: 0,
    };
    let name = name.bytes().map(|b| if b == b'_' { b'-' } else { b });
    let all = family.bytes().chain([b'-']).chain(name);
    for (place, byte) in key.bytes.iter_mut().zip(all) {
        *place = byte;
        key.length += 1;
    }
    key
}

impl Deref for ValueKey {
    type Target = str;

    fn deref(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl Messages {
    pub(super) fn of(language: Language) -> &'static Self {
        MESSAGES[language as usize].get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // In a language from right to left, isolation marks keep the order of codes; pages turn the marks into <bdi>. In other
        // languages the marks would only end up in what owners copy.
        let isolates = language.is_right_to_left();
        bundle.set_use_isolating(isolates);
        let mut patterns = FxHashMap::default();
        let files = LOCALES.iter().filter(|(tag, _)| *tag == language.tag());
        for (_, file) in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.entries() {
                if let ast::Entry::Message(message) = entry
                    && let Some(pattern) = &message.value
                {
                    patterns.insert(message.id.name.to_owned(), Pattern::new(pattern, isolates));
                }
            }
            bundle.add_resource_overriding(resource);
        }
        let mut messages = Self {
            language,
            patterns,
            bundle,
            formats: Formats::new(language),
            countries: Vec::new(),
        };
        let mut countries: Vec<(Country, String)> = Country::all()
            .map(|country| (country, messages.country(country).to_owned()))
            .collect();
        countries.sort_by(|(_, one), (_, other)| messages.order(one, other));
        messages.countries = countries;
        messages
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// All countries with their names, in the order of the language's alphabet.
    #[must_use]
    pub(crate) fn countries(&self) -> &[(Country, String)] {
        &self.countries
    }

    /// A message without variables. Tests compare the keys in the code with the files. If a key is missing nevertheless, a sign
    /// is shown that cannot be mistaken for a sentence.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        match self.patterns.get(key) {
            Some(Pattern::Text(text)) => text,
            Some(Pattern::Template(_) | Pattern::Plural) | None => "⚠",
        }
    }

    /// A message with variables.
    pub(crate) fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        match self.patterns.get(key) {
            Some(Pattern::Text(text)) => text.clone(),
            Some(Pattern::Template(pieces)) => filled(pieces, values),
            Some(Pattern::Plural) => self.with_fluent(key, values, None),
            None => key.to_owned(),
        }
    }

    /// A message with a number that decides its form, besides its other variables.
    pub(crate) fn count(&self, key: &str, number: usize, values: &[(&str, &str)]) -> String {
        match self.patterns.get(key) {
            Some(Pattern::Plural) => self.with_fluent(key, values, Some(number)),
            Some(Pattern::Text(_) | Pattern::Template(_)) | None => {
                let number = number.to_string();
                self.format(key, &[values, &[("count", number.as_str())]].concat())
            }
        }
    }

    /// All keys.
    #[cfg(test)]
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.patterns.keys().map(String::as_str)
    }

    fn with_fluent(&self, key: &str, values: &[(&str, &str)], number: Option<usize>) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for &(name, value) in values {
            arguments.set(Cow::Borrowed(name), FluentValue::from(value));
        }
        if let Some(number) = number {
            arguments.set("count", FluentValue::from(number));
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned()
    }
}

impl Pattern {
    fn new(pattern: &ast::Pattern<&str>, isolates: bool) -> Self {
        let isolates = isolates && pattern.elements.len() > 1;
        let mut pieces = Vec::new();
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => text.push_str(value),
                ast::PatternElement::Placeable {
                    expression:
                        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }),
                } => text.push_str(&unescape_unicode_to_string(value)),
                ast::PatternElement::Placeable {
                    expression:
                        ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
                } => {
                    text.extend(isolates.then_some(ISOLATE));
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                    pieces.push(Piece::Variable(id.name.to_owned()));
                    text.extend(isolates.then_some(ISOLATE_END));
                }
                ast::PatternElement::Placeable { .. } => return Self::Plural,
            }
        }
        if pieces.is_empty() {
            return Self::Text(text);
        }
        pieces.push(Piece::Text(text));
        Self::Template(pieces)
    }
}

/// The pieces with the values in the places of the variables; a variable without a value is shown as Fluent shows it.
fn filled(pieces: &[Piece], values: &[(&str, &str)]) -> String {
    let fixed = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.len(),
        Piece::Variable(_) => 0,
    });
    let given = values.iter().map(|(_, value)| value.len());
    let mut out = String::with_capacity(fixed.chain(given).sum());
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(wanted) => match values.iter().find(|(name, _)| name == wanted) {
                Some((_, value)) => out.push_str(value),
                None => out.extend(["{$", wanted, "}"]),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_copied_as_fluent_formats_them() {
        let values = [
            ("text", "X"),
            ("publisher", "P"),
            ("number", "25-056"),
            ("from", "F"),
            ("to", "T"),
        ];
        for language in Language::ALL {
            let messages = language.messages();
            for (key, pattern) in &messages.patterns {
                let by_fluent = messages.with_fluent(key, &values, None);
                match pattern {
                    Pattern::Text(text) => assert_eq!(*text, by_fluent, "{key}"),
                    Pattern::Template(pieces) => {
                        assert_eq!(filled(pieces, &values), by_fluent, "{key}");
                    }
                    Pattern::Plural => {}
                }
            }
        }
    }

    #[test]
    fn countries_are_in_the_order_of_the_alphabet() {
        let countries = Language::French.messages().countries();
        assert_eq!(countries.len(), 249);
        let place = |code| countries.iter().position(|(c, _)| c.as_str() == code);
        assert!(place("DZ") < place("AD") || place("AF") < place("DZ"));
        assert!(place("ES") < place("ET"), "Espagne, Éthiopie");
    }
}

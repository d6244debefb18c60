//! Messages by key.

use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Language, formats::Formats};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Read when somebody first asks for the language.
static MESSAGES: [OnceLock<Messages>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

/// All messages of one language.
pub struct Messages {
    language: Language,
    /// Messages without variables, formatted once.
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
    pub(super) formats: Formats,
}

impl Messages {
    pub(super) fn of(language: Language) -> &'static Self {
        MESSAGES[language as usize].get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Where words run from right to left, what stands in them is marked, so that a code keeps its order; pages make <bdi>
        // of the marks. Elsewhere they would only end up in what owners copy.
        bundle.set_use_isolating(language.is_right_to_left());
        let mut keys = Vec::new();
        let files = LOCALES.iter().filter(|(tag, _)| *tag == language.tag());
        for (_, file) in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut messages = Self {
            language,
            plain: HashMap::new(),
            bundle,
            formats: Formats::new(language),
        };
        for key in keys {
            let mut errors = Vec::new();
            let pattern = messages
                .bundle
                .get_message(&key)
                .and_then(|message| message.value());
            let text = pattern.map(|pattern| {
                messages
                    .bundle
                    .format_pattern(pattern, None, &mut errors)
                    .into_owned()
            });
            if let (Some(text), true) = (text, errors.is_empty()) {
                messages.plain.insert(key, text);
            }
        }
        messages
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without variables. Tests hold every key that pages name against the files; one that is missing all the
    /// same shows as a mark that nobody takes for a sentence.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.plain.get(key).map_or("⚠", String::as_str)
    }

    /// A message with variables.
    #[must_use]
    pub fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.with(
            key,
            values
                .iter()
                .map(|&(name, value)| (name, FluentValue::from(value))),
        )
    }

    /// A message with a number that decides its form, besides its other variables.
    #[must_use]
    pub fn count(&self, key: &str, number: usize, values: &[(&str, &str)]) -> String {
        let texts = values
            .iter()
            .map(|&(name, value)| (name, FluentValue::from(value)));
        self.with(key, texts.chain([("count", FluentValue::from(number))]))
    }

    /// Whether the key exists.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn with<'v>(
        &self,
        key: &str,
        values: impl Iterator<Item = (&'v str, FluentValue<'v>)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(Cow::Borrowed(name), value);
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned()
    }
}

//! Translations of the data's sentences: `translations/LANGUAGE.toml`, keyed by the English sentence.

use std::collections::BTreeMap;

use super::{
    diagnostic::{Diagnostic, DiagnosticKind},
    file_set::{Parsed, file_stem},
};
use crate::domain::TranslatedText;

/// Translations by their English sentence. The sentence is the key so that a translation is no longer shown after the English
/// text has changed.
pub(super) type Translations = BTreeMap<String, String>;

/// Adds translations to the texts that they translate.
pub(super) fn add(
    files: &[Parsed<'_, Translations>],
    mut texts: Vec<&mut TranslatedText>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for file in files {
        let language = file_stem(file.file);
        let mut add_invalid = |line, message: String| {
            diagnostics.push(Diagnostic {
                file: file.file.to_owned(),
                line,
                kind: DiagnosticKind::Invalid(message),
            });
        };
        if language == "en" || !language.chars().all(|c| c.is_ascii_lowercase()) {
            add_invalid(
                1,
                format!(
                    "`{language}` is not a language to translate into: rename the file to the code of its language, such as de.toml"
                ),
            );
            continue;
        }
        for (sentence, translation) in &file.value {
            if translation.trim().is_empty() {
                add_invalid(
                    line_of(file.source, sentence),
                    format!(
                        "the translation of “{sentence}” is empty: write one, or remove this line"
                    ),
                );
            }
        }
        for text in &mut texts {
            if let Some(translation) = file.value.get(text.english()) {
                text.translate(language, translation);
            }
        }
    }
}

/// The line that begins with the sentence as a TOML key.
fn line_of(source: &str, sentence: &str) -> usize {
    let quoted = format!("{sentence:?}");
    let index = source.lines().position(|line| line.starts_with(&quoted));
    index.map_or(1, |index| index + 1)
}

//! Sentences of the data in other languages: `translations/LANGUAGE.toml`, English on the left.

use std::collections::BTreeMap;

use super::{
    Diagnostic, DiagnosticKind,
    read::{FromFile, stem},
};
use crate::domain::TranslatedText;

/// English sentences of the data, and the same in another language. Keyed by the sentence itself: when that is corrected, what
/// translates what it said before is not shown any more.
pub(super) type Translations = BTreeMap<String, String>;

/// Puts translations beside their sentences.
pub(super) fn add(
    files: &[FromFile<'_, Translations>],
    mut texts: Vec<&mut TranslatedText>,
    faults: &mut Vec<Diagnostic>,
) {
    for file in files {
        let language = stem(file.file);
        let mut fault = |line, why: String| {
            faults.push(Diagnostic {
                file: file.file.to_owned(),
                line,
                flaw: DiagnosticKind::Value(why),
            });
        };
        if language == "en" || !language.chars().all(|c| c.is_ascii_lowercase()) {
            fault(
                1,
                format!(
                    "`{language}` is no language to translate into: rename it to that language’s code, such as `de`"
                ),
            );
            continue;
        }
        for (sentence, translation) in &file.value {
            if translation.trim().is_empty() {
                fault(
                    line_of(file.source, sentence),
                    format!("“{sentence}” has an empty translation: translate or remove it"),
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

/// The line that begins with the sentence in quotation marks.
fn line_of(source: &str, sentence: &str) -> usize {
    let quoted = format!("{sentence:?}");
    let at = source.lines().position(|line| line.starts_with(&quoted));
    at.map_or(1, |at| at + 1)
}

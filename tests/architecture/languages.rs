//! Messages and translations: every language has all of them, in its own language, and none plays a danger down.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use charge_safely::i18n::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::parse,
};

use super::{files, root};

/// The text and the variables of a message.
#[derive(Debug, Default)]
struct Message {
    file: String,
    text: String,
    variables: BTreeSet<String>,
    /// The plural forms of each selector.
    plural_forms: Vec<BTreeSet<String>>,
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let folder = root().join("locales").join(language.tag());
    let mut all = BTreeMap::new();
    for file in files(&folder, "ftl") {
        let source = fs::read_to_string(&file).unwrap();
        let resource = parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(parsed) = entry else {
                assert!(
                    !matches!(entry, Entry::Junk { .. }),
                    "{}: {entry:?}",
                    file.display()
                );
                continue;
            };
            let mut message = Message {
                file: file.file_name().unwrap().to_string_lossy().into_owned(),
                ..Message::default()
            };
            read_pattern(&parsed.value.unwrap(), &mut message);
            let key = parsed.id.name.to_owned();
            assert!(
                all.insert(key, message).is_none(),
                "{} occurs twice",
                parsed.id.name
            );
        }
    }
    all
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.text += value,
            PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            let mut forms = BTreeSet::new();
            for variant in variants {
                let (fluent_syntax::ast::VariantKey::Identifier { name }
                | fluent_syntax::ast::VariantKey::NumberLiteral { value: name }) = variant.key;
                forms.insert(name.to_owned());
                message.text.push(' ');
                read_pattern(&variant.value, message);
            }
            message.plural_forms.push(forms);
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        // A literal such as `{c}` is a placeholder that script fills in.
        InlineExpression::StringLiteral { value } => {
            if value.starts_with('{') {
                message.variables.insert((*value).to_owned());
            } else {
                message.text += value;
            }
        }
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        other => panic!("{other:?} is not supported in messages"),
    }
}

fn other_languages() -> impl Iterator<Item = Language> {
    let all = Language::ALL.into_iter();
    all.filter(|language| *language != Language::English)
}

#[test]
fn every_language_has_every_message_in_the_same_file_with_the_same_variables() {
    let english = messages(Language::English);
    for language in other_languages() {
        let mut translated = messages(language);
        let tag = language.tag();
        for (key, message) in &english {
            let Some(translation) = translated.remove(key) else {
                panic!("{tag} lacks {key} ({})", message.file);
            };
            assert_eq!(translation.variables, message.variables, "{tag}: {key}");
            assert_eq!(translation.file, message.file, "{tag}: {key}");
        }
        assert!(
            translated.is_empty(),
            "only {tag} has {:?}",
            translated.keys()
        );
    }
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    for language in Language::ALL {
        let needed: &[&str] = match language {
            Language::English | Language::Spanish | Language::French | Language::German => {
                &["one", "other"]
            }
            Language::Japanese => &["other"],
            Language::Arabic => &["one", "two", "few", "many", "other"],
        };
        for (key, message) in messages(language) {
            for forms in &message.plural_forms {
                for form in needed {
                    assert!(
                        forms.contains(*form),
                        "{}: {key} has no {form}",
                        language.tag()
                    );
                }
            }
        }
    }
}

/// Words that only English has; two of them in one message mean that it is not translated.
const ENGLISH_WORDS: [&str; 24] = [
    "the", "and", "is", "are", "of", "with", "your", "you", "this", "that", "were", "it", "for",
    "from", "what", "which", "we", "to", "by", "been", "has", "have", "its", "where",
];

fn looks_english(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase);
    let found: BTreeSet<String> = words
        .filter(|word| ENGLISH_WORDS.contains(&word.as_str()))
        .collect();
    found.len() >= 2
}

/// Messages that are the same as in English for a reason: names, and words that both languages have.
const SAME_AS_ENGLISH: &str = include_str!("same_as_english.txt");

#[test]
fn every_message_is_translated() {
    assert!(looks_english("What is this?") && !looks_english("On est là, die Not"));
    let english = messages(Language::English);
    let allowed: BTreeSet<String> = SAME_AS_ENGLISH.lines().map(str::to_owned).collect();
    let mut same = BTreeSet::new();
    for language in other_languages() {
        for (key, message) in messages(language) {
            let place = format!("{} {key}", language.tag());
            assert!(!looks_english(&message.text), "{place}: {}", message.text);
            let has_words = message.text.chars().any(char::is_alphabetic);
            if !has_words || key.starts_with("country-") {
                continue;
            }
            if message.text == english[&key].text {
                same.insert(place);
            } else if matches!(language, Language::Japanese | Language::Arabic) {
                // In another script, a message of Latin letters alone would be a name, and names are the same in English.
                assert!(!message.text.is_ascii(), "{place}: {}", message.text);
            }
        }
    }
    assert_eq!(
        same, allowed,
        "tests/architecture/same_as_english.txt lists exactly the messages that are the same as in English"
    );
}

#[test]
fn data_is_translated_with_the_figures_of_the_original() {
    for language in other_languages() {
        let file = root().join(format!("data/translations/{}.toml", language.tag()));
        let source = fs::read_to_string(&file).unwrap();
        let translations: BTreeMap<String, String> = toml::from_str(&source).unwrap();
        assert!(translations.len() > 300, "{}", file.display());
        for (sentence, translation) in translations {
            let place = format!("{}: {sentence}", language.tag());
            assert!(!looks_english(&translation), "{place}");
            // Every figure must occur in the translation. Translations may have more, for example months as numbers. Hours of the day
            // may change.
            let has_hours = sentence.contains(" am ") || sentence.contains(" pm ");
            let translated = figures(&translation);
            for figure in figures(&sentence).into_iter().filter(|_| !has_hours) {
                assert!(translated.contains(&figure), "{place}: {figure}");
            }
        }
    }
}

/// The digits of each figure in a sentence, without separators of thousands.
fn figures(text: &str) -> Vec<String> {
    let mut figures: Vec<String> = Vec::new();
    let mut in_figure = false;
    for c in text.chars() {
        let is_separator = in_figure && ".,\u{a0}\u{202f}".contains(c);
        if c.is_ascii_digit() {
            if !in_figure {
                figures.push(String::new());
            }
            figures.last_mut().unwrap().push(c);
            in_figure = true;
        } else if !is_separator {
            in_figure = false;
        }
    }
    figures
}

/// Words that play a danger down, for each language.
fn forbidden(language: Language) -> Vec<String> {
    let file = root().join(format!("tests/forbidden/{}.txt", language.tag()));
    let text = fs::read_to_string(file).unwrap();
    let words: Vec<String> = text.lines().map(str::to_lowercase).collect();
    assert!(
        words.len() >= 8
            && words
                .iter()
                .all(|word| word.trim() == word && !word.is_empty())
    );
    words
}

#[test]
fn the_absence_of_injuries_counts_as_playing_down() {
    for (language, sentence) in [
        (Language::English, "One fire. No injuries were reported."),
        (
            Language::German,
            "Ein Brand. Verletzungen wurden nicht gemeldet.",
        ),
        (
            Language::French,
            "Un incendie. Aucune blessure n’a été signalée.",
        ),
        (
            Language::Spanish,
            "Un incendio. No se notificaron lesiones.",
        ),
        (Language::Japanese, "火災が1件。けがの報告はありません。"),
        (Language::Arabic, "حريق واحد. ولم يُبلَّغ عن إصابات."),
    ] {
        let sentence = sentence.to_lowercase();
        let found = forbidden(language)
            .iter()
            .any(|word| sentence.contains(word.as_str()));
        assert!(found, "{}: {sentence}", language.tag());
    }
}

#[test]
fn no_text_for_owners_plays_the_danger_down() {
    for language in Language::ALL {
        let tag = language.tag();
        let mut paths = files(&root().join("locales").join(tag), "ftl");
        if language == Language::English {
            for (folder, ending) in [("data", "toml"), ("templates", "html")] {
                paths.extend(files(&root().join(folder), ending));
            }
        } else {
            paths.push(root().join(format!("data/translations/{tag}.toml")));
        }
        for file in paths {
            let text = fs::read_to_string(&file).unwrap().to_lowercase();
            for (number, line) in text.lines().enumerate() {
                if line.trim_start().starts_with('#') {
                    continue;
                }
                // Addresses are not our text.
                let words: Vec<&str> = line
                    .split_whitespace()
                    .filter(|word| !word.contains("://"))
                    .collect();
                let sentence = words.join(" ");
                for word in forbidden(language) {
                    assert!(
                        !sentence.contains(&word),
                        "{} line {}: {word}",
                        file.display(),
                        number + 1
                    );
                }
            }
        }
    }
}

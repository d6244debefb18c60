//! The data for the script that counts and checks a code while it is typed, by the rules of the server.

use askama::{Template, filters::HtmlSafe};

use super::PageContext;
use crate::{
    assets::TYPING_JS,
    domain::{Device, Lengths},
    report::length_text,
};

/// The lengths and the alphabet of a code, and the texts for the script, which replaces `{n}`, `{p}`, `{c}` and `{d}`.
#[derive(Template)]
#[template(path = "parts/typing.html")]
pub(super) struct InputHints {
    script: String,
    /// As in data files, such as `0-9A-HJ-NP-Z`.
    alphabet: String,
    /// `16`, `9 10`, or `3-40`.
    lengths: String,
    /// The text while nothing is typed.
    idle: String,
    count: String,
    /// A character that this maker does not print.
    wrong: String,
    /// A character that no label shows.
    odd: String,
    /// A letter that is read as the digit that it looks like.
    read_as: String,
    sentence_separator: &'static str,
    full_stop: &'static str,
}

impl HtmlSafe for InputHints {}

impl InputHints {
    pub fn new(device: &Device, context: &PageContext<'_>) -> Self {
        let code_format = &device.code;
        let messages = context.messages;
        let format = |key: &str| messages.format(key, &[("position", "{p}"), ("found", "{c}")]);
        let (wrong, odd) = if code_format.alphabet.is_some() {
            let wrong = format("error-serial-character");
            (wrong, format("error-serial-unprintable"))
        } else {
            let wrong = format("error-serial-character-unpublished");
            let odd = wrong.replace("{c}", "?");
            (wrong, odd)
        };
        let (lengths, idle) = match &code_format.lengths {
            Lengths::OneOf(lengths) => {
                let idle = match lengths[..] {
                    [length] => messages.count("code-count", length, &[]),
                    _ => String::new(),
                };
                let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
                (lengths.join(" "), idle)
            }
            Lengths::Unpublished | Lengths::Between(..) => {
                let (shortest, longest) = code_format.lengths.bounds();
                (format!("{shortest}-{longest}"), String::new())
            }
        };
        let count = match length_text(&code_format.lengths, messages) {
            Some(expected) => context.text("code-count-of").replace("{max}", &expected),
            None => context.text("typing-count").to_owned(),
        };
        Self {
            script: TYPING_JS.address(),
            alphabet: code_format.alphabet().as_str().to_owned(),
            lengths,
            idle,
            count,
            wrong,
            odd,
            read_as: messages.format("typing-read-as", &[("typed", "{c}"), ("digit", "{d}")]),
            sentence_separator: context.sentence_separator(),
            full_stop: context.text("full-stop"),
        }
    }
}

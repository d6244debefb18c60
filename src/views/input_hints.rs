//! What the page needs to count and judge a code while it is typed, as the server will after it was sent.

use askama::{Template, filters::HtmlSafe};

use super::PageContext;
use crate::{
    assets::TYPING_JS,
    domain::{Device, Lengths},
};

/// How many characters there are to type, and which; script fills `{n}`, `{p}`, `{c}` and `{d}`.
#[derive(Template)]
#[template(path = "parts/typing.html")]
pub(super) struct InputHints {
    script: String,
    /// As data files write it, such as `0-9A-HJ-NP-Z`.
    alphabet: String,
    /// `16`, `9 10`, or `3-40`.
    lengths: String,
    /// What stands there while nothing is typed.
    idle: String,
    count: String,
    /// A character that this maker does not print.
    wrong: String,
    /// One that no label shows.
    odd: String,
    /// A letter that is read as the digit it looks like.
    read_as: String,
    /// Between two sentences.
    gap: &'static str,
    /// Behind a sentence.
    stop: &'static str,
}

impl HtmlSafe for InputHints {}

impl InputHints {
    pub fn of(device: &Device, context: &PageContext<'_>) -> Self {
        let form = &device.code;
        let messages = context.messages;
        let words = |key: &str| messages.format(key, &[("position", "{p}"), ("found", "{c}")]);
        let (wrong, odd) = if form.alphabet.is_some() {
            (
                words("error-serial-character"),
                words("error-serial-unprintable"),
            )
        } else {
            let wrong = words("error-serial-character-unpublished");
            let odd = wrong.replace("{c}", "?");
            (wrong, odd)
        };
        let expected = match &form.lengths {
            Lengths::Unpublished => None,
            Lengths::OneOf(lengths) => Some(lengths.iter().map(ToString::to_string).collect()),
            Lengths::Between(least, most) => Some(vec![messages.format(
                "length-between",
                &[("least", &least.to_string()), ("most", &most.to_string())],
            )]),
        };
        Self {
            script: TYPING_JS.address(),
            alphabet: form.alphabet().as_str().to_owned(),
            lengths: match &form.lengths {
                Lengths::OneOf(lengths) => {
                    let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
                    lengths.join(" ")
                }
                Lengths::Unpublished | Lengths::Between(..) => {
                    let (least, most) = form.lengths.bounds();
                    format!("{least}-{most}")
                }
            },
            idle: match &form.lengths {
                Lengths::OneOf(lengths) if lengths.len() == 1 => {
                    messages.count("code-count", lengths[0], &[])
                }
                _ => String::new(),
            },
            count: expected.map_or_else(
                || context.text("typing-count").to_owned(),
                |expected: Vec<String>| {
                    let expected = messages.any_of(&expected);
                    context.text("code-count-of").replace("{max}", &expected)
                },
            ),
            wrong,
            odd,
            gap: context.sentence_separator(),
            stop: context.text("full-stop"),
            read_as: messages.format("typing-read-as", &[("typed", "{c}"), ("digit", "{d}")]),
        }
    }
}

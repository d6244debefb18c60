//! Small things that several pages say: facts with their language, their source and their link.

use askama::{Template, filters::HtmlSafe};

use super::{PageContext, page::in_english};
use crate::{
    assets::Asset,
    domain::{Country, DateRange, Device, Notice, PartialDate, TranslatedText, WebAddress},
    report,
};

/// A text, and its language where that is not the page's.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(language) = language %}<span lang="{{ language }}">{{ text }}</span>{% else %}{{ text }}{% endif %}"#,
    ext = "html"
)]
pub(super) struct LocalizedText {
    /// The text itself, also for places that hold no markup.
    pub text: String,
    language: Option<String>,
}

impl HtmlSafe for LocalizedText {}

impl LocalizedText {
    /// A text of the data.
    pub fn of(context: &PageContext<'_>, text: &TranslatedText) -> Self {
        Self::in_language(context, text, context.language().tag())
    }

    /// A text of the data, in a language of choice where it exists in that.
    pub fn in_language(context: &PageContext<'_>, text: &TranslatedText, language: &str) -> Self {
        let page = context.language().tag();
        let (text, language) = text.in_language(language);
        Self {
            text: text.to_owned(),
            language: (language != page).then(|| language.to_owned()),
        }
    }

    /// Texts of the data.
    pub fn all(context: &PageContext<'_>, texts: &[TranslatedText]) -> Vec<Self> {
        texts.iter().map(|text| Self::of(context, text)).collect()
    }

    /// A text in the page's language.
    pub fn plain(text: String) -> Self {
        Self {
            text,
            language: None,
        }
    }

    /// The same in quotation marks.
    pub fn quoted(self, context: &PageContext<'_>) -> Self {
        self.within(context, "disposal-quote", "text", &[])
    }

    /// The same with a capital letter at its beginning.
    pub fn capital(self) -> Self {
        Self {
            text: capital(&self.text),
            ..self
        }
    }

    /// The same as the variable `name` of a message, beside others.
    pub fn within(
        self,
        context: &PageContext<'_>,
        key: &str,
        name: &str,
        others: &[(&str, &str)],
    ) -> Self {
        let values = [&[(name, self.text.as_str())], others].concat();
        Self {
            text: context.messages.format(key, &values),
            ..self
        }
    }
}

/// A text with a capital letter at its beginning, where its script has them.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}

/// A link.
#[derive(Template)]
#[template(
    // A telephone number is read from left to right everywhere. An address breaks behind its slashes.
    source = r#"<a href="{{ href }}"{% if href.starts_with("tel:") %} dir="ltr"{% endif %}>{% for part in text.split_inclusive('/') %}{% if !loop.first %}<wbr>{% endif %}{{ part }}{% endfor %}</a>"#,
    ext = "html"
)]
pub(super) struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

impl HtmlSafe for Link {}

impl Link {
    /// A page elsewhere, named by its host.
    pub fn host(address: &WebAddress) -> Self {
        Self {
            href: address.as_str().to_owned(),
            text: address.host().to_owned(),
        }
    }

    /// A page elsewhere with its whole address: on paper the host alone leads to a front page.
    pub fn whole(address: &WebAddress) -> Self {
        Self {
            href: address.as_str().to_owned(),
            text: address.typed().to_owned(),
        }
    }

    /// A telephone number: the digits alone make the address (RFC 3966).
    pub fn phone(number: &str) -> Self {
        let digits: String = number
            .chars()
            .filter(|&c| c.is_ascii_digit() || c == '+')
            .collect();
        Self {
            href: format!("tel:{digits}"),
            text: number.to_owned(),
        }
    }

    /// An e-mail address.
    pub fn email(address: &str) -> Self {
        Self {
            href: format!("mailto:{address}"),
            text: address.to_owned(),
        }
    }

    /// A source of a notice, with its grade where the notice has it.
    pub fn source(context: &PageContext<'_>, notice: &Notice, address: &WebAddress) -> Self {
        let listed = notice.sources.iter().find(|source| source.url == *address);
        let Some(source) = listed else {
            return Self::host(address);
        };
        let grade = context.text(&format!("grade-{}", source.grade.as_str()));
        Self {
            href: address.as_str().to_owned(),
            text: context.messages.format(
                "source-graded",
                &[("host", address.host()), ("grade", grade)],
            ),
        }
    }
}

/// A whole address to read and to type: on a narrow line it breaks behind its slashes, not anywhere.
#[derive(Template)]
#[template(
    source = r#"<bdi class="whole" dir="ltr">{% for part in parts %}<span>{{ part }}</span>{% endfor %}</bdi>"#,
    ext = "html"
)]
pub(super) struct DisplayUrl {
    /// The address.
    pub href: String,
    parts: Vec<String>,
}

impl HtmlSafe for DisplayUrl {}

impl DisplayUrl {
    /// An address.
    pub fn new(address: &str) -> Self {
        let scheme = address.find("://").map_or(0, |at| at + "://".len());
        let (scheme, rest) = address.split_at(scheme);
        let parts = std::iter::once(scheme).chain(rest.split_inclusive('/'));
        Self {
            href: address.to_owned(),
            parts: parts.map(str::to_owned).collect(),
        }
    }
}

/// A date in words, and for machines.
#[derive(Template)]
#[template(
    source = r#"<time datetime="{{ machine }}">{{ words }}</time>"#,
    ext = "html"
)]
pub(super) struct DateText {
    /// In words.
    pub words: String,
    machine: String,
}

impl HtmlSafe for DateText {}

impl DateText {
    /// A date.
    pub fn new(context: &PageContext<'_>, date: PartialDate) -> Self {
        Self {
            words: context.messages.date(date),
            machine: date.to_string(),
        }
    }
}

/// "from March 2023 to April 2023"; `None` where neither end is known.
pub(super) fn period(context: &PageContext<'_>, date_range: DateRange) -> Option<String> {
    let messages = context.messages;
    match (date_range.from, date_range.to) {
        (None, None) => None,
        (Some(from), None) => {
            Some(messages.format("period-since", &[("from", &messages.date(from))]))
        }
        (None, Some(to)) => Some(messages.format("period-until", &[("to", &messages.date(to))])),
        (Some(from), Some(to)) => Some(messages.format(
            "period-between",
            &[("from", &messages.date(from)), ("to", &messages.date(to))],
        )),
    }
}

/// Names of countries, one after the other.
pub(super) fn countries(context: &PageContext<'_>, countries: &[Country]) -> String {
    let names: Vec<String> = countries
        .iter()
        .map(|country| context.messages.country(*country))
        .collect();
    context.messages.all_of(&names)
}

/// "Soundcore speaker (A3102)", marked as English.
pub(super) fn device_name(context: &PageContext<'_>, device: &Device) -> String {
    in_english(context, &report::device_name(device, context.messages))
}

/// An icon of ours.
pub(super) fn icon(name: &str) -> &'static str {
    Asset::drawing("icons", name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_behind_its_slashes_and_loses_nothing() {
        let html = DisplayUrl::new("https://a.example/b-c/d").to_string();
        for part in ["https://", "a.example/", "b-c/", "d"] {
            assert!(html.contains(&format!("<span>{part}</span>")), "{html}");
        }
        assert_eq!(html.matches("<span>").count(), 4);
        let address = WebAddress::try_from("https://www.a.example/b-c/d".to_owned());
        assert_eq!(
            Link::whole(&address.unwrap()).to_string(),
            r#"<a href="https://www.a.example/b-c/d">a.example/<wbr>b-c/<wbr>d</a>"#
        );
    }
}

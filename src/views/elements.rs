//! Parts that several pages share: texts marked with their language, links, dates, codes.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use askama::{Template, filters::HtmlSafe};

use super::{PageContext, render::in_english};
use crate::{
    assets::{ASSETS, Asset},
    domain::{Code, Country, DateRange, Device, Notice, PartialDate, TranslatedText, WebAddress},
    i18n::value_key,
    report,
};

/// A text, and its language if that is not the page's.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(language) = language %}<span lang="{{ language }}">{{ text }}</span>{% else %}{{ text }}{% endif %}"#,
    ext = "html"
)]
pub(super) struct LocalizedText<'a> {
    /// The text itself, also for places that hold no markup.
    pub text: Cow<'a, str>,
    language: Option<&'a str>,
}

impl HtmlSafe for LocalizedText<'_> {}

impl<'a> LocalizedText<'a> {
    /// A text of the data.
    pub fn of(context: &PageContext<'_>, text: &'a TranslatedText) -> Self {
        Self::in_language(context, text, context.language().tag())
    }

    /// A text of the data in `language`, or in English if it does not exist in that language.
    pub fn in_language(
        context: &PageContext<'_>,
        text: &'a TranslatedText,
        language: &str,
    ) -> Self {
        let (text, language) = text.in_language(language);
        Self {
            text: Cow::Borrowed(text),
            language: (language != context.language().tag()).then_some(language),
        }
    }

    /// Texts of the data.
    pub fn all(context: &PageContext<'_>, texts: &'a [TranslatedText]) -> Vec<Self> {
        texts.iter().map(|text| Self::of(context, text)).collect()
    }

    /// A text in the page's language.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            language: None,
        }
    }

    /// The text with a capital letter at its beginning.
    pub fn capital(self) -> Self {
        Self {
            text: capital(&self.text).into(),
            ..self
        }
    }

    /// The text as the variable `name` of a message with further variables.
    pub fn within(
        self,
        context: &PageContext<'_>,
        key: &str,
        name: &str,
        others: &[(&str, &str)],
    ) -> Self {
        let values = [&[(name, &*self.text)], others].concat();
        Self {
            text: context.messages.format(key, &values).into(),
            ..self
        }
    }
}

/// A text with a capital letter at its beginning, if its script has capital letters.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}

/// A link.
#[derive(Template)]
#[template(
    // A telephone number is read from left to right everywhere. An address breaks after its slashes.
    source = r#"<a href="{{ href }}"{% if href.starts_with("tel:") %} dir="ltr"{% endif %}>{% for part in text.split_inclusive('/') %}{% if !loop.first %}<wbr>{% endif %}{{ part }}{% endfor %}</a>"#,
    ext = "html"
)]
pub(super) struct Link<'a> {
    /// The address.
    pub href: Cow<'a, str>,
    /// The visible text.
    pub text: Cow<'a, str>,
}

impl HtmlSafe for Link<'_> {}

impl<'a> Link<'a> {
    /// A link to a page of this site, or with a text of its own.
    pub fn new(href: String, text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            href: href.into(),
            text: text.into(),
        }
    }

    /// A page of another site, named by its host.
    pub fn host(address: &'a WebAddress) -> Self {
        Self {
            href: address.as_str().into(),
            text: address.host().into(),
        }
    }

    /// A page of another site with its address as one types it, without `https://`, `www.` and a slash at the end: on paper,
    /// the host alone leads to a front page.
    pub fn full_url(address: &'a WebAddress) -> Self {
        Self {
            href: address.as_str().into(),
            text: address.typed().into(),
        }
    }

    /// A telephone number. The address has only its digits (RFC 3966).
    pub fn phone(number: &'a str) -> Self {
        let digits = number
            .chars()
            .filter(|&c| c.is_ascii_digit() || c == '+')
            .collect::<String>();
        Self::new(format!("tel:{digits}"), number)
    }

    /// An e-mail address.
    pub fn email(address: &'a str) -> Self {
        Self::new(format!("mailto:{address}"), address)
    }

    /// A source of a notice, with its grade if the notice lists it.
    pub fn source(context: &PageContext<'_>, notice: &Notice, address: &'a WebAddress) -> Self {
        let listed = notice.sources.iter().find(|source| source.url == *address);
        let Some(source) = listed else {
            return Self::host(address);
        };
        let grade = context.text(&value_key("grade", source.grade.as_str()));
        let values = [("host", address.host()), ("grade", grade)];
        Self {
            href: address.as_str().into(),
            text: context.messages.format("source-graded", &values).into(),
        }
    }
}

/// A whole address to read and to type. On a narrow line it breaks only after its slashes.
#[derive(Template)]
#[template(
    source = r#"<bdi class="whole" dir="ltr">{% for part in self.parts() %}<span>{{ part }}</span>{% endfor %}</bdi>"#,
    ext = "html"
)]
pub(super) struct DisplayUrl<'a> {
    /// The address.
    pub href: Cow<'a, str>,
}

impl HtmlSafe for DisplayUrl<'_> {}

impl<'a> DisplayUrl<'a> {
    /// An address.
    pub fn new(address: impl Into<Cow<'a, str>>) -> Self {
        Self {
            href: address.into(),
        }
    }

    fn parts(&self) -> impl Iterator<Item = &str> {
        let scheme = self.href.find("://").map_or(0, |at| at + "://".len());
        let (scheme, rest) = self.href.split_at(scheme);
        std::iter::once(scheme).chain(rest.split_inclusive('/'))
    }
}

/// A date in words, and in ISO 8601 for machines.
#[derive(Template)]
#[template(
    source = r#"<time datetime="{{ date }}">{{ words }}</time>"#,
    ext = "html"
)]
pub(super) struct DateText {
    /// In words.
    pub words: String,
    date: PartialDate,
}

impl HtmlSafe for DateText {}

impl DateText {
    /// A date.
    pub fn new(context: &PageContext<'_>, date: PartialDate) -> Self {
        Self {
            words: context.messages.date(date),
            date,
        }
    }
}

/// A code in groups of four, for reading; the groups are not part of the code.
#[derive(Template)]
#[template(
    source = r#"<code class="code" dir="ltr">{% for group in self.groups() %}<b>{{ group }}</b>{% endfor %}</code>"#,
    ext = "html"
)]
pub(super) struct GroupedCode<'a>(pub &'a Code);

impl HtmlSafe for GroupedCode<'_> {}

impl GroupedCode<'_> {
    fn groups(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.0.as_str();
        std::iter::from_fn(move || {
            let end = rest
                .char_indices()
                .nth(4)
                .map_or(rest.len(), |(end, _)| end);
            let group;
            (group, rest) = rest.split_at(end);
            (!group.is_empty()).then_some(group)
        })
    }
}

/// "from March 2023 to April 2023"; `None` if neither end is known.
pub(super) fn period(context: &PageContext<'_>, window: DateRange) -> Option<String> {
    let messages = context.messages;
    let date = |date| messages.date(date);
    match (window.from, window.to) {
        (None, None) => None,
        (Some(from), None) => Some(messages.format("period-since", &[("from", &date(from))])),
        (None, Some(to)) => Some(messages.format("period-until", &[("to", &date(to))])),
        (Some(from), Some(to)) => {
            let values = [("from", &*date(from)), ("to", &*date(to))];
            Some(messages.format("period-between", &values))
        }
    }
}

/// The names of countries as a list in words.
pub(super) fn countries(context: &PageContext<'_>, countries: &[Country]) -> String {
    let names: Vec<&str> = countries
        .iter()
        .map(|country| context.messages.country(*country))
        .collect();
    context.messages.all_of(&names)
}

/// "Soundcore speaker (A3102)", marked as English.
pub(super) fn device_name(context: &PageContext<'_>, device: &Device) -> String {
    in_english(context, &report::device_name(device, context.messages))
}

/// An icon of this site, as SVG within HTML, which needs no namespace.
pub(super) fn icon(name: &str) -> &'static str {
    static ICONS: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
        let icon = |asset: &'static Asset| {
            let name = asset.name.strip_prefix("icons/")?.strip_suffix(".svg")?;
            let svg = std::str::from_utf8(asset.bytes).ok()?;
            let namespace = " xmlns=\"http://www.w3.org/2000/svg\"";
            Some((name, svg.trim_end().replacen(namespace, "", 1)))
        };
        ASSETS.iter().filter_map(|asset| icon(asset)).collect()
    });
    ICONS.get(name).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_after_its_slashes_and_is_complete() {
        let html = DisplayUrl::new("https://a.example/b-c/d").to_string();
        for part in ["https://", "a.example/", "b-c/", "d"] {
            assert!(html.contains(&format!("<span>{part}</span>")), "{html}");
        }
        assert_eq!(html.matches("<span>").count(), 4);
        let address = WebAddress::try_from("https://www.a.example/b-c/d".to_owned());
        assert_eq!(
            Link::full_url(&address.unwrap()).to_string(),
            r#"<a href="https://www.a.example/b-c/d">a.example/<wbr>b-c/<wbr>d</a>"#
        );
    }
}

//! A disposal guide in words, whole for its own page and short for the result.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    elements::{Link, LocalizedText},
};
use crate::{
    domain::{Country, DisposalGuide, DisposalLink, DisposalSource, TranslatedText, WebAddress},
    i18n::{Language, value_key},
};

/// Notes that every page has in its own words.
pub(super) const NOTES_OF_THE_PAGE: [&str; 5] = [
    "disposal-keep",
    "disposal-hot",
    "disposal-damaged",
    "disposal-transport",
    "disposal-no-list",
];

/// A whole guide.
pub(super) struct GuideView<'a> {
    pub first_step: LocalizedText<'a>,
    /// The question to ask, in the reader's language and in those of the country.
    pub question: Vec<LocalizedText<'a>>,
    pub prohibited_places: Vec<LocalizedText<'a>>,
    pub notes: Vec<LocalizedText<'a>>,
    pub links: Vec<DisposalLinkView<'a>>,
    pub confidence: &'static str,
    /// The message about the rule of the country.
    pub rule: &'static str,
    pub sources: Vec<NameWithLink<'a>>,
}

/// Somebody to ask, or a page where places are listed.
pub(super) struct DisposalLinkView<'a> {
    pub name: NameWithLink<'a>,
    pub phone: Option<Link<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

/// A name, with a link if it has a page.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(href) = href %}<a href="{{ href }}">{{ name }}</a>{% else %}{{ name }}{% endif %}"#,
    ext = "html"
)]
pub(super) struct NameWithLink<'a> {
    name: LocalizedText<'a>,
    href: Option<&'a str>,
}

impl HtmlSafe for NameWithLink<'_> {}

impl<'a> GuideView<'a> {
    /// A guide.
    pub fn new(context: &PageContext<'_>, guide: &'a DisposalGuide) -> Self {
        let never = LocalizedText::all(context, &guide.forbidden_places);
        let notes = guide.notes.iter().filter(|note| !is_note_of_the_page(note));
        let sources = guide.sources.iter();
        Self {
            first_step: LocalizedText::of(context, &guide.first_step),
            question: question(context, &guide.phone_question, &guide.local_languages),
            prohibited_places: never.into_iter().map(LocalizedText::capital).collect(),
            notes: notes.map(|note| LocalizedText::of(context, note)).collect(),
            links: guide
                .links
                .iter()
                .map(|link| DisposalLinkView::new(context, link))
                .collect(),
            confidence: context.text(&value_key("sure", guide.confidence.as_str())),
            rule: if guide.rule_found {
                "disposal-rule-found"
            } else {
                "disposal-rule-not-found"
            },
            sources: sources.map(|source| source_name(context, source)).collect(),
        }
    }
}

impl<'a> DisposalLinkView<'a> {
    fn new(context: &PageContext<'_>, link: &'a DisposalLink) -> Self {
        let text = |text| LocalizedText::of(context, text);
        Self {
            name: NameWithLink {
                name: text(&link.name),
                href: link.url.as_ref().map(WebAddress::as_str),
            },
            phone: link.phone.as_deref().map(Link::phone),
            note: link.note.as_ref().map(text),
        }
    }
}

fn source_name<'a>(context: &PageContext<'_>, source: &'a DisposalSource) -> NameWithLink<'a> {
    let grade = context.text(&value_key("grade", source.grade.as_str()));
    let name = LocalizedText::of(context, &source.name);
    NameWithLink {
        name: name.within(context, "disposal-source", "name", &[("grade", grade)]),
        href: source.url.as_ref().map(WebAddress::as_str),
    }
}

/// A question to ask on the telephone, in quotation marks. The reader may not speak the local language, so it is shown in the
/// reader's language and in each local language.
pub(super) fn question<'a>(
    context: &PageContext<'_>,
    question: &'a TranslatedText,
    local_languages: &'a [String],
) -> Vec<LocalizedText<'a>> {
    let (_, shown) = question.in_language(context.language().tag());
    let local = local_languages.iter().map(String::as_str);
    let exists =
        |language: &&str| *language != shown && question.in_language(language).1 == *language;
    std::iter::once(shown)
        .chain(local.filter(exists))
        .map(|language| {
            let text = LocalizedText::in_language(context, question, language);
            text.within(context, "disposal-quote", "text", &[])
        })
        .collect()
}

fn is_note_of_the_page(note: &TranslatedText) -> bool {
    let english = Language::English.messages();
    NOTES_OF_THE_PAGE
        .iter()
        .any(|key| english.text(key) == note.english())
}

/// A guide in short, for the page of a result.
pub(super) struct GuideSummary<'a> {
    /// The country of the guide; `None` for the general guide.
    pub country: Option<&'static str>,
    pub first_step: LocalizedText<'a>,
    pub prohibited_places: Vec<LocalizedText<'a>>,
    pub question: LocalizedText<'a>,
    /// The page of the guide; for the general guide, the pages of all countries.
    pub pages: Vec<Link<'a>>,
}

impl<'a> GuideSummary<'a> {
    /// The guide for a country, or else the general guide.
    pub fn new(context: &PageContext<'a>, country: Option<Country>) -> Option<Self> {
        let guide = country
            .and_then(|country| context.guide(Some(country)))
            .or_else(|| context.guide(None))?;
        let page = |country: Country| {
            let values = [("country", context.messages.country(country))];
            let text: Cow<'_, str> = context.messages.format("battery-page", &values).into();
            Link::new(context.disposal_path(country), text)
        };
        let countries = || context.disposal.iter().filter_map(|guide| guide.country);
        Some(Self {
            country: guide
                .country
                .map(|country| context.messages.country(country)),
            first_step: LocalizedText::of(context, &guide.first_step),
            prohibited_places: LocalizedText::all(context, &guide.forbidden_places),
            question: LocalizedText::of(context, &guide.phone_question),
            pages: match guide.country {
                Some(country) => vec![page(country)],
                None => countries().map(page).collect(),
            },
        })
    }
}

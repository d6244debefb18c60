//! Where a recalled battery may go.

use std::collections::BTreeSet;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext, Rendered,
    facts::{Link, LocalizedText, icon},
    form::ErrorSummary,
    layout_assets::LayoutAssets,
    near::{Near, PointSearch},
    page::rendered,
};
use crate::{
    domain::{Country, DisposalGuide, DisposalLink, DisposalSource, TranslatedText},
    i18n::Language,
};

/// What the pages say themselves, in every language.
const SAID_BY_THE_PAGE: [&str; 5] = [
    "disposal-keep",
    "disposal-hot",
    "disposal-damaged",
    "disposal-transport",
    "disposal-no-list",
];

#[derive(Template)]
#[template(path = "disposal_index.html")]
struct IndexPage<'a> {
    context: &'a PageContext<'a>,
    fire_icon: &'static str,
    /// The country that the visitor's browser names; it stands first.
    own: Option<Link>,
    countries: Vec<Link>,
    general: Option<Guide>,
    /// The level of the guide's headings.
    level: u8,
}

#[derive(Template)]
#[template(path = "disposal.html")]
struct CountryPage<'a> {
    context: &'a PageContext<'a>,
    title: String,
    errors: Option<ErrorSummary>,
    guide: Guide,
    near: Option<Near>,
    level: u8,
}

/// A guide in words.
struct Guide {
    first_step: LocalizedText,
    /// The sentence to say, in the reader's language and in those of the country.
    ask: Vec<LocalizedText>,
    never: Vec<LocalizedText>,
    notes: Vec<LocalizedText>,
    links: Vec<Place>,
    confidence: String,
    rule: &'static str,
    sources: Vec<Name>,
}

/// Whom to ask, or where to look.
struct Place {
    name: Name,
    phone: Option<Link>,
    note: Option<LocalizedText>,
}

/// A name, and its page where it has one.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(href) = href %}<a href="{{ href }}">{{ said }}</a>{% else %}{{ said }}{% endif %}"#,
    ext = "html"
)]
struct Name {
    said: LocalizedText,
    href: Option<String>,
}

impl HtmlSafe for Name {}

/// The countries, and the advice for all others. `point_countries`: those with collection points, which have a page even
/// where they have no guide of their own. `guessed`: the visitor's country, as the browser names it.
///
/// # Errors
/// When the template cannot be rendered.
pub fn disposal_index(
    context: &PageContext<'_>,
    point_countries: &[Country],
    guessed: Option<Country>,
) -> Rendered {
    let guides = context.disposal.iter().filter_map(|guide| guide.country);
    let known: BTreeSet<Country> = guides.chain(point_countries.iter().copied()).collect();
    let link = |country: Country| Link {
        href: context.disposal_in(country),
        text: context.messages.country(country),
    };
    let own = guessed.filter(|country| known.contains(country));
    let others = known.iter().filter(|&&country| own != Some(country));
    let mut countries: Vec<Link> = others.map(|&country| link(country)).collect();
    countries.sort_by(|a, b| context.messages.order(&a.text, &b.text));
    let general = context
        .disposal
        .iter()
        .find(|guide| guide.country.is_none());
    let page = IndexPage {
        context,
        fire_icon: icon("fire"),
        own: own.map(link),
        countries,
        general: general.map(|general| Guide::new(context, general)),
        level: 3,
    };
    rendered(context, &page)
}

/// One country; with a look for collection points, where there are some.
///
/// # Errors
/// When the template cannot be rendered.
pub fn disposal(
    context: &PageContext<'_>,
    guide: &DisposalGuide,
    search: Option<PointSearch>,
) -> Rendered {
    let place = guide.country.map_or_else(
        || context.text("disposal-other").to_owned(),
        |country| context.messages.country(country),
    );
    let near = search.map(|search| Near::new(context, guide, search));
    let page = CountryPage {
        context,
        errors: near
            .as_ref()
            .and_then(|near| near.error.clone())
            .map(|error| ErrorSummary::one(context, "#near", error.message)),
        near,
        title: context
            .messages
            .format("disposal-title-country", &[("country", &place)]),
        guide: Guide::new(context, guide),
        level: 2,
    };
    rendered(context, &page)
}

impl Guide {
    fn new(context: &PageContext<'_>, guide: &DisposalGuide) -> Self {
        Self {
            first_step: LocalizedText::of(context, &guide.first_step),
            ask: ask(context, &guide.ask, &guide.local_languages),
            never: LocalizedText::all(context, &guide.never)
                .into_iter()
                .map(LocalizedText::capital)
                .collect(),
            notes: guide
                .notes
                .iter()
                .filter(|note| !is_said_by_the_page(note))
                .map(|note| LocalizedText::of(context, note))
                .collect(),
            links: guide
                .links
                .iter()
                .map(|link| Place::new(context, link))
                .collect(),
            confidence: context
                .text(&format!("sure-{}", guide.confidence.as_str()))
                .to_owned(),
            rule: if guide.rule_found {
                "disposal-rule-found"
            } else {
                "disposal-rule-not-found"
            },
            sources: guide
                .sources
                .iter()
                .map(|source| name(context, source))
                .collect(),
        }
    }
}

impl Place {
    fn new(context: &PageContext<'_>, link: &DisposalLink) -> Self {
        Self {
            name: Name {
                said: LocalizedText::of(context, &link.name),
                href: link.url.as_ref().map(|url| url.as_str().to_owned()),
            },
            phone: link.phone.as_deref().map(Link::phone),
            note: link
                .note
                .as_ref()
                .map(|note| LocalizedText::of(context, note)),
        }
    }
}

fn name(context: &PageContext<'_>, source: &DisposalSource) -> Name {
    let grade = context.text(&format!("grade-{}", source.grade.as_str()));
    let name = LocalizedText::of(context, &source.name);
    Name {
        said: name.within(context, "disposal-source", "name", &[("grade", grade)]),
        href: source.url.as_ref().map(|url| url.as_str().to_owned()),
    }
}

/// A sentence to say. The reader may not speak the language of the place that answers the telephone, so it stands there in
/// the reader's and in each that is spoken there.
pub(super) fn ask(
    context: &PageContext<'_>,
    ask: &TranslatedText,
    spoken: &[String],
) -> Vec<LocalizedText> {
    let (_, shown) = ask.in_language(context.language().tag());
    let local = spoken.iter().map(String::as_str);
    let exists = |language: &&str| *language != shown && ask.in_language(language).1 == *language;
    std::iter::once(shown)
        .chain(local.filter(exists))
        .map(|language| LocalizedText::in_language(context, ask, language).quoted(context))
        .collect()
}

fn is_said_by_the_page(note: &TranslatedText) -> bool {
    let english = Language::English;
    let (text, _) = note.in_language(english.tag());
    SAID_BY_THE_PAGE
        .iter()
        .any(|key| english.messages().text(key) == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::SourceGrade,
        views::fixture::{Page, with_context},
    };

    #[test]
    fn the_index_leads_to_every_country_and_gives_advice_for_the_others() {
        with_context("/disposal", |context| {
            let page = Page::read(&disposal_index(context, &[], None).unwrap());
            let links = page.values("main > .list a", "href");
            for guide in context.disposal {
                let address = guide.country.map_or_else(
                    || "#other".to_owned(),
                    |country| context.disposal_in(country),
                );
                assert!(links.contains(&address), "{address}");
            }
            let text = page.text("#other");
            let general = context
                .disposal
                .iter()
                .find(|guide| guide.country.is_none());
            let (first_step, _) = general.unwrap().first_step.in_language("en");
            assert!(text.contains(first_step), "{text}");
        });
    }

    #[test]
    fn every_country_keeps_the_battery_out_of_the_boxes_that_answers_warn_of() {
        with_context("/disposal", |context| {
            for guide in context.disposal {
                let never = guide.never.iter();
                let boxes = never.filter(|place| place.english().contains("box"));
                assert!(boxes.count() > 0, "{}", guide.file_name());
            }
        });
    }

    #[test]
    fn a_collection_scheme_is_neither_an_authority_nor_the_press() {
        with_context("/disposal/fr", |context| {
            let guides = context.disposal.iter();
            let schemes = ["GRS", "Corepile", "Screlec", "JBRC", "Call2Recycle"];
            let sources = guides.flat_map(|guide| &guide.sources).filter(|source| {
                let name = source.name.english();
                schemes.iter().any(|scheme| name.starts_with(scheme))
            });
            let grades: Vec<SourceGrade> = sources.map(|source| source.grade).collect();
            assert_eq!(grades, [SourceGrade::Scheme; 7]);
            let france = Country::parse("FR");
            let guide = context
                .disposal
                .iter()
                .find(|guide| guide.country == france);
            let page = Page::read(&disposal(context, guide.unwrap(), None).unwrap());
            assert!(page.text("main").contains("Corepile (collection scheme)"));
        });
    }

    #[test]
    fn the_own_country_stands_first_and_nothing_is_hidden() {
        with_context("/disposal", |context| {
            let (canada, austria) = (Country::parse("CA"), Country::parse("AT"));
            let all = Page::read(&disposal_index(context, &[], None).unwrap());
            let all = all.values("main > .list a", "href");
            for (guessed, points, first, more) in [
                (canada, None, "/disposal/ca", 0),
                (austria, None, all[0].as_str(), 0),
                (austria, austria, "/disposal/at", 1),
            ] {
                let points: Vec<Country> = points.into_iter().collect();
                let page = Page::read(&disposal_index(context, &points, guessed).unwrap());
                let links = page.values("main > .list a", "href");
                assert_eq!(links[0], first);
                assert_eq!(links.len(), all.len() + more, "{links:?}");
                assert!(all.iter().all(|link| links.contains(link)), "{links:?}");
                let marked = page
                    .text("main > .list")
                    .contains(context.text("disposal-own"));
                assert_eq!(marked, first != all[0]);
            }
        });
    }

    #[test]
    fn each_country_says_everything_of_its_guide_once() {
        with_context("/disposal/us", |context| {
            for guide in context.disposal {
                let page = Page::read(&disposal(context, guide, None).unwrap());
                let text = page.text("main");
                let says = [&guide.first_step, &guide.ask]
                    .into_iter()
                    .chain(&guide.notes);
                for (said, _) in says.map(|said| said.in_language("en")) {
                    assert_eq!(text.matches(said).count(), 1, "{said} in {text}");
                }
                for key in SAID_BY_THE_PAGE {
                    assert!(text.contains(context.text(key)), "{key} in {text}");
                }
                for link in &guide.links {
                    assert!(text.contains(link.name.english()), "{text}");
                    assert!(link.phone.as_ref().is_none_or(|phone| text.contains(phone)));
                }
                assert_eq!(page.count(".not li"), guide.never.len());
                let foreign = guide
                    .local_languages
                    .iter()
                    .filter(|language| *language != "en");
                assert_eq!(page.count(".say"), 1 + foreign.count(), "{text}");
                let rule = text.contains("A rule for recalled batteries was found.");
                assert_eq!(rule, guide.rule_found, "{text}");
            }
        });
    }

    #[test]
    fn the_sentence_to_say_stands_there_in_the_language_of_the_country_too() {
        with_context("/disposal/jp", |context| {
            let country = Country::parse("JP");
            let guide = context
                .disposal
                .iter()
                .find(|guide| guide.country == country);
            let page = Page::read(&disposal(context, guide.unwrap(), None).unwrap());
            assert!(page.text(".say [lang=ja]").contains("リコール"));
        });
    }
}

//! Tests that every page in every language is complete, has its marks replaced, and marks English text as English.

use scraper::{ElementRef, Html, Node, Selector};

use super::{
    PageContext, Rendered, about, accessibility,
    collection_points::tests::sample_points,
    device, disposal, disposal_index, home, notice, privacy, problem_page, recalls, result,
    test_fixture::{SNAPSHOT, with_context},
};
use crate::{
    domain::{Country, check},
    i18n::Language,
    request::{CheckRequest, PostcodeError},
    views::{PointSearch, PointSearchResult, Problem},
};

/// Words that only English has, and that are in no name of a device or an authority. Two of them outside of elements that are marked as
/// English are text without a translation.
const ENGLISH: [&str; 12] = [
    "the", "is", "are", "it", "your", "you", "this", "that", "what", "which", "have", "if",
];

/// The text of a page in the language of the page.
fn own_text(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) if inner.attr("lang").is_none() && inner.name() != "script" => {
                if let Some(inner) = ElementRef::wrap(child) {
                    own_text(inner, out);
                }
                out.push(' ');
            }
            _ => {}
        }
    }
}

fn assert_is_valid(language: Language, rendered: Rendered) {
    let html = rendered.unwrap();
    let page = Html::parse_document(&html);
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let root = page.root_element();
    assert_eq!(root.attr("lang"), Some(language.tag()));
    assert_eq!(root.attr("dir"), Some(language.direction()));
    let marks = ['\u{2068}', '\u{2069}', '\u{FDD0}', '\u{FDD1}', '⚠'];
    assert!(!html.contains(marks), "{html}");
    assert_eq!(page.select(&select("h1")).count(), 1, "{html}");
    for marked in page.select(&select("[lang]")) {
        let tag = marked.attr("lang").unwrap();
        assert!(Language::from_tag(tag).is_some(), "{tag}");
    }
    let forbidden = match language {
        Language::English => include_str!("../../tests/forbidden/en.txt"),
        Language::Spanish => include_str!("../../tests/forbidden/es.txt"),
        Language::French => include_str!("../../tests/forbidden/fr.txt"),
        Language::German => include_str!("../../tests/forbidden/de.txt"),
        Language::Japanese => include_str!("../../tests/forbidden/ja.txt"),
        Language::Arabic => include_str!("../../tests/forbidden/ar.txt"),
    };
    for part in page.select(&select("title, h1, h2, h3, p, li, dt, dd, button, label")) {
        let mut text = String::new();
        own_text(part, &mut text);
        let text = text.to_lowercase();
        for word in forbidden.lines() {
            assert!(!text.contains(word), "{word} in: {text}");
        }
        if language != Language::English {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
            let english = words.filter(|word| ENGLISH.contains(word));
            assert!(english.count() < 2, "{}: {text}", language.tag());
        }
    }
}

/// Runs `test` with a context in each language.
fn in_each_language(path: &str, test: impl Fn(Language, &PageContext<'_>)) {
    with_context(path, |context| {
        for language in Language::ALL {
            let messages = language.messages();
            test(
                language,
                &PageContext {
                    messages,
                    ..*context
                },
            );
        }
    });
}

#[test]
fn site_pages_are_valid_in_every_language() {
    in_each_language("/", |language, context| {
        assert_is_valid(language, home(context, "", &CheckRequest::default(), &[]));
        assert_is_valid(
            language,
            home(context, "no such thing", &CheckRequest::default(), &[]),
        );
        assert_is_valid(language, recalls(context));
        assert_is_valid(language, about(context));
        assert_is_valid(language, privacy(context));
        assert_is_valid(language, accessibility(context));
        let canada = Country::parse("CA");
        assert_is_valid(language, disposal_index(context, &[], canada));
        for guide in context.disposal {
            assert_is_valid(language, disposal(context, guide, None));
            for result in [
                PointSearchResult::NotSearched,
                PointSearchResult::Points(sample_points()),
                PointSearchResult::InvalidPostcode(PostcodeError::Missing),
                PointSearchResult::InvalidPostcode(PostcodeError::Unreadable),
                PointSearchResult::InvalidPostcode(PostcodeError::Unknown),
            ] {
                let search = canada.map(|country| PointSearch {
                    country,
                    typed: "K1A 0B1".to_owned(),
                    result,
                });
                assert_is_valid(language, disposal(context, guide, search));
            }
        }
        for kind in Problem::ALL {
            assert_is_valid(language, problem_page(context, kind, Some("1-1")));
        }
    });
}

#[test]
fn notice_pages_are_valid_in_every_language() {
    in_each_language("/recalls/x", |language, context| {
        for of in context.recalls.notices() {
            assert_is_valid(language, notice(context, of));
        }
    });
}

#[test]
fn device_pages_with_errors_are_valid_in_every_language() {
    in_each_language("/devices/x", |language, context| {
        for of in context.recalls.devices() {
            for (serial, bought, colour) in
                [("", "", ""), ("A!", "2023-13", "mauve"), ("A", "2999", "")]
            {
                let request = CheckRequest {
                    device: of.slug.to_string(),
                    serial: serial.to_owned(),
                    bought: bought.to_owned(),
                    colour: colour.to_owned(),
                    ..CheckRequest::default()
                };
                let today = jiff::civil::date(2026, 11, 1);
                let errors = request.parse(context.recalls, today).err();
                let errors = if serial.is_empty() { None } else { errors };
                let errors = errors.unwrap_or_default();
                assert_is_valid(language, device(context, of, &request, &errors, true));
            }
        }
    });
}

#[test]
fn names_of_products_are_marked_as_english() {
    in_each_language("/devices/x", |language, context| {
        for of in context.recalls.devices() {
            let html = device(context, of, &CheckRequest::default(), &[], false).unwrap();
            let page = Html::parse_document(&html);
            let heading = Selector::parse("h1 [lang=en]").unwrap();
            let marked = page.select(&heading).next();
            let marked = marked.map(|name| name.text().collect::<String>());
            let english = language == Language::English;
            assert_eq!(marked.is_none(), english, "{}", of.slug);
            assert!(marked.is_none_or(|name| name.starts_with(&of.name)));
        }
    });
}

#[test]
fn result_pages_are_valid_in_every_language() {
    let today = jiff::civil::date(2026, 11, 1);
    in_each_language("/check", |language, context| {
        for of in context.recalls.devices() {
            let blank = CheckRequest {
                device: of.slug.to_string(),
                ..CheckRequest::default()
            };
            let unreadable = CheckRequest {
                unreadable: true,
                ..blank.clone()
            };
            let early = CheckRequest {
                bought: "2015-01".to_owned(),
                country: "JP".to_owned(),
                ..unreadable.clone()
            };
            let absent = CheckRequest {
                absent: true,
                ..blank.clone()
            };
            for request in [unreadable, early, absent] {
                let input = request.parse(context.recalls, today).unwrap();
                let answer = check(context.recalls, &*SNAPSHOT, &input.unit).unwrap();
                let context = PageContext {
                    submitted: Some(&request),
                    ..*context
                };
                assert_is_valid(language, result(&context, &input, &request, &answer));
            }
        }
        for serial in [
            "ACCJRU1D16400841",
            "ACCJRU1D16400B41",
            "ACCJRUID164OO841",
            "ZZZZZZZZZZZZZZZZ",
        ] {
            let request = CheckRequest {
                device: "soundcore-a3102".to_owned(),
                serial: serial.to_owned(),
                colour: "red".to_owned(),
                ..CheckRequest::default()
            };
            let input = request.parse(context.recalls, today).unwrap();
            let answer = check(context.recalls, &*SNAPSHOT, &input.unit).unwrap();
            assert_is_valid(language, result(context, &input, &request, &answer));
        }
    });
}

//! Helpers for the tests of views: a page context with the embedded data, and assertions on a rendered page.

use std::sync::LazyLock;

use scraper::{Html, Selector};

use super::PageContext;
use crate::{
    catalog::{DataFiles, read},
    i18n::Language,
    storage::Snapshot,
};

/// Beginnings of message keys. A key that does not exist would be shown as its own text.
const KEYS: [&str; 22] = [
    "about-",
    "accessibility-",
    "category-",
    "conflict-",
    "contact-",
    "disposal-",
    "fact-",
    "grade-",
    "hazard-",
    "kind-",
    "nav-",
    "notice-",
    "part-",
    "precision-",
    "privacy-",
    "problem-",
    "product-",
    "recalls-",
    "remedy-",
    "sold-",
    "unit-",
    "units-",
];

/// The embedded data.
pub(super) static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let dataset = read(&DataFiles::embedded(), None).expect("the embedded data are sound");
    Snapshot::in_memory(&dataset).expect("SQLite works in memory")
});

/// Runs `test` with the context of the page at `path`.
pub(super) fn with_context(path: &str, test: impl FnOnce(&PageContext<'_>)) {
    test(&PageContext {
        messages: Language::English.messages(),
        language_in_address: false,
        path,
        submitted: None,
        region: None,
        public_url: None,
        recalls: SNAPSHOT.recalls(),
        disposal: SNAPSHOT.disposal(),
        generation: SNAPSHOT.generation(),
        qr_codes: None,
    });
}

/// A rendered page that meets the rules of all pages.
pub(super) struct Page(Html);

impl Page {
    /// Parses a page and checks the rules of all pages.
    pub fn read(html: &str) -> Self {
        let page = Self(Html::parse_document(html));
        assert_eq!(page.count("h1"), 1, "one main heading:\n{html}");
        assert!(!page.text("title").starts_with('-'), "a title:\n{html}");
        for address in page.values("a", "href") {
            assert!(!address.trim().is_empty(), "an empty link:\n{html}");
        }
        for element in [
            "h1",
            "h2",
            "h3",
            "dt",
            "dd",
            "li",
            "p:not([role])",
            "a",
            "strong",
        ] {
            for text in page.texts(element) {
                assert!(!text.is_empty(), "an empty {element}:\n{html}");
            }
        }
        for id in page.values("a[href^='#']", "href") {
            assert_eq!(page.count(&id), 1, "no element {id}");
        }
        let text = page.text("html").to_lowercase();
        for word in include_str!("../../tests/forbidden/en.txt").lines() {
            assert!(!text.contains(word), "{word} in:\n{text}");
        }
        for word in text.split(|c: char| c.is_whitespace() || ".,:()“”".contains(c)) {
            assert_ne!(word, "safe", "in:\n{text}");
            // Health Canada's host begins like a message.
            let key = word != "recalls-rappels" && KEYS.iter().any(|key| word.starts_with(key));
            assert!(!key, "{word} is no message:\n{text}");
        }
        page
    }

    fn select(&self, selector: &str) -> Vec<scraper::ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.0.select(&selector).collect()
    }

    /// The number of elements.
    pub fn count(&self, selector: &str) -> usize {
        self.select(selector).len()
    }

    /// The text of each element, with single spaces.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let words = |element: scraper::ElementRef<'_>| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.select(selector).into_iter().map(words).collect()
    }

    /// The text of all elements.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).join(" ")
    }

    /// The values of an attribute.
    pub fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let value = |element: scraper::ElementRef<'_>| element.attr(attribute).map(str::to_owned);
        self.select(selector)
            .into_iter()
            .filter_map(value)
            .collect()
    }
}

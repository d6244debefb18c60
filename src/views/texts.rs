//! The pages about the site.

use askama::Template;

use super::{Rendered, Site, facts::icon, frame::Frame, page::rendered};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    site: &'a Site<'a>,
    answers: [AnswerKind; 3],
    count: String,
    publishers: Vec<&'a str>,
}

/// One of the three answers.
struct AnswerKind {
    class: &'static str,
    icon: &'static str,
    name: &'static str,
    meaning: &'static str,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage<'a> {
    site: &'a Site<'a>,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage<'a> {
    site: &'a Site<'a>,
}

/// How answers are made, and what they cannot tell.
///
/// # Errors
/// When the template cannot be rendered.
pub fn about(site: &Site<'_>) -> Rendered {
    let answer = |class, name, meaning| AnswerKind {
        class,
        icon: icon(class),
        name,
        meaning,
    };
    let mut publishers: Vec<&str> = Vec::new();
    for notice in site.recalls.notices() {
        if !publishers.contains(&notice.publisher.as_str()) {
            publishers.push(&notice.publisher);
        }
    }
    publishers.sort_unstable();
    let page = AboutPage {
        site,
        answers: [
            answer("affected", "about-affected", "about-affected-more"),
            answer("possibly_affected", "about-possibly", "about-possibly-more"),
            answer("not_affected", "about-not", "about-not-more"),
        ],
        count: site.messages.format(
            "about-sources-count",
            &[
                ("notices", &site.recalls.notices().len().to_string()),
                ("devices", &site.recalls.devices().len().to_string()),
            ],
        ),
        publishers,
    };
    rendered(site, &page)
}

/// What is kept: nothing that names a person or a unit.
///
/// # Errors
/// When the template cannot be rendered.
pub fn privacy(site: &Site<'_>) -> Rendered {
    rendered(site, &PrivacyPage { site })
}

/// The accessibility statement.
///
/// # Errors
/// When the template cannot be rendered.
pub fn accessibility(site: &Site<'_>) -> Rendered {
    rendered(site, &AccessibilityPage { site })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::fixture::{Page, with_site};

    #[test]
    fn about_names_every_publisher_and_what_proves_an_answer() {
        with_site("/about", |site| {
            let page = Page::read(&about(site).unwrap());
            let text = page.text("main");
            for notice in site.recalls.notices() {
                assert!(text.contains(&notice.publisher), "{}", notice.publisher);
            }
            assert_eq!(page.count(".tag svg"), 3, "{}", about(site).unwrap());
            assert!(text.contains("public domain") && text.contains(site.generation));
        });
    }

    #[test]
    fn the_other_texts_have_their_headings() {
        with_site("/privacy", |site| {
            let page = Page::read(&privacy(site).unwrap());
            assert_eq!(page.text("h2"), site.text("privacy-logs"));
            assert_eq!(page.count("h2 + p + ul > li"), 7);
            let page = Page::read(&accessibility(site).unwrap());
            assert!(page.text("main").contains("WCAG 2.2"));
            assert_eq!(page.count("h2"), 3);
        });
    }
}

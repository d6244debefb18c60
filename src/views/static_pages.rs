//! The pages about the site.

use askama::Template;

use super::{
    PageContext, Rendered, elements::icon, layout_assets::LayoutAssets, render::render_html,
};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    context: &'a PageContext<'a>,
    verdicts: [VerdictText; 3],
    count: String,
    publishers: Vec<&'a str>,
}

/// A verdict and its meaning.
struct VerdictText {
    class: &'static str,
    icon: &'static str,
    name: &'static str,
    meaning: &'static str,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage<'a> {
    context: &'a PageContext<'a>,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage<'a> {
    context: &'a PageContext<'a>,
}

/// The page about the site: how answers are made, and what they cannot tell.
pub(crate) fn about(context: &PageContext<'_>) -> Rendered {
    let verdict = |class, name, meaning| VerdictText {
        class,
        icon: icon(class),
        name,
        meaning,
    };
    let mut publishers: Vec<&str> = Vec::new();
    for notice in context.recalls.notices() {
        if !publishers.contains(&notice.publisher.as_str()) {
            publishers.push(&notice.publisher);
        }
    }
    publishers.sort_unstable();
    let page = AboutPage {
        context,
        verdicts: [
            verdict("affected", "about-affected", "about-affected-more"),
            verdict("possibly_affected", "about-possibly", "about-possibly-more"),
            verdict("not_affected", "about-not", "about-not-more"),
        ],
        count: context.messages.format(
            "about-sources-count",
            &[
                ("notices", &context.recalls.notices().len().to_string()),
                ("devices", &context.recalls.devices().len().to_string()),
            ],
        ),
        publishers,
    };
    render_html(context, &page)
}

/// The privacy statement.
pub(crate) fn privacy(context: &PageContext<'_>) -> Rendered {
    render_html(context, &PrivacyPage { context })
}

/// The accessibility statement.
pub(crate) fn accessibility(context: &PageContext<'_>) -> Rendered {
    render_html(context, &AccessibilityPage { context })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::test_fixture::{Page, with_context};

    #[test]
    fn about_names_every_publisher_and_what_proves_an_answer() {
        with_context("/about", |context| {
            let page = Page::read(&about(context).unwrap());
            let text = page.text("main");
            for notice in context.recalls.notices() {
                assert!(text.contains(&notice.publisher), "{}", notice.publisher);
            }
            assert_eq!(page.count(".tag svg"), 3, "{}", about(context).unwrap());
            assert!(text.contains("public domain") && text.contains(context.generation));
        });
    }

    #[test]
    fn the_other_texts_have_their_headings() {
        with_context("/privacy", |context| {
            let page = Page::read(&privacy(context).unwrap());
            assert_eq!(page.text("h2"), context.text("privacy-logs"));
            assert_eq!(page.count("h2 + p + ul > li"), 7);
            let page = Page::read(&accessibility(context).unwrap());
            assert!(page.text("main").contains("WCAG 2.2"));
            assert_eq!(page.count("h2"), 3);
        });
    }
}

//! All notices as an Atom feed (RFC 4287).

use std::borrow::Cow;

use askama::Template;

use super::{PageContext, Rendered, notice_facts::publisher, render::without_marks};
use crate::domain::{Notice, PartialDate, TranslatedText};

/// The authority and the date of the entry ids (RFC 4151). It never changes: a feed reader would show every notice as new.
const ID_PREFIX: &str = "tag:charge-safely,2026:recalls";

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed<'a> {
    context: &'a PageContext<'a>,
    id: String,
    updated: String,
    page_url: String,
    self_url: String,
    entries: Vec<FeedEntry<'a>>,
}

struct FeedEntry<'a> {
    id: String,
    title: &'a str,
    link: String,
    published: String,
    updated: String,
    author: Cow<'a, str>,
    summary: String,
}

/// All notices, newest first, as Atom.
pub(crate) fn feed(context: &PageContext<'_>) -> Rendered {
    let notices = context.recalls.notices();
    let latest = notices.iter().map(updated).max_by_key(|day| day.last());
    let page = Feed {
        context,
        id: format!("{ID_PREFIX}:{}", context.language().tag()),
        // A feed without entries has never changed.
        updated: latest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), instant),
        page_url: absolute_url_or_path(context, context.notices_path()),
        self_url: absolute_url_or_path(context, context.feed_path()),
        entries: notices
            .iter()
            .map(|notice| FeedEntry::new(context, notice))
            .collect(),
    };
    Ok(without_marks(&page.render()?))
}

impl<'a> FeedEntry<'a> {
    fn new(context: &PageContext<'_>, notice: &'a Notice) -> Self {
        let tag = context.language().tag();
        let text = |text: &'a TranslatedText| text.in_language(tag).0;
        let sentences = [
            text(&notice.hazard.text),
            context.text("notice-stop"),
            text(&notice.remedy.text),
        ];
        Self {
            id: format!("{ID_PREFIX}:{tag}:{}", notice.id),
            title: text(&notice.title),
            link: absolute_url_or_path(context, context.notice_path(&notice.id)),
            published: instant(notice.published),
            updated: instant(updated(notice)),
            author: publisher(context, notice),
            summary: sentences.join(context.sentence_separator()),
        }
    }
}

/// An address with the public host before it, if that is configured.
fn absolute_url_or_path(context: &PageContext<'_>, path: String) -> String {
    context.absolute_url(&path).unwrap_or(path)
}

/// The day when the notice was last compared with its sources; its text changes on no other day.
fn updated(notice: &Notice) -> PartialDate {
    if notice.last_verified.last() < notice.published.last() {
        notice.published
    } else {
        notice.last_verified
    }
}

/// The first instant of a date (RFC 3339).
fn instant(date: PartialDate) -> String {
    format!("{}T00:00:00Z", date.first())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use atom_syndication::{Entry, Feed, Link};

    use super::{PageContext, feed};
    use crate::{i18n::Language, views::test_fixture::with_context};

    fn in_each_language(public_url: Option<&str>, test: impl Fn(&PageContext<'_>, Feed)) {
        with_context("/recalls/feed", |english| {
            for language in Language::ALL {
                let context = PageContext {
                    messages: language.messages(),
                    public_url,
                    ..*english
                };
                let xml = feed(&context).unwrap();
                test(&context, Feed::read_from(xml.as_bytes()).unwrap());
            }
        });
    }

    #[test]
    fn the_feed_has_every_notice_newest_first_with_its_own_id() {
        in_each_language(Some("https://recalls.example"), |context, feed| {
            let notices = context.recalls.notices();
            assert_eq!(feed.entries.len(), notices.len());
            assert_eq!(feed.lang.as_deref(), Some(context.language().tag()));
            let ids: BTreeSet<&str> = feed.entries.iter().map(Entry::id).collect();
            assert_eq!(ids.len(), notices.len());
            for (entry, notice) in feed.entries.iter().zip(notices) {
                assert!(
                    entry.id().ends_with(&format!(":{}", notice.id)),
                    "{}",
                    entry.id()
                );
                let link = format!("https://recalls.example{}", context.notice_path(&notice.id));
                assert_eq!(entry.links()[0].href(), link);
                let tag = context.language().tag();
                assert_eq!(entry.title().as_str(), notice.title.in_language(tag).0);
                let summary = entry.summary().unwrap().as_str();
                assert!(summary.contains(notice.hazard.text.in_language(tag).0));
                assert!(summary.contains(context.text("notice-stop")));
                assert!(entry.updated() <= feed.updated());
                assert_eq!(entry.authors().len(), 1);
            }
            let relations: Vec<&str> = feed.links().iter().map(Link::rel).collect();
            assert_eq!(relations, ["self", "alternate"]);
        });
    }

    #[test]
    fn without_a_public_address_links_are_relative() {
        in_each_language(None, |_, feed| {
            assert!(feed.base.is_none());
            for link in feed.entries.iter().flat_map(Entry::links) {
                assert!(link.href().starts_with("/recalls/"), "{}", link.href());
            }
        });
    }

    #[test]
    fn an_entry_changes_only_when_its_notice_does() {
        with_context("/recalls/feed", |context| {
            let other = PageContext {
                generation: "another",
                ..*context
            };
            assert_eq!(feed(context).unwrap(), feed(&other).unwrap());
        });
    }
}

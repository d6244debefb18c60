//! The list of all notices.

use std::borrow::Cow;

use askama::Template;

use super::{
    PageContext, Rendered,
    elements::{DateText, LocalizedText, device_name},
    layout_assets::LayoutAssets,
    notice_facts::publisher,
    render::render_html,
};
use crate::domain::Notice;

#[derive(Template)]
#[template(path = "recalls.html")]
struct RecallsPage<'a> {
    context: &'a PageContext<'a>,
    /// Years with their notices, newest first.
    years: Vec<(i16, Vec<NoticeItem<'a>>)>,
}

/// A notice in the list.
struct NoticeItem<'a> {
    href: String,
    title: LocalizedText<'a>,
    published: DateText,
    publisher: Cow<'a, str>,
    jurisdictions: String,
    devices: String,
}

/// The list of all notices, newest first.
pub(crate) fn recalls(context: &PageContext<'_>) -> Rendered {
    let year = |notice: &Notice| notice.published.first().year();
    let notices = context.recalls.notices();
    let by_year = notices.chunk_by(|a, b| year(a) == year(b));
    let years = by_year.map(|notices| {
        let items = notices
            .iter()
            .map(|notice| NoticeItem::new(context, notice));
        (year(&notices[0]), items.collect())
    });
    let page = RecallsPage {
        context,
        years: years.collect(),
    };
    render_html(context, &page)
}

impl<'a> NoticeItem<'a> {
    fn new(context: &PageContext<'_>, notice: &'a Notice) -> Self {
        let devices = context.devices(&notice.devices);
        let devices: Vec<String> = devices.map(|device| device_name(context, device)).collect();
        Self {
            href: context.notice_path(&notice.id),
            title: LocalizedText::of(context, &notice.title),
            published: DateText::new(context, notice.published),
            publisher: publisher(context, notice),
            jurisdictions: context.messages.jurisdictions(&notice.jurisdictions),
            devices: context.messages.all_of(&devices),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::test_fixture::{Page, with_context};

    #[test]
    fn the_list_has_every_notice_newest_first() {
        with_context("/recalls", |context| {
            let page = Page::read(&recalls(context).unwrap());
            let addresses: Vec<String> = page.values("main .list > li > a", "href");
            let notices: Vec<String> = context
                .recalls
                .notices()
                .iter()
                .map(|notice| context.notice_path(&notice.id))
                .collect();
            assert_eq!(addresses, notices);
            let days = page.values("main time", "datetime");
            let days: Vec<_> = days
                .iter()
                .map(|day| crate::domain::PartialDate::parse(day).unwrap().last())
                .collect();
            assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
        });
    }
}

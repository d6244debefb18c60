//! All notices.

use askama::Template;

use super::{
    PageContext, Rendered,
    facts::{DateText, LocalizedText, device_name},
    layout_assets::LayoutAssets,
    page::rendered,
};
use crate::domain::Notice;

#[derive(Template)]
#[template(path = "recalls.html")]
struct RecallsPage<'a> {
    context: &'a PageContext<'a>,
    years: Vec<Year>,
}

/// The notices of a year, newest first.
struct Year {
    year: i16,
    rows: Vec<Row>,
}

/// A notice in the list.
struct Row {
    href: String,
    title: LocalizedText,
    published: DateText,
    publisher: String,
    holds_in: String,
    devices: String,
}

/// All notices, newest first.
///
/// # Errors
/// When the template cannot be rendered.
pub fn recalls(context: &PageContext<'_>) -> Rendered {
    let mut years: Vec<Year> = Vec::new();
    for notice in context.recalls.notices() {
        let year = notice.published.first().year();
        let row = row(context, notice);
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.rows.push(row),
            None => years.push(Year {
                year,
                rows: vec![row],
            }),
        }
    }
    rendered(context, &RecallsPage { context, years })
}

fn row(context: &PageContext<'_>, notice: &Notice) -> Row {
    let devices: Vec<String> = notice
        .devices
        .iter()
        .filter_map(|slug| context.recalls.device(slug.as_str()))
        .map(|device| device_name(context, device))
        .collect();
    Row {
        href: context.notice(&notice.id),
        title: LocalizedText::of(context, &notice.title),
        published: DateText::new(context, notice.published),
        publisher: publisher(context, notice),
        holds_in: context.messages.jurisdictions(&notice.jurisdictions),
        devices: context.messages.all_of(&devices),
    }
}

/// Who published it, and its number where it has one.
pub(super) fn publisher(context: &PageContext<'_>, notice: &Notice) -> String {
    match &notice.number {
        None => notice.publisher.clone(),
        Some(number) => context.messages.format(
            "recalls-from-number",
            &[("publisher", &notice.publisher), ("number", number)],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::fixture::{Page, with_context};

    #[test]
    fn every_notice_stands_in_the_list_newest_first() {
        with_context("/recalls", |context| {
            let page = Page::read(&recalls(context).unwrap());
            let addresses: Vec<String> = page.values("main .list > li > a", "href");
            let notices: Vec<String> = context
                .recalls
                .notices()
                .iter()
                .map(|notice| context.notice(&notice.id))
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

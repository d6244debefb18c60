//! All notices.

use askama::Template;

use super::{
    Rendered, Site,
    facts::{Said, When, device_name},
    frame::Frame,
    page::rendered,
};
use crate::domain::Notice;

#[derive(Template)]
#[template(path = "recalls.html")]
struct RecallsPage<'a> {
    site: &'a Site<'a>,
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
    title: Said,
    published: When,
    publisher: String,
    holds_in: String,
    devices: String,
}

/// All notices, newest first.
///
/// # Errors
/// When the template cannot be rendered.
pub fn recalls(site: &Site<'_>) -> Rendered {
    let mut years: Vec<Year> = Vec::new();
    for notice in site.recalls.notices() {
        let year = notice.published.first().year();
        let row = row(site, notice);
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.rows.push(row),
            None => years.push(Year {
                year,
                rows: vec![row],
            }),
        }
    }
    rendered(site, &RecallsPage { site, years })
}

fn row(site: &Site<'_>, notice: &Notice) -> Row {
    let devices: Vec<String> = notice
        .devices
        .iter()
        .filter_map(|slug| site.recalls.device(slug.as_str()))
        .map(|device| device_name(site, device))
        .collect();
    Row {
        href: site.notice(&notice.id),
        title: Said::of(site, &notice.title),
        published: When::new(site, notice.published),
        publisher: publisher(site, notice),
        holds_in: site.messages.jurisdictions(&notice.jurisdictions),
        devices: site.messages.all_of(&devices),
    }
}

/// Who published it, and its number where it has one.
pub(super) fn publisher(site: &Site<'_>, notice: &Notice) -> String {
    match &notice.number {
        None => notice.publisher.clone(),
        Some(number) => site.messages.format(
            "recalls-from-number",
            &[("publisher", &notice.publisher), ("number", number)],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::fixture::{Page, with_site};

    #[test]
    fn every_notice_stands_in_the_list_newest_first() {
        with_site("/recalls", |site| {
            let page = Page::read(&recalls(site).unwrap());
            let addresses: Vec<String> = page.values("main .list > li > a", "href");
            let notices: Vec<String> = site
                .recalls
                .notices()
                .iter()
                .map(|notice| site.notice(&notice.id))
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

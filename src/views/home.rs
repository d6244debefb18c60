//! The page that picks a device.

use askama::Template;

use super::{
    Rendered, Site,
    form::{CodeField, ErrorSummary, FieldError, error_of},
    frame::Frame,
    more::More,
    page::rendered,
    picker::Picker,
};
use crate::question::{Field, Fields, QuestionError};

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    site: &'a Site<'a>,
    errors: Option<ErrorSummary>,
    query: &'a str,
    /// What the search found, in words.
    status: String,
    picker: Picker,
    type_number: &'static str,
    device_error: Option<FieldError>,
    code: CodeField,
    more: More,
}

/// The page that picks a device: all of them, or those that `query` finds; with what is wrong, where something is.
///
/// # Errors
/// When the template cannot be rendered.
pub fn home(site: &Site<'_>, query: &str, fields: &Fields, errors: &[QuestionError]) -> Rendered {
    let query = query.trim();
    let picker = Picker::of(query, fields.device.trim(), site);
    let status = match (query, picker.found.len()) {
        ("", _) => String::new(),
        (_, 0) if is_number(query) => site.text("search-number").to_owned(),
        (_, 0) => site.text("search-none").to_owned(),
        (_, found) => site.messages.count("search-found", found, &[]),
    };
    let page = Home {
        site,
        errors: ErrorSummary::of(errors, site, |field| match field {
            Field::Device | Field::Colour => "#picker",
            Field::Serial => "#serial",
            Field::Bought => "#bought",
            Field::Country => "#country",
        }),
        query,
        status,
        picker,
        type_number: site.text("card-type-number"),
        device_error: error_of(errors, Field::Device, site),
        code: CodeField::of_any(fields, errors, site),
        more: More::after_errors(None, fields, errors, site),
    };
    rendered(site, &page)
}

/// Whether what somebody looks for is the number of a unit, or holds one: no name of a device is half digits.
fn is_number(query: &str) -> bool {
    is_half_digits(query) || query.split_whitespace().any(is_half_digits)
}

fn is_half_digits(query: &str) -> bool {
    let characters = query.chars().filter(char::is_ascii_alphanumeric).count();
    let digits = query.chars().filter(char::is_ascii_digit).count();
    characters >= 6 && 2 * digits >= characters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        question,
        views::fixture::{Page, with_site},
    };

    fn searched(site: &Site<'_>, query: &str) -> Page {
        Page::read(&home(site, query, &Fields::default(), &[]).unwrap())
    }

    #[test]
    fn every_device_can_be_picked_and_looked_at() {
        with_site("/", |site| {
            let page = searched(site, "");
            let slugs = page.values("input[name=device]", "value");
            for device in site.recalls.devices() {
                assert!(slugs.contains(&device.slug.to_string()), "{}", device.slug);
                assert_eq!(
                    page.count(&format!("a[href='{}']", site.device(&device.slug))),
                    1
                );
            }
            assert_eq!(page.count(".first .card"), 3);
        });
    }

    #[test]
    fn a_search_needs_all_its_words_in_any_case() {
        with_site("/", |site| {
            for (query, found) in [
                ("a3102016", "soundcore-a3102"),
                ("SPEAKER soundcore", "soundcore-a3102"),
                ("powercore 5k", "anker-a1112"),
            ] {
                let page = searched(site, query);
                let slugs = page.values("input[name=device]", "value");
                assert!(slugs.contains(&found.to_owned()), "{query}");
                assert!(slugs.len() < site.recalls.devices().len());
                assert_eq!(page.values("#q", "value"), [query]);
            }
        });
    }

    #[test]
    fn a_search_without_a_hit_says_so_and_leads_on() {
        with_site("/", |site| {
            let page = searched(site, "toaster <b>");
            assert_eq!(page.text("#q-status"), site.text("search-none"));
            assert_eq!(
                page.count("input[name=device]"),
                site.recalls.devices().len()
            );
        });
    }

    #[test]
    fn a_number_in_the_place_of_a_model_is_no_device_that_is_unknown() {
        with_site("/", |site| {
            for query in [
                "ACCJRU1D16400841",
                "accj ru1d 1640-0841",
                "000I21",
                "21010001",
                "soundcore ACCJRU1D16400841",
            ] {
                let page = searched(site, query);
                assert_eq!(
                    page.text("#q-status"),
                    site.text("search-number"),
                    "{query}"
                );
            }
            for query in ["toaster 2000", "B-17", "Anker 999"] {
                let page = searched(site, query);
                assert_eq!(page.text("#q-status"), site.text("search-none"), "{query}");
            }
        });
    }

    #[test]
    fn without_a_device_the_form_comes_back_with_what_was_typed() {
        with_site("/check", |site| {
            let fields = Fields {
                serial: "ACCJ \"1\"".to_owned(),
                country: "AU".to_owned(),
                ..Fields::default()
            };
            let errors =
                question::read(&fields, site.recalls, jiff::civil::date(2026, 1, 1)).unwrap_err();
            let page = Page::read(&home(site, "", &fields, &errors).unwrap());
            assert!(page.text("title").starts_with(site.text("error-prefix")));
            assert_eq!(page.values(".errors[role=alert] a", "href"), ["#picker"]);
            assert_eq!(page.values("#serial", "value"), ["ACCJ \"1\""]);
            assert_eq!(
                page.values("input[type=hidden][name=country]", "value"),
                ["AU"]
            );
        });
    }
}

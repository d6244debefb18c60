//! The page with all devices.

use askama::Template;

use super::{
    PageContext, Rendered,
    device_picker::DevicePicker,
    extra_questions::ExtraQuestions,
    form::{CodeField, ErrorSummary, FieldError, error_of},
    layout_assets::LayoutAssets,
    render::render_html,
};
use crate::request::{CheckRequest, Field, InputError};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    context: &'a PageContext<'a>,
    errors: Option<ErrorSummary>,
    query: &'a str,
    /// The result of the search in words.
    status: String,
    picker: DevicePicker<'a>,
    type_number: &'static str,
    device_error: Option<FieldError>,
    code: CodeField<'a>,
    extra_questions: ExtraQuestions<'a>,
}

/// The page with all devices, or with those that `query` finds, and with the errors of its form.
pub(crate) fn home(
    context: &PageContext<'_>,
    query: &str,
    request: &CheckRequest,
    errors: &[InputError],
) -> Rendered {
    let query = query.trim();
    let picker = DevicePicker::new(query, request.device.trim(), context);
    let status = match (query, picker.found.len()) {
        ("", _) => String::new(),
        (_, 0) if is_number(query) => context.text("search-number").to_owned(),
        (_, 0) => context.text("search-none").to_owned(),
        (_, found) => context.messages.count("search-found", found, &[]),
    };
    let page = HomePage {
        context,
        errors: ErrorSummary::new(errors, context, |field| match field {
            Field::Device | Field::Colour => "#picker",
            Field::Serial => "#serial",
            Field::Bought => "#bought",
            Field::Country => "#country",
        }),
        query,
        status,
        picker,
        type_number: context.text("card-type-number"),
        device_error: error_of(errors, Field::Device, context),
        code: CodeField::for_any_device(request, errors, context),
        extra_questions: ExtraQuestions::after_errors(None, request, errors, context),
    };
    render_html(context, &page)
}

/// Whether a search that found no device looks like the number of a unit, or contains one: at least six characters, half of them
/// digits. A SKU can look like that too, but then the search finds its device.
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
    use crate::views::test_fixture::{Page, with_context};

    fn searched(context: &PageContext<'_>, query: &str) -> Page {
        Page::read(&home(context, query, &CheckRequest::default(), &[]).unwrap())
    }

    #[test]
    fn every_device_can_be_picked_and_looked_at() {
        with_context("/", |context| {
            let page = searched(context, "");
            let slugs = page.values("input[name=device]", "value");
            for device in context.recalls.devices() {
                assert!(slugs.contains(&device.slug.to_string()), "{}", device.slug);
                assert_eq!(
                    page.count(&format!("a[href='{}']", context.device_path(&device.slug))),
                    1
                );
            }
            assert_eq!(page.count(".first .card"), 3);
        });
    }

    #[test]
    fn a_search_needs_all_its_words_in_any_case() {
        with_context("/", |context| {
            for (query, found) in [
                ("a3102016", "soundcore-a3102"),
                ("SPEAKER soundcore", "soundcore-a3102"),
                ("powercore 5k", "anker-a1112"),
            ] {
                let page = searched(context, query);
                let slugs = page.values("input[name=device]", "value");
                assert!(slugs.contains(&found.to_owned()), "{query}");
                assert!(slugs.len() < context.recalls.devices().len());
                assert_eq!(page.values("#q", "value"), [query]);
            }
        });
    }

    #[test]
    fn a_search_without_a_result_says_so_and_shows_all_devices() {
        with_context("/", |context| {
            let page = searched(context, "toaster <b>");
            assert_eq!(page.text("#q-status"), context.text("search-none"));
            assert_eq!(
                page.count("input[name=device]"),
                context.recalls.devices().len()
            );
        });
    }

    #[test]
    fn a_search_for_a_serial_number_is_explained() {
        with_context("/", |context| {
            for query in [
                "ACCJRU1D16400841",
                "accj ru1d 1640-0841",
                "000I21",
                "21010001",
                "soundcore ACCJRU1D16400841",
            ] {
                let page = searched(context, query);
                assert_eq!(
                    page.text("#q-status"),
                    context.text("search-number"),
                    "{query}"
                );
            }
            for query in ["toaster 2000", "B-17", "Anker 999"] {
                let page = searched(context, query);
                assert_eq!(
                    page.text("#q-status"),
                    context.text("search-none"),
                    "{query}"
                );
            }
        });
    }

    #[test]
    fn without_a_device_the_form_comes_back_with_what_was_typed() {
        with_context("/check", |context| {
            let request = CheckRequest {
                serial: "ACCJ \"1\"".to_owned(),
                country: "AU".to_owned(),
                ..CheckRequest::default()
            };
            let errors = request
                .parse(context.recalls, jiff::civil::date(2026, 1, 1))
                .unwrap_err();
            let page = Page::read(&home(context, "", &request, &errors).unwrap());
            assert!(page.text("title").starts_with(context.text("error-prefix")));
            assert_eq!(page.values(".errors[role=alert] a", "href"), ["#picker"]);
            assert_eq!(page.values("#serial", "value"), ["ACCJ \"1\""]);
            assert_eq!(
                page.values("input[type=hidden][name=country]", "value"),
                ["AU"]
            );
        });
    }
}

//! The page of a device, to which emails and labels link.

use askama::Template;

use super::{
    PageContext, Rendered,
    elements::{Link, LocalizedText, device_name, icon},
    extra_questions::ExtraQuestions,
    form::{CodeField, ErrorSummary},
    label_figure::LabelFigure,
    layout_assets::LayoutAssets,
    notice_facts::publisher,
    render::render_html,
    scanner::Scanner,
    what_to_check::{WhatToCheck, what_to_check},
};
use crate::{
    domain::{Device, Notice},
    request::{CheckRequest, Field, InputError},
};

#[derive(Template)]
#[template(path = "device.html")]
struct DevicePage<'a> {
    context: &'a PageContext<'a>,
    errors: Option<ErrorSummary>,
    title: String,
    from_email: bool,
    slug: &'a str,
    fire: &'static str,
    danger: Option<LocalizedText<'a>>,
    /// What to do until the answer is known.
    interim_advice: &'static str,
    label: LabelFigure<'a>,
    /// Recalled units have no number, so the page asks first whether there is none.
    absence_first: bool,
    button: &'static str,
    code: CodeField<'a>,
    has_field: bool,
    scanner: Option<Scanner<'a>>,
    extra_questions: ExtraQuestions<'a>,
    notices: Vec<NoticeLink<'a>>,
    /// How to come here without a link: the reader types the address.
    type_address_advice: String,
}

/// A notice with its page here and its source.
struct NoticeLink<'a> {
    address: String,
    name: String,
    about: String,
    source: Option<Link<'a>>,
}

/// Whether the page has the field for the code. It has none if every unit is recalled, unless a code was sent: what the owner entered
/// is never discarded.
fn asks_for_code(
    context: &PageContext<'_>,
    device: &Device,
    request: &CheckRequest,
    errors: &[InputError],
) -> bool {
    let typed =
        !request.serial.is_empty() || errors.iter().any(|error| error.field() == Field::Serial);
    typed || what_to_check(context.recalls, device) != WhatToCheck::Nothing
}

/// Whether the page has the scanner. It has none if recalled units have no number: a scanned retail barcode would count as a number
/// and wrongly exclude the unit.
pub(crate) fn has_scanner(
    context: &PageContext<'_>,
    device: &Device,
    request: &CheckRequest,
    errors: &[InputError],
) -> bool {
    asks_for_code(context, device, request, errors)
        && what_to_check(context.recalls, device) != WhatToCheck::Absence
}

/// The page of a device; with `errors`, its form again with everything that was sent.
pub(crate) fn device(
    context: &PageContext<'_>,
    device: &Device,
    request: &CheckRequest,
    errors: &[InputError],
    from_email: bool,
) -> Rendered {
    let name = device_name(context, device);
    let what_to_check = what_to_check(context.recalls, device);
    let device_format = |key: &str| context.messages.format(key, &[("device", &name)]);
    let asks_for_code = asks_for_code(context, device, request, errors);
    let (title, interim_advice) = match what_to_check {
        WhatToCheck::Nothing => ("device-title-all-units", "device-stop-now"),
        WhatToCheck::Absence | WhatToCheck::Code => ("device-title", "device-until-known"),
    };
    let notices = || context.recalls.notices_of(&device.slug);
    let page = DevicePage {
        context,
        errors: ErrorSummary::new(errors, context, |field| match field {
            Field::Device => "#main",
            Field::Serial => "#serial",
            Field::Colour => "#colour",
            Field::Bought => "#bought",
            Field::Country => "#country",
        }),
        title: device_format(title),
        from_email,
        slug: device.slug.as_str(),
        fire: icon("fire"),
        danger: notices()
            .next()
            .map(|notice| LocalizedText::of(context, &notice.hazard.text)),
        interim_advice: context.text(interim_advice),
        label: LabelFigure::for_code_entry(device, context),
        absence_first: what_to_check == WhatToCheck::Absence,
        button: context.text(if asks_for_code {
            "check-button"
        } else {
            "show-what-to-do"
        }),
        code: CodeField::new(device, request, errors, context),
        has_field: asks_for_code,
        scanner: has_scanner(context, device, request, errors).then(|| Scanner::new(context)),
        extra_questions: ExtraQuestions::after_errors(Some(device), request, errors, context),
        notices: notices()
            .map(|notice| NoticeLink::new(notice, context))
            .collect(),
        type_address_advice: context.public_url.map_or_else(
            || device_format("genuine-by-hand"),
            |url| {
                let address = url.split_once("://").map_or(url, |(_, host)| host);
                let values = [("address", address), ("device", name.as_str())];
                context.messages.format("genuine-by-hand-at", &values)
            },
        ),
    };
    render_html(context, &page)
}

impl<'a> NoticeLink<'a> {
    fn new(notice: &'a Notice, context: &PageContext<'_>) -> Self {
        let about = [
            context.messages.jurisdictions(&notice.jurisdictions),
            context.messages.date(notice.published),
        ];
        Self {
            address: context.notice_path(&notice.id),
            name: match &notice.number {
                Some(_) => publisher(context, notice).into_owned(),
                None => context
                    .messages
                    .format("notice-unnumbered", &[("publisher", &notice.publisher)]),
            },
            about: context.comma_separated(&about),
            source: source(notice, context),
        }
    }
}

/// The notice's own page, or its search page, or else its first source.
fn source<'a>(notice: &'a Notice, context: &PageContext<'_>) -> Option<Link<'a>> {
    let first = || notice.sources.first().map(|source| &source.url);
    let address = notice.lookup_url().or_else(first)?;
    Some(Link::source(context, notice, address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::test_fixture::{Page, with_context};

    fn page_of(context: &PageContext<'_>, request: &CheckRequest) -> Page {
        let errors = request
            .parse(context.recalls, jiff::civil::date(2026, 1, 1))
            .err()
            .unwrap_or_default();
        let of = context.recalls.device(&request.device).unwrap();
        Page::read(&device(context, of, request, &errors, false).unwrap())
    }

    fn landing(slug: &str) -> CheckRequest {
        CheckRequest {
            device: slug.to_owned(),
            ..CheckRequest::default()
        }
    }

    #[test]
    fn every_device_has_its_page_with_drawing_and_notices() {
        with_context("/devices/x", |context| {
            for of in context.recalls.devices() {
                let page = page_of(context, &landing(of.slug.as_str()));
                assert_eq!(page.count("figure svg.label"), 1, "{}", of.slug);
                assert_eq!(
                    page.count("#genuine li"),
                    context.recalls.notices_of(&of.slug).count()
                );
                assert_eq!(page.count("[role=alert]"), 0);
                for form in page.values("form[method]", "action") {
                    assert_eq!(form, "/check");
                }
            }
        });
    }

    #[test]
    fn where_every_unit_is_recalled_the_page_has_no_field() {
        with_context("/devices/casely-e33a", |context| {
            let page = page_of(context, &landing("casely-e33a"));
            assert_eq!(page.count("#serial"), 0);
            assert!(
                page.text(".alert")
                    .contains(context.text("device-stop-now"))
            );
            let typed = CheckRequest {
                serial: "É!".to_owned(),
                ..landing("casely-e33a")
            };
            let page = page_of(context, &typed);
            assert_eq!(page.values("#serial", "value"), ["É!"]);
        });
    }

    #[test]
    fn the_field_has_the_rules_of_the_server_for_the_script() {
        with_context("/devices/x", |context| {
            for of in context.recalls.devices() {
                let page = page_of(context, &landing(of.slug.as_str()));
                let request = landing(of.slug.as_str());
                let has_scanner = has_scanner(context, of, &request, &[]);
                assert_eq!(page.count("#scan"), usize::from(has_scanner), "{}", of.slug);
                let asks = asks_for_code(context, of, &request, &[]);
                assert!(has_scanner || !asks || of.slug.as_str() == "veektomx-vt103");
                assert_eq!(page.count("#serial-count"), usize::from(asks));
                let alphabet = of.code.alphabet().as_str().to_owned();
                let words = page.values("#serial-count", "data-alphabet");
                assert_eq!(words, vec![alphabet; usize::from(asks)]);
            }
            let page = page_of(context, &landing("iwalk-mxb008"));
            let value = |name| page.values("#serial-count", name).join("");
            assert_eq!(value("data-lengths"), "9 10");
            assert_eq!(value("data-text"), "{n} of 9 or 10 characters");
            let page = page_of(context, &landing("veektomx-vt103"));
            let value = |name| page.values("#serial-count", name).join("");
            assert_eq!(value("data-lengths"), "3-40");
            assert!(value("data-odd").contains('?') && value("data-wrong").contains("{c}"));
            for element in ["#scan", "#serial-count"] {
                for attribute in ["data-script", "data-wasm", "data-reader"] {
                    for address in page.values(element, attribute) {
                        assert!(address.starts_with("/static/"), "{address}");
                    }
                }
            }
        });
    }

    #[test]
    fn where_recalled_units_have_no_number_the_page_asks_that_first() {
        with_context("/devices/veektomx-vt103", |context| {
            let page = page_of(context, &landing("veektomx-vt103"));
            let buttons = page.texts("form[method=post] button");
            assert_eq!(buttons[0], context.text("absent-button"));
            assert_eq!(page.count("[name=absent]"), 1);
        });
    }

    #[test]
    fn errors_link_their_fields_and_what_was_typed_stays() {
        with_context("/check", |context| {
            let request = CheckRequest {
                serial: "ACCJRU1D1640084".to_owned(),
                bought: "06/2023".to_owned(),
                country: "XX".to_owned(),
                colour: "black".to_owned(),
                ..landing("soundcore-a3102")
            };
            let page = page_of(context, &request);
            assert!(page.text("title").starts_with(context.text("error-prefix")));
            let links = page.values(".errors[role=alert] a", "href");
            assert_eq!(links, ["#serial", "#bought", "#country"]);
            assert_eq!(page.values("#serial", "value"), ["ACCJRU1D1640084"]);
            assert_eq!(page.values("#bought", "value"), ["06/2023"]);
            assert_eq!(
                page.values("input[type=hidden][name=colour]", "value"),
                ["black"]
            );
            assert_eq!(page.count("#as_printed:not([checked])"), 1);
            let contents = page.values("#serial", "aria-describedby").join(" ");
            for id in contents.split(' ') {
                assert_eq!(page.count(&format!("#{id}")), 1, "{id}");
            }
        });
    }

    #[test]
    fn a_code_that_no_label_can_show_cannot_be_confirmed() {
        with_context("/check", |context| {
            let request = CheckRequest {
                serial: "ACCJРУ1D16400841".to_owned(),
                ..landing("soundcore-a3102")
            };
            let page = page_of(context, &request);
            assert_eq!(page.count(".error"), 1);
            assert_eq!(page.count("#as_printed"), 0);
        });
    }

    #[test]
    fn the_address_to_type_is_shown_only_where_it_is_configured() {
        with_context("/devices/anker-a1112", |context| {
            let of = context.recalls.device("anker-a1112").unwrap();
            let known = PageContext {
                public_url: Some("https://recalls.example"),
                ..*context
            };
            let page = device(&known, of, &CheckRequest::default(), &[], true).unwrap();
            assert!(
                Page::read(&page)
                    .text("#genuine")
                    .contains("recalls.example")
            );
            let page = device(context, of, &CheckRequest::default(), &[], true).unwrap();
            assert!(!page.contains("recalls.example"));
        });
    }
}

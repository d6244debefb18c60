//! A device's own page: where links of emails and labels lead.

use askama::Template;

use super::{
    Rendered, Site,
    facts::{Link, Said, device_name, icon},
    form::{CodeField, ErrorSummary},
    frame::Frame,
    label::Label,
    more::More,
    need::{Need, need},
    page::rendered,
    scan::Scan,
};
use crate::{
    domain::{Device, Notice},
    question::{Field, Fields, QuestionError},
};

#[derive(Template)]
#[template(path = "device.html")]
struct DevicePage<'a> {
    site: &'a Site<'a>,
    errors: Option<ErrorSummary>,
    title: String,
    from_email: bool,
    slug: &'a str,
    fire: &'static str,
    danger: Option<Said>,
    /// What to do until the answer is known.
    until: &'a str,
    label: Label,
    /// Recalled units have no number: that there is none is asked first.
    absence_first: bool,
    button: &'a str,
    code: CodeField,
    /// There is something to type.
    has_field: bool,
    /// The scanner beside the field.
    scan: Option<Scan<'a>>,
    more: More,
    notices: Vec<NoticeLink>,
    by_hand: String,
}

/// A notice, where it stands here, and where its source is.
struct NoticeLink {
    address: String,
    name: String,
    about: String,
    source: Option<Link>,
}

/// Whether a device's page has the field for the code: not where every unit is recalled, unless
/// something was typed. What was typed is never thrown away, needed or not.
fn asks_for_code(
    site: &Site<'_>,
    device: &Device,
    fields: &Fields,
    errors: &[QuestionError],
) -> bool {
    let typed =
        !fields.serial.is_empty() || errors.iter().any(|error| error.field() == Field::Serial);
    typed || need(site.recalls, device) != Need::Nothing
}

/// Whether the scanner stands beside the field: not where recalled units are told by having no number. There, any bar code of a
/// shop would pass for one and prove what it does not.
#[must_use]
pub fn scans(site: &Site<'_>, device: &Device, fields: &Fields, errors: &[QuestionError]) -> bool {
    asks_for_code(site, device, fields, errors) && need(site.recalls, device) != Need::Absence
}

/// A device's own page; with `errors`, its form again with everything that was sent.
///
/// # Errors
/// When the template cannot be rendered.
pub fn device(
    site: &Site<'_>,
    device: &Device,
    fields: &Fields,
    errors: &[QuestionError],
    from_email: bool,
) -> Rendered {
    let name = device_name(site, device);
    let need = need(site.recalls, device);
    let named = |key: &str| site.messages.format(key, &[("device", &name)]);
    let asks_for_code = asks_for_code(site, device, fields, errors);
    let page = DevicePage {
        site,
        errors: ErrorSummary::of(errors, site, |field| match field {
            Field::Device => "#main",
            Field::Serial => "#serial",
            Field::Colour => "#colour",
            Field::Bought => "#bought",
            Field::Country => "#country",
        }),
        title: match need {
            Need::Nothing => named("device-title-all-units"),
            Need::Absence | Need::Code => named("device-title"),
        },
        from_email,
        slug: device.slug.as_str(),
        fire: icon("fire"),
        danger: site
            .recalls
            .notices_of(&device.slug)
            .next()
            .map(|notice| Said::of(site, &notice.hazard.text)),
        until: match need {
            Need::Nothing => site.text("device-stop-now"),
            Need::Absence | Need::Code => site.text("device-until-known"),
        },
        label: Label::to_copy_from(device, site),
        absence_first: need == Need::Absence,
        button: if asks_for_code {
            site.text("check-button")
        } else {
            site.text("show-what-to-do")
        },
        code: CodeField::of(device, fields, errors, site),
        has_field: asks_for_code,
        scan: scans(site, device, fields, errors).then(|| Scan::new(site)),
        more: More::after_errors(Some(device), fields, errors, site),
        notices: site
            .recalls
            .notices_of(&device.slug)
            .map(|notice| NoticeLink::of(notice, site))
            .collect(),
        by_hand: site.public_url.map_or_else(
            || named("genuine-by-hand"),
            |url| {
                let address = url.split_once("://").map_or(url, |(_, host)| host);
                site.messages.format(
                    "genuine-by-hand-at",
                    &[("address", address), ("device", &name)],
                )
            },
        ),
    };
    rendered(site, &page)
}

impl NoticeLink {
    fn of(notice: &Notice, site: &Site<'_>) -> Self {
        let about = [
            site.messages.jurisdictions(&notice.jurisdictions),
            site.messages.date(notice.published),
        ];
        Self {
            address: site.notice(&notice.id),
            name: match &notice.number {
                Some(number) => site.messages.format(
                    "notice-numbered",
                    &[("publisher", &notice.publisher), ("number", number)],
                ),
                None => site
                    .messages
                    .format("notice-unnumbered", &[("publisher", &notice.publisher)]),
            },
            about: about.join(site.text("list-comma")),
            source: source_of(notice, site),
        }
    }
}

/// Where the notice itself is: its own page, or where people search for it, or else its first source.
fn source_of(notice: &Notice, site: &Site<'_>) -> Option<Link> {
    let first = || notice.sources.first().map(|source| &source.url);
    let address = notice.found_at().or_else(first)?;
    Some(Link::source(site, notice, address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        question,
        views::fixture::{Page, with_site},
    };

    fn page_of(site: &Site<'_>, fields: &Fields) -> Page {
        let errors = question::read(fields, site.recalls, jiff::civil::date(2026, 1, 1))
            .err()
            .unwrap_or_default();
        let of = site.recalls.device(&fields.device).unwrap();
        Page::read(&device(site, of, fields, &errors, false).unwrap())
    }

    fn landing(slug: &str) -> Fields {
        Fields {
            device: slug.to_owned(),
            ..Fields::default()
        }
    }

    #[test]
    fn every_device_has_its_page_with_drawing_and_notices() {
        with_site("/devices/x", |site| {
            for of in site.recalls.devices() {
                let page = page_of(site, &landing(of.slug.as_str()));
                assert_eq!(page.count("figure svg.label"), 1, "{}", of.slug);
                assert_eq!(
                    page.count("#genuine li"),
                    site.recalls.notices_of(&of.slug).count()
                );
                assert_eq!(page.count("[role=alert]"), 0);
                for form in page.values("form[method]", "action") {
                    assert_eq!(form, "/check");
                }
            }
        });
    }

    #[test]
    fn where_every_unit_is_recalled_no_number_is_asked() {
        with_site("/devices/casely-e33a", |site| {
            let page = page_of(site, &landing("casely-e33a"));
            assert_eq!(page.count("#serial"), 0);
            assert!(page.text(".alert").contains(site.text("device-stop-now")));
            let typed = Fields {
                serial: "É!".to_owned(),
                ..landing("casely-e33a")
            };
            let page = page_of(site, &typed);
            assert_eq!(page.values("#serial", "value"), ["É!"]);
        });
    }

    #[test]
    fn the_field_says_what_script_needs_to_read_as_the_server_does() {
        with_site("/devices/x", |site| {
            for of in site.recalls.devices() {
                let page = page_of(site, &landing(of.slug.as_str()));
                let fields = landing(of.slug.as_str());
                let scans = scans(site, of, &fields, &[]);
                assert_eq!(page.count("#scan"), usize::from(scans), "{}", of.slug);
                let asks = asks_for_code(site, of, &fields, &[]);
                assert!(scans || !asks || of.slug.as_str() == "veektomx-vt103");
                assert_eq!(page.count("#serial-count"), usize::from(asks));
                let alphabet = of.code.alphabet().as_str().to_owned();
                let said = page.values("#serial-count", "data-alphabet");
                assert_eq!(said, vec![alphabet; usize::from(asks)]);
            }
            let page = page_of(site, &landing("iwalk-mxb008"));
            let value = |name| page.values("#serial-count", name).join("");
            assert_eq!(value("data-lengths"), "9 10");
            assert_eq!(value("data-text"), "{n} of 9 or 10 characters");
            let page = page_of(site, &landing("veektomx-vt103"));
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
    fn where_recalled_units_have_no_number_that_is_asked_first() {
        with_site("/devices/veektomx-vt103", |site| {
            let page = page_of(site, &landing("veektomx-vt103"));
            let buttons = page.texts("form[method=post] button");
            assert_eq!(buttons[0], site.text("absent-button"));
            assert_eq!(page.count("[name=absent]"), 1);
        });
    }

    #[test]
    fn errors_lead_to_their_fields_and_nothing_typed_is_lost() {
        with_site("/check", |site| {
            let fields = Fields {
                serial: "ACCJRU1D1640084".to_owned(),
                bought: "06/2023".to_owned(),
                country: "XX".to_owned(),
                colour: "black".to_owned(),
                ..landing("soundcore-a3102")
            };
            let page = page_of(site, &fields);
            assert!(page.text("title").starts_with(site.text("error-prefix")));
            let links = page.values(".errors[role=alert] a", "href");
            assert_eq!(links, ["#serial", "#bought", "#country"]);
            assert_eq!(page.values("#serial", "value"), ["ACCJRU1D1640084"]);
            assert_eq!(page.values("#bought", "value"), ["06/2023"]);
            assert_eq!(
                page.values("input[type=hidden][name=colour]", "value"),
                ["black"]
            );
            assert_eq!(page.count("#as_printed:not([checked])"), 1);
            let described = page.values("#serial", "aria-describedby").join(" ");
            for id in described.split(' ') {
                assert_eq!(page.count(&format!("#{id}")), 1, "{id}");
            }
        });
    }

    #[test]
    fn what_no_label_can_show_cannot_be_insisted_on() {
        with_site("/check", |site| {
            let fields = Fields {
                serial: "ACCJРУ1D16400841".to_owned(),
                ..landing("soundcore-a3102")
            };
            let page = page_of(site, &fields);
            assert_eq!(page.count(".error"), 1);
            assert_eq!(page.count("#as_printed"), 0);
        });
    }

    #[test]
    fn the_way_here_by_hand_names_the_address_only_where_it_is_known() {
        with_site("/devices/anker-a1112", |site| {
            let of = site.recalls.device("anker-a1112").unwrap();
            let known = Site {
                public_url: Some("https://recalls.example"),
                ..*site
            };
            let page = device(&known, of, &Fields::default(), &[], true).unwrap();
            assert!(
                Page::read(&page)
                    .text("#genuine")
                    .contains("recalls.example")
            );
            let page = device(site, of, &Fields::default(), &[], true).unwrap();
            assert!(!page.contains("recalls.example"));
        });
    }
}

//! A notice as a poster: what the CPSC's guide for posters asks for, on one sheet of A4 or Letter.
//!
//! <https://www.cpsc.gov/Business--Manufacturing/Recall-Guidance/Recall-Posters>: few words; "safety" and "recall" in the
//! heading; a drawing with call-outs; the danger and what to do; the telephone number large at the bottom; how long it hangs; a
//! QR code.

use std::borrow::Cow;

use askama::Template;

use super::{
    super::{
        PageContext, Rendered,
        contacts::{ContactView, contacts},
        elements::{DateText, DisplayUrl, LocalizedText, countries, device_name, icon},
        label_figure::LabelFigure,
        layout_assets::LayoutAssets,
        notice_facts::{FactLine, Reference, publisher, references, unit_count, you_get},
        qr::Qr,
        render::render_html,
    },
    fact_rows::FactRow,
};
use crate::{
    assets::POSTER_CSS,
    domain::{Notice, UnitCount},
};

/// The most drawings that have room for words below them.
const MAX_LARGE_DRAWINGS: usize = 2;

#[derive(Template)]
#[template(path = "poster.html")]
struct PosterPage<'a> {
    context: &'a PageContext<'a>,
    style: String,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: LocalizedText<'a>,
    back: String,
    many: bool,
    products: Vec<(String, LabelFigure<'a>)>,
    danger: LocalizedText<'a>,
    you_get: String,
    remedy: LocalizedText<'a>,
    /// The notice's page, if the public address of the site is configured.
    address: Option<DisplayUrl<'a>>,
    qr: Option<Cow<'a, Qr>>,
    rows: Vec<FactRow<'a>>,
    contacts: Vec<ContactView<'a>>,
    publisher: Cow<'a, str>,
    published: DateText,
    /// Where people find the notice.
    lookup_url: Option<DisplayUrl<'a>>,
    references: Vec<Reference<'a>>,
}

/// A notice as a poster.
pub(crate) fn poster(context: &PageContext<'_>, notice: &Notice) -> Rendered {
    let address = context.absolute_url(&context.notice_path(&notice.id));
    let mut contacts = contacts(context, notice, None);
    contacts.sort_by_key(|contact| contact.phone.is_none());
    let page = PosterPage {
        context,
        style: POSTER_CSS.address(),
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: LocalizedText::of(context, &notice.title),
        back: context.notice_path(&notice.id),
        many: notice.devices.len() > MAX_LARGE_DRAWINGS,
        products: context
            .devices(&notice.devices)
            .map(|device| {
                let label = LabelFigure::for_code_location(device, context);
                (device_name(context, device), label)
            })
            .collect(),
        danger: LocalizedText::of(context, &notice.hazard.text),
        you_get: you_get(context, notice),
        remedy: LocalizedText::of(context, &notice.remedy.text),
        qr: context.notice_qr(notice),
        address: address.map(DisplayUrl::new),
        rows: rows(context, notice),
        contacts,
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        lookup_url: notice.lookup_url().map(|url| DisplayUrl::new(url.as_str())),
        references: references(context, notice),
    };
    render_html(context, &page)
}

fn rows<'a>(context: &PageContext<'_>, notice: &'a Notice) -> Vec<FactRow<'a>> {
    let sales = notice.sold.iter().map(|sale| FactLine::sale(context, sale));
    let units = notice.units.iter().map(|units| unit_line(context, units));
    let firm = notice.firm.as_deref().map(FactLine::plain);
    vec![
        FactRow::new(context, "fact-sold", sales.collect()),
        FactRow::new(context, "fact-units", units.collect()),
        FactRow::new(context, "fact-firm", firm.into_iter().collect()),
    ]
}

fn unit_line<'a>(context: &PageContext<'_>, units: &UnitCount) -> FactLine<'a> {
    FactLine {
        label: (!units.countries.is_empty())
            .then(|| context.with_colon(&countries(context, &units.countries))),
        ..FactLine::plain(unit_count(context, units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        views::test_fixture::{Page, with_context},
    };

    #[test]
    fn every_poster_says_what_a_poster_must_say_in_every_language() {
        with_context("/recalls/x/poster", |english| {
            for language in Language::ALL {
                let context = PageContext {
                    messages: language.messages(),
                    ..*english
                };
                for notice in context.recalls.notices() {
                    let page = Page::read(&poster(&context, notice).unwrap());
                    let tag = language.tag();
                    let text = page.text("main");
                    let mut expected = vec![context.text("notice-heading").to_owned()];
                    expected.push(context.text("notice-stop").to_owned());
                    expected.push(notice.hazard.text.in_language(tag).0.to_owned());
                    expected.push(notice.remedy.text.in_language(tag).0.to_owned());
                    expected.extend(notice.contacts.iter().filter_map(|c| c.phone.clone()));
                    if notice.contacts.is_empty() {
                        expected.push(context.text("contact-none").to_owned());
                        let known = notice.lookup_url();
                        let known = known.unwrap_or(&notice.sources[0].url);
                        expected.push(known.as_str().to_owned());
                    }
                    assert!(!text.contains(context.text("contact-none-below")), "{tag}");
                    assert!(
                        !text.contains("saferproducts.gov"),
                        "{tag}: a program’s page"
                    );
                    for slug in &notice.devices {
                        let device = context.recalls.device(slug.as_str()).unwrap();
                        expected.push(device.name.clone());
                        expected.push(device.model.clone());
                    }
                    for words in expected {
                        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                        assert!(
                            text.contains(&words),
                            "{tag} {}: {words}\n{text}",
                            notice.id
                        );
                    }
                    assert_eq!(page.count("figure svg"), notice.devices.len());
                    assert_eq!(page.count(".qr"), 0, "no public address is configured");
                    assert_eq!(page.count(".poster .blank"), 2, "it is written in by hand");
                }
            }
        });
    }

    #[test]
    fn with_a_public_address_the_poster_has_a_qr_code() {
        with_context("/recalls/x/poster", |context| {
            let known = PageContext {
                public_url: Some("https://recalls.example"),
                ..*context
            };
            let notice = context.recalls.notice("cpsc-25-056").unwrap();
            let page = Page::read(&poster(&known, notice).unwrap());
            assert_eq!(page.count(".qr svg"), 1);
            let address = "https://recalls.example/recalls/cpsc-25-056";
            assert!(page.text(".qr").contains(address));
        });
    }
}

//! A notice as a poster: what the CPSC's guide for posters asks for, on one sheet of A4 or Letter.
//!
//! <https://www.cpsc.gov/Business--Manufacturing/Recall-Guidance/Recall-Posters>: few words; "safety" and "recall" in the
//! heading; a drawing with call-outs; the danger and what to do; the telephone number large at the bottom; how long it hangs; a
//! QR code.

use askama::Template;

use super::{
    super::{
        PageContext, Rendered,
        facts::{DateText, DisplayUrl, LocalizedText, countries, device_name, icon, period},
        label::Label,
        layout_assets::LayoutAssets,
        notices::publisher,
        page::rendered,
        qr::Qr,
    },
    help::{Contact, Origin, contacts, origins},
    you_get,
};
use crate::{
    assets::POSTER_CSS,
    domain::{DateRange, Notice, Precision, Sale, UnitCount},
};

/// More drawings than these stand side by side, without what is said below each.
const FEW: usize = 2;

#[derive(Template)]
#[template(path = "poster.html")]
struct PosterPage<'a> {
    context: &'a PageContext<'a>,
    style: String,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: LocalizedText,
    back: String,
    many: bool,
    products: Vec<(String, Label)>,
    danger: LocalizedText,
    you_get: String,
    remedy: LocalizedText,
    /// The notice's page, where the operator told the site's address.
    address: Option<DisplayUrl>,
    qr: Option<Qr>,
    rows: Vec<Row>,
    contacts: Vec<Contact>,
    publisher: String,
    published: DateText,
    /// Where people find it.
    lookup_url: Option<DisplayUrl>,
    /// Where all this comes from.
    origins: Vec<Origin>,
}

/// A row of facts.
struct Row {
    name: &'static str,
    lines: Vec<Line>,
}

/// One line of a row.
struct Line {
    lead: Option<String>,
    parts: Vec<LocalizedText>,
}

/// A notice as a poster.
///
/// # Errors
/// When the template cannot be rendered.
pub fn poster(context: &PageContext<'_>, notice: &Notice) -> Rendered {
    let address = context
        .public_url
        .map(|public_url| format!("{public_url}{}", context.notice(&notice.id)));
    let mut contacts = contacts(context, notice, None);
    contacts.sort_by_key(|contact| contact.phone.is_none());
    let page = PosterPage {
        context,
        style: POSTER_CSS.address(),
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: LocalizedText::of(context, &notice.title),
        back: context.notice(&notice.id),
        many: notice.devices.len() > FEW,
        products: notice
            .devices
            .iter()
            .filter_map(|slug| context.recalls.device(slug.as_str()))
            .map(|device| {
                (
                    device_name(context, device),
                    Label::to_look_at(device, context),
                )
            })
            .collect(),
        danger: LocalizedText::of(context, &notice.hazard.text),
        you_get: you_get(context, notice),
        remedy: LocalizedText::of(context, &notice.remedy.text),
        qr: address.as_deref().and_then(Qr::of),
        address: address.as_deref().map(DisplayUrl::new),
        rows: rows(context, notice),
        contacts,
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        lookup_url: notice.lookup_url().map(|url| DisplayUrl::new(url.as_str())),
        origins: origins(context, notice),
    };
    rendered(context, &page)
}

fn rows(context: &PageContext<'_>, notice: &Notice) -> Vec<Row> {
    let plain = |text: String| Line {
        lead: None,
        parts: vec![LocalizedText::plain(text)],
    };
    let row = |key: &str, mut lines: Vec<Line>| {
        if lines.is_empty() {
            lines.push(plain(context.text("fact-unknown").to_owned()));
        }
        Row {
            name: context.text(key),
            lines,
        }
    };
    vec![
        row(
            "fact-sold",
            notice.sold.iter().map(|sale| sold(context, sale)).collect(),
        ),
        row(
            "fact-units",
            notice
                .units
                .iter()
                .map(|units| count(context, units))
                .collect(),
        ),
        row(
            "fact-firm",
            notice.firm.clone().map(plain).into_iter().collect(),
        ),
    ]
}

fn lead(context: &PageContext<'_>, places: &[crate::domain::Country]) -> Option<String> {
    let names = countries(context, places);
    (!places.is_empty()).then(|| context.messages.format("label", &[("text", &names)]))
}

fn sold(context: &PageContext<'_>, sale: &Sale) -> Line {
    let date_range = DateRange {
        from: sale.from,
        to: sale.to,
    };
    let texts = [&sale.shops, &sale.price];
    let texts = texts
        .into_iter()
        .flatten()
        .map(|text| LocalizedText::of(context, text));
    let when = period(context, date_range).map(LocalizedText::plain);
    Line {
        lead: lead(context, &sale.countries),
        parts: when.into_iter().chain(texts).collect(),
    }
}

fn count(context: &PageContext<'_>, units: &UnitCount) -> Line {
    let number = context.messages.number(units.count);
    let key = match units.precision {
        Precision::Exactly => "precision-exactly",
        Precision::About => "precision-about",
        Precision::MoreThan => "precision-more-than",
    };
    let words = context.messages.format(key, &[("count", &number)]);
    Line {
        lead: lead(context, &units.countries),
        parts: vec![LocalizedText::plain(words)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        views::fixture::{Page, with_context},
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
                    let mut says = vec![context.text("notice-heading").to_owned()];
                    says.push(context.text("notice-stop").to_owned());
                    says.push(notice.hazard.text.in_language(tag).0.to_owned());
                    says.push(notice.remedy.text.in_language(tag).0.to_owned());
                    says.extend(notice.contacts.iter().filter_map(|c| c.phone.clone()));
                    if notice.contacts.is_empty() {
                        says.push(context.text("contact-none").to_owned());
                        let known = notice.lookup_url();
                        let known = known.unwrap_or(&notice.sources[0].url);
                        says.push(known.as_str().to_owned());
                    }
                    assert!(!text.contains(context.text("contact-none-below")), "{tag}");
                    assert!(
                        !text.contains("saferproducts.gov"),
                        "{tag}: a program’s page"
                    );
                    for slug in &notice.devices {
                        let device = context.recalls.device(slug.as_str()).unwrap();
                        says.push(device.name.clone());
                        says.push(device.model.clone());
                    }
                    for said in says {
                        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                        assert!(text.contains(&said), "{tag} {}: {said}\n{text}", notice.id);
                    }
                    assert_eq!(page.count("figure svg"), notice.devices.len());
                    assert_eq!(page.count(".qr"), 0, "nobody told the address");
                    assert_eq!(page.count(".poster .blank"), 2, "it is written in by hand");
                }
            }
        });
    }

    #[test]
    fn where_the_address_is_known_a_code_leads_to_the_notice() {
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

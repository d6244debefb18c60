//! A notice as a poster: what the CPSC's guide for posters asks for, on one sheet of A4 or Letter.
//!
//! <https://www.cpsc.gov/Business--Manufacturing/Recall-Guidance/Recall-Posters>: few words; "safety" and "recall" in the
//! heading; a drawing with call-outs; the danger and what to do; the telephone number large at the bottom; how long it hangs; a
//! QR code.

use askama::Template;

use super::{
    super::{
        Rendered, Site,
        facts::{Said, Shown, When, countries, device_name, icon, period},
        frame::Frame,
        label::Label,
        notices::publisher,
        page::rendered,
        qr::Qr,
    },
    help::{Contact, Origin, contacts, origins},
    you_get,
};
use crate::{
    assets::POSTER_CSS,
    domain::{Notice, Precision, Sale, UnitCount, Window},
};

/// More drawings than these stand side by side, without what is said below each.
const FEW: usize = 2;

#[derive(Template)]
#[template(path = "poster.html")]
struct PosterPage<'a> {
    site: &'a Site<'a>,
    style: String,
    alert_icon: &'static str,
    fire_icon: &'static str,
    title: Said,
    back: String,
    many: bool,
    products: Vec<(String, Label)>,
    danger: Said,
    you_get: String,
    remedy: Said,
    /// The notice's page, where the operator told the site's address.
    address: Option<Shown>,
    qr: Option<Qr>,
    rows: Vec<Row>,
    contacts: Vec<Contact>,
    publisher: String,
    published: When,
    /// Where people find it.
    found_at: Option<Shown>,
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
    parts: Vec<Said>,
}

/// A notice as a poster.
///
/// # Errors
/// When the template cannot be rendered.
pub fn poster(site: &Site<'_>, notice: &Notice) -> Rendered {
    let address = site
        .public_url
        .map(|public_url| format!("{public_url}{}", site.notice(&notice.id)));
    let mut contacts = contacts(site, notice, None);
    contacts.sort_by_key(|contact| contact.phone.is_none());
    let page = PosterPage {
        site,
        style: POSTER_CSS.address(),
        alert_icon: icon("affected"),
        fire_icon: icon("fire"),
        title: Said::of(site, &notice.title),
        back: site.notice(&notice.id),
        many: notice.devices.len() > FEW,
        products: notice
            .devices
            .iter()
            .filter_map(|slug| site.recalls.device(slug.as_str()))
            .map(|device| (device_name(site, device), Label::to_look_at(device, site)))
            .collect(),
        danger: Said::of(site, &notice.hazard.text),
        you_get: you_get(site, notice),
        remedy: Said::of(site, &notice.remedy.text),
        qr: address.as_deref().and_then(Qr::of),
        address: address.as_deref().map(Shown::new),
        rows: rows(site, notice),
        contacts,
        publisher: publisher(site, notice),
        published: When::new(site, notice.published),
        found_at: notice.found_at().map(|url| Shown::new(url.as_str())),
        origins: origins(site, notice),
    };
    rendered(site, &page)
}

fn rows(site: &Site<'_>, notice: &Notice) -> Vec<Row> {
    let plain = |text: String| Line {
        lead: None,
        parts: vec![Said::plain(text)],
    };
    let row = |key: &str, mut lines: Vec<Line>| {
        if lines.is_empty() {
            lines.push(plain(site.text("fact-unknown").to_owned()));
        }
        Row {
            name: site.text(key),
            lines,
        }
    };
    vec![
        row(
            "fact-sold",
            notice.sold.iter().map(|sale| sold(site, sale)).collect(),
        ),
        row(
            "fact-units",
            notice
                .units
                .iter()
                .map(|units| count(site, units))
                .collect(),
        ),
        row(
            "fact-firm",
            notice.firm.clone().map(plain).into_iter().collect(),
        ),
    ]
}

fn lead(site: &Site<'_>, places: &[crate::domain::Country]) -> Option<String> {
    let names = countries(site, places);
    (!places.is_empty()).then(|| site.messages.format("label", &[("text", &names)]))
}

fn sold(site: &Site<'_>, sale: &Sale) -> Line {
    let window = Window {
        from: sale.from,
        to: sale.to,
    };
    let texts = [&sale.shops, &sale.price];
    let texts = texts.into_iter().flatten().map(|text| Said::of(site, text));
    let when = period(site, window).map(Said::plain);
    Line {
        lead: lead(site, &sale.countries),
        parts: when.into_iter().chain(texts).collect(),
    }
}

fn count(site: &Site<'_>, units: &UnitCount) -> Line {
    let number = site.messages.number(units.count);
    let key = match units.precision {
        Precision::Exactly => "precision-exactly",
        Precision::About => "precision-about",
        Precision::MoreThan => "precision-more-than",
    };
    let words = site.messages.format(key, &[("count", &number)]);
    Line {
        lead: lead(site, &units.countries),
        parts: vec![Said::plain(words)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        views::fixture::{Page, with_site},
    };

    #[test]
    fn every_poster_says_what_a_poster_must_say_in_every_language() {
        with_site("/recalls/x/poster", |english| {
            for language in Language::ALL {
                let site = Site {
                    messages: language.messages(),
                    ..*english
                };
                for notice in site.recalls.notices() {
                    let page = Page::read(&poster(&site, notice).unwrap());
                    let tag = language.tag();
                    let text = page.text("main");
                    let mut says = vec![site.text("notice-heading").to_owned()];
                    says.push(site.text("notice-stop").to_owned());
                    says.push(notice.hazard.text.in_language(tag).0.to_owned());
                    says.push(notice.remedy.text.in_language(tag).0.to_owned());
                    says.extend(notice.contacts.iter().filter_map(|c| c.phone.clone()));
                    if notice.contacts.is_empty() {
                        says.push(site.text("contact-none").to_owned());
                        let known = notice.found_at();
                        let known = known.unwrap_or(&notice.sources[0].url);
                        says.push(known.as_str().to_owned());
                    }
                    assert!(!text.contains(site.text("contact-none-below")), "{tag}");
                    assert!(
                        !text.contains("saferproducts.gov"),
                        "{tag}: a program’s page"
                    );
                    for slug in &notice.devices {
                        let device = site.recalls.device(slug.as_str()).unwrap();
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
        with_site("/recalls/x/poster", |site| {
            let known = Site {
                public_url: Some("https://recalls.example"),
                ..*site
            };
            let notice = site.recalls.notice("cpsc-25-056").unwrap();
            let page = Page::read(&poster(&known, notice).unwrap());
            assert_eq!(page.count(".qr svg"), 1);
            let address = "https://recalls.example/recalls/cpsc-25-056";
            assert!(page.text(".qr").contains(address));
        });
    }
}

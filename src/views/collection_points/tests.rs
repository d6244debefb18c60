use super::*;
use crate::{
    domain::{CollectionPoint, Confirmation, Coordinates, PartialDate, WebAddress},
    views::{
        disposal::disposal,
        test_fixture::{Page, with_context},
    },
};

fn point(name: &str, takes_recalled: Option<bool>) -> CollectionPoint {
    let date = PartialDate::parse("2026-05-03").unwrap();
    CollectionPoint {
        name: name.to_owned(),
        country: Country::parse("DE").unwrap(),
        coordinates: Coordinates::from_degrees(52.5, 13.4).unwrap(),
        address: Some("Musterweg 1 <b>".to_owned()),
        postcode: Some("10115".to_owned()),
        city: Some("Musterstadt".to_owned()),
        phone: Some("+49 30 0000000".to_owned()),
        website: WebAddress::try_from("https://www.hof.example/x".to_owned()).ok(),
        opening_hours: Some("Mo-Fr 09:00-17:00".to_owned()),
        note: None,
        confirmation: takes_recalled.map(|takes_recalled| Confirmation {
            date,
            takes_recalled,
        }),
    }
}

/// Three made-up points: one not confirmed, one that takes recalled batteries, one that refuses them.
pub(in crate::views) fn sample_points() -> Nearest {
    let answers = [None, Some(true), Some(false)];
    let names = ["Hof A", "Hof B", "Hof C"];
    let metres = [1_400, 16_400, 99_700];
    let points = names.iter().zip(answers).zip(metres);
    Nearest {
        points: points
            .map(|((name, answer), metres)| NearPoint {
                point: point(name, answer),
                metres,
            })
            .collect(),
        files: vec![PlaceFile {
            name: "hof.csv".to_owned(),
            licence: "ODbL 1.0".to_owned(),
            licence_url: WebAddress::try_from("https://licence.example/odbl".to_owned()).ok(),
            attribution: "© Musterkarte".to_owned(),
            date: PartialDate::parse("2026-11-01").unwrap(),
        }],
    }
}

fn render_points(
    context: &PageContext<'_>,
    country: &str,
    typed: &str,
    result: PointSearchResult,
) -> Page {
    let country = Country::parse(country).unwrap();
    let guides = || context.disposal.iter();
    let guide = guides().find(|guide| guide.country == Some(country));
    let general = guides().find(|guide| guide.country.is_none());
    let search = PointSearch {
        country,
        typed: typed.to_owned(),
        result,
    };
    Page::read(&disposal(context, guide.or(general).unwrap(), Some(search)).unwrap())
}

#[test]
fn the_reader_asks_each_point_and_sees_what_it_confirmed() {
    with_context("/disposal/de", |context| {
        let page = render_points(
            context,
            "DE",
            "10115",
            PointSearchResult::Points(sample_points()),
        );
        let items = page.texts(".points > li");
        assert_eq!(items.len(), 3);
        let (yes, no) = (
            "3 May 2026 that they take",
            "3 May 2026 that they do not take",
        );
        for (item, name, distance, asked, words) in [
            (&items[0], "Hof A", "1.4 km", true, None),
            (&items[1], "Hof B", "16 km", true, Some(yes)),
            (&items[2], "Hof C", "100 km", false, Some(no)),
        ] {
            assert!(item.starts_with(&format!("{name} {distance}")), "{item}");
            assert_eq!(
                item.contains(context.text("disposal-near-ask")),
                asked,
                "{item}"
            );
            assert_eq!(item.contains(yes), words == Some(yes), "{item}");
            assert_eq!(item.contains(no), words == Some(no), "{item}");
            assert!(
                item.contains("Musterweg 1 <b>, 10115 Musterstadt"),
                "{item}"
            );
            assert!(
                item.contains("hof.example") && item.contains("Mo-Fr"),
                "{item}"
            );
        }
        assert_eq!(
            page.values(".points [href^=tel]", "href")[0],
            "tel:+49300000000"
        );
        let text = page.text("#near-places");
        let credit = "© Musterkarte · ODbL 1.0 · 1 November 2026";
        assert!(text.contains(credit), "{text}");
        // The question is above the list, in the reader's language and in that of the country.
        let (question, list) = (
            text.find("Do you take").unwrap(),
            text.find("Hof A").unwrap(),
        );
        assert!(question < list && text.contains("Nehmen Sie"), "{text}");
    });
}

#[test]
fn distances_are_in_miles_too_where_a_country_uses_them() {
    with_context("/disposal/us", |context| {
        let page = render_points(
            context,
            "US",
            "20500",
            PointSearchResult::Points(sample_points()),
        );
        let items = page.texts(".points > li");
        assert!(items[0].contains("1.4 km (0.9 mi)"), "{}", items[0]);
        assert!(items[1].contains("16 km (10 mi)"), "{}", items[1]);
    });
}

#[test]
fn a_wrong_postcode_stays_in_the_field_with_an_error() {
    with_context("/disposal/de", |context| {
        for (typed, error, key) in [
            ("", PostcodeError::Missing, "disposal-near-missing"),
            (
                "\"x\"",
                PostcodeError::Unreadable,
                "disposal-near-unreadable",
            ),
            ("99999", PostcodeError::Unknown, "disposal-near-unknown"),
        ] {
            let page = render_points(
                context,
                "DE",
                typed,
                PointSearchResult::InvalidPostcode(error),
            );
            assert!(page.text("title").starts_with(context.text("error-prefix")));
            assert_eq!(page.values(".errors[role=alert] a", "href"), ["#near"]);
            assert_eq!(page.values("#near", "value"), [typed]);
            assert!(page.text("#near-error").ends_with(context.text(key)));
            assert_eq!(page.count(".points"), 0);
        }
    });
}

#[test]
fn without_a_near_point_the_page_says_so_and_credits_the_files() {
    with_context("/disposal/at", |context| {
        let mut nearest = sample_points();
        nearest.points.clear();
        let page = render_points(context, "AT", "1010", PointSearchResult::Points(nearest));
        let text = page.text("#near-places");
        assert!(
            text.contains("within 100 km") && text.contains("© Musterkarte"),
            "{text}"
        );
        let page = render_points(context, "AT", "", PointSearchResult::NotSearched);
        assert_eq!(
            page.values("#near-places form", "action"),
            ["/disposal/at#near-places"]
        );
        assert_eq!(page.count(".points, .errors, #near-places h3"), 0);
    });
}

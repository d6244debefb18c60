//! Collection points near a postcode.

use super::{Site, select_all, select_one};
use crate::publishing::points::snapshot;

fn texts(html: &scraper::Html, selector: &str) -> Vec<String> {
    select_all(html, selector)
        .iter()
        .map(|element| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

#[test]
fn collection_points_are_sorted_by_distance_and_say_what_is_confirmed() {
    let (_files, path) = snapshot();
    let site = Site::start_with(&["--snapshot", path.to_str().unwrap()]);
    let response = site.get("/disposal/de?near=10115");
    assert_eq!(response.status, 200);
    assert_eq!(response.header("cache-control"), Some("no-store"));
    assert!(response.header("etag").is_none());
    let html = response.html();
    let items = texts(&html, ".points > li");
    let names: Vec<&str> = items
        .iter()
        .map(|item| &item[..item.find(char::is_numeric).unwrap()])
        .collect();
    assert_eq!(
        names,
        [
            "Hof Mitte ",
            "Hof Karte ",
            "Hof Nord, alt ",
            "Hof Süd ",
            "Stadt "
        ]
    );
    assert!(items[0].starts_with("Hof Mitte 0.1 km"), "{}", items[0]);
    assert!(
        items[1].contains("1.3 km") && items[1].contains("Kartenweg 2"),
        "{}",
        items[1]
    );
    assert!(
        items[2].contains("3 May 2026 that they take recalled"),
        "{}",
        items[2]
    );
    assert!(items[3].contains("do not take recalled"), "{}", items[3]);
    for (place, item) in items.iter().enumerate() {
        assert_eq!(item.contains("Ask here first"), place != 3, "{item}");
        assert_eq!(item.contains("that they take"), place == 2, "{item}");
        assert!(!item.contains("drawn badly") && !item.to_lowercase().contains("take it here"));
    }
    assert_eq!(
        select_one(&html, ".points a[href='tel:+49300000001']")
            .text()
            .collect::<String>(),
        "+49 30 0000001"
    );
    let credits = texts(&html, "#near-places > ul li");
    assert_eq!(
        credits,
        [
            "© Nobody · Made up 1.0 · 1 November 2026",
            "© Nobody’s Map · Made up 1.0 · 1 November 2026",
        ]
    );
    assert_eq!(
        select_all(&html, "#near-places ul a[href='https://licence.example/1']").len(),
        2
    );
    // A point in the neighbouring country is nearer, but only points of the requested country are listed.
    let html = site.get("/disposal/pl?near=00-001").html();
    assert_eq!(texts(&html, ".points > li strong"), ["Jenseits"]);
    let html = site.get("/disposal/de?near=99999").html();
    assert!(
        texts(&html, "#near-places p")
            .concat()
            .contains("within 100 km")
    );
}

#[test]
fn an_invalid_or_unknown_postcode_is_an_error() {
    let (_files, path) = snapshot();
    let site = Site::start_with(&["--snapshot", path.to_str().unwrap()]);
    for (near, message) in [
        ("", "Type a postcode."),
        ("12345", "We do not know this postcode."),
        ("%3Cscript%3E", "This cannot be a postcode."),
        ("%ff%fe", "This cannot be a postcode."),
        (&"1".repeat(5_000), "This cannot be a postcode."),
    ] {
        let response = site.get(&format!("/disposal/de?near={near}&near=10115"));
        assert_eq!(response.status, 422, "{near}");
        assert_eq!(response.header("cache-control"), Some("no-store"));
        assert!(!response.text().contains("<script>"));
        let html = response.html();
        let summary: String = select_one(&html, ".errors[role=alert]").text().collect();
        assert!(summary.contains(message), "{near}: {summary}");
        assert_eq!(select_one(&html, ".errors a").attr("href"), Some("#near"));
        assert!(select_one(&html, "#near").attr("value").unwrap().len() <= 120);
    }
}

#[test]
fn the_postcode_form_is_shown_in_every_language_only_where_there_are_points() {
    let (_files, path) = snapshot();
    let site = Site::start_with(&["--snapshot", path.to_str().unwrap()]);
    let plain = Site::start();
    for language in ["en", "es", "fr", "de", "ja", "ar"] {
        let response = site.get(&format!("/{language}/disposal/de"));
        assert_eq!(response.header("cache-control"), Some("public, max-age=60"));
        let html = response.html();
        let form = select_one(&html, "#near-places form");
        let action = format!("/{language}/disposal/de#near-places");
        assert_eq!(form.attr("action"), Some(action.as_str()));
        assert!(select_all(&html, ".points").is_empty());
        let html = site
            .get(&format!("/{language}/disposal/de?near=10115"))
            .html();
        assert_eq!(select_all(&html, ".points > li").len(), 5, "{language}");
        assert_eq!(
            select_all(&html, ".points .first-ask").len(),
            4,
            "{language}"
        );
        for (site, path) in [
            (&site, "/disposal/us?near=20500"),
            (&plain, "/disposal/de?near=10115"),
        ] {
            let response = site.get(&format!("/{language}{path}"));
            assert_eq!(response.status, 200);
            assert!(
                select_all(&response.html(), "#near-places").is_empty(),
                "{path}"
            );
        }
    }
}

#[test]
fn the_list_of_countries_begins_with_the_region_of_the_browser_and_is_complete() {
    let (_files, path) = snapshot();
    let site = Site::start_with(&["--snapshot", path.to_str().unwrap()]);
    for (address, accept_language, first, is_marked) in [
        ("/disposal", "de-DE, de", "/disposal/de", true),
        ("/disposal", "pl-PL", "/disposal/pl", true),
        ("/en/disposal", "fr-CA", "/en/disposal/ca", true),
        ("/en/disposal", "de-AT", "/en/disposal/au", false),
        ("/en/disposal", "en", "/en/disposal/au", false),
    ] {
        let response = site.send("GET", address, &[("accept-language", accept_language)], b"");
        assert!(
            response.header_list("vary").contains(&"accept-language"),
            "{address}"
        );
        let html = response.html();
        let links = select_all(&html, "main > .list a");
        assert_eq!(
            links.len(),
            10,
            "eight guides, one country that only has points, and one link for all others"
        );
        assert_eq!(links[0].attr("href"), Some(first), "{accept_language}");
        assert_eq!(
            !select_all(&html, "main > .list .small").is_empty(),
            is_marked,
            "{accept_language}"
        );
    }
    // The page of a country does not depend on the region of the browser.
    let response = site.send(
        "GET",
        "/en/disposal/ca",
        &[("accept-language", "de-DE")],
        b"",
    );
    assert!(!response.header_list("vary").contains(&"accept-language"));
}

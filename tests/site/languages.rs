//! The language of pages and JSON: by address, by `Accept-Language`, and in compressed responses.

use charge_safely::i18n::Language;

use super::{Site, select_all, select_one};

const PAGES: [&str; 7] = [
    "/",
    "/devices/soundcore-a3102",
    "/recalls",
    "/recalls/cpsc-25-056",
    "/disposal",
    "/disposal/jp",
    "/privacy",
];

#[test]
fn the_language_is_chosen_by_weight_and_the_response_varies_by_it() {
    let site = Site::start();
    for (accept_language, language) in [
        ("de-CH, en;q=0.5", "de"),
        ("nl, ja;q=0.2, ar;q=0.7", "ar"),
        ("nl", "en"),
    ] {
        let response = site.send("GET", "/", &[("accept-language", accept_language)], b"");
        assert_eq!(response.header("content-language"), Some(language));
        let vary: Vec<&str> = response.header_list("vary");
        assert!(vary.contains(&"accept-language"), "{vary:?}");
        let html = response.html();
        assert_eq!(html.root_element().attr("lang"), Some(language));
    }
}

#[test]
fn accept_language_weights_follow_rfc_9110() {
    let site = Site::start();
    for (accept_language, language) in [
        // The name of a parameter has no case (RFC 9110, 5.6.6).
        ("de;Q=0.1, fr;q=0.9", "fr"),
        ("de;q=0.1, fr;Q=0.9", "fr"),
        // A weight is at most 1 (RFC 9110, 12.4.2): a range with more is ignored.
        ("de;q=1.5", "en"),
        ("de;q=1.5, fr;q=0.1", "fr"),
        // A weight of 0 means "not acceptable".
        ("de;q=0, fr;q=0.001", "fr"),
        ("de;q=0", "en"),
    ] {
        for path in ["/", "/devices/soundcore-a3102", "/recalls/feed"] {
            let headers = [("accept-language", accept_language)];
            let response = site.send("GET", path, &headers, b"");
            assert_eq!(response.status, 200, "{path} {accept_language}");
            assert_eq!(
                response.header("content-language"),
                Some(language),
                "{path} {accept_language}"
            );
        }
    }
}

#[test]
fn the_language_in_the_address_overrides_accept_language() {
    let site = Site::start();
    for language in Language::ALL {
        let tag = language.tag();
        for path in PAGES {
            let path = format!("/{tag}{path}");
            let response = site.send("GET", &path, &[("accept-language", "fr")], b"");
            assert_eq!(response.status, 200, "{path}");
            assert_eq!(response.header("content-language"), Some(tag));
            // The list of countries begins with the region of Accept-Language.
            let varies = response.header_list("vary").contains(&"accept-language");
            assert_eq!(varies, path.ends_with("/disposal"), "{path}");
            let html = response.html();
            assert_eq!(html.root_element().attr("lang"), Some(tag), "{path}");
            assert_eq!(html.root_element().attr("dir"), Some(language.direction()));
            for element in select_all(&html, "main a[href^='/'], nav a") {
                let href = element.attr("href").unwrap();
                assert!(href.starts_with(&format!("/{tag}/")), "{path}: {href}");
            }
        }
    }
}

#[test]
fn pages_have_alternate_links_where_the_public_url_is_set() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    for path in PAGES {
        let response = site.get(&format!("/de{path}"));
        let html = response.html();
        let alternates: Vec<(&str, &str)> = select_all(&html, "link[rel=alternate][hreflang]")
            .iter()
            .map(|link| (link.attr("hreflang").unwrap(), link.attr("href").unwrap()))
            .collect();
        assert_eq!(alternates.len(), Language::ALL.len() + 1, "{path}");
        for (language, address) in alternates {
            let target = address.strip_prefix("https://charge.example").unwrap();
            let prefix = if language == "x-default" {
                String::new()
            } else {
                format!("/{language}")
            };
            assert_eq!(target, format!("{prefix}{path}"));
            assert_eq!(site.get(target).status, 200, "{target}");
        }
    }
    let not_found = site.get("/de/nothing");
    assert_eq!(select_all(&not_found.html(), "link[hreflang]").len(), 0);
}

#[test]
fn the_language_switch_leads_to_the_same_page_and_posts_a_check_again() {
    let site = Site::start();
    for path in PAGES {
        let html = site.get(path).html();
        let links: Vec<&str> = select_all(&html, ".lang a")
            .iter()
            .filter_map(|link| link.attr("href"))
            .collect();
        assert_eq!(links.len(), Language::ALL.len());
        assert!(links.contains(&format!("/ja{path}").as_str()), "{links:?}");
    }
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
        ("country", "AU"),
    ];
    let html = site.post("/check", &form).html();
    let switch = select_one(&html, ".lang button[lang=ar]");
    assert_eq!(switch.attr("formaction"), Some("/ar/check"));
    let fields: Vec<(&str, &str)> = select_all(&html, ".lang input[type=hidden]")
        .iter()
        .map(|field| (field.attr("name").unwrap(), field.attr("value").unwrap()))
        .collect();
    assert_eq!(fields, form);
    let translated = site.post("/ar/check", &fields);
    let html = translated.html();
    assert_eq!(html.root_element().attr("dir"), Some("rtl"));
    let verdict = select_one(&html, "[data-verdict]");
    assert_eq!(verdict.attr("data-verdict"), Some("affected"));
    assert_eq!(verdict.attr("data-serial"), Some("ACCJRU1D16400841"));
}

#[test]
fn json_translates_texts_and_not_codes() {
    let site = Site::start();
    let check = |language: &str, body: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("accept-language", language),
        ];
        let response = site.send("POST", "/api/v1/check", &headers, body.as_bytes());
        serde_json::from_slice::<serde_json::Value>(&response.body).unwrap()
    };
    let body = r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#;
    let wrong = r#"{"device":"soundcore-a3102","serial":"A"}"#;
    let (mut reasons, mut errors) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        let answer = check(language.tag(), body);
        assert_eq!(answer["verdict"], "affected");
        let reason = &answer["notices"][0]["reasons"][0];
        assert_eq!(reason["code"], "serial_in_range");
        reasons.push(reason["text"].to_string());
        let error = check(language.tag(), wrong);
        assert_eq!(error["error"]["code"], "serial_format");
        errors.push(error["error"]["message"].to_string());
    }
    for texts in [reasons, errors] {
        let different: std::collections::BTreeSet<&String> = texts.iter().collect();
        assert_eq!(different.len(), Language::ALL.len(), "{texts:?}");
    }
}

#[test]
fn a_compressed_page_is_the_same_page() {
    let site = Site::start();
    let plain = site.get("/ja/devices/anker-a1112");
    let compressed = site.send(
        "GET",
        "/ja/devices/anker-a1112",
        &[("accept-encoding", "gzip")],
        b"",
    );
    assert_eq!(compressed.header("content-encoding"), Some("gzip"));
    assert!(compressed.header_list("vary").contains(&"accept-encoding"));
    assert!(plain.header_list("vary").contains(&"accept-encoding"));
    // The tag is weak, so that it is the same for both encodings.
    assert_eq!(plain.header("etag"), compressed.header("etag"));
    assert!(plain.header("etag").unwrap().starts_with("W/"));
    let mut decompressed = String::new();
    std::io::Read::read_to_string(
        &mut flate2::read::GzDecoder::new(compressed.body.as_slice()),
        &mut decompressed,
    )
    .unwrap();
    assert_eq!(decompressed.as_bytes(), plain.body);
    assert!(compressed.body.len() * 2 < plain.body.len());
    let etag = compressed.header("etag").unwrap();
    let headers = [("accept-encoding", "gzip"), ("if-none-match", etag)];
    let not_modified = site.send("GET", "/ja/devices/anker-a1112", &headers, b"");
    assert_eq!((not_modified.status, not_modified.body.len()), (304, 0));
}

/// The bytes of a first visit: page, styles, scripts and icons, with headers.
fn first_visit_bytes(site: &Site, path: &str) -> usize {
    let get = |path: &str| site.send("GET", path, &[("accept-encoding", "gzip, br")], b"");
    let response = get(path);
    assert_eq!(response.header("content-encoding"), Some("gzip"));
    let html = site.get(path).text();
    let page = scraper::Html::parse_document(&html);
    let files = select_all(
        &page,
        "link[rel=stylesheet], link[rel=icon], script[src], img[src]",
    );
    let files: Vec<&str> = files
        .iter()
        .filter_map(|file| file.attr("href").or(file.attr("src")))
        .collect();
    assert!(files.len() >= 3, "{files:?}");
    response.length() + files.iter().map(|file| get(file).length()).sum::<usize>()
}

#[test]
fn a_first_visit_of_any_device_page_fits_into_the_initial_congestion_window() {
    let site = Site::start_with(&["--public-url", "https://charge-safely.example"]);
    let devices = site.get("/api/v1/devices").json();
    let mut largest = (0, String::new());
    for language in Language::ALL {
        for device in devices.as_array().unwrap() {
            let slug = device["slug"].as_str().unwrap();
            let path = format!("/{}/devices/{slug}", language.tag());
            largest = largest.max((first_visit_bytes(&site, &path), path));
        }
    }
    assert!(largest.0 > 5_000 && largest.0 <= 14_600, "{largest:?}");
}

//! Headers for caches: `Cache-Control`, `Vary`, entity tags, 304.

use super::{Response, Site};

#[test]
fn pages_are_cached_for_a_minute_and_results_and_errors_never() {
    let site = Site::start();
    let page = site.get("/devices/anker-a1112");
    assert_eq!(page.header("cache-control"), Some("public, max-age=60"));
    assert!(page.header_list("vary").contains(&"accept-language"));
    assert_eq!(page.header("content-language"), Some("en"));
    let etag = page.header("etag").unwrap();
    let not_modified = site.send(
        "GET",
        "/devices/anker-a1112",
        &[("if-none-match", etag)],
        b"",
    );
    assert_eq!(
        (
            not_modified.status,
            not_modified.body.len(),
            not_modified.header("etag")
        ),
        (304, 0, Some(etag))
    );
    let other_process = Site::start();
    assert_eq!(
        other_process.get("/devices/anker-a1112").header("etag"),
        Some(etag),
        "the same in every process"
    );
    let with_language = site.get("/en/devices/anker-a1112");
    assert!(
        !with_language
            .header_list("vary")
            .contains(&"accept-language")
    );

    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    assert_eq!(
        site.post("/check", &form).header("cache-control"),
        Some("no-store")
    );
    assert_eq!(
        site.post_json(r#"{"device":"anker-a1112"}"#)
            .header("cache-control"),
        Some("no-store")
    );
    assert_eq!(
        site.get("/nothing").header("cache-control"),
        Some("no-store")
    );
}

/// Requests a page in the languages of `accept_language`, as a cache that has `etag` does.
fn conditional_get(site: &Site, path: &str, accept_language: &str, etag: &str) -> Response {
    let headers = [
        ("accept-language", accept_language),
        ("if-none-match", etag),
    ];
    site.send("GET", path, &headers, b"")
}

#[test]
fn an_entity_tag_changes_with_everything_that_changes_the_page() {
    let plain = Site::start();
    let public = Site::start_with(&["--public-url", "https://charge.example"]);
    let etag = |site: &Site, path: &str, accept_language: &str| {
        let response = conditional_get(site, path, accept_language, "\"none\"");
        assert_eq!(response.status, 200, "{path} {accept_language}");
        response.header("etag").unwrap().to_owned()
    };
    let device = "/devices/soundcore-a3102";
    for (what, one, other) in [
        (
            "language of the browser",
            etag(&plain, device, "de"),
            etag(&plain, device, "en"),
        ),
        (
            "language of the address",
            etag(&plain, "/de/about", "en"),
            etag(&plain, "/fr/about", "en"),
        ),
        (
            "language and region",
            etag(&plain, "/disposal", "de-AT"),
            etag(&plain, "/disposal", "en"),
        ),
        (
            "region alone",
            etag(&plain, "/en/disposal", "de-DE"),
            etag(&plain, "/en/disposal", "fr-CA"),
        ),
        (
            "link from an email",
            etag(&plain, device, "en"),
            etag(&plain, &format!("{device}?from=email"), "en"),
        ),
        (
            "public address",
            etag(&plain, device, "en"),
            etag(&public, device, "en"),
        ),
        (
            "language of an API list",
            etag(&plain, "/api/v1/recalls", "de"),
            etag(&plain, "/api/v1/recalls", "en"),
        ),
    ] {
        assert_ne!(one, other, "{what}");
    }
    for (what, one, other) in [
        (
            "region of a page that does not use it",
            etag(&plain, device, "de-AT"),
            etag(&plain, device, "de-CH"),
        ),
        (
            "spelling of the address",
            etag(&plain, "/en/devices/%73oundcore-a3102", "en"),
            etag(&plain, "/en/devices/soundcore-a3102", "en"),
        ),
    ] {
        assert_eq!(one, other, "{what}");
    }
}

#[test]
fn a_304_has_the_caching_headers_and_the_policy_of_its_200() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    for path in [
        "/",
        "/de/recalls",
        "/disposal",
        "/en/disposal",
        "/devices/soundcore-a3102",
        "/devices/soundcore-a3102?from=email",
        "/recalls/cpsc-25-056",
        "/recalls/feed",
        "/api/v1/devices",
        "/api/v1/recalls/cpsc-25-056",
    ] {
        let fresh = conditional_get(&site, path, "de-AT", "\"none\"");
        let etag = fresh.header("etag").unwrap();
        let unchanged = conditional_get(&site, path, "de-AT", etag);
        assert_eq!((fresh.status, unchanged.status), (200, 304), "{path}");
        assert!(unchanged.body.is_empty(), "{path}");
        for name in [
            "etag",
            "vary",
            "cache-control",
            "content-security-policy",
            "permissions-policy",
            "strict-transport-security",
        ] {
            assert!(fresh.header(name).is_some(), "{path} has {name}");
            assert_eq!(unchanged.header(name), fresh.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn vary_is_one_header_line() {
    let site = Site::start();
    let page = site.get("/disposal");
    // nginx before 1.23 reads only the last of several Vary lines, and would send cached gzip to clients without gzip.
    assert_eq!(
        page.header("vary"),
        Some("accept-encoding, accept-language")
    );
    let lines = page.headers.iter().filter(|(name, _)| name == "vary");
    assert_eq!(lines.count(), 1);
}

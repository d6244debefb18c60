//! Every kind of response has the security headers: pages, JSON, static files, feed and errors.

use std::io::Write;

use super::{Site, assert_security_headers, read_to_close};
use crate::site::Response;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

/// One response of each status: as a page or a file, and as JSON from the API.
fn responses_of_every_kind(site: &Site) -> Vec<(u16, &'static str, Response)> {
    let html = "text/html; charset=utf-8";
    let json = "application/json";
    let listed = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let home = site.get("/");
    let style = crate::site::select_one(&home.html(), "link[rel=stylesheet]")
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    let not_modified = |path| {
        let tag = site.get(path).header("etag").unwrap().to_owned();
        site.send("GET", path, &[("if-none-match", &tag)], b"")
    };
    let large = vec![b'a'; 20_000];
    let long_path = format!("/{}", "a".repeat(9_000));
    let long_api_path = format!("/api/v1/devices/{}", "a".repeat(9_000));
    let large_value = "a".repeat(20_000);
    let large_header = [("x-large", large_value.as_str())];
    let cross_site = ("sec-fetch-site", "cross-site");
    vec![
        (200, html, home),
        (200, html, site.post("/check", &listed)),
        (200, json, site.post_json(r#"{"device":"anker-a1112"}"#)),
        (200, json, site.get("/api/v1/recalls")),
        (
            200,
            "application/atom+xml; charset=utf-8",
            site.get("/recalls/feed"),
        ),
        (200, "text/css; charset=utf-8", site.get(&style)),
        (200, "text/plain; charset=utf-8", site.get("/healthz")),
        (200, "text/plain; charset=utf-8", site.get("/robots.txt")),
        (304, "", not_modified("/")),
        (304, "", not_modified("/recalls/feed")),
        (304, "", not_modified("/api/v1/devices")),
        (400, json, site.post_json("{")),
        (
            403,
            html,
            site.send("POST", "/check", &[FORM, cross_site], b""),
        ),
        (
            403,
            json,
            site.send("POST", "/api/v1/check", &[JSON, cross_site], b"{}"),
        ),
        (404, html, site.get("/nothing")),
        (404, html, site.get("/static/nothing")),
        (404, json, site.get("/api/v1/devices/nothing")),
        (405, html, site.get("/check")),
        (405, json, site.get("/api/v1/check")),
        (413, html, site.post_form("/check", &large)),
        (
            413,
            json,
            site.send("POST", "/api/v1/check", &[JSON], &large),
        ),
        (414, html, site.get(&long_path)),
        (414, json, site.get(&long_api_path)),
        (415, html, site.send("POST", "/check", &[], b"")),
        (415, json, site.send("POST", "/api/v1/check", &[], b"")),
        (422, html, site.post("/check", &listed[1..])),
        (
            422,
            json,
            site.post_json(r#"{"device":"anker-a1112","bought":"1"}"#),
        ),
        (431, html, site.send("GET", "/", &large_header, b"")),
        (
            431,
            json,
            site.send("GET", "/api/v1/devices", &large_header, b""),
        ),
    ]
}

fn assert_status_and_type(response: &Response, status: u16, kind: &str, what: &str) {
    assert_eq!(
        (
            response.status,
            response.header("content-type").unwrap_or_default()
        ),
        (status, kind),
        "{what}"
    );
    assert_security_headers(response, what);
    if status >= 400 {
        assert_eq!(response.header("cache-control"), Some("no-store"), "{what}");
        if kind == "application/json" {
            let message = &response.json()["error"]["message"];
            assert!(message.as_str().unwrap().ends_with('.'), "{what}");
        } else {
            // A form with errors explains them; every other error page says what to do without a verdict.
            let is_form = status == 422;
            assert!(
                is_form || response.text().contains("do not charge"),
                "{what}"
            );
        }
    }
}

#[test]
fn every_response_has_the_security_headers_and_every_error_says_what_to_do() {
    for https in [false, true] {
        let public_url = ["--public-url", "https://charge.example"];
        let site = Site::start_with(if https { &public_url } else { &[] });
        for (status, kind, response) in responses_of_every_kind(&site) {
            assert_status_and_type(&response, status, kind, &format!("{status} {kind}"));
            assert_eq!(
                response.header("strict-transport-security").is_some(),
                https,
                "{status} {kind}"
            );
        }
    }
}

#[test]
fn a_rate_limited_client_gets_429_in_its_language_with_retry_after() {
    let site = Site::start_with(&["--checks-per-minute", "1"]);
    let check = |path: &str, kind, body: &[u8]| site.send("POST", path, &[kind], body);
    assert_eq!(check("/check", FORM, b"").status, 422);
    assert_eq!(check("/api/v1/check", JSON, b"{}").status, 422);
    let rejected = [
        (
            "text/html; charset=utf-8",
            check("/de/check", FORM, b"device=anker-a1112"),
            "Laden und benutzen Sie das Gerät nicht",
        ),
        (
            "application/json",
            check("/api/v1/check", JSON, b"{}"),
            "Try again in",
        ),
        (
            "text/html; charset=utf-8",
            site.get("/fr/disposal/us?near=94110"),
            "ne rechargez pas",
        ),
    ];
    for (kind, response, words) in rejected {
        assert_eq!(
            (response.status, response.header("content-type")),
            (429, Some(kind))
        );
        assert_security_headers(&response, kind);
        assert!(response.text().contains(words), "{}", response.text());
        let wait: u32 = response.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
    }
    for page in [
        "/",
        "/devices/anker-a1112",
        "/disposal/us",
        "/recalls",
        "/api/v1/devices",
    ] {
        assert_eq!(
            site.get(page).status,
            200,
            "{page} does not count as a check"
        );
    }
}

#[test]
fn a_connection_above_the_limit_gets_503() {
    let site = Site::start_with(&["--connections", "3"]);
    let mut open: Vec<_> = (0..3).map(|_| site.connect()).collect();
    for stream in &mut open {
        // Wait for the response, so that this connection is counted before the next one is opened.
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            .unwrap();
        assert_eq!(super::read_response(stream, "alive\n").status, 200);
    }
    let rejected = Response::parse(&read_to_close(&mut site.connect()));
    assert_status_and_type(&rejected, 503, "text/plain; charset=utf-8", "503");
    assert_eq!(rejected.header("retry-after"), Some("30"));
    assert_eq!(rejected.header("connection"), Some("close"));
    for words in [
        "do not charge",
        "no cargue",
        "ne rechargez pas",
        "Laden und benutzen",
        "充電",
        "لا تشحن",
    ] {
        assert!(rejected.text().contains(words), "{words}");
    }
    for stream in &mut open {
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            .unwrap();
        assert_eq!(
            super::read_response(stream, "alive\n").status,
            200,
            "open connections stay open"
        );
    }
}

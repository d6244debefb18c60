//! Every kind of answer says the same of itself: pages, JSON, files, feed and what stands in their place.

use std::io::Write;

use super::{Site, assert_protected, everything};
use crate::site::Reply;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

/// One answer of each status, as a page or a file, and as JSON where programs get it.
fn every_kind(site: &Site) -> Vec<(u16, &'static str, Reply)> {
    let html = "text/html; charset=utf-8";
    let json = "application/json";
    let listed = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let home = site.get("/");
    let style = crate::site::one(&home.html(), "link[rel=stylesheet]")
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    let known = |path| {
        let tag = site.get(path).header("etag").unwrap().to_owned();
        site.send("GET", path, &[("if-none-match", &tag)], b"")
    };
    let large = vec![b'a'; 20_000];
    let long = format!("/{}", "a".repeat(9_000));
    let api_long = format!("/api/v1/devices/{}", "a".repeat(9_000));
    let header = "a".repeat(20_000);
    let wide = [("x-wide", header.as_str())];
    let elsewhere = ("sec-fetch-site", "cross-site");
    vec![
        (200, html, home),
        (200, html, site.post("/check", &listed)),
        (200, json, site.json(r#"{"device":"anker-a1112"}"#)),
        (200, json, site.get("/api/v1/recalls")),
        (
            200,
            "application/atom+xml; charset=utf-8",
            site.get("/recalls/feed"),
        ),
        (200, "text/css; charset=utf-8", site.get(&style)),
        (200, "text/plain; charset=utf-8", site.get("/healthz")),
        (200, "text/plain; charset=utf-8", site.get("/robots.txt")),
        (304, "", known("/")),
        (304, "", known("/recalls/feed")),
        (304, "", known("/api/v1/devices")),
        (400, json, site.json("{")),
        (
            403,
            html,
            site.send("POST", "/check", &[FORM, elsewhere], b""),
        ),
        (
            403,
            json,
            site.send("POST", "/api/v1/check", &[JSON, elsewhere], b"{}"),
        ),
        (404, html, site.get("/nothing")),
        (404, html, site.get("/static/nothing")),
        (404, json, site.get("/api/v1/devices/nothing")),
        (405, html, site.get("/check")),
        (405, json, site.get("/api/v1/check")),
        (413, html, site.form("/check", &large)),
        (
            413,
            json,
            site.send("POST", "/api/v1/check", &[JSON], &large),
        ),
        (414, html, site.get(&long)),
        (414, json, site.get(&api_long)),
        (415, html, site.send("POST", "/check", &[], b"")),
        (415, json, site.send("POST", "/api/v1/check", &[], b"")),
        (422, html, site.post("/check", &listed[1..])),
        (
            422,
            json,
            site.json(r#"{"device":"anker-a1112","bought":"1"}"#),
        ),
        (431, html, site.send("GET", "/", &wide, b"")),
        (431, json, site.send("GET", "/api/v1/devices", &wide, b"")),
    ]
}

fn assert_kind(reply: &Reply, status: u16, kind: &str, what: &str) {
    assert_eq!(
        (
            reply.status,
            reply.header("content-type").unwrap_or_default()
        ),
        (status, kind),
        "{what}"
    );
    assert_protected(reply, what);
    if status >= 400 {
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{what}");
        if kind == "application/json" {
            let message = &reply.value()["error"]["message"];
            assert!(message.as_str().unwrap().ends_with('.'), "{what}");
        } else {
            // The form that is shown again says what is wrong with it; any other says what to do without an answer.
            let is_form = status == 422;
            assert!(is_form || reply.text().contains("do not charge"), "{what}");
        }
    }
}

#[test]
fn every_response_has_the_headers_of_the_contract_and_says_what_to_do() {
    for https in [false, true] {
        let public = ["--public-url", "https://charge.example"];
        let site = Site::with(if https { &public } else { &[] });
        for (status, kind, reply) in every_kind(&site) {
            assert_kind(&reply, status, kind, &format!("{status} {kind}"));
            assert_eq!(
                reply.header("strict-transport-security").is_some(),
                https,
                "{status} {kind}"
            );
        }
    }
}

#[test]
fn a_rate_limited_client_reads_in_its_language_when_to_try_again() {
    let site = Site::with(&["--checks-per-minute", "1"]);
    let check = |path: &str, kind, body: &[u8]| site.send("POST", path, &[kind], body);
    assert_eq!(check("/check", FORM, b"").status, 422);
    assert_eq!(check("/api/v1/check", JSON, b"{}").status, 422);
    let refused = [
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
    for (kind, reply, words) in refused {
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (429, Some(kind))
        );
        assert_protected(&reply, kind);
        assert!(reply.text().contains(words), "{}", reply.text());
        let wait: u32 = reply.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
    }
    for page in [
        "/",
        "/devices/anker-a1112",
        "/disposal/us",
        "/recalls",
        "/api/v1/devices",
    ] {
        assert_eq!(site.get(page).status, 200, "{page} is for everybody");
    }
}

#[test]
fn a_connection_above_the_limit_gets_503() {
    let site = Site::with(&["--connections", "3"]);
    let mut held: Vec<_> = (0..3).map(|_| site.connect()).collect();
    for stream in &mut held {
        // Answered, and so counted, before the next one comes.
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            .unwrap();
        assert_eq!(super::until_text(stream, "alive\n").status, 200);
    }
    let refused = Reply::parse(&everything(&mut site.connect()));
    assert_kind(&refused, 503, "text/plain; charset=utf-8", "503");
    assert_eq!(refused.header("retry-after"), Some("30"));
    assert_eq!(refused.header("connection"), Some("close"));
    for words in [
        "do not charge",
        "no cargue",
        "ne rechargez pas",
        "Laden und benutzen",
        "充電",
        "لا تشحن",
    ] {
        assert!(refused.text().contains(words), "{words}");
    }
    for stream in &mut held {
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            .unwrap();
        assert_eq!(
            super::until_text(stream, "alive\n").status,
            200,
            "who is in stays in"
        );
    }
}

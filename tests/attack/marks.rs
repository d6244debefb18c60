//! Nothing of a visitor comes where it can be kept: no log, no figure, no header, no page of an error.

use super::{Site, lines, traced};
use crate::{operating::figures::Figures, site::Reply};

/// A code, a colour, a date, a country, a search, a postcode, addresses, a browser, a page before, a language, a cookie: as a
/// visitor would send them, and as nothing else in the world is spelt.
const MARKS: [&str; 15] = [
    "ACCJZQXW16400841",
    "QZXMAUVE",
    "1987-03-29",
    "QZXLAND",
    "QZXSEARCH",
    "QZXNEAR",
    "203.0.113.77",
    "2001:db8:77",
    "QZXBROWSER",
    "qzxreferer",
    "QZXCOOKIE",
    "QZXMETHOD",
    "qzxpath",
    "QZXLENGTH",
    "qzxorigin",
];

const HEADERS: [(&str, &str); 8] = [
    ("x-forwarded-for", "2001:db8:77::1, 203.0.113.77"),
    ("forwarded", "for=203.0.113.77"),
    ("user-agent", "QZXBROWSER/1.0"),
    ("referer", "https://qzxreferer.example/"),
    ("cookie", "a=QZXCOOKIE"),
    ("accept-language", "en-QZXLAND"),
    ("x-real-ip", "203.0.113.77"),
    ("if-none-match", "\"QZXCOOKIE\""),
];

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Answers of every kind, each to a request full of marks.
fn traffic(site: &Site) -> Vec<(u16, Reply)> {
    let form = "device=soundcore-a3102&serial=ACCJZQXW16400841&colour=QZXMAUVE&bought=1987-03-29&country=QZXLAND";
    let json = r#"{"device":"soundcore-a3102","serial":"ACCJZQXW16400841","bought":"1987-03-29"}"#;
    let send = |method: &str, path: &str, more: &[(&str, &str)], body: &str| {
        site.send(
            method,
            path,
            &[&HEADERS[..], more].concat(),
            body.as_bytes(),
        )
    };
    let form_is = [("content-type", FORM)];
    let json_is = [("content-type", JSON)];
    let elsewhere = [
        ("content-type", FORM),
        ("origin", "https://qzxorigin.example"),
    ];
    let large = [form, &"&x=QZXMAUVE".repeat(2_000)].concat();
    let long = format!("/qzxpath{}", "a".repeat(9_000));
    let headers = "QZXCOOKIE".repeat(2_000);
    let broken = "POST /qzxpath HTTP/1.1\r\nhost: x\r\ncontent-length: QZXLENGTH\r\nuser-agent: QZXBROWSER\r\n\r\n";
    vec![
        (422, send("POST", "/check", &form_is, form)),
        (
            200,
            send(
                "POST",
                "/check",
                &form_is,
                "device=soundcore-a3102&serial=ACCJZQXW16400841&bought=1987-03-29",
            ),
        ),
        (
            422,
            send(
                "POST",
                "/de/check",
                &form_is,
                "device=QZXMAUVE&serial=ACCJZQXW16400841",
            ),
        ),
        (200, send("POST", "/api/v1/check", &json_is, json)),
        (
            400,
            send(
                "POST",
                "/api/v1/check",
                &json_is,
                r#"{"serial":"ACCJZQXW16400841""#,
            ),
        ),
        (
            400,
            send(
                "POST",
                "/api/v1/check",
                &json_is,
                r#"{"QZXMAUVE":"ACCJZQXW16400841"}"#,
            ),
        ),
        (403, send("POST", "/check", &elsewhere, form)),
        (404, send("GET", "/qzxpath/ACCJZQXW16400841", &[], "")),
        (404, send("GET", "/devices/qzxpath?from=QZXSEARCH", &[], "")),
        (404, send("GET", "/api/v1/devices/qzxpath", &[], "")),
        (405, send("GET", "/check?serial=ACCJZQXW16400841", &[], "")),
        (405, send("QZXMETHOD", "/check", &[], "")),
        (413, send("POST", "/check", &form_is, &large)),
        (414, send("GET", &long, &[], "")),
        (
            415,
            send("POST", "/check", &[("content-type", "text/QZXMAUVE")], form),
        ),
        (431, send("GET", "/", &[("x-large", &headers)], "")),
        (200, send("GET", "/?q=QZXSEARCH", &[], "")),
        (200, send("GET", "/disposal/us?near=QZXNEAR", &[], "")),
        (200, send("GET", "/static/qzxpath", &[], "")),
        (400, site.raw(broken.as_bytes())),
        (400, site.raw(b"QZXMETHOD /qzxpath\r\n\r\n")),
    ]
}

fn mark_in(text: &str) -> Option<&'static str> {
    MARKS
        .into_iter()
        .find(|mark| text.to_lowercase().contains(&mark.to_lowercase()))
}

#[test]
fn no_log_figure_header_or_error_page_holds_what_a_visitor_sent() {
    let (site, log) = traced(&[
        "--trusted-proxy",
        "127.0.0.1",
        "--checks-per-minute",
        "100",
        "--metrics-bind",
        "127.0.0.1:0",
    ]);
    let mut statuses = Vec::new();
    for (expected, reply) in traffic(&site) {
        let expected = if expected == 200 && reply.status == 404 {
            404
        } else {
            expected
        };
        assert_eq!(reply.status, expected, "{}", reply.text());
        statuses.push(reply.status);
        for (name, value) in &reply.headers {
            assert_eq!(mark_in(value), None, "{name}: {value}");
        }
        // A form that is shown again holds what was typed, and an answer the code; both are never kept.
        if [200, 422].contains(&reply.status) {
            let is_kept = reply.header("cache-control") != Some("no-store");
            let is_search = reply.text().contains("QZXSEARCH");
            assert!(!is_kept || is_search || mark_in(&reply.text()).is_none());
        } else {
            assert_eq!(mark_in(&reply.text()), None, "{}", reply.text());
        }
    }
    let figures = Figures::of(&site).text;
    assert_eq!(mark_in(&figures), None, "{figures}");
    let log = lines(&log);
    assert!(
        log.lines().count() > statuses.len(),
        "every request has its line: {log}"
    );
    assert_eq!(mark_in(&log), None, "{log}");
}

//! Nothing that a visitor sends is stored or repeated: not in logs, metrics, headers or error pages.

use super::{Site, read_log, start_with_trace_log};
use crate::{operating::prometheus::Metrics, site::Response};

/// Input of every kind in spellings that occur nowhere else, so that finding one proves a leak: code, colour, date, country,
/// search, postcode, client addresses, user agent, referrer, language, cookie, method, path, length, origin.
const MARKERS: [&str; 15] = [
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

/// Responses of every kind with their expected statuses; each request contains markers.
fn responses_to_marked_requests(site: &Site) -> Vec<(u16, Response)> {
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
    let form_type = [("content-type", FORM)];
    let json_type = [("content-type", JSON)];
    let cross_site = [
        ("content-type", FORM),
        ("origin", "https://qzxorigin.example"),
    ];
    let large = [form, &"&x=QZXMAUVE".repeat(2_000)].concat();
    let long = format!("/qzxpath{}", "a".repeat(9_000));
    let headers = "QZXCOOKIE".repeat(2_000);
    let broken = "POST /qzxpath HTTP/1.1\r\nhost: x\r\ncontent-length: QZXLENGTH\r\nuser-agent: QZXBROWSER\r\n\r\n";
    vec![
        (422, send("POST", "/check", &form_type, form)),
        (
            200,
            send(
                "POST",
                "/check",
                &form_type,
                "device=soundcore-a3102&serial=ACCJZQXW16400841&bought=1987-03-29",
            ),
        ),
        (
            422,
            send(
                "POST",
                "/de/check",
                &form_type,
                "device=QZXMAUVE&serial=ACCJZQXW16400841",
            ),
        ),
        (200, send("POST", "/api/v1/check", &json_type, json)),
        (
            400,
            send(
                "POST",
                "/api/v1/check",
                &json_type,
                r#"{"serial":"ACCJZQXW16400841""#,
            ),
        ),
        (
            400,
            send(
                "POST",
                "/api/v1/check",
                &json_type,
                r#"{"QZXMAUVE":"ACCJZQXW16400841"}"#,
            ),
        ),
        (403, send("POST", "/check", &cross_site, form)),
        (404, send("GET", "/qzxpath/ACCJZQXW16400841", &[], "")),
        (404, send("GET", "/devices/qzxpath?from=QZXSEARCH", &[], "")),
        (404, send("GET", "/api/v1/devices/qzxpath", &[], "")),
        (405, send("GET", "/check?serial=ACCJZQXW16400841", &[], "")),
        (405, send("QZXMETHOD", "/check", &[], "")),
        (413, send("POST", "/check", &form_type, &large)),
        (414, send("GET", &long, &[], "")),
        (
            415,
            send("POST", "/check", &[("content-type", "text/QZXMAUVE")], form),
        ),
        (431, send("GET", "/", &[("x-large", &headers)], "")),
        (200, send("GET", "/?q=QZXSEARCH", &[], "")),
        (200, send("GET", "/disposal/us?near=QZXNEAR", &[], "")),
        (200, send("GET", "/static/qzxpath", &[], "")),
        (400, site.send_raw(broken.as_bytes())),
        (400, site.send_raw(b"QZXMETHOD /qzxpath\r\n\r\n")),
    ]
}

fn find_marker(text: &str) -> Option<&'static str> {
    MARKERS
        .into_iter()
        .find(|marker| text.to_lowercase().contains(&marker.to_lowercase()))
}

#[test]
fn no_log_metric_header_or_error_page_contains_what_a_visitor_sent() {
    let (site, log) = start_with_trace_log(&[
        "--trusted-proxy",
        "127.0.0.1",
        "--checks-per-minute",
        "100",
        "--metrics-bind",
        "127.0.0.1:0",
    ]);
    let mut statuses = Vec::new();
    for (expected, response) in responses_to_marked_requests(&site) {
        let expected = if expected == 200 && response.status == 404 {
            404
        } else {
            expected
        };
        assert_eq!(response.status, expected, "{}", response.text());
        statuses.push(response.status);
        for (name, value) in &response.headers {
            assert_eq!(find_marker(value), None, "{name}: {value}");
        }
        // A form with errors contains the input, and a result page the code; neither may be cached.
        if [200, 422].contains(&response.status) {
            let is_cacheable = response.header("cache-control") != Some("no-store");
            let is_search = response.text().contains("QZXSEARCH");
            assert!(!is_cacheable || is_search || find_marker(&response.text()).is_none());
        } else {
            assert_eq!(find_marker(&response.text()), None, "{}", response.text());
        }
    }
    let metrics = Metrics::scrape(&site).text;
    assert_eq!(find_marker(&metrics), None, "{metrics}");
    let log = read_log(&log);
    assert!(
        log.lines().count() > statuses.len(),
        "a log line for every request: {log}"
    );
    assert_eq!(find_marker(&log), None, "{log}");
}

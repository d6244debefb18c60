//! SQL and markup in every input field and search.

use crate::site::percent_encode;

use super::{Site, assert_security_headers, read_log, start_with_trace_log};

const HOSTILE: [&str; 16] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'-alert(1)-'",
    "</title><svg onload=alert(1)>",
    "<!--",
    "javascript:alert(1)",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "' OR '1'='1",
    "'; DROP TABLE devices; --",
    "\" UNION SELECT * FROM sqlite_master --",
    "%' ESCAPE '!",
    "1e309",
    "\0",
    "\u{202e}\u{200b}\u{feff}",
    "\r\nset-cookie: a=b\r\n\r\n<html>",
    "../../../../etc/passwd",
];

/// Our templates never contain these; input is shown escaped, if at all.
const UNESCAPED: [&str; 6] = [
    "<script>alert",
    "<img",
    "<svg onload",
    "<!--",
    "<html>",
    "<%=",
];

const FIELDS: [&str; 8] = [
    "device",
    "serial",
    "colour",
    "bought",
    "country",
    "as_printed",
    "absent",
    "unreadable",
];

fn assert_input_is_escaped(site: &Site, response: &crate::site::Response, what: &str) {
    assert!(
        [200, 400, 404, 422].contains(&response.status),
        "{what}: {}",
        response.status
    );
    if response
        .header("permissions-policy")
        .is_some_and(|policy| policy.contains("camera=()"))
    {
        assert_security_headers(response, what);
    }
    assert!(response.header("set-cookie").is_none(), "{what}");
    let is_page = response
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("text/html"));
    let text = response.text();
    if is_page {
        for markup in UNESCAPED {
            assert!(!text.contains(markup), "{what}: {markup}");
        }
    }
    assert!(
        !text.contains("sqlite_master (") && !text.contains("49$49"),
        "{what}"
    );
    assert_eq!(site.get("/healthz").status, 200, "{what}");
}

#[test]
fn input_in_fields_of_the_form_and_of_json_is_text_and_never_markup_or_sql() {
    let (site, log) = start_with_trace_log(&[]);
    for text in HOSTILE {
        for field in FIELDS {
            let mut fields = vec![
                ("device", "soundcore-a3102"),
                ("serial", "ACCJRU1D16400961"),
            ];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, text));
            let what = format!("{field}: {text:?}");
            assert_input_is_escaped(&site, &site.post("/check", &fields), &what);
            let document: serde_json::Map<String, serde_json::Value> = fields
                .iter()
                .map(|&(name, value)| (name.to_owned(), value.into()))
                .collect();
            let response = site.post_json(&serde_json::Value::from(document).to_string());
            assert_input_is_escaped(&site, &response, &what);
            // Hostile text as the name of a field.
            assert_input_is_escaped(
                &site,
                &site.post("/check", &[(text, "1"), ("serial", text)]),
                &what,
            );
        }
    }
    assert!(!read_log(&log).contains("panicked"));
}

#[test]
fn input_in_query_strings_is_text_and_never_markup_or_sql() {
    let (site, log) = start_with_trace_log(&[]);
    for text in HOSTILE {
        let encoded = percent_encode(text);
        for path in [
            "/?q=",
            "/ar/?q=",
            "/disposal/us?near=",
            "/devices/anker-a1112?from=",
            "/?",
        ] {
            let what = format!("{path} {text:?}");
            assert_input_is_escaped(&site, &site.get(&[path, &encoded].concat()), &what);
        }
    }
    assert!(!read_log(&log).contains("panicked"));
}

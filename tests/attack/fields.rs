//! SQL and markup in every field that is read.

use crate::site::percent;

use super::{Site, assert_protected, lines, traced};

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

/// Markup of ours never holds these; text that was typed holds them escaped, if at all.
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

fn assert_harmless(site: &Site, reply: &crate::site::Reply, what: &str) {
    assert!(
        [200, 400, 404, 422].contains(&reply.status),
        "{what}: {}",
        reply.status
    );
    if reply
        .header("permissions-policy")
        .is_some_and(|said| said.contains("camera=()"))
    {
        assert_protected(reply, what);
    }
    assert!(reply.header("set-cookie").is_none(), "{what}");
    let is_page = reply
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("text/html"));
    let text = reply.text();
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
fn no_field_of_the_form_or_of_json_means_more_than_text() {
    let (site, log) = traced(&[]);
    for text in HOSTILE {
        for field in FIELDS {
            let mut fields = vec![
                ("device", "soundcore-a3102"),
                ("serial", "ACCJRU1D16400961"),
            ];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, text));
            let what = format!("{field}: {text:?}");
            assert_harmless(&site, &site.post("/check", &fields), &what);
            let document: serde_json::Map<String, serde_json::Value> = fields
                .iter()
                .map(|&(name, value)| (name.to_owned(), value.into()))
                .collect();
            let reply = site.json(&serde_json::Value::from(document).to_string());
            assert_harmless(&site, &reply, &what);
            // A name instead of a value, too.
            assert_harmless(
                &site,
                &site.post("/check", &[(text, "1"), ("serial", text)]),
                &what,
            );
        }
    }
    assert!(!lines(&log).contains("panicked"));
}

#[test]
fn no_search_means_more_than_text() {
    let (site, log) = traced(&[]);
    for text in HOSTILE {
        let encoded = percent(text);
        for path in [
            "/?q=",
            "/ar/?q=",
            "/disposal/us?near=",
            "/devices/anker-a1112?from=",
            "/?",
        ] {
            let what = format!("{path} {text:?}");
            assert_harmless(&site, &site.get(&[path, &encoded].concat()), &what);
        }
    }
    assert!(!lines(&log).contains("panicked"));
}

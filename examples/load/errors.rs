//! Requests that the site answers with an error: each kind of 403, 404, 405, 413, 414, 415, 422 and 431.

use super::{
    kinds::{LANGUAGES, page},
    request::{Builder, FORM, JSON, SEC_FETCH_SITE, form},
};

/// A serial of a valid form.
const SERIAL: &str = "ACCJRU1D16400841";

/// An error in a check: its name, and the fields that are added to the usual ones or replace them.
const WRONG_CHECKS: [(&str, &[(&str, &str)]); 11] = [
    ("no device", &[("device", ""), ("serial", SERIAL)]),
    (
        "unknown device",
        &[("device", "toaster"), ("serial", SERIAL)],
    ),
    ("code too short", &[("device", DEVICE), ("serial", "ACC")]),
    (
        "wrong character",
        &[("device", DEVICE), ("serial", "ACCJRU1D1640084?")],
    ),
    (
        "model instead of code",
        &[("device", DEVICE), ("serial", "A3102")],
    ),
    (
        "unknown colour",
        &[("device", DEVICE), ("serial", SERIAL), ("colour", "plaid")],
    ),
    (
        "not a date",
        &[("device", DEVICE), ("serial", SERIAL), ("bought", "soon")],
    ),
    (
        "no such day",
        &[
            ("device", DEVICE),
            ("serial", SERIAL),
            ("bought", "2023-02-30"),
        ],
    ),
    (
        "date ahead",
        &[
            ("device", DEVICE),
            ("serial", SERIAL),
            ("bought", "2999-01"),
        ],
    ),
    (
        "unknown country",
        &[("device", DEVICE), ("serial", SERIAL), ("country", "ZZ")],
    ),
    (
        "everything wrong",
        &[
            ("device", DEVICE),
            ("serial", "?"),
            ("colour", "plaid"),
            ("bought", "soon"),
            ("country", "ZZ"),
        ],
    ),
];

const DEVICE: &str = "soundcore-a3102";

pub fn errors() -> Vec<Builder> {
    let mut errors = Vec::new();
    for language in LANGUAGES {
        let prefix = format!("/{language}");
        errors.extend(missing(&prefix));
        errors.extend(refused(&prefix));
        errors.extend(wrong_forms(&prefix));
    }
    errors.extend(wrong_documents());
    errors.extend(too_large());
    errors
        .into_iter()
        .map(|error| error.status_class(4))
        .collect()
}

fn missing(prefix: &str) -> Vec<Builder> {
    let paths = [
        "/nothing",
        "/devices/nothing",
        "/recalls/nothing",
        "/disposal/zz",
    ];
    let pages = paths.map(|path| page(&format!("{prefix}{path}")));
    pages.into()
}

fn refused(prefix: &str) -> Vec<Builder> {
    let path = format!("{prefix}/check");
    let body = || form(&[("device", DEVICE.to_owned()), ("serial", SERIAL.to_owned())]);
    vec![
        page(&path),
        Builder::post(&format!("{prefix}/recalls"), FORM, body()),
        Builder::post(&path, "text/plain", body()).named(&format!("POST {path}, text/plain")),
        Builder::post(&path, FORM, body())
            .header(SEC_FETCH_SITE, "cross-site")
            .named(&format!("POST {path}, cross-site")),
    ]
}

fn wrong_forms(prefix: &str) -> Vec<Builder> {
    let path = format!("{prefix}/check");
    let wrong = WRONG_CHECKS.map(|(name, fields)| {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        (name, form(&fields))
    });
    let long = "A".repeat(300);
    let others = [
        // Programs may send a check without a code.
        ("no code", format!("device={DEVICE}")),
        ("code too long", format!("device={DEVICE}&serial={long}")),
        (
            "code sent twice",
            format!("device={DEVICE}&serial={SERIAL}&serial=ACC"),
        ),
        (
            "code and none",
            format!("device={DEVICE}&serial={SERIAL}&absent=1"),
        ),
    ];
    let all = wrong.into_iter().chain(others);
    all.map(|(name, body)| {
        Builder::post(&path, FORM, body).named(&format!("POST {path}, 422 {name}"))
    })
    .collect()
}

fn wrong_documents() -> Vec<Builder> {
    let path = "/api/v1/check";
    let mut errors: Vec<Builder> = WRONG_CHECKS
        .iter()
        .map(|(name, fields)| {
            let fields: serde_json::Map<String, serde_json::Value> = fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).into()))
                .collect();
            let body = serde_json::Value::Object(fields).to_string();
            Builder::post(path, JSON, body).named(&format!("POST {path}, {name}"))
        })
        .collect();
    errors.extend([
        Builder::post(path, JSON, "{\"device\":".to_owned())
            .named(&format!("POST {path}, no JSON")),
        Builder::post(path, FORM, "{}".to_owned()).named(&format!("POST {path}, 415")),
        page(path),
        page("/api/v1/nothing"),
        page("/api/v1/devices/nothing"),
        page("/api/v1/recalls/nothing"),
        page("/static/nothing.js"),
    ]);
    errors
}

fn too_large() -> Vec<Builder> {
    let large = |count| "A".repeat(count);
    vec![
        Builder::post("/check", FORM, format!("serial={}", large(20_000)))
            .named("POST /check, 413"),
        Builder::post("/api/v1/check", JSON, large(20_000)).named("POST /api/v1/check, 413"),
        page(&format!("/?q={}", large(9_000))).named("GET /?q=…, 414"),
        page("/")
            .header("cookie", &large(17_000))
            .named("GET /, 431"),
    ]
}

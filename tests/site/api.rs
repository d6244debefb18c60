//! The JSON API: responses to checks, errors, lists.

use super::Site;

#[test]
fn a_check_returns_verdict_notices_and_reasons() {
    let site = Site::start();
    let request = r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841","colour":"black","bought":"2023-06","country":"AU"}"#;
    let response = site.post_json(request);
    assert_eq!(response.status, 200);
    let answer = response.json();
    assert_eq!(answer["verdict"], "affected");
    assert_eq!(answer["serial"], "ACCJRU1D16400841");
    for list in ["replaced", "suggestions", "also_listed_under", "ask"] {
        assert_eq!(answer[list], serde_json::json!([]), "{list}");
    }
    let first = &answer["notices"][0];
    assert_eq!(
        (&first["id"], &first["verdict"]),
        (&"accc-2024-a3102".into(), &"affected".into())
    );
    let reason = &first["reasons"][0];
    assert_eq!(reason["code"], "serial_in_range");
    assert_eq!(
        reason["source"],
        "https://reviews.org/au/technology/anker-soundcore-recall-2024"
    );
    assert!(
        reason["text"]
            .as_str()
            .unwrap()
            .contains("ACCJRU1D16400841")
    );
    assert_eq!(answer["data_as_of"], "2026-11-22");
    assert_eq!(answer["generation"].as_str().unwrap().len(), 32);
}

#[test]
fn letters_that_were_read_as_digits_are_listed() {
    let site = Site::start();
    let request = r#"{"device":"soundcore-a3102","serial":"ACCJRUID164OO841"}"#;
    let answer = site.post_json(request).json();
    assert_eq!(answer["serial"], "ACCJRU1D16400841");
    let expected = serde_json::json!([
        {"typed": "I", "read_as": "1"},
        {"typed": "O", "read_as": "0"},
    ]);
    assert_eq!(answer["replaced"], expected);
}

#[test]
fn every_reason_has_a_text_and_a_source() {
    let site = Site::start();
    for device in site
        .send("GET", "/api/v1/devices", &[], b"")
        .json()
        .as_array()
        .unwrap()
    {
        let slug = device["slug"].as_str().unwrap();
        for extra in ["", r#","unreadable":true"#, r#","absent":true"#] {
            let answer = site
                .post_json(&format!(r#"{{"device":"{slug}"{extra}}}"#))
                .json();
            assert_ne!(answer["verdict"], "not_affected", "{slug}");
            for notice in answer["notices"].as_array().unwrap() {
                let reasons = notice["reasons"].as_array().unwrap();
                assert!(!reasons.is_empty(), "{slug}");
                for reason in reasons {
                    assert!(
                        reason["text"].as_str().unwrap().contains(' '),
                        "{slug} {reason}"
                    );
                    assert!(
                        reason["source"].as_str().unwrap().starts_with("http"),
                        "{slug} {reason}"
                    );
                }
            }
        }
    }
}

#[test]
fn errors_have_a_code_a_field_and_a_message() {
    let site = Site::start();
    let cases = [
        (
            r#"{"device":"soundcore-a3102","serial":"ACC"}"#,
            422,
            "serial_format",
            "serial",
        ),
        (
            r#"{"device":"soundcore-a3102","serial":"ACC💥"}"#,
            422,
            "serial_format",
            "serial",
        ),
        (r#"{"device":"nothing"}"#, 404, "device_unknown", "device"),
        ("{}", 422, "device_missing", "device"),
        (
            r#"{"device":"soundcore-a3102","colour":"mauve"}"#,
            422,
            "colour_unknown",
            "colour",
        ),
        (
            r#"{"device":"soundcore-a3102","bought":"2023-02-30"}"#,
            422,
            "bought_no_such_day",
            "bought",
        ),
        (
            r#"{"device":"soundcore-a3102","bought":"2199"}"#,
            422,
            "bought_ahead",
            "bought",
        ),
        (
            r#"{"device":"soundcore-a3102","country":"ZZ"}"#,
            422,
            "country_unknown",
            "country",
        ),
        (
            r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841","absent":true}"#,
            422,
            "serial_contradicts",
            "serial",
        ),
    ];
    for (request, status, code, field) in cases {
        let response = site.post_json(request);
        assert_eq!(response.status, status, "{request}");
        let error = &response.json()["error"];
        assert_eq!(
            (error["code"].as_str(), error["field"].as_str()),
            (Some(code), Some(field)),
            "{request}"
        );
        assert!(
            error["message"].as_str().unwrap().contains(' '),
            "{request}"
        );
    }
    let malformed = [
        "",
        "{",
        "[]",
        "null",
        r#"{"device":5}"#,
        r#"{"device":"a","device":"b"}"#,
        r#"{"devise":"a"}"#,
    ];
    for request in malformed {
        let response = site.post_json(request);
        assert_eq!(response.status, 400, "{request}");
        let error = &response.json()["error"];
        assert!(
            error["code"].as_str().unwrap().starts_with("json_"),
            "{request}"
        );
        assert!(
            error["message"].as_str().unwrap().contains(' '),
            "{request}"
        );
    }
}

#[test]
fn errors_of_method_media_type_and_size_are_json() {
    let site = Site::start();
    assert_eq!(
        site.get("/api/v1/check").json()["error"]["code"],
        "method_not_allowed"
    );
    assert_eq!(
        site.send("POST", "/api/v1/check", &[], b"{}").json()["error"]["code"],
        "unsupported_media_type"
    );
    assert_eq!(
        site.get("/api/v1/nothing").json()["error"]["code"],
        "not_found"
    );
    let large = format!(r#"{{"device":"{}"}}"#, "a".repeat(17 * 1024));
    let response = site.post_json(&large);
    assert_eq!(
        (response.status, response.json()["error"]["code"].as_str()),
        (413, Some("payload_too_large"))
    );
}

#[test]
fn devices_and_notices_have_their_public_fields() {
    let site = Site::start();
    let device = site.get("/api/v1/devices/soundcore-a3102").json();
    assert_eq!(device["model"], "A3102");
    assert_eq!(device["notices"].as_array().unwrap().len(), 4);
    let notice = site.get("/api/v1/recalls/cpsc-25-056").json();
    assert_eq!(notice["number"], "25-056");
    assert!(
        notice["units"]
            .as_array()
            .unwrap()
            .iter()
            .any(|units| units["count"] == 69_000)
    );
    assert!(notice.get("rules").is_none(), "rules are not public");
    let first = site.get("/api/v1/devices").json();
    let slugs: Vec<_> = first
        .as_array()
        .unwrap()
        .iter()
        .take(3)
        .map(|device| device["slug"].clone())
        .collect();
    assert_eq!(slugs, ["anker-a1112", "soundcore-a3102", "ankerwork-a3302"]);
}

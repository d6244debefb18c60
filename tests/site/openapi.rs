//! `docs/openapi.json` matches the API: addresses, and every field of responses and errors.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use super::Site;

fn read_file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn openapi_document() -> Value {
    serde_json::from_str(&read_file("docs/openapi.json")).unwrap()
}

/// The first difference between a value and its schema. Supports the keywords of JSON Schema that the document uses.
fn find_mismatch(document: &Value, schema: &Value, value: &Value, place: &str) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let schema = &document["components"]["schemas"][name.rsplit('/').next().unwrap()];
        return find_mismatch(document, schema, value, place);
    }
    if let Some(alternatives) = schema["oneOf"].as_array() {
        let matching = alternatives
            .iter()
            .filter(|alternative| find_mismatch(document, alternative, value, place).is_none());
        return (matching.count() != 1)
            .then(|| format!("{place}: {value} does not match exactly one alternative"));
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_of_kind = match &schema["type"] {
        Value::String(one) => one == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => panic!("{place}: no type in {schema}"),
    };
    if !is_of_kind {
        return Some(format!("{place}: {value} is no {}", schema["type"]));
    }
    if schema["enum"]
        .as_array()
        .is_some_and(|all| !all.contains(value))
    {
        return Some(format!("{place}: {value} is none of {}", schema["enum"]));
    }
    if let Some(items) = value.as_array() {
        let mut items = items.iter().enumerate();
        return items.find_map(|(at, item)| {
            find_mismatch(document, &schema["items"], item, &format!("{place}[{at}]"))
        });
    }
    let fields = value.as_object()?;
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required.filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            return Some(format!("{place} has no {name}"));
        }
    }
    fields.iter().find_map(|(name, value)| {
        let place = format!("{place}.{name}");
        match (&schema["properties"][name], &schema["additionalProperties"]) {
            (Value::Null, Value::Bool(false)) => Some(format!("{place} is not described")),
            (Value::Null, rest) => find_mismatch(document, rest, value, &place),
            (contents, _) => find_mismatch(document, contents, value, &place),
        }
    })
}

fn assert_matches_schema(document: &Value, name: &str, value: &Value) {
    let schema = serde_json::json!({"$ref": format!("#/components/schemas/{name}")});
    assert_eq!(find_mismatch(document, &schema, value, name), None);
}

#[test]
fn the_document_has_every_api_address_and_no_other() {
    let table = read_file("src/web/routes.rs");
    let routes: BTreeSet<&str> = table
        .split('"')
        .filter(|text| text.starts_with("/api/"))
        .collect();
    let document = openapi_document();
    let paths: BTreeSet<&str> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(paths, routes);
}

#[test]
fn responses_match_the_schemas() {
    let (site, document) = (Site::start(), openapi_document());
    let devices = site.get("/api/v1/devices").json();
    for device in devices.as_array().unwrap() {
        assert_matches_schema(&document, "Device", device);
        let slug = device["slug"].as_str().unwrap();
        for more in [
            "",
            r#","unreadable":true"#,
            r#","serial":"ACCJRU1D164OO841","as_printed":true"#,
        ] {
            let response = site.post_json(&format!(r#"{{"device":"{slug}"{more}}}"#));
            let kind = if response.status == 200 {
                "Answer"
            } else {
                "Error"
            };
            assert_matches_schema(&document, kind, &response.json());
        }
    }
    let notices = site.get("/api/v1/recalls").json();
    for notice in notices.as_array().unwrap() {
        assert_matches_schema(&document, "Notice", notice);
    }
}

#[test]
fn errors_have_a_documented_status_and_match_the_schema() {
    let (site, document) = (Site::start(), openapi_document());
    let large = format!(r#"{{"device":"{}"}}"#, "a".repeat(17_000));
    let cross_site = [
        ("content-type", "application/json"),
        ("sec-fetch-site", "cross-site"),
    ];
    let responses = [
        site.post_json("{"),
        site.post_json(r#"{"devise":"a"}"#),
        site.post_json(r#"{"device":"a"}"#),
        site.post_json(r#"{"device":"soundcore-a3102","serial":"A"}"#),
        site.post_json(&large),
        site.send("POST", "/api/v1/check", &[], b"{}"),
        site.send("POST", "/api/v1/check", &cross_site, b"{}"),
        site.send("PUT", "/api/v1/check", &[], b""),
    ];
    let documented = &document["paths"]["/api/v1/check"]["post"]["responses"];
    for response in responses {
        assert!(
            documented.get(response.status.to_string()).is_some(),
            "{}",
            response.status
        );
        assert_matches_schema(&document, "Error", &response.json());
    }
}

//! `docs/openapi.json` describes what programs get: each address, and answers and errors field by field.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use super::Site;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn document() -> Value {
    serde_json::from_str(&file("docs/openapi.json")).unwrap()
}

/// What keeps a value from being what a schema says, by the few words of JSON Schema that the document uses.
fn misfit(document: &Value, schema: &Value, value: &Value, place: &str) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let schema = &document["components"]["schemas"][name.rsplit('/').next().unwrap()];
        return misfit(document, schema, value, place);
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let fitting = ways
            .iter()
            .filter(|way| misfit(document, way, value, place).is_none());
        return (fitting.count() != 1).then(|| format!("{place}: {value} is not one of these"));
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
            misfit(document, &schema["items"], item, &format!("{place}[{at}]"))
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
            (Value::Null, rest) => misfit(document, rest, value, &place),
            (contents, _) => misfit(document, contents, value, &place),
        }
    })
}

fn assert_fits(document: &Value, name: &str, value: &Value) {
    let schema = serde_json::json!({"$ref": format!("#/components/schemas/{name}")});
    assert_eq!(misfit(document, &schema, value, name), None);
}

#[test]
fn it_has_every_address_for_programs_and_no_other() {
    let table = file("src/web/routes.rs");
    let routes: BTreeSet<&str> = table
        .split('"')
        .filter(|text| text.starts_with("/api/"))
        .collect();
    let document = document();
    let paths: BTreeSet<&str> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(paths, routes);
}

#[test]
fn answers_are_what_it_says() {
    let (site, document) = (Site::start(), document());
    let devices = site.get("/api/v1/devices").value();
    for device in devices.as_array().unwrap() {
        assert_fits(&document, "Device", device);
        let slug = device["slug"].as_str().unwrap();
        for more in [
            "",
            r#","unreadable":true"#,
            r#","serial":"ACCJRU1D164OO841","as_printed":true"#,
        ] {
            let reply = site.json(&format!(r#"{{"device":"{slug}"{more}}}"#));
            let kind = if reply.status == 200 {
                "Answer"
            } else {
                "Error"
            };
            assert_fits(&document, kind, &reply.value());
        }
    }
    let notices = site.get("/api/v1/recalls").value();
    for notice in notices.as_array().unwrap() {
        assert_fits(&document, "Notice", notice);
    }
}

#[test]
fn every_error_has_a_status_and_a_shape_that_it_says() {
    let (site, document) = (Site::start(), document());
    let large = format!(r#"{{"device":"{}"}}"#, "a".repeat(17_000));
    let elsewhere = [
        ("content-type", "application/json"),
        ("sec-fetch-site", "cross-site"),
    ];
    let replies = [
        site.json("{"),
        site.json(r#"{"devise":"a"}"#),
        site.json(r#"{"device":"a"}"#),
        site.json(r#"{"device":"soundcore-a3102","serial":"A"}"#),
        site.json(&large),
        site.send("POST", "/api/v1/check", &[], b"{}"),
        site.send("POST", "/api/v1/check", &elsewhere, b"{}"),
        site.send("PUT", "/api/v1/check", &[], b""),
    ];
    let said = &document["paths"]["/api/v1/check"]["post"]["responses"];
    for reply in replies {
        assert!(
            said.get(reply.status.to_string()).is_some(),
            "{}",
            reply.status
        );
        assert_fits(&document, "Error", &reply.value());
    }
}

//! Generates the JSON Schemas in `data/schema` from the types that parse the files.
#![cfg(test)]

use std::{fs, path::PathBuf};

use schemars::{
    JsonSchema, schema_for,
    transform::{RecursiveTransform, Transform},
};

use super::{device::DeviceFile, notice::NoticeFile};
use crate::domain::DisposalGuide;

/// Forbids unknown fields, as the parser does.
fn forbid_unknown_fields(schema: &mut schemars::Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
}

fn schema_json<T: JsonSchema>() -> String {
    let mut schema = schema_for!(T);
    RecursiveTransform(forbid_unknown_fields).transform(&mut schema);
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

/// `UPDATE_SCHEMAS=1 cargo test schemas` updates the files.
#[test]
fn schemas_in_the_repository_match_the_types() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    let all = [
        ("device", schema_json::<DeviceFile>()),
        ("notice", schema_json::<NoticeFile>()),
        ("disposal", schema_json::<DisposalGuide>()),
    ];
    for (name, schema) in all {
        let file = folder.join(format!("{name}.json"));
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &schema).unwrap();
        }
        let stored = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            stored == schema,
            "data/schema/{name}.json is out of date: run UPDATE_SCHEMAS=1 cargo test schemas"
        );
    }
}

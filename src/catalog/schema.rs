//! The JSON Schemas in `data/schema`, made from the types that read the files.
#![cfg(test)]

use std::{fs, path::PathBuf};

use schemars::{
    JsonSchema, schema_for,
    transform::{RecursiveTransform, Transform},
};

use super::{device::DeviceFile, notice::NoticeFile};
use crate::domain::DisposalGuide;

/// Unknown fields are faults, so the schemas refuse them too. `$schema` is no field of ours.
fn close(schema: &mut schemars::Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
}

fn written<T: JsonSchema>() -> String {
    let mut schema = schema_for!(T);
    RecursiveTransform(close).transform(&mut schema);
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

/// `UPDATE_SCHEMAS=1 cargo test schemas` writes them anew.
#[test]
fn schemas_in_the_repository_are_those_of_the_types() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    let all = [
        ("device", written::<DeviceFile>()),
        ("notice", written::<NoticeFile>()),
        ("disposal", written::<DisposalGuide>()),
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
            "{name}.json is stale: UPDATE_SCHEMAS=1 cargo test schemas"
        );
    }
}

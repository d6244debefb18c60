//! What entries say, in a form in which two generations can be held against each other.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::domain::{Condition, DeviceSlug, Entry, ListId};

/// The entries that speak of a device.
pub(super) fn of<'a>(entries: &'a [Entry], device: &DeviceSlug) -> Vec<&'a Entry> {
    entries
        .iter()
        .filter(|entry| entry.applies_to.includes(device))
        .collect()
}

/// What an entry says besides the codes on its lists, its devices and its source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    sieve: bool,
    conditions: Vec<String>,
}

impl Shape {
    fn of(entry: &Entry) -> Self {
        let mut conditions: Vec<String> = entry.conditions.iter().map(condition).collect();
        conditions.sort();
        Self {
            sieve: entry.sieve,
            conditions,
        }
    }
}

fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Listed { part, .. } => format!("listed {}", json(part)),
        Condition::AllUnits
        | Condition::Prefix { .. }
        | Condition::Ending { .. }
        | Condition::Masked { .. }
        | Condition::DateCode { .. }
        | Condition::LengthIs(_)
        | Condition::LengthIsNot(_)
        | Condition::NoCode
        | Condition::Made(_)
        | Condition::Sold(_)
        | Condition::Colours(_)
        | Condition::Skus(_)
        | Condition::MakerOnly(_) => json(condition).to_string(),
    }
}

/// The lists that an entry names.
pub(super) fn lists_of(entry: &Entry) -> Vec<ListId> {
    let lists = entry.conditions.iter().filter_map(Condition::list);
    lists.map(|list| list.id).collect()
}

/// Entries that are alike but for their lists, as one with all their lists.
pub(super) struct Alike<'a> {
    pub entry: &'a Entry,
    pub lists: Vec<ListId>,
}

/// Entries by what they say.
pub(super) fn alike<'a>(entries: &[&'a Entry]) -> Vec<Alike<'a>> {
    let mut alike: BTreeMap<Shape, Alike<'a>> = BTreeMap::new();
    for &entry in entries {
        let lists = lists_of(entry);
        let known = alike.entry(Shape::of(entry)).or_insert(Alike {
            entry,
            lists: Vec::new(),
        });
        known.lists.extend(lists);
    }
    alike.into_values().collect()
}

/// The parts of codes that lists hold, each with all lists of them.
pub(super) fn by_part(entries: &[&Entry]) -> BTreeMap<String, Vec<ListId>> {
    let mut parts: BTreeMap<String, Vec<ListId>> = BTreeMap::new();
    for condition in entries.iter().flat_map(|entry| &entry.conditions) {
        if let Condition::Listed { part, list } = condition {
            let lists = parts.entry(json(part).to_string()).or_default();
            lists.push(list.id);
        }
    }
    parts
}

/// As it is stored, without the numbers of lists, which are others in each generation.
pub(super) fn json(value: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    without_list_numbers(&mut value);
    value
}

fn without_list_numbers(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("holds") {
                fields.remove("id");
            }
            fields.values_mut().for_each(without_list_numbers);
        }
        Value::Array(items) => items.iter_mut().for_each(without_list_numbers),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

//! Entries and records in a form in which two versions of the data can be compared: list ids differ in each version.

use std::collections::BTreeMap;

use crate::domain::{
    CodePart, Condition, Device, DeviceSlug, DisposalGuide, Entry, List, ListId, Notice,
};

/// The entries that apply to a device.
pub(super) fn entries_of<'a>(entries: &'a [Entry], device: &DeviceSlug) -> Vec<&'a Entry> {
    entries
        .iter()
        .filter(|entry| entry.applies_to.includes(device))
        .collect()
}

/// A condition without the id of its list.
fn without_list_id(condition: &Condition) -> Condition {
    match condition {
        Condition::Listed { part, list } => Condition::Listed {
            part: part.clone(),
            list: List {
                id: ListId(0),
                ..*list
            },
        },
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
        | Condition::MakerOnly(_) => condition.clone(),
    }
}

/// An entry without the ids of its lists.
fn normalized(entry: &Entry) -> Entry {
    Entry {
        conditions: entry.conditions.iter().map(without_list_id).collect(),
        ..entry.clone()
    }
}

/// Whether two entries have the same conditions on the same parts of codes, in any order and whatever their lists contain.
fn has_same_conditions(one: &Entry, other: &Entry) -> bool {
    let same = |a: &Condition, b: &Condition| match (a, b) {
        (Condition::Listed { part, .. }, Condition::Listed { part: other, .. }) => part == other,
        (a, b) => a == b,
    };
    let contains_all = |one: &Entry, other: &Entry| {
        other
            .conditions
            .iter()
            .all(|b| one.conditions.iter().any(|a| same(a, b)))
    };
    one.maker_decides == other.maker_decides && contains_all(one, other) && contains_all(other, one)
}

/// The lists that an entry names.
fn lists_of(entry: &Entry) -> Vec<ListId> {
    let lists = entry.conditions.iter().filter_map(Condition::list);
    lists.map(|list| list.id).collect()
}

/// Entries that differ only in their lists, as one entry with all lists.
pub(super) struct EntryGroup<'a> {
    /// The first of the entries.
    pub entry: &'a Entry,
    /// The lists of all of them.
    pub lists: Vec<ListId>,
}

/// Groups entries that differ only in their lists.
pub(super) fn group_entries<'a>(entries: &[&'a Entry]) -> Vec<EntryGroup<'a>> {
    let mut groups: Vec<EntryGroup<'a>> = Vec::new();
    for &entry in entries {
        match groups
            .iter_mut()
            .find(|group| has_same_conditions(group.entry, entry))
        {
            Some(group) => group.lists.extend(lists_of(entry)),
            None => groups.push(EntryGroup {
                entry,
                lists: lists_of(entry),
            }),
        }
    }
    groups
}

/// The parts of codes that lists contain, each with all lists of them.
pub(super) fn lists_by_part(entries: &[&Entry]) -> BTreeMap<CodePart, Vec<ListId>> {
    let mut parts: BTreeMap<CodePart, Vec<ListId>> = BTreeMap::new();
    for condition in entries.iter().flat_map(|entry| &entry.conditions) {
        if let Condition::Listed { part, list } = condition {
            parts.entry(part.clone()).or_default().push(list.id);
        }
    }
    parts
}

/// A record of which two versions are compared field by field.
pub(super) trait DifferingFields {
    /// The names of the fields that differ, as data files have them, in alphabetical order.
    fn differing_fields(&self, other: &Self) -> Vec<&'static str>;
}

/// Compares all fields of a type. The pattern is exhaustive: a new field that is not listed does not compile. `name`: the name in data
/// files, if it differs; `as`: what is compared instead of the field.
macro_rules! differing_fields {
    ($type:ident { $($field:ident $(= $name:literal)? $(as $convert:expr)?),* $(,)? }) => {
        impl DifferingFields for $type {
            fn differing_fields(&self, other: &Self) -> Vec<&'static str> {
                let $type { $($field: _),* } = self;
                let mut names: Vec<&'static str> = [
                    $((
                        differing_fields!(@name $field $($name)?),
                        differing_fields!(@value self, $field $(, $convert)?)
                            == differing_fields!(@value other, $field $(, $convert)?),
                    )),*
                ]
                .into_iter()
                .filter_map(|(name, is_same)| (!is_same).then_some(name))
                .collect();
                names.sort_unstable();
                names
            }
        }
    };
    (@name $field:ident $name:literal) => { $name };
    (@name $field:ident) => { stringify!($field) };
    (@value $record:ident, $field:ident, $convert:expr) => { $convert(&$record.$field) };
    (@value $record:ident, $field:ident) => { &$record.$field };
}

fn all_normalized(entries: &[Entry]) -> Vec<Entry> {
    entries.iter().map(normalized).collect()
}

differing_fields!(Device {
    slug,
    position,
    brand,
    maker,
    name,
    model,
    category,
    colours,
    skus,
    skus_complete,
    aliases,
    drawing,
    picture,
    sources,
    code,
});

differing_fields!(Notice {
    id, number, title, publisher, publisher_kind, firm, jurisdictions, published, url, search,
    last_verified = "compared", devices, complete, hazard, incidents,
    required_steps = "owner_must", remedy, made, units, sold, contacts, sources, conflicts,
    rules as all_normalized, limits as all_normalized, exclusions as all_normalized,
});

differing_fields!(DisposalGuide {
    country, confidence = "sure", rule_found, first_step,
    forbidden_places = "never", phone_question = "ask",
    local_languages = "spoken", notes, links, sources,
});

//! What is allowed in a data folder, and rarely meant.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::{CodeList, Codes, Dataset};
use crate::{
    domain::{AppliesTo, CodePart, Condition, ListId, Notice, Precision, UnitCount},
    plural::{Plural, thousands},
};

/// Something that is no fault and should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The file, from the data folder.
    pub file: String,
    /// The line, from 1, where it is of one.
    pub line: Option<usize>,
    /// What is strange.
    pub why: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.why)
    }
}

/// Notices that say exactly how many units they cover, where the lists that tell them hold another number. `units`: how many
/// each list holds.
#[must_use]
pub fn other_counts(dataset: &Dataset, units: &BTreeMap<ListId, u64>) -> Vec<Warning> {
    let mut doubts = Vec::new();
    for notice in dataset.notices.iter().filter(|notice| notice.complete) {
        let groups: BTreeSet<&AppliesTo> =
            notice.units.iter().map(|said| &said.applies_to).collect();
        for applies_to in groups {
            let said: Vec<&UnitCount> = notice
                .units
                .iter()
                .filter(|said| said.applies_to == *applies_to)
                .collect();
            let exact = said.iter().all(|said| said.precision == Precision::Exactly);
            let Some(lists) = lists_for(applies_to, notice).filter(|_| exact) else {
                continue;
            };
            let said = said
                .iter()
                .fold(0, |sum: u64, said| sum.saturating_add(said.count));
            let held = lists.iter().filter_map(|list| units.get(list));
            let held = held.fold(0, |sum: u64, units| sum.saturating_add(*units));
            if said != held {
                let files = lists.iter().filter_map(|list| dataset.lists.get(list));
                doubts.push(Warning {
                    file: format!("notices/{}.toml", notice.id),
                    line: None,
                    why: format!(
                        "[[units]] says exactly {}, and {} {}: hold both against what the maker wrote",
                        thousands(said),
                        names(files),
                        Plural(held, "unit"),
                    ),
                });
            }
        }
    }
    doubts
}

/// The lists that alone decide which units of these devices are covered; `None` where other rules do too.
fn lists_for(applies_to: &AppliesTo, notice: &Notice) -> Option<BTreeSet<ListId>> {
    let devices = applies_to.resolve(&notice.devices);
    let mut lists = BTreeSet::new();
    for rule in &notice.rules {
        let of = rule.applies_to.resolve(&notice.devices);
        if !of.iter().any(|device| devices.contains(device)) {
            continue;
        }
        match &rule.conditions[..] {
            [
                Condition::Listed {
                    part: CodePart::Whole,
                    list,
                },
            ] if !rule.sieve && of.iter().all(|device| devices.contains(device)) => {
                lists.insert(list.id);
            }
            _ => return None,
        }
    }
    Some(lists)
}

/// `lists/a.csv holds`, `lists/a.csv and lists/b.csv hold`, `its rules list`.
fn names<'a>(lists: impl Iterator<Item = &'a CodeList>) -> String {
    let files: Option<Vec<&str>> = lists
        .map(|list| match &list.codes {
            Codes::File(file) => Some(file.name.as_str()),
            Codes::Written(_) => None,
        })
        .collect();
    match files.as_deref() {
        Some([file]) => format!("{file} holds"),
        Some([first @ .., last]) => format!("{} and {last} hold", first.join(", ")),
        Some([]) | None => "its rules list".to_owned(),
    }
}

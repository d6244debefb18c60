//! Warnings about content of a data folder that is allowed but probably a mistake.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::dataset::{CodeList, Codes, Dataset};
use crate::{
    domain::{AppliesTo, CodePart, Condition, ListId, Notice, Precision, Printable, UnitCount},
    plural::{Plural, thousands},
};

/// Something in a data file that is not an error and should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The path of the file, relative to the data folder.
    pub file: String,
    /// The line, from 1, if it concerns one.
    pub line: Option<usize>,
    /// What may be wrong.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", Printable(&self.file))?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", Printable(&self.message))
    }
}

/// Warns of complete notices whose exact number of units differs from the number in their lists. `units`: how many units each list
/// has.
pub(crate) fn count_mismatches(dataset: &Dataset, units: &BTreeMap<ListId, u64>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for notice in dataset.notices.iter().filter(|notice| notice.complete) {
        let groups: BTreeSet<&AppliesTo> =
            notice.units.iter().map(|count| &count.applies_to).collect();
        for applies_to in groups {
            let counts: Vec<&UnitCount> = notice
                .units
                .iter()
                .filter(|count| count.applies_to == *applies_to)
                .collect();
            let is_exact = counts
                .iter()
                .all(|count| count.precision == Precision::Exactly);
            let Some(lists) = lists_for(applies_to, notice).filter(|_| is_exact) else {
                continue;
            };
            let stated = counts.iter().map(|count| count.count);
            let stated = stated.fold(0, u64::saturating_add);
            let listed = lists.iter().filter_map(|list| units.get(list).copied());
            let listed = listed.fold(0, u64::saturating_add);
            if stated != listed {
                let lists = lists.iter().filter_map(|list| dataset.lists.get(list));
                warnings.push(Warning {
                    file: format!("notices/{}.toml", notice.id),
                    line: None,
                    message: format!(
                        "[[units]] says exactly {}, and {} {}: compare both with what the maker published",
                        thousands(stated),
                        lists_have(lists),
                        Plural(listed, "unit"),
                    ),
                });
            }
        }
    }
    warnings
}

/// The lists that alone decide which units of these devices are covered; `None` if other rules do too.
fn lists_for(applies_to: &AppliesTo, notice: &Notice) -> Option<BTreeSet<ListId>> {
    let devices = applies_to.resolve(&notice.devices);
    let mut lists = BTreeSet::new();
    for rule in &notice.rules {
        let rule_devices = rule.applies_to.resolve(&notice.devices);
        if !rule_devices.iter().any(|device| devices.contains(device)) {
            continue;
        }
        match &rule.conditions[..] {
            [
                Condition::Listed {
                    part: CodePart::Whole,
                    list,
                },
            ] if !rule.maker_decides
                && rule_devices.iter().all(|device| devices.contains(device)) =>
            {
                lists.insert(list.id);
            }
            _ => return None,
        }
    }
    Some(lists)
}

/// "lists/a.csv has", "lists/a.csv and lists/b.csv have", or "its rules list".
fn lists_have<'a>(lists: impl Iterator<Item = &'a CodeList>) -> String {
    let files: Option<Vec<&str>> = lists
        .map(|list| match &list.codes {
            Codes::File(file) => Some(file.path.as_str()),
            Codes::Inline(_) => None,
        })
        .collect();
    match files.as_deref() {
        Some([file]) => format!("{file} has"),
        Some([first @ .., last]) => format!("{} and {last} have", first.join(", ")),
        Some([]) | None => "its rules list".to_owned(),
    }
}

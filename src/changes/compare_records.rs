//! Compares two versions of the data.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Changes, EntryKind, NamedDiff, NoticeUnits, Records, UnitChange, UnitLists, VerdictDowngrade,
    normalized::{DifferingFields, EntryGroup, entries_of, group_entries, lists_by_part},
    subsumption::{additional_conditions, covers, covers_all, looks_at_codes, subsumes},
};
use crate::domain::{
    CodePart, Condition, Device, DeviceSlug, DisposalGuide, Entry, Lengths, ListId, Notice,
};

/// What changes from `old` to `new`.
///
/// # Errors
/// When a list cannot be read.
pub fn compare_records<L: UnitLists>(
    old: Records<'_>,
    new: Records<'_>,
    lists: &L,
) -> Result<Changes, L::Error> {
    let guides = named_diff(old.guides, new.guides, DisposalGuide::file_name);
    let (old, new) = (old.recalls, new.recalls);
    let mut comparison = Comparison {
        lists,
        cache: BTreeMap::new(),
        units: Vec::new(),
        downgrades: Vec::new(),
    };
    for device in old.devices() {
        match new.device(device.slug.as_str()) {
            Some(new_device) => comparison.compare_device(device, new_device),
            None => comparison.downgrades.push(VerdictDowngrade::DeviceRemoved {
                device: device.slug.clone(),
            }),
        }
    }
    for notice in old.notices() {
        match new.notice(notice.id.as_str()) {
            Some(new_notice) => comparison.compare_notice(notice, new_notice)?,
            None => comparison.downgrades.push(VerdictDowngrade::NoticeRemoved {
                notice: notice.id.clone(),
            }),
        }
    }
    for notice in new.notices() {
        if old.notice(notice.id.as_str()).is_none() {
            for device in &notice.devices {
                comparison.compare_rules(
                    notice,
                    device,
                    &[],
                    &entries_of(&notice.rules, device),
                )?;
            }
        }
    }
    Ok(Changes {
        devices: named_diff(old.devices(), new.devices(), |device| device.slug.clone()),
        notices: named_diff(old.notices(), new.notices(), |notice| notice.id.clone()),
        guides,
        units: comparison.units,
        points: lists.points()?,
        downgrades: comparison.downgrades,
    })
}

struct Comparison<'a, L> {
    lists: &'a L,
    /// Comparisons of lists so far: lists of 100 million units can be named by several notices.
    cache: BTreeMap<(Vec<ListId>, Vec<ListId>), UnitChange>,
    units: Vec<NoticeUnits>,
    downgrades: Vec<VerdictDowngrade>,
}

impl<L: UnitLists> Comparison<'_, L> {
    /// Compares the fields of a device that can change an answer.
    fn compare_device(&mut self, old: &Device, new: &Device) {
        // If no length is published, the names and models of the device are not accepted as codes.
        let by_names = new.code.lengths == Lengths::Unpublished;
        let fields = [
            ("brand", !by_names || old.brand == new.brand),
            ("name", !by_names || old.name == new.name),
            ("model", !by_names || old.model == new.model),
            ("aliases", !by_names || old.aliases == new.aliases),
            ("maker", old.maker == new.maker),
            ("code.length", old.code.lengths == new.code.lengths),
            ("code.alphabet", old.code.alphabet() == new.code.alphabet()),
            ("code.layout", old.code.layout == new.code.layout),
            ("code.kind", old.code.kind == new.code.kind),
            ("colours", old.colours == new.colours),
            ("skus", old.skus == new.skus),
            ("skus_complete", old.skus_complete == new.skus_complete),
        ];
        for (field, _) in fields.iter().filter(|(_, same)| !same) {
            self.downgrades.push(VerdictDowngrade::DeviceChanged {
                device: new.slug.clone(),
                field: (*field).to_owned(),
            });
        }
    }

    fn compare_notice(&mut self, old: &Notice, new: &Notice) -> Result<(), L::Error> {
        let notice = new.id.clone();
        if new.complete && !old.complete {
            self.downgrades.push(VerdictDowngrade::CompleteNow {
                notice: notice.clone(),
            });
        }
        if old.disputes_units() && !new.disputes_units() {
            self.downgrades.push(VerdictDowngrade::DisputeEnded {
                notice: notice.clone(),
            });
        }
        let devices: BTreeSet<&DeviceSlug> = old.devices.iter().chain(&new.devices).collect();
        for device in devices {
            if !new.devices.contains(device) {
                self.downgrades.push(VerdictDowngrade::DeviceUncovered {
                    notice: notice.clone(),
                    device: device.clone(),
                });
                continue;
            }
            let was_covered = old.devices.contains(device);
            let before = |entries| {
                if was_covered {
                    entries_of(entries, device)
                } else {
                    Vec::new()
                }
            };
            let rules = (before(&old.rules), entries_of(&new.rules, device));
            self.compare_rules(new, device, &rules.0, &rules.1)?;
            // For a device that the notice did not cover before, verdicts can only become more serious.
            if was_covered {
                let limits = (before(&old.limits), entries_of(&new.limits, device));
                let exclusions = (before(&old.exclusions), entries_of(&new.exclusions, device));
                self.compare_units(new, device, EntryKind::Limits, &limits.0, &limits.1)?;
                self.compare_units(
                    new,
                    device,
                    EntryKind::Exclusions,
                    &exclusions.0,
                    &exclusions.1,
                )?;
                if self.limits_narrow(&limits.0, &limits.1)? {
                    self.downgrades.push(VerdictDowngrade::LimitAdded {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
                if self.exclusions_widen(&exclusions.0, &exclusions.1)? {
                    self.downgrades.push(VerdictDowngrade::ExclusionAdded {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
            }
        }
        Ok(())
    }

    /// Rules that differ only in their lists are compared by the union of their lists: a code that moves from one list to another is
    /// still covered. So is one that a wider rule covers.
    fn compare_rules(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        if !new.iter().any(|rule| covers_all(rule)) {
            self.compare_units(notice, device, EntryKind::Rules, old, new)?;
        }
        self.compare_matched_codes(notice, device, old, new)?;
        let new_groups = group_entries(new);
        let mut is_rule_removed = false;
        for old_group in group_entries(old) {
            let (wider, other): (Vec<&EntryGroup<'_>>, Vec<_>) = new_groups
                .iter()
                .partition(|group| covers(group.entry, old_group.entry));
            if wider.iter().any(|group| group.lists.is_empty()) {
                continue;
            }
            if old_group.lists.is_empty() {
                is_rule_removed = true;
                continue;
            }
            let wider_lists: Vec<ListId> = wider
                .iter()
                .flat_map(|group| &group.lists)
                .copied()
                .collect();
            let change = self.unit_change(old_group.lists.clone(), wider_lists.clone())?;
            // Removed codes of ranges that count letters are not counted.
            is_rule_removed |= change.narrower;
            if change.removed == 0 {
                continue;
            }
            let (notice, device) = (notice.id.clone(), device.clone());
            // A code that is still on a list of another rule is covered only if the further conditions of that rule are met. It
            // is not reported as removed.
            let lists_same_part = |group: &&&EntryGroup<'_>| {
                let old_conditions = &old_group.entry.conditions;
                let mut conditions = group.entry.conditions.iter().filter(|c| c.list().is_some());
                conditions.any(|new| old_conditions.iter().any(|old| subsumes(new, old)))
            };
            let other: Vec<&&EntryGroup<'_>> = other.iter().filter(lists_same_part).collect();
            let listed = other.iter().flat_map(|group| &group.lists).copied();
            let unlisted = self.unit_change(
                old_group.lists,
                wider_lists.into_iter().chain(listed).collect(),
            )?;
            if unlisted.removed > 0 {
                self.downgrades.push(VerdictDowngrade::UnitsRemoved {
                    notice: notice.clone(),
                    device: device.clone(),
                    units: unlisted.removed,
                    examples: unlisted.removed_examples,
                });
            }
            if change.removed > unlisted.removed {
                let only_if = other
                    .iter()
                    .flat_map(|group| additional_conditions(group.entry, old_group.entry))
                    .collect::<BTreeSet<_>>();
                self.downgrades.push(VerdictDowngrade::UnitsConditional {
                    notice,
                    device,
                    units: change.removed - unlisted.removed,
                    only_if: only_if.into_iter().collect(),
                });
            }
        }
        if is_rule_removed {
            self.downgrades.push(VerdictDowngrade::RuleRemoved {
                notice: notice.id.clone(),
                device: device.clone(),
            });
        }
        Ok(())
    }

    /// If a rule covers every unit, codes that a rule matched before may match no rule. Such a code no longer raises the verdict of
    /// sibling devices to possibly affected, so that verdict is downgraded.
    fn compare_matched_codes(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        if !new.iter().any(|rule| covers_all(rule)) {
            return Ok(());
        }
        let new_rules: Vec<&Entry> = new.iter().copied().filter(|r| looks_at_codes(r)).collect();
        let new_groups = group_entries(&new_rules);
        let old_rules: Vec<&Entry> = old.iter().copied().filter(|r| looks_at_codes(r)).collect();
        for old_group in group_entries(&old_rules) {
            let wider = || {
                let groups = new_groups.iter();
                groups.filter(|group| covers(group.entry, old_group.entry))
            };
            let without_list = wider().any(|group| group.lists.is_empty());
            let lists: Vec<ListId> = wider().flat_map(|group| &group.lists).copied().collect();
            let is_matched = without_list
                || (!old_group.lists.is_empty()
                    && self.unit_change(old_group.lists, lists)?.removed == 0);
            if !is_matched {
                self.downgrades.push(VerdictDowngrade::CodesForgotten {
                    notice: notice.id.clone(),
                    device: device.clone(),
                });
                return Ok(());
            }
        }
        Ok(())
    }

    /// The units that all lists of the rules, limits or exclusions together gain and lose, whether or not that downgrades a verdict.
    fn compare_units(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        entries: EntryKind,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        let (old, new) = (lists_by_part(old), lists_by_part(new));
        for part in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            let lists = |by_part: &BTreeMap<CodePart, Vec<ListId>>| by_part.get(part).cloned();
            let (old, new) = (lists(&old), lists(&new));
            let change = self.unit_change(old.unwrap_or_default(), new.unwrap_or_default())?;
            if change.removed > 0 || change.added > 0 {
                self.units.push(NoticeUnits {
                    notice: notice.id.clone(),
                    device: device.clone(),
                    entries,
                    change,
                });
            }
        }
        Ok(())
    }

    fn unit_change(&mut self, old: Vec<ListId>, new: Vec<ListId>) -> Result<UnitChange, L::Error> {
        let pair = (old, new);
        if let Some(cached) = self.cache.get(&pair) {
            return Ok(cached.clone());
        }
        let change = self.lists.compare_lists(&pair.0, &pair.1)?;
        self.cache.insert(pair, change.clone());
        Ok(change)
    }

    /// Whether limits exclude units that they did not exclude before. Each condition of a limit excludes by itself, so it must be at
    /// least as wide as one of the old conditions.
    fn limits_narrow(&mut self, old: &[&Entry], new: &[&Entry]) -> Result<bool, L::Error> {
        for new_condition in new.iter().flat_map(|limit| &limit.conditions) {
            let mut narrows = true;
            for old_condition in old.iter().flat_map(|limit| &limit.conditions) {
                let change = self.list_change(old_condition, new_condition)?;
                narrows &= !subsumes(new_condition, old_condition)
                    || change.removed > 0
                    || change.narrower;
            }
            if narrows {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether exclusions exclude units that they did not exclude before: one has weaker conditions than each of the old ones.
    fn exclusions_widen(&mut self, old: &[&Entry], new: &[&Entry]) -> Result<bool, L::Error> {
        for new_exclusion in new {
            let mut widens = true;
            for old_exclusion in old {
                let mut implies_old_exclusion = true;
                for old_condition in &old_exclusion.conditions {
                    let mut implies_condition = false;
                    for new_condition in &new_exclusion.conditions {
                        let change = self.list_change(old_condition, new_condition)?;
                        implies_condition |= subsumes(old_condition, new_condition)
                            && change.added == 0
                            && !change.wider;
                    }
                    implies_old_exclusion &= implies_condition;
                }
                widens &= !implies_old_exclusion;
            }
            if widens {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What the list of a condition gains and loses; nothing for other conditions.
    fn list_change(&mut self, old: &Condition, new: &Condition) -> Result<UnitChange, L::Error> {
        match (old.list(), new.list()) {
            (Some(old), Some(new)) => self.unit_change(vec![old.id], vec![new.id]),
            _ => Ok(UnitChange::default()),
        }
    }
}

fn named_diff<T: DifferingFields, N: Clone + Ord>(
    old: &[T],
    new: &[T],
    name: impl Fn(&T) -> N,
) -> NamedDiff<N> {
    let before: BTreeMap<N, &T> = old.iter().map(|record| (name(record), record)).collect();
    let after: BTreeMap<N, &T> = new.iter().map(|record| (name(record), record)).collect();
    let only = |one: &BTreeMap<N, &T>, other: &BTreeMap<N, &T>| -> Vec<N> {
        let names = one.keys().filter(|name| !other.contains_key(*name));
        names.cloned().collect()
    };
    let changed = before.iter().filter_map(|(name, old)| {
        let fields = old.differing_fields(after.get(name)?);
        (!fields.is_empty()).then(|| (name.clone(), fields))
    });
    NamedDiff {
        added: only(&after, &before),
        changed: changed.collect(),
        removed: only(&before, &after),
    }
}

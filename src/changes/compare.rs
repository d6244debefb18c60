//! Holds two generations against each other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::{
    Changes, Entries, Generation, Milder, Names, NoticeUnits, UnitChange, UnitLists,
    said::{Alike, alike, by_part, json, of},
    wider::{asked_besides, covers, covers_all, is_wider, looks_at_codes},
};
use crate::domain::{Condition, Device, DeviceSlug, DisposalGuide, Entry, Lengths, ListId, Notice};

/// What changes from `old` to `new`.
///
/// # Errors
/// When a list cannot be read.
pub fn changes<L: UnitLists>(
    old: Generation<'_>,
    new: Generation<'_>,
    lists: &L,
) -> Result<Changes, L::Error> {
    let guides = names(old.guides, new.guides, DisposalGuide::file_name);
    let (old, new) = (old.recalls, new.recalls);
    let mut comparison = Comparison {
        lists,
        known: BTreeMap::new(),
        units: Vec::new(),
        milder: Vec::new(),
    };
    for device in old.devices() {
        match new.device(device.slug.as_str()) {
            Some(now) => comparison.device(device, now),
            None => comparison.milder.push(Milder::DeviceRemoved {
                device: device.slug.clone(),
            }),
        }
    }
    for notice in old.notices() {
        match new.notice(notice.id.as_str()) {
            Some(now) => comparison.notice(notice, now)?,
            None => comparison.milder.push(Milder::NoticeRemoved {
                notice: notice.id.clone(),
            }),
        }
    }
    for notice in new.notices() {
        if old.notice(notice.id.as_str()).is_none() {
            for device in &notice.devices {
                comparison.rules(notice, device, &[], &of(&notice.rules, device))?;
            }
        }
    }
    Ok(Changes {
        devices: names(old.devices(), new.devices(), |device| device.slug.clone()),
        notices: names(old.notices(), new.notices(), |notice| notice.id.clone()),
        guides,
        units: comparison.units,
        points: lists.points()?,
        milder: comparison.milder,
    })
}

struct Comparison<'a, L> {
    lists: &'a L,
    /// Lists of 100 million units may be named by several notices: the same ones are compared once.
    known: BTreeMap<(Vec<ListId>, Vec<ListId>), UnitChange>,
    units: Vec<NoticeUnits>,
    milder: Vec<Milder>,
}

impl<L: UnitLists> Comparison<'_, L> {
    /// What decides how a device's units are read and which other devices cast doubt on them.
    fn device(&mut self, old: &Device, new: &Device) {
        // Where no length is published, the device's own names and models are no code.
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
            ("skus", json(&old.skus) == json(&new.skus)),
            ("skus_complete", old.skus_complete == new.skus_complete),
        ];
        for (field, _) in fields.iter().filter(|(_, same)| !same) {
            self.milder.push(Milder::DeviceChanged {
                device: new.slug.clone(),
                field: (*field).to_owned(),
            });
        }
    }

    fn notice(&mut self, old: &Notice, new: &Notice) -> Result<(), L::Error> {
        let notice = new.id.clone();
        if new.complete && !old.complete {
            self.milder.push(Milder::CompleteNow {
                notice: notice.clone(),
            });
        }
        if old.disputes_units() && !new.disputes_units() {
            self.milder.push(Milder::DisputeEnded {
                notice: notice.clone(),
            });
        }
        let devices: BTreeSet<&DeviceSlug> = old.devices.iter().chain(&new.devices).collect();
        for device in devices {
            if !new.devices.contains(device) {
                self.milder.push(Milder::DeviceUncovered {
                    notice: notice.clone(),
                    device: device.clone(),
                });
                continue;
            }
            let was = old.devices.contains(device);
            let before = |entries| if was { of(entries, device) } else { Vec::new() };
            let rules = (before(&old.rules), of(&new.rules, device));
            self.rules(new, device, &rules.0, &rules.1)?;
            // What a notice says of a device that it did not cover before can only add to its verdicts.
            if was {
                let limits = (before(&old.limits), of(&new.limits, device));
                let exclusions = (before(&old.exclusions), of(&new.exclusions, device));
                self.units(new, device, Entries::Limits, &limits.0, &limits.1)?;
                self.units(
                    new,
                    device,
                    Entries::Exclusions,
                    &exclusions.0,
                    &exclusions.1,
                )?;
                if self.limits_narrow(&limits.0, &limits.1)? {
                    self.milder.push(Milder::LimitAdded {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
                if self.exclusions_widen(&exclusions.0, &exclusions.1)? {
                    self.milder.push(Milder::ExclusionAdded {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
            }
        }
        Ok(())
    }

    /// Rules that are alike but for their lists are compared by what all their lists hold: a code that moves from one list
    /// to another is still covered. So it is by a rule that takes in what the old one said.
    fn rules(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        if !new.iter().any(|rule| covers_all(rule)) {
            self.units(notice, device, Entries::Rules, old, new)?;
        }
        self.forgotten(notice, device, old, new)?;
        let now = alike(new);
        let mut gone = false;
        for was in alike(old) {
            let (wider, other): (Vec<&Alike<'_>>, Vec<_>) =
                now.iter().partition(|now| covers(now.entry, was.entry));
            if wider.iter().any(|now| now.lists.is_empty()) {
                continue;
            }
            if was.lists.is_empty() {
                gone = true;
                continue;
            }
            let kept: Vec<ListId> = wider.iter().flat_map(|now| &now.lists).copied().collect();
            let change = self.change(was.lists.clone(), kept.clone())?;
            // Ranges that count letters leave out what nobody counted.
            gone |= change.narrower;
            let lost = change.removed;
            if lost == 0 {
                continue;
            }
            let (notice, device) = (notice.id.clone(), device.clone());
            // Those that are still on lists of other rules are not lost, and yet covered less.
            let of_part = |now: &&&Alike<'_>| {
                let mut conditions = now.entry.conditions.iter().filter(|c| c.list().is_some());
                conditions.any(|now| was.entry.conditions.iter().any(|was| is_wider(now, was)))
            };
            let other: Vec<&&Alike<'_>> = other.iter().filter(of_part).collect();
            let listed = other.iter().flat_map(|now| &now.lists).copied();
            let unlisted = self.change(was.lists, kept.into_iter().chain(listed).collect())?;
            if unlisted.removed > 0 {
                self.milder.push(Milder::UnitsRemoved {
                    notice: notice.clone(),
                    device: device.clone(),
                    units: unlisted.removed,
                    examples: unlisted.removed_examples,
                });
            }
            if lost > unlisted.removed {
                let only_if = other
                    .iter()
                    .flat_map(|now| asked_besides(now.entry, was.entry))
                    .collect::<BTreeSet<_>>();
                self.milder.push(Milder::UnitsConditional {
                    notice,
                    device,
                    units: lost - unlisted.removed,
                    only_if: only_if.into_iter().collect(),
                });
            }
        }
        if gone {
            self.milder.push(Milder::RuleRemoved {
                notice: notice.id.clone(),
                device: device.clone(),
            });
        }
        Ok(())
    }

    /// Where every unit is covered now, codes that a rule recognised before may be nobody's any more: they cast doubt on other
    /// devices of the maker, and do so no longer.
    fn forgotten(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        if !new.iter().any(|rule| covers_all(rule)) {
            return Ok(());
        }
        let by_codes: Vec<&Entry> = new.iter().copied().filter(|r| looks_at_codes(r)).collect();
        let now = alike(&by_codes);
        let by_codes: Vec<&Entry> = old.iter().copied().filter(|r| looks_at_codes(r)).collect();
        for was in alike(&by_codes) {
            let wider = || now.iter().filter(|now| covers(now.entry, was.entry));
            let without_list = wider().any(|now| now.lists.is_empty());
            let lists: Vec<ListId> = wider().flat_map(|now| &now.lists).copied().collect();
            let is_kept = without_list
                || (!was.lists.is_empty() && self.change(was.lists, lists)?.removed == 0);
            if !is_kept {
                self.milder.push(Milder::CodesForgotten {
                    notice: notice.id.clone(),
                    device: device.clone(),
                });
                return Ok(());
            }
        }
        Ok(())
    }

    /// The units that all lists of the rules, limits or exclusions together gain and lose. Whether that makes anything milder is
    /// another question.
    fn units(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        entries: Entries,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        let (old, new) = (by_part(old), by_part(new));
        for part in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            let lists = |of: &BTreeMap<String, Vec<ListId>>| of.get(part).cloned();
            let (old, new) = (lists(&old), lists(&new));
            let change = self.change(old.unwrap_or_default(), new.unwrap_or_default())?;
            if change.removed > 0 || change.added > 0 {
                self.units.push(NoticeUnits {
                    notice: notice.id.clone(),
                    device: device.clone(),
                    of: entries,
                    change,
                });
            }
        }
        Ok(())
    }

    fn change(&mut self, old: Vec<ListId>, new: Vec<ListId>) -> Result<UnitChange, L::Error> {
        let pair = (old, new);
        if let Some(known) = self.known.get(&pair) {
            return Ok(known.clone());
        }
        let change = self.lists.compare(&pair.0, &pair.1)?;
        self.known.insert(pair, change.clone());
        Ok(change)
    }

    /// Whether limits rule out units that they did not. Each condition of a limit does so by itself, and must take in what one
    /// of the old ones did.
    fn limits_narrow(&mut self, old: &[&Entry], new: &[&Entry]) -> Result<bool, L::Error> {
        for now in new.iter().flat_map(|limit| &limit.conditions) {
            let mut narrows = true;
            for was in old.iter().flat_map(|limit| &limit.conditions) {
                let change = self.listed(was, now)?;
                narrows &= !is_wider(now, was) || change.removed > 0 || change.narrower;
            }
            if narrows {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether exclusions rule out units that they did not: one asks for less than each of the old ones.
    fn exclusions_widen(&mut self, old: &[&Entry], new: &[&Entry]) -> Result<bool, L::Error> {
        for now in new {
            let mut widens = true;
            for was in old {
                let mut asks_for_all = true;
                for was in &was.conditions {
                    let mut asks = false;
                    for now in &now.conditions {
                        let change = self.listed(was, now)?;
                        asks |= is_wider(was, now) && change.added == 0 && !change.wider;
                    }
                    asks_for_all &= asks;
                }
                widens &= !asks_for_all;
            }
            if widens {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What the list of a condition gains and loses; nothing where there is none.
    fn listed(&mut self, old: &Condition, new: &Condition) -> Result<UnitChange, L::Error> {
        match (old.list(), new.list()) {
            (Some(old), Some(new)) => self.change(vec![old.id], vec![new.id]),
            _ => Ok(UnitChange::default()),
        }
    }
}

fn names<T: Serialize, N: Clone + Ord>(old: &[T], new: &[T], name: impl Fn(&T) -> N) -> Names<N> {
    let before: BTreeMap<N, &T> = old.iter().map(|thing| (name(thing), thing)).collect();
    let after: BTreeMap<N, &T> = new.iter().map(|thing| (name(thing), thing)).collect();
    let only = |one: &BTreeMap<N, &T>, other: &BTreeMap<N, &T>| -> Vec<N> {
        let names = one.keys().filter(|name| !other.contains_key(*name));
        names.cloned().collect()
    };
    let changed = before.iter().filter_map(|(name, old)| {
        let fields = fields(&json(old), &json(after.get(name)?));
        (!fields.is_empty()).then(|| (name.clone(), fields))
    });
    Names {
        added: only(&after, &before),
        changed: changed.collect(),
        removed: only(&before, &after),
    }
}

/// The fields in which two things differ.
fn fields(old: &Value, new: &Value) -> Vec<String> {
    let (Value::Object(old), Value::Object(new)) = (old, new) else {
        return Vec::new();
    };
    let names = old.keys().chain(new.keys()).collect::<BTreeSet<_>>();
    let differ = names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name));
    differ.cloned().collect()
}

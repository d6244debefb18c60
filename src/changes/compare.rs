//! Holds two generations against each other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::{
    Changes, Generation, Milder, Names, NoticeUnits, UnitChange, UnitLists,
    said::{Shape, json, lists_of, of, recognised, shapes},
};
use crate::domain::{Condition, Device, DeviceSlug, DisposalGuide, Entry, ListId, Notice};

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
        let fields = [
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
                let rules_out = !limits.1.is_empty() || !exclusions.1.is_empty();
                if rules_out && self.settles_look_alikes(&rules.0, &rules.1)? {
                    self.milder.push(Milder::LookAlikeSettled {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
                let shrinks = |change: &UnitChange| change.removed > 0;
                if self.narrows(&limits.0, &limits.1, shrinks)? {
                    self.milder.push(Milder::LimitAdded {
                        notice: notice.clone(),
                        device: device.clone(),
                    });
                }
                let grows = |change: &UnitChange| change.added > 0;
                if self.narrows(&exclusions.0, &exclusions.1, grows)? {
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
    /// to another is still covered.
    fn rules(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: &[&Entry],
        new: &[&Entry],
    ) -> Result<(), L::Error> {
        let (old, new) = (shapes(old), shapes(new));
        let mut gone = false;
        for (shape, lists) in &old {
            // What was a first sieve and is a rule now covers no less.
            let stricter = Shape {
                sieve: false,
                ..shape.clone()
            };
            let kept: Vec<&Vec<ListId>> = [shape, &stricter]
                .into_iter()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .filter_map(|shape| new.get(shape))
                .collect();
            if lists.is_empty() {
                gone |= kept.is_empty();
                continue;
            }
            let now = kept.into_iter().flatten().copied().collect();
            self.compare(notice, device, lists.clone(), now)?;
        }
        for (shape, lists) in new.iter().filter(|(_, lists)| !lists.is_empty()) {
            let looser = Shape {
                sieve: true,
                ..shape.clone()
            };
            if !old.contains_key(shape) && !old.contains_key(&looser) {
                self.compare(notice, device, Vec::new(), lists.clone())?;
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

    /// Whether rules recognise codes that none did, and do not cover every unit with them. Another reading of such a code
    /// that a rule recognised cast doubt on it, and does so no longer.
    fn settles_look_alikes(&mut self, old: &[&Entry], new: &[&Entry]) -> Result<bool, L::Error> {
        let old = recognised(old.iter().copied());
        if old.is_empty() {
            return Ok(false);
        }
        let covers_less =
            |rule: &&Entry| rule.sieve || !rule.conditions.iter().all(Condition::recognises_codes);
        for (conditions, lists) in recognised(new.iter().copied().filter(covers_less)) {
            let before = old.get(&conditions);
            let more = if lists.is_empty() {
                before.is_none()
            } else {
                let before = before.cloned().unwrap_or_default();
                self.change(before, lists)?.added > 0
            };
            if more {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn compare(
        &mut self,
        notice: &Notice,
        device: &DeviceSlug,
        old: Vec<ListId>,
        new: Vec<ListId>,
    ) -> Result<(), L::Error> {
        let change = self.change(old, new)?;
        if change.removed > 0 {
            self.milder.push(Milder::UnitsRemoved {
                notice: notice.id.clone(),
                device: device.clone(),
                units: change.removed,
                examples: change.removed_examples.clone(),
            });
        }
        if change.removed > 0 || change.added > 0 {
            self.units.push(NoticeUnits {
                notice: notice.id.clone(),
                device: device.clone(),
                change,
            });
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

    /// Whether limits or exclusions rule out units that they did not: one is new or otherwise, or its lists changed.
    fn narrows(
        &mut self,
        old: &[&Entry],
        new: &[&Entry],
        by_lists: impl Fn(&UnitChange) -> bool,
    ) -> Result<bool, L::Error> {
        // Limits must all hold, so each is compared by itself.
        for entry in new {
            let alike = old
                .iter()
                .filter(|before| Shape::of(before) == Shape::of(entry));
            let mut narrower = true;
            for before in alike {
                let change = self.change(lists_of(before), lists_of(entry))?;
                narrower &= by_lists(&change);
            }
            if narrower {
                return Ok(true);
            }
        }
        Ok(false)
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

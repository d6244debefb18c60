//! Generated changes to a catalogue, small and realistic.

use std::collections::BTreeSet;

use charge_safely::{
    catalog::Dataset,
    domain::{AppliesTo, Condition, DeviceSlug},
};
use proptest::{
    prelude::*,
    sample::{Index, select},
};

use Section::{Exclusions, Limits, Rules};

use super::{
    scene::{Catalogue, slug},
    sketch::{
        self, CatalogueSketch, ConditionSketch, DeviceSketch, EntrySketch, Letters, NoticeSketch,
    },
};

/// A section of a notice.
#[derive(Clone, Copy, Debug)]
pub enum Section {
    Rules,
    Limits,
    Exclusions,
}

/// An entry of a catalogue. Each index selects one of the existing items.
#[derive(Clone, Debug)]
pub struct Place {
    notice: Index,
    section: Section,
    entry: Index,
}

/// A change. It has no effect if the catalogue has nothing to change.
#[derive(Clone, Debug)]
pub enum Edit {
    AddDevice(DeviceSketch),
    RemoveDevice(Index),
    /// One field is replaced by that of the sketch.
    ChangeDevice(Index, u8, DeviceSketch),
    LoseColour(Index),
    AddNotice(NoticeSketch),
    RemoveNotice(Index),
    /// A device is added to or removed from the notice or the entry.
    ToggleDevice(Index, u8),
    ToggleEntryDevice(Place, u8),
    CoverDevice(Index, u8),
    Complete(Index),
    Conflict(Index, u8),
    AddEntry(Place, EntrySketch),
    RemoveEntry(Place),
    MoveEntry(Place),
    /// Switches whether only the maker decides about matches of a rule.
    ToggleMakerDecides(Place),
    AddCondition(Place, ConditionSketch),
    RemoveCondition(Place),
    /// Adds a code that differs from another one in one character.
    AddCode(Place, Index, (u8, u8)),
    /// Adds a rule for such a code about which only the maker decides.
    AddMakerRule(Place, Index, (u8, u8)),
    RemoveCode(Place, Index),
    /// A rule covers every unit.
    CoverAll(Place),
    Widen(Place),
    Narrow(Place),
    /// Splits the list of an entry in two, or merges two lists.
    Split(Place, Index),
    Merge(Place),
}

/// A sketch and what has been removed. Removed items keep their number, so that the names of the others do not change.
#[derive(Clone, Debug)]
pub struct Edited {
    sketch: CatalogueSketch,
    devices_gone: BTreeSet<usize>,
    notices_gone: BTreeSet<usize>,
    colours_gone: BTreeSet<usize>,
}

impl Edited {
    pub fn new(sketch: CatalogueSketch) -> Self {
        Self {
            sketch,
            devices_gone: BTreeSet::new(),
            notices_gone: BTreeSet::new(),
            colours_gone: BTreeSet::new(),
        }
    }

    /// The catalogue without what [`charge_safely::catalog::read`] would reject.
    pub fn catalogue(&self) -> Catalogue {
        let mut catalogue = Catalogue::new(&self.sketch);
        let data = &mut catalogue.data;
        let gone = |numbers: &BTreeSet<usize>, name: &str, kind: &str| {
            let mut names = numbers.iter().map(|number| format!("{kind}-{number}"));
            names.any(|gone| gone == name)
        };
        data.devices
            .retain(|device| !gone(&self.devices_gone, device.slug.as_str(), "device"));
        data.notices
            .retain(|notice| !gone(&self.notices_gone, notice.id.as_str(), "notice"));
        for &number in &self.colours_gone {
            let mut devices = data.devices.iter_mut();
            if let Some(device) = devices.find(|device| device.slug == slug(number)) {
                device.colours.pop();
            }
        }
        make_sound(data);
        catalogue
    }

    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::AddDevice(device) => self.sketch.devices.push(device.clone()),
            Edit::RemoveDevice(which) => {
                self.devices_gone
                    .insert(which.index(self.sketch.devices.len()));
            }
            Edit::ChangeDevice(which, field, like) => {
                let number = which.index(self.sketch.devices.len());
                let device = &mut self.sketch.devices[number];
                match field {
                    0 => device.maker = like.maker,
                    1 => device.alphabet = like.alphabet,
                    2 => device.lengths = like.lengths,
                    3 => device.layout = like.layout,
                    4 => device.sku_colours.clone_from(&like.sku_colours),
                    _ => device.skus_complete = like.skus_complete,
                }
            }
            Edit::LoseColour(which) => {
                self.colours_gone
                    .insert(which.index(self.sketch.devices.len()));
            }
            Edit::AddNotice(notice) => self.sketch.notices.push(notice.clone()),
            Edit::RemoveNotice(which) => {
                self.notices_gone
                    .insert(which.index(self.sketch.notices.len()));
            }
            Edit::ToggleDevice(which, bit) => self.notice(*which).devices ^= 1 << bit,
            Edit::CoverDevice(which, bit) => self.notice(*which).devices |= 1 << bit,
            Edit::Complete(which) => self.notice(*which).complete ^= true,
            Edit::Conflict(which, subject) => self.notice(*which).conflict = *subject,
            Edit::AddEntry(place, entry) => self.entries(place).push(entry.clone()),
            Edit::RemoveEntry(place) => {
                let entries = self.entries(place);
                if !entries.is_empty() {
                    entries.remove(place.entry.index(entries.len()));
                }
            }
            Edit::MoveEntry(place) => {
                let entries = self.entries(place);
                let by = 1.min(entries.len());
                entries.rotate_left(by);
            }
            Edit::Split(place, at) => self.split(place, *at),
            Edit::Merge(place) => self.merge(place),
            Edit::ToggleEntryDevice(place, bit) => self.entry(place, |e| e.devices ^= 1 << bit),
            // Only rules have `sieve`.
            Edit::ToggleMakerDecides(place) => {
                let place = Place {
                    section: Rules,
                    ..place.clone()
                };
                self.entry(&place, |entry| entry.maker_decides ^= true);
            }
            Edit::CoverAll(place) => self.entry(place, |rule| {
                rule.conditions = vec![ConditionSketch::AllUnits];
                rule.maker_decides = false;
            }),
            Edit::AddCondition(place, told) => {
                self.entry(place, |entry| entry.conditions.push(told.clone()));
            }
            Edit::RemoveCondition(place) => self.entry(place, |entry| {
                if entry.conditions.len() > 1 {
                    entry.conditions.pop();
                }
            }),
            Edit::AddCode(place, like, change) => {
                self.told(place, |told| add_code(told, *like, *change));
            }
            Edit::AddMakerRule(place, like, change) => {
                let entries = self.entries(place);
                if !entries.is_empty() {
                    let mut rule = place.entry.get(entries).clone();
                    rule.maker_decides = true;
                    for told in &mut rule.conditions {
                        add_code(told, *like, *change);
                    }
                    entries.push(rule);
                }
            }
            Edit::RemoveCode(place, which) => self.told(place, |told| remove_code(told, *which)),
            Edit::Widen(place) => self.told(place, |told| resize(told, true)),
            Edit::Narrow(place) => self.told(place, |told| resize(told, false)),
        }
    }

    fn notice(&mut self, which: Index) -> &mut NoticeSketch {
        let number = which.index(self.sketch.notices.len());
        &mut self.sketch.notices[number]
    }

    fn entries(&mut self, place: &Place) -> &mut Vec<EntrySketch> {
        let notice = self.notice(place.notice);
        match place.section {
            Rules => &mut notice.rules,
            Limits => &mut notice.limits,
            Exclusions => &mut notice.exclusions,
        }
    }

    fn entry(&mut self, place: &Place, change: impl Fn(&mut EntrySketch)) {
        let entries = self.entries(place);
        if !entries.is_empty() {
            change(place.entry.get_mut(entries));
        }
    }

    fn told(&mut self, place: &Place, change: impl Fn(&mut ConditionSketch)) {
        self.entry(place, |entry| entry.conditions.iter_mut().for_each(&change));
    }

    fn split(&mut self, place: &Place, at: Index) {
        let entries = self.entries(place);
        if entries.is_empty() {
            return;
        }
        let entry = place.entry.get_mut(entries);
        let mut other = entry.clone();
        let both = entry.conditions.iter_mut().zip(&mut other.conditions);
        for (one, other) in both {
            if let (ConditionSketch::Codes(_, codes), ConditionSketch::Codes(_, rest)) =
                (one, other)
                && codes.len() > 1
            {
                let at = 1 + at.index(codes.len() - 1);
                codes.truncate(at);
                rest.drain(..at);
            }
        }
        entries.push(other);
    }

    /// Merges entries that have only lists of the same part.
    fn merge(&mut self, place: &Place) {
        let entries = self.entries(place);
        let mut merged: Vec<EntrySketch> = Vec::new();
        for entry in entries.drain(..) {
            let same = merged.iter_mut().find_map(|before| {
                let alike =
                    before.devices == entry.devices && before.maker_decides == entry.maker_decides;
                match (&mut before.conditions[..], &entry.conditions[..]) {
                    (
                        [ConditionSketch::Codes(part, codes)],
                        [ConditionSketch::Codes(other, more)],
                    ) if alike && part == other => Some((codes, more)),
                    _ => None,
                }
            });
            match same {
                Some((codes, more)) => codes.extend(more.iter().cloned()),
                None => merged.push(entry),
            }
        }
        *entries = merged;
    }
}

fn add_code(told: &mut ConditionSketch, like: Index, (place, character): (u8, u8)) {
    if let ConditionSketch::Codes(_, texts) = told {
        let mut text: Letters = like.get(texts).clone();
        let place = usize::from(place) % text.len();
        text[place] = character;
        texts.push(text);
    }
}

fn remove_code(told: &mut ConditionSketch, which: Index) {
    let (ConditionSketch::Codes(_, texts)
    | ConditionSketch::Prefix(_, texts, _)
    | ConditionSketch::Ending(_, texts, _)) = told
    else {
        return;
    };
    if texts.len() > 1 {
        texts.remove(which.index(texts.len()));
    }
}

/// Widens or narrows conditions on codes and dates.
fn resize(told: &mut ConditionSketch, wider: bool) {
    match told {
        ConditionSketch::Numbers(_, _, _, more, _) if wider => *more += 1,
        ConditionSketch::Numbers(_, _, _, more, _) => *more = more.saturating_sub(1),
        ConditionSketch::Range(_, _, last) => {
            let end = if wider { 5 } else { 0 };
            last.fill(end);
        }
        ConditionSketch::Made(from, _) | ConditionSketch::Sold(from, _, _, _) if wider => {
            *from = None;
        }
        ConditionSketch::Made(_, to) | ConditionSketch::Sold(_, to, _, _) => *to = Some(2),
        ConditionSketch::Colours(bits) if wider => *bits |= 3,
        ConditionSketch::Colours(bits) => *bits = (*bits & 3).max(1),
        _ => {}
    }
}

/// Removes what a data folder cannot have: a device without a notice or a rule, an entry about a device that its notice
/// does not cover, an entry with two lists.
fn make_sound(data: &mut Dataset) {
    for notice in &mut data.notices {
        let known = |slug: &DeviceSlug| data.devices.iter().any(|device| device.slug == *slug);
        notice.devices.retain(known);
        let entries = notice.rules.iter();
        let ruled: Vec<_> = entries.map(|rule| rule.applies_to.clone()).collect();
        let has_rule = |slug: &DeviceSlug| ruled.iter().any(|of| of.includes(slug));
        notice.devices.retain(has_rule);
        let parts = [
            &mut notice.rules,
            &mut notice.limits,
            &mut notice.exclusions,
        ];
        for entries in parts {
            entries.retain_mut(|entry| {
                let mut lists = 0;
                entry.conditions.retain(|condition| {
                    let listed = matches!(condition, Condition::Listed { .. });
                    lists += usize::from(listed);
                    !listed || lists == 1
                });
                let listed = entry.applies_to.listed().iter();
                let covered: AppliesTo = listed
                    .filter(|slug| notice.devices.contains(slug))
                    .cloned()
                    .collect();
                // The empty list would mean all devices.
                let is_about_none = covered.is_all() && !entry.applies_to.is_all();
                entry.applies_to = covered;
                !is_about_none
            });
        }
    }
    data.notices.retain(|notice| !notice.devices.is_empty());
    let notices = &data.notices;
    data.devices
        .retain(|device| notices.iter().any(|n| n.devices.contains(&device.slug)));
}

fn place(sections: &'static [Section]) -> impl Strategy<Value = Place> + Clone {
    let place = (any::<Index>(), select(sections), any::<Index>());
    place.prop_map(|(notice, section, entry)| Place {
        notice,
        section,
        entry,
    })
}

/// Added notices, rules and codes.
pub fn addition() -> impl Strategy<Value = Edit> {
    let place = place(&[Rules]);
    prop_oneof![
        1 => sketch::device().prop_map(Edit::AddDevice),
        2 => sketch::notice().prop_map(Edit::AddNotice),
        1 => (any::<Index>(), 0..4_u8).prop_map(|(n, bit)| Edit::CoverDevice(n, bit)),
        3 => (place.clone(), sketch::rule()).prop_map(|(place, rule)| Edit::AddEntry(place, rule)),
        6 => (place.clone(), any::<Index>(), (0..3_u8, 0..6_u8))
            .prop_map(|(place, like, change)| Edit::AddCode(place, like, change)),
        2 => (place.clone(), any::<Index>(), (0..3_u8, 0..6_u8))
            .prop_map(|(place, like, change)| Edit::AddMakerRule(place, like, change)),
        1 => place.clone().prop_map(Edit::MoveEntry),
        1 => (place.clone(), any::<Index>()).prop_map(|(place, at)| Edit::Split(place, at)),
        1 => place.prop_map(Edit::Merge),
    ]
}

/// Any change.
pub fn edit() -> impl Strategy<Value = Edit> {
    let (one, place) = (any::<Index>, place(&[Rules, Rules, Limits, Exclusions]));
    let outer = self::place(&[Limits, Exclusions]);
    let of_devices = prop_oneof![
        1 => one().prop_map(Edit::RemoveDevice),
        3 => (one(), 0..6_u8, sketch::device()).prop_map(|(d, field, like)| Edit::ChangeDevice(d, field, like)),
        1 => one().prop_map(Edit::LoseColour),
    ];
    let of_notices = prop_oneof![
        1 => one().prop_map(Edit::RemoveNotice),
        2 => (one(), 0..4_u8).prop_map(|(n, bit)| Edit::ToggleDevice(n, bit)),
        2 => one().prop_map(Edit::Complete),
        2 => (one(), 0..6_u8).prop_map(|(n, subject)| Edit::Conflict(n, subject)),
    ];
    let of_entries = prop_oneof![
        1 => (outer, sketch::limit_or_exclusion()).prop_map(|(place, entry)| Edit::AddEntry(place, entry)),
        3 => place.clone().prop_map(Edit::RemoveEntry),
        2 => (place.clone(), 0..4_u8).prop_map(|(place, bit)| Edit::ToggleEntryDevice(place, bit)),
        2 => place.clone().prop_map(Edit::ToggleMakerDecides),
        1 => (place.clone(), sketch::about_the_story()).prop_map(|(place, told)| Edit::AddCondition(place, told)),
        1 => place.clone().prop_map(Edit::RemoveCondition),
        2 => (place.clone(), any::<Index>(), (0..3_u8, 0..6_u8))
            .prop_map(|(place, like, change)| Edit::AddCode(place, like, change)),
        3 => (place.clone(), one()).prop_map(|(place, which)| Edit::RemoveCode(place, which)),
        3 => self::place(&[Rules]).prop_map(Edit::CoverAll),
        2 => place.clone().prop_map(Edit::Widen),
        1 => place.prop_map(Edit::Narrow),
    ];
    // Boxed, since the nested types overflow the stack of a test thread without optimisation.
    prop_oneof![
        3 => addition().boxed(),
        1 => of_devices.boxed(),
        1 => of_notices.boxed(),
        4 => of_entries.boxed(),
    ]
}

//! One unit against all notices of its device.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answer, Code, Device, DeviceSlug, Finding, ListLookup, MissingInfo, NoticeAnswer, Reason,
    Recalls, Unit, Verdict, WebAddress,
    judge::{Judgement, judge, look_alikes, readings, recognised_by},
};

/// Judges a unit.
///
/// `NotAffected` is a proof: it is given only where every notice of the device has the unit outside its outer line, no
/// other reading of the print is covered, and the code is on no list of another device of the same maker.
///
/// # Errors
/// When a list cannot be read; then there is no answer at all.
pub fn check<L: ListLookup>(
    recalls: &Recalls,
    lists: &L,
    unit: &Unit<'_>,
) -> Result<Answer, L::Error> {
    let readings = readings(unit);
    let elsewhere = elsewhere(recalls, lists, unit, &readings)?;
    let mut judgements = recalls
        .notices_of(&unit.device.slug)
        .map(|notice| judge(notice, unit, &readings, lists))
        .collect::<Result<Vec<_>, _>>()?;
    for judgement in &mut judgements {
        doubt(&mut judgement.answer, &elsewhere);
    }
    judgements.sort_by_key(|judgement| std::cmp::Reverse(judgement.answer.verdict));

    let verdict = judgements
        .first()
        .map_or(Verdict::PossiblyAffected, |most_serious| {
            most_serious.answer.verdict
        });
    let suggestions: BTreeSet<Code> = judgements
        .iter()
        .flat_map(|judgement| judgement.suggestions.iter().cloned())
        .chain(elsewhere.readings.keys().copied().cloned())
        .collect();
    let (suggestions, ask) = match verdict {
        Verdict::PossiblyAffected => (
            suggestions.into_iter().collect(),
            ask(&judgements, !elsewhere.is_empty(), unit.device),
        ),
        Verdict::Affected | Verdict::NotAffected => (Vec::new(), Vec::new()),
    };
    Ok(Answer {
        verdict,
        device: unit.device.slug.clone(),
        code: unit.code().cloned(),
        suggestions,
        also_listed_under: elsewhere.devices.into_keys().cloned().collect(),
        ask,
        notices: judgements
            .into_iter()
            .map(|judgement| judgement.answer)
            .collect(),
    })
}

/// What other devices of the maker make of the unit's print.
#[derive(Default)]
struct Elsewhere<'a> {
    /// Devices whose rules recognise the code, and who says so.
    devices: BTreeMap<&'a DeviceSlug, &'a WebAddress>,
    /// Other readings of the print that a rule of theirs recognises, and who says so.
    readings: BTreeMap<&'a Code, &'a WebAddress>,
}

impl Elsewhere<'_> {
    fn is_empty(&self) -> bool {
        self.devices.is_empty() && self.readings.is_empty()
    }
}

fn elsewhere<'a, L: ListLookup>(
    recalls: &'a Recalls,
    lists: &L,
    unit: &Unit<'_>,
    readings: &'a [Code],
) -> Result<Elsewhere<'a>, L::Error> {
    let mut found = Elsewhere::default();
    let Some(code) = unit.code() else {
        return Ok(found);
    };
    for (Device { slug, .. }, notice) in recalls.sibling_notices(&unit.device.slug) {
        if let Some(source) = recognised_by(notice, slug, code, lists)? {
            found.devices.entry(slug).or_insert(source);
            continue;
        }
        for (reading, source) in look_alikes(notice, slug, readings, lists)? {
            found.readings.entry(reading).or_insert(source);
        }
    }
    if !found.devices.is_empty() {
        found.readings.clear();
    }
    Ok(found)
}

/// A print that is on another device's list proves nothing about this one: the owner may hold that other device.
fn doubt(answer: &mut NoticeAnswer, elsewhere: &Elsewhere<'_>) {
    if answer.verdict != Verdict::NotAffected || elsewhere.is_empty() {
        return;
    }
    answer.verdict = Verdict::PossiblyAffected;
    let devices = elsewhere.devices.iter().map(|(device, source)| Reason {
        finding: Finding::ListedUnderOther((*device).clone()),
        source: Some((*source).clone()),
    });
    let readings = elsewhere.readings.iter().map(|(reading, source)| Reason {
        finding: Finding::LookAlikeListed((*reading).clone()),
        source: Some((*source).clone()),
    });
    let doubts: Vec<Reason> = devices.chain(readings).collect();
    answer.reasons.splice(0..0, doubts);
}

/// What would settle most of the open notices comes first; the maker, who takes longest, last.
fn ask(judgements: &[Judgement], listed_elsewhere: bool, device: &Device) -> Vec<MissingInfo> {
    let open = judgements
        .iter()
        .filter(|judgement| judgement.answer.verdict == Verdict::PossiblyAffected);
    let mut settles: BTreeMap<MissingInfo, usize> = BTreeMap::new();
    for ask in open.flat_map(|judgement| judgement.ask.iter()) {
        *settles.entry(ask).or_default() += 1;
    }
    if listed_elsewhere {
        settles.insert(MissingInfo::Serial, judgements.len());
    }
    if device.colours.is_empty() {
        settles.remove(&MissingInfo::Colour);
    }
    let doubtful_print = settles.contains_key(&MissingInfo::Serial);
    settles.remove(&MissingInfo::Serial);
    settles.insert(MissingInfo::Maker, 0);
    let mut rest: Vec<(MissingInfo, usize)> = settles.into_iter().collect();
    rest.sort_by_key(|&(ask, count)| (ask == MissingInfo::Maker, std::cmp::Reverse(count), ask));
    doubtful_print
        .then_some(MissingInfo::Serial)
        .into_iter()
        .chain(rest.into_iter().map(|(ask, _)| ask))
        .collect()
}

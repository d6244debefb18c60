//! The verdict for one unit from all notices of its device.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answer, Code, Device, DeviceSlug, Finding, ListLookup, MissingInfo, NoticeAnswer, Reason,
    Recalls, Unit, Verdict, WebAddress,
    evaluate::{
        NoticeEvaluation, evaluate_notice, look_alikes, matching_look_alikes, matching_rule_source,
    },
};

/// Decides whether a unit is recalled.
///
/// `NotAffected` is a proof: every notice of the device excludes the unit, no rule for the device matches a look-alike of its code, and
/// no rule for a sibling device (another device of the same maker) matches the code or a look-alike.
///
/// # Errors
/// When a list cannot be read. Then there is no answer.
pub fn check<L: ListLookup>(
    recalls: &Recalls,
    lists: &L,
    unit: &Unit<'_>,
) -> Result<Answer, L::Error> {
    let look_alikes = look_alikes(unit);
    let sibling_matches = SiblingMatches::find(recalls, lists, unit, &look_alikes)?;
    let mut evaluations = recalls
        .notices_of(&unit.device.slug)
        .map(|notice| evaluate_notice(notice, unit, &look_alikes, lists))
        .collect::<Result<Vec<_>, _>>()?;
    for evaluation in &mut evaluations {
        raise_for_sibling_match(&mut evaluation.answer, &sibling_matches);
    }
    evaluations.sort_by_key(|evaluation| std::cmp::Reverse(evaluation.answer.verdict));

    let verdict = evaluations
        .first()
        .map_or(Verdict::PossiblyAffected, |most_serious| {
            most_serious.answer.verdict
        });
    let (suggestions, missing_info) = match verdict {
        Verdict::PossiblyAffected => {
            let suggestions: BTreeSet<&Code> = evaluations
                .iter()
                .flat_map(|evaluation| &evaluation.suggestions)
                .chain(sibling_matches.look_alikes.keys().copied())
                .collect();
            let missing_info =
                rank_missing_info(&evaluations, !sibling_matches.is_empty(), unit.device);
            (suggestions.into_iter().cloned().collect(), missing_info)
        }
        Verdict::Affected | Verdict::NotAffected => (Vec::new(), Vec::new()),
    };
    Ok(Answer {
        verdict,
        device: unit.device.slug.clone(),
        code: unit.code().cloned(),
        suggestions,
        also_listed_under: sibling_matches.devices.into_keys().cloned().collect(),
        missing_info,
        notices: evaluations
            .into_iter()
            .map(|evaluation| evaluation.answer)
            .collect(),
    })
}

/// Sibling matches: rules for other devices of the same maker that match the unit's code or a look-alike, each with its source.
#[derive(Default)]
struct SiblingMatches<'a> {
    /// Devices with a rule that matches the code.
    devices: BTreeMap<&'a DeviceSlug, &'a WebAddress>,
    /// Look-alikes of the code that such a rule matches; empty if one matches the code itself.
    look_alikes: BTreeMap<&'a Code, &'a WebAddress>,
}

impl<'a> SiblingMatches<'a> {
    fn find<L: ListLookup>(
        recalls: &'a Recalls,
        lists: &L,
        unit: &Unit<'_>,
        look_alikes: &'a [Code],
    ) -> Result<Self, L::Error> {
        let mut found = Self::default();
        let Some(code) = unit.code() else {
            return Ok(found);
        };
        for (Device { slug, .. }, notice) in recalls.sibling_notices(&unit.device.slug) {
            if let Some(source) = matching_rule_source(notice, slug, code, lists)? {
                found.devices.entry(slug).or_insert(source);
                continue;
            }
            for (look_alike, source) in matching_look_alikes(notice, slug, look_alikes, lists)? {
                found.look_alikes.entry(look_alike).or_insert(source);
            }
        }
        if !found.devices.is_empty() {
            found.look_alikes.clear();
        }
        Ok(found)
    }

    fn is_empty(&self) -> bool {
        self.devices.is_empty() && self.look_alikes.is_empty()
    }
}

/// Raises "not affected" to "possibly affected" if a sibling device's rule matches: the owner may have picked the wrong device.
fn raise_for_sibling_match(answer: &mut NoticeAnswer, sibling_matches: &SiblingMatches<'_>) {
    if answer.verdict != Verdict::NotAffected || sibling_matches.is_empty() {
        return;
    }
    answer.verdict = Verdict::PossiblyAffected;
    let devices = sibling_matches.devices.iter().map(|(&device, &source)| {
        Reason::new(Finding::ListedUnderOther(device.clone()), Some(source))
    });
    let look_alikes = sibling_matches
        .look_alikes
        .iter()
        .map(|(&look_alike, &source)| {
            Reason::new(Finding::LookAlikeListed(look_alike.clone()), Some(source))
        });
    let reasons: Vec<Reason> = devices.chain(look_alikes).collect();
    answer.reasons.splice(0..0, reasons);
}

/// The missing information, the most useful first: the code, then what settles most notices. The maker's answer is always
/// last, even if no notice asks for it.
fn rank_missing_info(
    evaluations: &[NoticeEvaluation],
    has_sibling_match: bool,
    device: &Device,
) -> Vec<MissingInfo> {
    let open = evaluations
        .iter()
        .filter(|evaluation| evaluation.answer.verdict == Verdict::PossiblyAffected);
    let mut notice_counts: BTreeMap<MissingInfo, usize> = BTreeMap::new();
    for &missing in open.flat_map(|evaluation| &evaluation.missing_info) {
        *notice_counts.entry(missing).or_default() += 1;
    }
    if device.colours.is_empty() {
        notice_counts.remove(&MissingInfo::Colour);
    }
    let needs_serial = notice_counts.remove(&MissingInfo::Serial).is_some() || has_sibling_match;
    notice_counts.insert(MissingInfo::Maker, 0);
    let mut rest: Vec<(MissingInfo, usize)> = notice_counts.into_iter().collect();
    rest.sort_by_key(|&(missing, count)| {
        (
            missing == MissingInfo::Maker,
            std::cmp::Reverse(count),
            missing,
        )
    });
    needs_serial
        .then_some(MissingInfo::Serial)
        .into_iter()
        .chain(rest.into_iter().map(|(missing, _)| missing))
        .collect()
}

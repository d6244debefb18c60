//! The units that a notice covers.

use super::{
    super::{PageContext, elements::Link},
    condition_text::{ConditionSentence, ConditionText},
};
use crate::domain::{CodeKind, Condition, Entry, Notice};

/// The units that a notice covers.
pub(super) struct CoveredUnits<'a> {
    /// The message about whether the notice lists its units completely, and what follows.
    pub completeness: &'static str,
    /// The message about sources that disagree on the units.
    pub dispute: Option<&'static str>,
    /// Rules, limits and exclusions, without empty groups.
    pub groups: Vec<EntryGroupView<'a>>,
}

/// Rules, limits or exclusions.
pub(super) struct EntryGroupView<'a> {
    /// The message of the heading.
    pub heading: &'static str,
    /// The message about how the entries combine.
    pub note: Option<&'static str>,
    /// The entries.
    pub entries: Vec<EntryView<'a>>,
}

/// One entry in words.
pub(super) struct EntryView<'a> {
    /// The models, if these are not all of the notice.
    pub models: Option<String>,
    /// One sentence for each condition.
    pub sentences: Vec<ConditionSentence<'a>>,
    /// Messages that explain the entry.
    pub notes: Vec<&'static str>,
    /// The source.
    pub source: Link<'a>,
}

/// The units that `notice` covers.
pub(super) fn covered_units<'a>(context: &PageContext<'_>, notice: &'a Notice) -> CoveredUnits<'a> {
    let group = |heading, note, entries: &'a [Entry], is_limit| EntryGroupView {
        heading,
        note,
        entries: entries
            .iter()
            .map(|entry| entry_view(context, notice, entry, is_limit))
            .collect(),
    };
    let limits_note = (notice.limits.len() > 1).then_some("units-limits-all");
    let mut groups = vec![
        group("units-rules", rules_note(notice), &notice.rules, false),
        group("units-limits", limits_note, &notice.limits, true),
        group("units-exclusions", None, &notice.exclusions, false),
    ];
    groups.retain(|group| !group.entries.is_empty());
    CoveredUnits {
        completeness: if notice.complete {
            "units-complete"
        } else {
            "units-incomplete"
        },
        dispute: notice.disputes_units().then_some("units-disputed"),
        groups,
    }
}

/// The note that a unit needs to match only one rule. It is left out if a rule is for some of the devices or is one that only the
/// maker can check.
fn rules_note(notice: &Notice) -> Option<&'static str> {
    let suppresses_note = |rule: &Entry| {
        let maker_only = |condition: &Condition| matches!(condition, Condition::MakerOnly(_));
        !rule.applies_to.is_all() || rule.conditions.iter().any(maker_only)
    };
    (notice.rules.len() > 1 && !notice.rules.iter().any(suppresses_note))
        .then_some("units-rules-any")
}

/// An entry. A limit with an end gets the note that a later purchase proves nothing.
fn entry_view<'a>(
    context: &PageContext<'_>,
    notice: &'a Notice,
    entry: &'a Entry,
    is_limit: bool,
) -> EntryView<'a> {
    let covered = entry.applies_to.resolve(&notice.devices);
    let first = context.devices(covered).next();
    let kind = first.map_or(CodeKind::Serial, |device| device.code.kind);
    let condition_text = ConditionText { context, kind };
    let mut notes = Vec::new();
    if entry.conditions.len() > 1 {
        notes.push("units-together");
    }
    if entry.maker_decides {
        notes.push("units-sieve");
    }
    if is_limit && entry.conditions.iter().any(has_end) {
        notes.push("units-later");
    }
    EntryView {
        models: context
            .models(entry.applies_to.listed())
            .map(|models| context.with_colon(&models)),
        sentences: entry
            .conditions
            .iter()
            .map(|condition| condition_text.sentence(condition))
            .collect(),
        notes,
        source: Link::source(context, notice, &entry.source),
    }
}

fn has_end(condition: &Condition) -> bool {
    match condition {
        Condition::Made(range) => range.to.is_some(),
        Condition::Sold(terms) => terms.date_range.to.is_some(),
        _ => false,
    }
}

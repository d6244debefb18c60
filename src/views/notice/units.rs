//! Which units a notice covers.

use super::{
    super::{PageContext, facts::Link},
    words::{Sentence, Words},
};
use crate::domain::{CodeKind, Condition, Entry, Notice};

/// Which units are covered.
pub(super) struct Units {
    /// Whether the notice lists its units completely, and what that means.
    pub completeness: &'static str,
    /// Where the sources disagree about the units: what follows.
    pub dispute: Option<&'static str>,
    /// Rules, limits and exclusions, each with its own heading; without those that are empty.
    pub groups: Vec<Group>,
}

/// Rules, limits or exclusions.
pub(super) struct Group {
    /// Message of its heading.
    pub heading: &'static str,
    /// Message of what they have to do with each other.
    pub note: Option<&'static str>,
    /// The entries.
    pub entries: Vec<EntryWords>,
}

/// One entry in words.
pub(super) struct EntryWords {
    /// The models that it is about, where these are not all.
    pub models: Option<String>,
    /// A sentence a condition.
    pub sentences: Vec<Sentence>,
    /// Messages of what else must be known to read it.
    pub notes: Vec<&'static str>,
    /// Who says so.
    pub source: Link,
}

/// Which units `notice` covers.
pub(super) fn units(context: &PageContext<'_>, notice: &Notice) -> Units {
    let group = |heading, note: Option<&'static str>, entries: &[Entry], later| Group {
        heading,
        note,
        entries: entries
            .iter()
            .map(|entry| entry_words(context, notice, entry, later))
            .collect(),
    };
    let mut groups = vec![
        group("units-rules", any_is_enough(notice), &notice.rules, false),
        group(
            "units-limits",
            (notice.limits.len() > 1).then_some("units-limits-all"),
            &notice.limits,
            true,
        ),
        group("units-exclusions", None, &notice.exclusions, false),
    ];
    groups.retain(|group| !group.entries.is_empty());
    Units {
        completeness: if notice.complete {
            "units-complete"
        } else {
            "units-incomplete"
        },
        dispute: notice.disputes_units().then_some("units-disputed"),
        groups,
    }
}

/// Said only where it is not plain: rules of different devices, and those that only the maker knows, stand for themselves.
fn any_is_enough(notice: &Notice) -> Option<&'static str> {
    let stands_alone = |rule: &Entry| {
        let maker_only = |condition: &Condition| matches!(condition, Condition::MakerOnly(_));
        !rule.applies_to.is_all() || rule.conditions.iter().any(maker_only)
    };
    (notice.rules.len() > 1 && !notice.rules.iter().any(stands_alone)).then_some("units-rules-any")
}

/// With `later`, an entry that ends says that a later purchase proves nothing.
fn entry_words(
    context: &PageContext<'_>,
    notice: &Notice,
    entry: &Entry,
    later: bool,
) -> EntryWords {
    let covered = entry.applies_to.resolve(&notice.devices);
    let devices: Vec<_> = covered
        .iter()
        .filter_map(|slug| context.recalls.device(slug.as_str()))
        .collect();
    let models: Vec<String> = devices.iter().map(|device| device.model.clone()).collect();
    let kind = devices
        .first()
        .map_or(CodeKind::Serial, |device| device.code.kind);
    let words = Words { context, kind };
    let mut notes = Vec::new();
    if entry.conditions.len() > 1 {
        notes.push("units-together");
    }
    if entry.sieve {
        notes.push("units-sieve");
    }
    if later && entry.conditions.iter().any(ends) {
        notes.push("units-later");
    }
    EntryWords {
        models: (!entry.applies_to.is_all()).then(|| {
            context
                .messages
                .format("label", &[("text", &context.messages.all_of(&models))])
        }),
        sentences: entry
            .conditions
            .iter()
            .map(|condition| words.sentence(condition))
            .collect(),
        notes,
        source: Link::source(context, notice, &entry.source),
    }
}

fn ends(condition: &Condition) -> bool {
    match condition {
        Condition::Made(date_range) => date_range.to.is_some(),
        Condition::Sold(terms) => terms.date_range.to.is_some(),
        _ => false,
    }
}

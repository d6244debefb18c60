//! The evaluation of one notice for one unit.

use std::collections::BTreeSet;

use super::{
    Code, DeviceSlug, Entry, Finding, LabelCode, ListLookup, MissingInfo, Notice, NoticeAnswer,
    Outcome, Reason, Truth, Unit, Verdict, WebAddress, lookalike::look_alike_codes,
};

/// The result of one notice for a unit.
pub(super) struct NoticeEvaluation {
    pub answer: NoticeAnswer,
    /// Look-alikes of the code that a rule matches.
    pub suggestions: Vec<Code>,
    /// What would settle the verdict.
    pub missing_info: BTreeSet<MissingInfo>,
}

impl NoticeEvaluation {
    fn new(notice: &Notice, verdict: Verdict, reasons: Vec<Reason>) -> Self {
        let mut unique = Vec::with_capacity(reasons.len());
        for reason in reasons {
            if !unique.contains(&reason) {
                unique.push(reason);
            }
        }
        Self {
            answer: NoticeAnswer {
                id: notice.id.clone(),
                verdict,
                reasons: unique,
            },
            suggestions: Vec::new(),
            missing_info: BTreeSet::new(),
        }
    }
}

/// An entry with the outcome of each of its conditions, in the order of the conditions.
struct EvaluatedEntry<'entry> {
    entry: &'entry Entry,
    outcomes: Vec<Outcome>,
}

impl EvaluatedEntry<'_> {
    /// Whether all conditions hold.
    fn truth(&self) -> Truth {
        let any = |truth| self.outcomes.iter().any(|outcome| outcome.truth == truth);
        if any(Truth::NotMet) {
            Truth::NotMet
        } else if any(Truth::Unknown) {
            Truth::Unknown
        } else {
            Truth::Met
        }
    }

    /// Whether the entry has conditions on the characters of the code and all of them hold.
    fn matches_code(&self) -> bool {
        let mut codes = self
            .entry
            .conditions
            .iter()
            .zip(&self.outcomes)
            .filter(|(condition, _)| condition.looks_at_code())
            .peekable();
        codes.peek().is_some() && codes.all(|(_, outcome)| outcome.truth == Truth::Met)
    }

    fn findings(&self, truth: Truth) -> impl Iterator<Item = Finding> {
        self.outcomes
            .iter()
            .filter(move |outcome| outcome.truth == truth)
            .map(|outcome| outcome.finding.clone())
    }

    fn reasons(&self, truth: Truth) -> impl Iterator<Item = Reason> {
        self.findings(truth)
            .map(|finding| Reason::new(finding, Some(&self.entry.source)))
    }

    /// What would settle the open conditions.
    fn missing_info(&self) -> impl Iterator<Item = MissingInfo> {
        let missing = self
            .outcomes
            .iter()
            .flat_map(|outcome| outcome.missing_info);
        missing.copied()
    }
}

fn evaluate_entries<'entry, L: ListLookup>(
    entries: &'entry [Entry],
    unit: &Unit<'_>,
    lists: &L,
) -> Result<Vec<EvaluatedEntry<'entry>>, L::Error> {
    entries
        .iter()
        .filter(|entry| entry.applies_to.includes(&unit.device.slug))
        .map(|entry| {
            let outcomes = entry
                .conditions
                .iter()
                .map(|condition| condition.test(unit, lists))
                .collect::<Result<_, _>>()?;
            Ok(EvaluatedEntry { entry, outcomes })
        })
        .collect()
}

/// Like [`evaluate_entries`], but a condition on the characters of the code is unknown unless it has the same truth for the code and
/// all its look-alikes: a unit must not be excluded because of a letter that could be a digit.
fn evaluate_entries_with_look_alikes<'entry, L: ListLookup>(
    entries: &'entry [Entry],
    unit: &Unit<'_>,
    look_alikes: &[Code],
    lists: &L,
) -> Result<Vec<EvaluatedEntry<'entry>>, L::Error> {
    let mut evaluated = evaluate_entries(entries, unit, lists)?;
    for EvaluatedEntry { entry, outcomes } in &mut evaluated {
        let conditions = entry.conditions.iter().zip(outcomes);
        for (condition, outcome) in conditions.filter(|(c, _)| c.looks_at_code()) {
            for look_alike in look_alikes {
                if condition.truth_of_code(look_alike, unit.device, lists)? != outcome.truth {
                    outcome.truth = Truth::Unknown;
                    outcome.missing_info = &[MissingInfo::Serial];
                    break;
                }
            }
        }
    }
    Ok(evaluated)
}

/// The look-alikes of the unit's code. For a confirmed code, they include the code that it is parsed to without the confirmation.
pub(super) fn look_alikes(unit: &Unit<'_>) -> Vec<Code> {
    let LabelCode::Code { code, confirmed } = &unit.label_code else {
        return Vec::new();
    };
    let format = &unit.device.code;
    let mut look_alikes = look_alike_codes(code, format.alphabet());
    if *confirmed
        && let Ok(unconfirmed) = format.read(code.as_str(), false)
        && unconfirmed.code != *code
    {
        look_alikes.push(unconfirmed.code);
    }
    look_alikes
}

/// The source of the first rule for a device that matches a code.
pub(super) fn matching_rule_source<'notice, L: ListLookup>(
    notice: &'notice Notice,
    device: &DeviceSlug,
    code: &Code,
    lists: &L,
) -> Result<Option<&'notice WebAddress>, L::Error> {
    for rule in &notice.rules {
        if rule.applies_to.includes(device) && rule.matches_code(code, lists)? {
            return Ok(Some(&rule.source));
        }
    }
    Ok(None)
}

/// The look-alikes that a rule for a device matches, each with the source of the rule.
pub(super) fn matching_look_alikes<'a, L: ListLookup>(
    notice: &'a Notice,
    device: &DeviceSlug,
    look_alikes: &'a [Code],
    lists: &L,
) -> Result<Vec<(&'a Code, &'a WebAddress)>, L::Error> {
    let mut found = Vec::new();
    for look_alike in look_alikes {
        if let Some(source) = matching_rule_source(notice, device, look_alike, lists)? {
            found.push((look_alike, source));
        }
    }
    Ok(found)
}

/// Evaluates a notice for a unit. `look_alikes`: the result of [`look_alikes`], computed once for all notices.
///
/// The unit is affected if a rule other than a sieve is met, even if other details exclude it: an owner can mistake a date, but a code
/// is not on a list by chance. Otherwise it is not affected if something excludes it, the sources agree about which units are covered,
/// and no rule matches a look-alike of its code. Otherwise it is possibly affected.
pub(super) fn evaluate_notice<L: ListLookup>(
    notice: &Notice,
    unit: &Unit<'_>,
    look_alikes: &[Code],
    lists: &L,
) -> Result<NoticeEvaluation, L::Error> {
    let rules = evaluate_entries(&notice.rules, unit, lists)?;
    let exclusion = find_exclusion(notice, &rules, unit, look_alikes, lists)?;
    let mut reasons: Vec<Reason> = rules
        .iter()
        .filter(|rule| rule.truth() == Truth::Met && !rule.entry.maker_decides)
        .flat_map(|rule| rule.reasons(Truth::Met))
        .collect();
    if !reasons.is_empty() {
        if !exclusion.reasons.is_empty() {
            reasons.push(Reason::new(Finding::AnswersContradict, None));
            reasons.extend(exclusion.reasons);
        }
        return Ok(NoticeEvaluation::new(notice, Verdict::Affected, reasons));
    }
    let is_excluded = !exclusion.reasons.is_empty() && !notice.disputes_units();
    // If a rule matches the code itself, a look-alike is no better suggestion. For an excluded unit, look-alikes are always looked
    // up: one that matches prevents "not affected".
    let matching = if is_excluded || !rules.iter().any(EvaluatedEntry::matches_code) {
        matching_look_alikes(notice, &unit.device.slug, look_alikes, lists)?
    } else {
        Vec::new()
    };
    if is_excluded && matching.is_empty() {
        return Ok(NoticeEvaluation::new(
            notice,
            Verdict::NotAffected,
            exclusion.reasons,
        ));
    }
    Ok(possibly_affected(
        notice,
        &rules,
        exclusion.missing_info,
        &matching,
    ))
}

/// The evaluation of a unit that is neither covered nor excluded. `missing_info`: what could exclude it.
fn possibly_affected(
    notice: &Notice,
    rules: &[EvaluatedEntry<'_>],
    mut missing_info: BTreeSet<MissingInfo>,
    matching_look_alikes: &[(&Code, &WebAddress)],
) -> NoticeEvaluation {
    let mut reasons: Vec<Reason> = matching_look_alikes
        .iter()
        .map(|&(look_alike, source)| {
            Reason::new(Finding::LookAlikeListed(look_alike.clone()), Some(source))
        })
        .collect();
    if notice.disputes_units() {
        // While the sources disagree, nothing excludes a unit.
        missing_info.clear();
    }
    missing_info.extend(matching_look_alikes.first().map(|_| MissingInfo::Serial));
    for rule in rules {
        match rule.truth() {
            Truth::NotMet => {}
            Truth::Met => {
                reasons.push(Reason::new(
                    Finding::MatchNeedsMaker,
                    Some(&rule.entry.source),
                ));
                missing_info.insert(MissingInfo::Maker);
            }
            Truth::Unknown => {
                reasons.extend(rule.reasons(Truth::Unknown));
                missing_info.extend(rule.missing_info());
            }
        }
    }
    if notice.disputes_units() {
        let source = notice.source_of_unit_dispute();
        reasons.push(Reason::new(Finding::SourcesDisagree, source));
    }
    let no_rule_covers = rules.iter().all(|rule| rule.truth() == Truth::NotMet);
    // A rule matches the code, but another condition of it fails.
    let matches_only_code = no_rule_covers && rules.iter().any(EvaluatedEntry::matches_code);
    if notice.complete && matches_only_code {
        reasons.push(Reason::new(Finding::AnswersContradict, None));
    }
    if reasons.is_empty() || (!notice.complete && no_rule_covers) {
        let source = rules.first().map(|rule| &rule.entry.source);
        reasons.push(Reason::new(Finding::ListIncomplete, source));
        missing_info.insert(MissingInfo::Maker);
    }
    let suggestions = matching_look_alikes
        .iter()
        .map(|&(look_alike, _)| look_alike.clone());
    NoticeEvaluation {
        suggestions: suggestions.collect(),
        missing_info,
        ..NoticeEvaluation::new(notice, Verdict::PossiblyAffected, reasons)
    }
}

/// Why a notice does not cover a unit: a limit is not met, an exclusion is met, or the notice is complete and has no rule for it.
#[derive(Default)]
struct Exclusion {
    /// Empty if nothing excludes the unit.
    reasons: Vec<Reason>,
    /// What could exclude it.
    missing_info: BTreeSet<MissingInfo>,
}

/// Looks for what excludes a unit: a limit that it does not meet, an exclusion that it meets, or a complete notice without a rule for it.
fn find_exclusion<L: ListLookup>(
    notice: &Notice,
    rules: &[EvaluatedEntry<'_>],
    unit: &Unit<'_>,
    look_alikes: &[Code],
    lists: &L,
) -> Result<Exclusion, L::Error> {
    let mut found = Exclusion::default();
    // One condition that is not met is enough to fail a limit; an exclusion needs all of its conditions.
    for limit in evaluate_entries_with_look_alikes(&notice.limits, unit, look_alikes, lists)? {
        found.reasons.extend(limit.reasons(Truth::NotMet));
        found.missing_info.extend(limit.missing_info());
    }
    for exclusion in
        evaluate_entries_with_look_alikes(&notice.exclusions, unit, look_alikes, lists)?
    {
        match exclusion.truth() {
            Truth::Met => {
                let findings = exclusion.findings(Truth::Met).map(Finding::excluding);
                let source = Some(&exclusion.entry.source);
                found
                    .reasons
                    .extend(findings.map(|finding| Reason::new(finding, source)));
            }
            Truth::Unknown => found.missing_info.extend(exclusion.missing_info()),
            Truth::NotMet => {}
        }
    }
    // A listed code whose rule fails for another condition is no miss of the list.
    let is_miss = |rule: &EvaluatedEntry<'_>| rule.truth() == Truth::NotMet && !rule.matches_code();
    if notice.complete && !rules.is_empty() && rules.iter().all(is_miss) {
        let needs_no_code = |rule: &EvaluatedEntry<'_>| {
            rule.findings(Truth::NotMet)
                .any(|finding| finding == Finding::CodePrinted)
        };
        let finding = match unit.code() {
            Some(_) if rules.iter().all(needs_no_code) => Finding::CodePrinted,
            Some(code) => Finding::NotListed(code.clone()),
            None => rules
                .iter()
                .flat_map(|rule| rule.findings(Truth::NotMet))
                .next()
                .unwrap_or(Finding::Excluded),
        };
        let source = rules.first().map(|rule| &rule.entry.source);
        found.reasons.push(Reason::new(finding, source));
    }
    Ok(found)
}

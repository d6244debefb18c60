//! One notice against one unit.

use super::{
    DeviceSlug, Entry, Finding, LabelCode, ListLookup, MissingInfo, Notice, NoticeAnswer, Outcome,
    Reason, Truth, Unit, Verdict, WebAddress, ask::Asks, code::Code, lookalike::other_readings,
};

/// What a notice says of a unit, and what would help.
pub(super) struct Judgement {
    pub answer: NoticeAnswer,
    /// Other readings of the print that the notice covers.
    pub suggestions: Vec<Code>,
    /// What would settle this notice.
    pub ask: Asks,
}

/// An entry held against a unit.
struct Tested<'entry> {
    entry: &'entry Entry,
    outcomes: Vec<Outcome>,
}

impl Tested<'_> {
    /// All conditions of an entry must hold.
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

    /// Whether there are conditions that look at the code, and all of them hold.
    fn recognises_code(&self) -> bool {
        let mut codes = self
            .entry
            .conditions
            .iter()
            .zip(&self.outcomes)
            .filter(|(c, _)| c.recognises_codes())
            .peekable();
        codes.peek().is_some() && codes.all(|(_, outcome)| outcome.truth == Truth::Met)
    }

    /// Why it holds, or does not, or is not known.
    fn reasons(&self, truth: Truth) -> Vec<Reason> {
        reasons(self.findings(truth), &self.entry.source)
    }

    /// What would settle it.
    fn ask(&self) -> impl Iterator<Item = MissingInfo> {
        self.outcomes
            .iter()
            .flat_map(|outcome| outcome.ask)
            .copied()
    }

    fn findings(&self, truth: Truth) -> impl Iterator<Item = Finding> {
        self.outcomes
            .iter()
            .filter(move |outcome| outcome.truth == truth)
            .map(|outcome| outcome.finding.clone())
    }
}

fn test<'entry, L: ListLookup>(
    entries: &'entry [Entry],
    unit: &Unit<'_>,
    lists: &L,
) -> Result<Vec<Tested<'entry>>, L::Error> {
    entries
        .iter()
        .filter(|entry| entry.applies_to.includes(&unit.device.slug))
        .map(|entry| {
            let outcomes = entry
                .conditions
                .iter()
                .map(|condition| condition.test(unit, lists))
                .collect::<Result<_, _>>()?;
            Ok(Tested { entry, outcomes })
        })
        .collect()
}

/// The same, where a condition on the code decides only if every reading of the print agrees: what rules a unit out must
/// not rest on a letter that could be a digit.
fn test_all_readings<'entry, L: ListLookup>(
    entries: &'entry [Entry],
    unit: &Unit<'_>,
    readings: &[Code],
    lists: &L,
) -> Result<Vec<Tested<'entry>>, L::Error> {
    let mut tested = test(entries, unit, lists)?;
    for Tested { entry, outcomes } in &mut tested {
        let conditions = entry.conditions.iter().zip(outcomes);
        for (condition, outcome) in conditions.filter(|(c, _)| c.recognises_codes()) {
            for reading in readings {
                if condition.truth_of_code(reading, unit.device, lists)? != outcome.truth {
                    outcome.truth = Truth::Unknown;
                    outcome.ask = &[MissingInfo::Serial];
                    break;
                }
            }
        }
    }
    Ok(tested)
}

/// Other readings of the unit's print; of an insisted code also the usual reading of the device's form.
pub(super) fn readings(unit: &Unit<'_>) -> Vec<Code> {
    let LabelCode::Code { code, confirmed } = &unit.label_code else {
        return Vec::new();
    };
    let form = &unit.device.code;
    let mut readings = other_readings(code, form.alphabet());
    if *confirmed
        && let Ok(usual) = form.read(code.as_str(), false)
        && usual.code != *code
    {
        readings.push(usual.code);
    }
    readings
}

/// The source of the first rule for a device whose code conditions a code meets.
pub(super) fn recognised_by<'notice, L: ListLookup>(
    notice: &'notice Notice,
    device: &DeviceSlug,
    code: &Code,
    lists: &L,
) -> Result<Option<&'notice WebAddress>, L::Error> {
    for rule in notice
        .rules
        .iter()
        .filter(|rule| rule.applies_to.includes(device))
    {
        if rule.recognises(code, lists)? {
            return Ok(Some(&rule.source));
        }
    }
    Ok(None)
}

/// Holds a notice against a unit.
///
/// Inside the inner line the unit is affected, outside the outer line it is not, between them possibly. A rule that covers
/// the unit outweighs answers that speak against it: an owner can mistake a date, and a listed number is no accident.
/// `readings`: those of [`readings`], which are the same for every notice.
pub(super) fn judge<L: ListLookup>(
    notice: &Notice,
    unit: &Unit<'_>,
    readings: &[Code],
    lists: &L,
) -> Result<Judgement, L::Error> {
    let rules = test(&notice.rules, unit, lists)?;
    let outside = outside(notice, &rules, unit, readings, lists)?;
    let mut reasons: Vec<Reason> = rules
        .iter()
        .filter(|rule| rule.truth() == Truth::Met && !rule.entry.sieve)
        .flat_map(|rule| rule.reasons(Truth::Met))
        .collect();
    let nothing = (Vec::new(), Asks::default());
    if !reasons.is_empty() {
        if !outside.reasons.is_empty() {
            reasons.push(Reason::of(Finding::AnswersContradict, None));
            reasons.extend(outside.reasons);
        }
        return Ok(judgement(notice, Verdict::Affected, reasons, nothing));
    }
    let is_ruled_out = !outside.reasons.is_empty() && !notice.disputes_units();
    // Where a rule knows the print as it was read, another reading suggests nothing better. Yet it stands in the way of a
    // proof: that rule may be a sieve, or fail for an answer.
    let look_alikes = if is_ruled_out || !rules.iter().any(Tested::recognises_code) {
        look_alikes(notice, &unit.device.slug, readings, lists)?
    } else {
        Vec::new()
    };
    if is_ruled_out && look_alikes.is_empty() {
        return Ok(judgement(
            notice,
            Verdict::NotAffected,
            outside.reasons,
            nothing,
        ));
    }
    Ok(undecided(notice, &rules, outside.ask, look_alikes))
}

/// Neither inside nor outside: why, and what would settle it.
fn undecided(
    notice: &Notice,
    rules: &[Tested<'_>],
    outside_ask: Asks,
    look_alikes: Vec<(&Code, &WebAddress)>,
) -> Judgement {
    let mut reasons: Vec<Reason> = look_alikes
        .iter()
        .map(|&(reading, source)| {
            Reason::of(Finding::LookAlikeListed(reading.clone()), Some(source))
        })
        .collect();
    let mut ask = Asks::default();
    ask.extend(look_alikes.first().map(|_| MissingInfo::Serial));
    for rule in rules {
        match rule.truth() {
            Truth::NotMet => {}
            Truth::Met => {
                reasons.push(Reason::of(Finding::SieveMatches, Some(&rule.entry.source)));
                ask.insert(MissingInfo::Maker);
            }
            Truth::Unknown => {
                reasons.extend(rule.reasons(Truth::Unknown));
                ask.extend(rule.ask());
            }
        }
    }
    if notice.disputes_units() {
        let source = notice.source_of_unit_dispute();
        reasons.push(Reason::of(Finding::SourcesDisagree, source));
    } else {
        ask.extend(outside_ask.iter());
    }
    let unmatched = rules.iter().all(|rule| rule.truth() == Truth::NotMet);
    if notice.complete && unmatched && rules.iter().any(Tested::recognises_code) {
        reasons.push(Reason::of(Finding::AnswersContradict, None));
    }
    if reasons.is_empty() || (!notice.complete && unmatched) {
        let source = rules.first().map(|rule| &rule.entry.source);
        reasons.push(Reason::of(Finding::ListIncomplete, source));
        ask.insert(MissingInfo::Maker);
    }
    let suggestions = look_alikes
        .into_iter()
        .map(|(reading, _)| reading.clone())
        .collect();
    judgement(
        notice,
        Verdict::PossiblyAffected,
        reasons,
        (suggestions, ask),
    )
}

/// What puts a unit outside the outer line; where nothing does, what could.
struct Outside {
    reasons: Vec<Reason>,
    ask: Asks,
}

fn outside<L: ListLookup>(
    notice: &Notice,
    rules: &[Tested<'_>],
    unit: &Unit<'_>,
    readings: &[Code],
    lists: &L,
) -> Result<Outside, L::Error> {
    let mut outside = Outside {
        reasons: Vec::new(),
        ask: Asks::default(),
    };
    for limit in test_all_readings(&notice.limits, unit, readings, lists)? {
        outside
            .reasons
            .extend(reasons(limit.findings(Truth::NotMet), &limit.entry.source));
        outside.ask.extend(limit.ask());
    }
    for exclusion in test_all_readings(&notice.exclusions, unit, readings, lists)? {
        match exclusion.truth() {
            Truth::Met => {
                let findings = exclusion.findings(Truth::Met).map(Finding::excluding);
                outside
                    .reasons
                    .extend(reasons(findings, &exclusion.entry.source));
            }
            Truth::Unknown => {
                outside.ask.extend(exclusion.ask());
            }
            Truth::NotMet => {}
        }
    }
    // A listed code whose rule fails for another condition is no miss of the list.
    if notice.complete
        && !rules.is_empty()
        && rules
            .iter()
            .all(|rule| rule.truth() == Truth::NotMet && !rule.recognises_code())
    {
        let source = rules.first().map(|rule| rule.entry.source.clone());
        let finding = match unit.code() {
            Some(_)
                if rules.iter().all(|rule| {
                    rule.findings(Truth::NotMet)
                        .any(|f| f == Finding::CodePrinted)
                }) =>
            {
                Finding::CodePrinted
            }
            Some(code) => Finding::NotListed(code.clone()),
            None => rules
                .iter()
                .flat_map(|rule| rule.findings(Truth::NotMet))
                .next()
                .unwrap_or(Finding::Excluded),
        };
        outside.reasons.push(Reason { finding, source });
    }
    Ok(outside)
}

/// Other readings of the same print that a rule for a device covers, and who says so.
pub(super) fn look_alikes<'a, L: ListLookup>(
    notice: &'a Notice,
    device: &DeviceSlug,
    readings: &'a [Code],
    lists: &L,
) -> Result<Vec<(&'a Code, &'a WebAddress)>, L::Error> {
    let mut found = Vec::new();
    for reading in readings {
        if let Some(source) = recognised_by(notice, device, reading, lists)? {
            found.push((reading, source));
        }
    }
    Ok(found)
}

fn reasons(findings: impl Iterator<Item = Finding>, source: &WebAddress) -> Vec<Reason> {
    findings
        .map(|finding| Reason {
            finding,
            source: Some(source.clone()),
        })
        .collect()
}

fn judgement(
    notice: &Notice,
    verdict: Verdict,
    reasons: Vec<Reason>,
    (suggestions, ask): (Vec<Code>, Asks),
) -> Judgement {
    let mut told = Vec::with_capacity(reasons.len());
    for reason in reasons {
        if !told.contains(&reason) {
            told.push(reason);
        }
    }
    Judgement {
        answer: NoticeAnswer {
            id: notice.id.clone(),
            verdict,
            reasons: told,
        },
        suggestions,
        ask,
    }
}

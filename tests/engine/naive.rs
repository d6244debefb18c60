//! A second, naive evaluator as the oracle of generated tests: lists are sets of strings, dates are lists of days, and everything is
//! compared with everything. It shares the data types with the engine but no code.
//!
//! Each function implements a sentence of `docs/data-format.md` (quoted) or of the documentation of `domain::check`. What both
//! evaluators could misread in the same way is in `worked_examples.toml`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use charge_safely::{
    catalog::Dataset,
    domain::{Condition, ConflictSubject, Device, Entry, LabelCode, ListId, Notice, Unit, Verdict},
};

use super::naive_code::{self, usual_reading};
use super::naive_purchase;
use super::scene::spans_of;

/// Three-valued: `Some(true)` met, `Some(false)` not met, `None` not known.
pub type Truth = Option<bool>;

/// Every code of every list.
pub type ListedCodes = BTreeMap<ListId, HashSet<String>>;

/// The pairs of characters that look alike.
const LOOK_ALIKES: [(char, char); 9] = [
    ('0', 'O'),
    ('1', 'I'),
    ('1', 'L'),
    ('I', 'L'),
    ('2', 'Z'),
    ('5', 'S'),
    ('8', 'B'),
    ('6', 'G'),
    ('U', 'V'),
];

/// The result of the naive evaluator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub verdict: Verdict,
    pub notices: BTreeMap<String, Verdict>,
    pub suggestions: BTreeSet<String>,
    pub also_listed_under: BTreeSet<String>,
    /// Notices with a rule that covers the unit although another detail excludes it.
    pub contradicted: BTreeSet<String>,
    /// Whether a notice excludes the unit, but a rule, a look-alike or a sibling device covers its code, so that only this prevents
    /// `not_affected`.
    pub contradictory: bool,
}

/// The data with all lists written out.
pub struct Naive<'data> {
    data: &'data Dataset,
    listed: ListedCodes,
}

impl<'data> Naive<'data> {
    /// `universe`: every character that a code in this test can have.
    pub fn new(data: &'data Dataset, universe: &str) -> Self {
        let listed = data
            .lists
            .iter()
            .map(|(&id, list)| (id, naive_code::written_out(spans_of(list), universe)))
            .collect();
        Self { data, listed }
    }

    /// `domain::check`: "`NotAffected` is a proof: every notice of the device excludes the unit, no rule for the device matches a
    /// look-alike of its code, and no rule for a sibling device (another device of the same maker) matches the code or a look-alike."
    pub fn answer(&self, unit: &Unit<'_>) -> Answer {
        let also_listed_under = self.siblings_that_match(unit);
        let sibling_readings = if also_listed_under.is_empty() {
            self.readings_of_siblings(unit)
        } else {
            BTreeSet::new()
        };
        let mut answer = Answer {
            verdict: Verdict::PossiblyAffected,
            notices: BTreeMap::new(),
            suggestions: sibling_readings.clone(),
            also_listed_under: also_listed_under.clone(),
            contradicted: BTreeSet::new(),
            contradictory: false,
        };
        for notice in self.notices_of(unit.device) {
            let covered_by_rule = self.is_covered(notice, unit);
            // A listed code whose rule fails for another condition is no miss of a list.
            let listed = self.own_code_matches(notice, unit);
            let excluded_by_all = self.is_excluded(notice, unit);
            let excluded =
                self.fails_limits_or_exclusions(notice, unit) || (excluded_by_all && !listed);
            let mut look_alikes = self.look_alikes(notice, unit);
            if listed && (!excluded || disputes_units(notice)) {
                look_alikes.clear();
            }
            let verdict = if covered_by_rule {
                Verdict::Affected
            } else if !look_alikes.is_empty() || !excluded || disputes_units(notice) {
                Verdict::PossiblyAffected
            } else if also_listed_under.is_empty() && sibling_readings.is_empty() {
                Verdict::NotAffected
            } else {
                Verdict::PossiblyAffected
            };
            let missed_by_an_answer = notice.complete
                && listed
                && (!excluded || disputes_units(notice) || !look_alikes.is_empty())
                && self.is_excluded(&without_limits(notice), unit);
            if (covered_by_rule && excluded) || (!covered_by_rule && missed_by_an_answer) {
                answer.contradicted.insert(notice.id.to_string());
            }
            let covered = covered_by_rule
                || missed_by_an_answer
                || !look_alikes.is_empty()
                || !also_listed_under.is_empty()
                || !sibling_readings.is_empty();
            answer.contradictory |= excluded_by_all && covered && !disputes_units(notice);
            if !covered_by_rule {
                answer.suggestions.extend(look_alikes);
            }
            answer.notices.insert(notice.id.to_string(), verdict);
        }
        if let Some(&most_serious) = answer.notices.values().max() {
            answer.verdict = most_serious;
        }
        if answer.verdict != Verdict::PossiblyAffected {
            answer.suggestions.clear();
        }
        answer
    }

    /// "devices: the devices that it covers".
    fn notices_of(&self, device: &Device) -> impl Iterator<Item = &'data Notice> {
        let slug = device.slug.clone();
        let speaks_of = move |notice: &&Notice| notice.devices.contains(&slug);
        self.data.notices.iter().filter(speaks_of)
    }

    /// "A notice certainly covers the units that match any of its `[[rules]]`." "A sieve is a rule that never covers a unit for certain."
    fn is_covered(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        of_device(&notice.rules, unit.device)
            .any(|rule| !rule.maker_decides && self.entry(rule, unit) == Some(true))
    }

    /// Whether a rule matches the code as it was read, even if another condition of that rule fails.
    fn own_code_matches(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        match &unit.label_code {
            LabelCode::Code { code, .. } => {
                self.code_matches_a_rule(notice, unit.device, code.as_str())
            }
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => false,
        }
    }

    /// The first two of the three cases of [`Self::is_excluded`].
    fn fails_limits_or_exclusions(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        let incomplete = Notice {
            complete: false,
            ..notice.clone()
        };
        self.is_excluded(&incomplete, unit)
    }

    /// "It cannot cover units that fail one of its `[[limits]]`, match one of its `[[exclusions]]`, or, if the notice is `complete`,
    /// match no rule."
    fn is_excluded(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        let fails_a_limit = of_device(&notice.limits, unit.device)
            .flat_map(|limit| &limit.conditions)
            .any(|condition| self.certain(condition, unit) == Some(false));
        let is_excluded = of_device(&notice.exclusions, unit.device).any(|exclusion| {
            exclusion
                .conditions
                .iter()
                .all(|c| self.certain(c, unit) == Some(true))
        });
        // A notice without a rule for the device has no list that could miss the unit.
        let rules: Vec<Truth> = of_device(&notice.rules, unit.device)
            .map(|rule| self.entry(rule, unit))
            .collect();
        let off_the_list =
            notice.complete && !rules.is_empty() && rules.iter().all(|&rule| rule == Some(false));
        fails_a_limit || is_excluded || off_the_list
    }

    /// A condition of a limit or an exclusion. One on the code counts only if all readings of the code agree.
    fn certain(&self, condition: &Condition, unit: &Unit<'_>) -> Truth {
        let truth = self.condition(condition, unit);
        let LabelCode::Code { code, confirmed } = &unit.label_code else {
            return truth;
        };
        let mut readings = other_readings(code.as_str(), unit.device);
        if *confirmed {
            readings.extend(usual_reading(&unit.device.code, code.as_str()));
        }
        let looks_at_the_code =
            naive_code::match_code(condition, code.as_str(), &self.listed).is_some();
        let read_otherwise = readings
            .iter()
            .filter(|_| looks_at_the_code)
            .map(|reading| self.on_the_code(condition, reading, unit.device));
        if read_otherwise
            .into_iter()
            .any(|otherwise| otherwise != truth)
        {
            None
        } else {
            truth
        }
    }

    /// Other readings of the code that a rule matches.
    fn look_alikes(&self, notice: &Notice, unit: &Unit<'_>) -> BTreeSet<String> {
        let LabelCode::Code { code, confirmed } = &unit.label_code else {
            return BTreeSet::new();
        };
        let code = code.as_str();
        let mut readings = other_readings(code, unit.device);
        if *confirmed {
            readings.extend(usual_reading(&unit.device.code, code));
        }
        readings.remove(code);
        readings
            .into_iter()
            .filter(|reading| self.code_matches_a_rule(notice, unit.device, reading))
            .collect()
    }

    /// Other readings of the code that a rule for another device of the same maker matches.
    fn readings_of_siblings(&self, unit: &Unit<'_>) -> BTreeSet<String> {
        let LabelCode::Code { code, confirmed } = &unit.label_code else {
            return BTreeSet::new();
        };
        let mut readings = other_readings(code.as_str(), unit.device);
        if *confirmed {
            readings.extend(usual_reading(&unit.device.code, code.as_str()));
        }
        readings.retain(|reading| !self.siblings_with_rule_for(unit.device, reading).is_empty());
        readings
    }

    /// Other devices of the same maker with a rule that matches the code.
    fn siblings_that_match(&self, unit: &Unit<'_>) -> BTreeSet<String> {
        match &unit.label_code {
            LabelCode::Code { code, .. } => self.siblings_with_rule_for(unit.device, code.as_str()),
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => BTreeSet::new(),
        }
    }

    fn siblings_with_rule_for(&self, device: &Device, code: &str) -> BTreeSet<String> {
        self.data
            .devices
            .iter()
            .filter(|other| other.maker == device.maker && other.slug != device.slug)
            .filter(|other| {
                self.notices_of(other)
                    .any(|notice| self.code_matches_a_rule(notice, other, code))
            })
            .map(|other| other.slug.to_string())
            .collect()
    }

    /// Whether a rule has conditions on the code and `code` meets all of them.
    fn code_matches_a_rule(&self, notice: &Notice, device: &Device, code: &str) -> bool {
        of_device(&notice.rules, device).any(|rule| {
            let on_the_code: Vec<Truth> = rule
                .conditions
                .iter()
                .filter_map(|condition| naive_code::match_code(condition, code, &self.listed))
                .collect();
            !on_the_code.is_empty() && on_the_code.iter().all(|&truth| truth == Some(true))
        })
    }

    /// "All conditions of an entry must be met. Each is met, not met or unknown."
    fn entry(&self, entry: &Entry, unit: &Unit<'_>) -> Truth {
        let conditions = entry.conditions.iter();
        let all: Vec<Truth> = conditions.map(|c| self.condition(c, unit)).collect();
        if all.contains(&Some(false)) {
            Some(false)
        } else if all.contains(&None) {
            None
        } else {
            Some(true)
        }
    }

    /// A condition on the code. If the code does not have the device's form, the condition is met or unknown, never not met.
    fn on_the_code(&self, condition: &Condition, code: &str, device: &Device) -> Truth {
        let truth = naive_code::match_code(condition, code, &self.listed).flatten();
        let of_the_form = usual_reading(&device.code, code).as_deref() == Some(code);
        truth.filter(|&met| met || of_the_form)
    }

    /// The tables of conditions: "`length_is`, `length_is_not`: decided only if the owner has confirmed that the label shows exactly
    /// this code"; "`no_code`: no such code is printed on the recalled unit"; "`all_units`: every unit of the model"; "`maker_only`:
    /// only the maker can tell"; "`colours`: has one of these colours".
    fn condition(&self, condition: &Condition, unit: &Unit<'_>) -> Truth {
        let code = match &unit.label_code {
            LabelCode::Code { code, confirmed } => Some((code.as_str(), *confirmed)),
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => None,
        };
        match condition {
            Condition::AllUnits => Some(true),
            Condition::MakerOnly(_) => None,
            Condition::NoCode => match unit.label_code {
                LabelCode::Absent => Some(true),
                LabelCode::Code { .. } => Some(false),
                LabelCode::Unreadable | LabelCode::NotProvided => None,
            },
            Condition::LengthIs(length) => match code {
                Some((code, true)) => Some(code.len() == *length),
                _ => None,
            },
            Condition::LengthIsNot(length) => match code {
                Some((code, true)) => Some(code.len() != *length),
                _ => None,
            },
            Condition::Made(date_range) => naive_purchase::made(date_range, unit),
            Condition::Sold(terms) => naive_purchase::sold(terms, unit),
            Condition::Colours(colours) => {
                unit.purchase.colour.map(|colour| colours.contains(&colour))
            }
            Condition::Skus(skus) => naive_purchase::article(skus, unit),
            Condition::Listed { .. }
            | Condition::Prefix { .. }
            | Condition::Ending { .. }
            | Condition::Masked { .. }
            | Condition::DateCode { .. } => {
                code.and_then(|(code, _)| self.on_the_code(condition, code, unit.device))
            }
        }
    }
}

/// The notice without limits and exclusions.
fn without_limits(notice: &Notice) -> Notice {
    Notice {
        limits: Vec::new(),
        exclusions: Vec::new(),
        ..notice.clone()
    }
}

/// "With a conflict about `units`, the notice makes no unit "not affected"."
pub fn disputes_units(notice: &Notice) -> bool {
    let mut subjects = notice.conflicts.iter().map(|conflict| conflict.about);
    subjects.any(|about| about == ConflictSubject::Units)
}

/// "Each entry can be restricted to some devices of the notice."
fn of_device<'entry>(
    entries: &'entry [Entry],
    device: &Device,
) -> impl Iterator<Item = &'entry Entry> {
    let slug = device.slug.clone();
    entries
        .iter()
        .filter(move |entry| entry.applies_to.is_all() || entry.applies_to.listed().contains(&slug))
}

/// For each pair of look-alikes, in both directions: one occurrence replaced, and all occurrences replaced.
fn other_readings(code: &str, device: &Device) -> BTreeSet<String> {
    let printed = naive_code::alphabet(&device.code);
    let both_ways = LOOK_ALIKES.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
    let mut readings = BTreeSet::new();
    for (seen, meant) in both_ways.filter(|(_, meant)| printed.contains(*meant)) {
        let characters: Vec<char> = code.chars().collect();
        let places: Vec<usize> = (0..characters.len())
            .filter(|&place| characters[place] == seen)
            .collect();
        let mut everywhere = characters.clone();
        for &place in &places {
            let mut once = characters.clone();
            once[place] = meant;
            everywhere[place] = meant;
            readings.insert(once.into_iter().collect());
        }
        if !places.is_empty() {
            readings.insert(everywhere.into_iter().collect());
        }
    }
    readings
}

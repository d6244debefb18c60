//! A second evaluator, as plain as it can be: lists become explicit sets of strings, dates become days, and everything is
//! compared with everything. It shares no code with the engine but its data types, so that a mistake would have to be made
//! twice, in two ways, to stay unseen.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use charge_safely::{
    catalog::Dataset,
    domain::{Condition, ConflictSubject, Device, Entry, LabelCode, ListId, Notice, Unit, Verdict},
};

use super::naive_code::{self, usual_reading};
use super::naive_story;
use super::scene::spans_of;

/// Three-valued: `Some(true)` met, `Some(false)` not met, `None` not known.
pub type Truth = Option<bool>;

/// Every code of every list, written out.
pub type ListedCodes = BTreeMap<ListId, HashSet<String>>;

/// The look-alikes, written out pair by pair.
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

/// What the naive evaluator makes of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub verdict: Verdict,
    pub notices: BTreeMap<String, Verdict>,
    pub suggestions: BTreeSet<String>,
    pub also_listed_under: BTreeSet<String>,
    /// Notices with a rule that covers the unit though their outer line leaves it out.
    pub contradicted: BTreeSet<String>,
    /// Some notice has the unit outside its outer line, and yet a rule, a look-alike or another device covers its code: what
    /// covers it is the only thing between the unit and `not_affected`.
    pub contradictory: bool,
}

/// All data, and every list written out.
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

    pub fn answer(&self, unit: &Unit<'_>) -> Answer {
        let also_listed_under = self.other_devices_with(unit);
        let read_elsewhere = if also_listed_under.is_empty() {
            self.readings_on_other_devices(unit)
        } else {
            BTreeSet::new()
        };
        let mut answer = Answer {
            verdict: Verdict::PossiblyAffected,
            notices: BTreeMap::new(),
            suggestions: read_elsewhere.clone(),
            also_listed_under: also_listed_under.clone(),
            contradicted: BTreeSet::new(),
            contradictory: false,
        };
        for notice in self.notices_of(unit.device) {
            let inside = self.is_inside(notice, unit);
            // A listed code whose rule fails for another condition is no miss of a list.
            let listed = self.own_code_fits(notice, unit);
            let ruled_out = self.is_outside(notice, unit);
            let outside = self.is_beyond_limits(notice, unit) || (ruled_out && !listed);
            let mut look_alikes = self.look_alikes(notice, unit);
            if listed && (!outside || disputes_units(notice)) {
                look_alikes.clear();
            }
            let verdict = if inside {
                Verdict::Affected
            } else if !look_alikes.is_empty() || !outside || disputes_units(notice) {
                Verdict::PossiblyAffected
            } else if also_listed_under.is_empty() && read_elsewhere.is_empty() {
                Verdict::NotAffected
            } else {
                Verdict::PossiblyAffected
            };
            let missed_by_an_answer = notice.complete
                && listed
                && (!outside || disputes_units(notice) || !look_alikes.is_empty())
                && self.is_outside(&without_limits(notice), unit);
            if (inside && outside) || (!inside && missed_by_an_answer) {
                answer.contradicted.insert(notice.id.to_string());
            }
            let covered = inside
                || missed_by_an_answer
                || !look_alikes.is_empty()
                || !also_listed_under.is_empty()
                || !read_elsewhere.is_empty();
            answer.contradictory |= ruled_out && covered && !disputes_units(notice);
            if !inside {
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

    fn notices_of(&self, device: &Device) -> impl Iterator<Item = &'data Notice> {
        let slug = device.slug.clone();
        let speaks_of = move |notice: &&Notice| notice.devices.contains(&slug);
        self.data.notices.iter().filter(speaks_of)
    }

    fn is_inside(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        of_device(&notice.rules, unit.device)
            .any(|rule| !rule.sieve && self.entry(rule, unit) == Some(true))
    }

    fn own_code_fits(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        match &unit.label_code {
            LabelCode::Code { code, .. } => {
                self.code_fits_a_rule(notice, unit.device, code.as_str())
            }
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => false,
        }
    }

    fn is_beyond_limits(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        let incomplete = Notice {
            complete: false,
            ..notice.clone()
        };
        self.is_outside(&incomplete, unit)
    }

    fn is_outside(&self, notice: &Notice, unit: &Unit<'_>) -> bool {
        let fails_a_limit = of_device(&notice.limits, unit.device)
            .flat_map(|limit| &limit.conditions)
            .any(|condition| self.sure(condition, unit) == Some(false));
        let is_excluded = of_device(&notice.exclusions, unit.device).any(|exclusion| {
            exclusion
                .conditions
                .iter()
                .all(|c| self.sure(c, unit) == Some(true))
        });
        // A notice that names no unit of the device at all lists nothing that a unit could be off.
        let rules: Vec<Truth> = of_device(&notice.rules, unit.device)
            .map(|rule| self.entry(rule, unit))
            .collect();
        let off_the_list =
            notice.complete && !rules.is_empty() && rules.iter().all(|&rule| rule == Some(false));
        fails_a_limit || is_excluded || off_the_list
    }

    /// A condition of the outer line: one on the code counts only where all readings of the print agree.
    fn sure(&self, condition: &Condition, unit: &Unit<'_>) -> Truth {
        let truth = self.condition(condition, unit);
        let LabelCode::Code { code, confirmed } = &unit.label_code else {
            return truth;
        };
        let mut readings = other_readings(code.as_str(), unit.device);
        if *confirmed {
            readings.extend(usual_reading(&unit.device.code, code.as_str()));
        }
        let looks_at_the_code =
            naive_code::recognises(condition, code.as_str(), &self.listed).is_some();
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

    /// Other readings of the print that some rule's code conditions accept.
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
            .filter(|reading| self.code_fits_a_rule(notice, unit.device, reading))
            .collect()
    }

    /// Other readings of the print that some rule of another device of the maker accepts.
    fn readings_on_other_devices(&self, unit: &Unit<'_>) -> BTreeSet<String> {
        let LabelCode::Code { code, confirmed } = &unit.label_code else {
            return BTreeSet::new();
        };
        let mut readings = other_readings(code.as_str(), unit.device);
        if *confirmed {
            readings.extend(usual_reading(&unit.device.code, code.as_str()));
        }
        readings.retain(|reading| !self.devices_that_know(unit.device, reading).is_empty());
        readings
    }

    fn other_devices_with(&self, unit: &Unit<'_>) -> BTreeSet<String> {
        match &unit.label_code {
            LabelCode::Code { code, .. } => self.devices_that_know(unit.device, code.as_str()),
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => BTreeSet::new(),
        }
    }

    fn devices_that_know(&self, device: &Device, code: &str) -> BTreeSet<String> {
        self.data
            .devices
            .iter()
            .filter(|other| other.maker == device.maker && other.slug != device.slug)
            .filter(|other| {
                self.notices_of(other)
                    .any(|notice| self.code_fits_a_rule(notice, other, code))
            })
            .map(|other| other.slug.to_string())
            .collect()
    }

    /// Whether some rule has conditions on the code, and `code` meets all of them.
    fn code_fits_a_rule(&self, notice: &Notice, device: &Device, code: &str) -> bool {
        of_device(&notice.rules, device).any(|rule| {
            let on_the_code: Vec<Truth> = rule
                .conditions
                .iter()
                .filter_map(|condition| naive_code::recognises(condition, code, &self.listed))
                .collect();
            !on_the_code.is_empty() && on_the_code.iter().all(|&truth| truth == Some(true))
        })
    }

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

    /// A code that is not of the form misses nothing: it is not known what it is.
    fn on_the_code(&self, condition: &Condition, code: &str, device: &Device) -> Truth {
        let truth = naive_code::recognises(condition, code, &self.listed).flatten();
        let of_the_form = usual_reading(&device.code, code).as_deref() == Some(code);
        truth.filter(|&met| met || of_the_form)
    }

    fn condition(&self, condition: &Condition, unit: &Unit<'_>) -> Truth {
        let told = match &unit.label_code {
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
            Condition::LengthIs(length) => match told {
                Some((code, true)) => Some(code.len() == *length),
                _ => None,
            },
            Condition::LengthIsNot(length) => match told {
                Some((code, true)) => Some(code.len() != *length),
                _ => None,
            },
            Condition::Made(date_range) => naive_story::made(date_range, unit),
            Condition::Sold(terms) => naive_story::sold(terms, unit),
            Condition::Colours(colours) => {
                unit.purchase.colour.map(|colour| colours.contains(&colour))
            }
            Condition::Skus(skus) => naive_story::article(skus, unit),
            Condition::Listed { .. }
            | Condition::Prefix { .. }
            | Condition::Ending { .. }
            | Condition::Masked { .. }
            | Condition::DateCode { .. } => {
                told.and_then(|(code, _)| self.on_the_code(condition, code, unit.device))
            }
        }
    }
}

/// The notice with its rules alone.
fn without_limits(notice: &Notice) -> Notice {
    Notice {
        limits: Vec::new(),
        exclusions: Vec::new(),
        ..notice.clone()
    }
}

/// Whether the sources of a notice disagree about its units.
pub fn disputes_units(notice: &Notice) -> bool {
    let mut subjects = notice.conflicts.iter().map(|conflict| conflict.about);
    subjects.any(|about| about == ConflictSubject::Units)
}

fn of_device<'entry>(
    entries: &'entry [Entry],
    device: &Device,
) -> impl Iterator<Item = &'entry Entry> {
    let slug = device.slug.clone();
    entries
        .iter()
        .filter(move |entry| entry.applies_to.is_all() || entry.applies_to.listed().contains(&slug))
}

/// For each pair of look-alikes, both ways round: each place alone, and all places at once.
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

//! Generated notices and units: the engine and the naive evaluator must agree on every one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use charge_safely::catalog::Dataset;
use charge_safely::domain::{self, LabelCode, ListLookup, Recalls, Unit, Verdict};
use charge_safely::storage::Snapshot;
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};

use super::{
    naive::{self, Naive},
    scene::{Catalogue, UNIVERSE, WrittenOut},
    sketch,
};

const CATALOGUES: u32 = 1_300;
const INPUTS: usize = 80;
/// One in this many catalogues is looked up in a real snapshot, the others in sets of codes.
const EACH_SNAPSHOT: usize = 8;

/// A fixed seed, so that the minimum frequencies cannot fail by chance.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// Counts how often each case occurred.
#[derive(Debug, Default)]
pub struct CaseCounts(RefCell<BTreeMap<&'static str, usize>>);

impl CaseCounts {
    pub fn add(&self, what: &'static str, happened: bool) {
        *self.0.borrow_mut().entry(what).or_default() += usize::from(happened);
    }

    pub fn count(&self, what: &'static str) -> usize {
        self.0.borrow().get(what).copied().unwrap_or_default()
    }

    /// Fails if a case occurred in less than this percentage of all cases.
    pub fn assert_percent(&self, what: &'static str, least: usize, of: &'static str) {
        let (found, all) = (self.count(what), self.count(of));
        assert!(
            found * 100 >= all * least,
            "{what}: {found} of {all} cases, less than {least} percent: {self:?}"
        );
    }
}

/// Converts the engine's answer to that of the naive evaluator.
pub fn as_naive_answer(answer: &domain::Answer, contradictory: bool) -> naive::Answer {
    let contradicted = |notice: &&domain::NoticeAnswer| {
        let mut reasons = notice.reasons.iter();
        reasons.any(|reason| reason.finding == domain::Finding::AnswersContradict)
    };
    naive::Answer {
        verdict: answer.verdict,
        notices: answer
            .notices
            .iter()
            .map(|notice| (notice.id.to_string(), notice.verdict))
            .collect(),
        suggestions: texts(&answer.suggestions),
        also_listed_under: texts(&answer.also_listed_under),
        contradicted: answer
            .notices
            .iter()
            .filter(contradicted)
            .map(|notice| notice.id.to_string())
            .collect(),
        contradictory,
    }
}

fn texts(all: &[impl ToString]) -> BTreeSet<String> {
    all.iter().map(ToString::to_string).collect()
}

/// Asserts what is true of every answer.
pub fn assert_valid_answer(answer: &domain::Answer, notices: usize) {
    assert_eq!(answer.notices.len(), notices, "each notice is shown");
    let most_serious = answer.notices.iter().map(|notice| notice.verdict).max();
    assert_eq!(
        answer.verdict,
        most_serious.unwrap_or(Verdict::PossiblyAffected)
    );
    for notice in &answer.notices {
        assert!(
            !notice.reasons.is_empty(),
            "{} gives no reason",
            notice.id.as_str()
        );
        if notice.verdict != Verdict::PossiblyAffected {
            let deciding = &notice.reasons[0];
            assert!(deciding.source.is_some(), "nobody says {deciding:?}");
        }
    }
    if answer.verdict != Verdict::PossiblyAffected {
        assert!(answer.suggestions.is_empty() && answer.missing_info.is_empty());
    }
    let mut order = answer.notices.windows(2);
    assert!(order.all(|two| two[0].verdict >= two[1].verdict));
}

fn assert_same_answer<L: ListLookup<Error: std::fmt::Debug>>(
    recalls: &Recalls,
    lists: &L,
    naive: &Naive<'_>,
    unit: &Unit<'_>,
) -> Result<naive::Answer, TestCaseError> {
    let answer = domain::check(recalls, lists, unit).unwrap();
    assert_valid_answer(&answer, recalls.notices_of(&unit.device.slug).count());
    let expected = naive.answer(unit);
    let found = as_naive_answer(&answer, expected.contradictory);
    prop_assert!(
        found == expected,
        "{}engine: {found:?}\nnaive:  {expected:?}",
        describe_case(recalls, unit)
    );
    Ok(expected)
}

/// Describes a case in the parts that matter to it.
pub fn describe_case(recalls: &Recalls, unit: &Unit<'_>) -> String {
    let Unit {
        device,
        label_code,
        purchase,
    } = unit;
    let format = &device.code;
    let mut text = format!("{}: {label_code:?} {purchase:?}\n", device.slug);
    writeln!(
        text,
        "{:?} {:?} {:?}",
        format.alphabet, format.lengths, format.layout
    )
    .unwrap();
    writeln!(text, "{:?} {}", device.skus, device.skus_complete).unwrap();
    for notice in recalls.notices() {
        let devices = &notice.devices;
        writeln!(
            text,
            "{} {devices:?} complete: {}",
            notice.id, notice.complete
        )
        .unwrap();
        writeln!(text, "disputed: {}", notice.disputes_units()).unwrap();
        let entries = [&notice.rules, &notice.limits, &notice.exclusions];
        for (name, entries) in ["rule", "limit", "exclusion"].iter().zip(entries) {
            for entry in entries {
                let (devices, maker_decides) = (entry.applies_to.listed(), entry.maker_decides);
                writeln!(
                    text,
                    "{name} {devices:?} maker decides: {maker_decides} {:?}",
                    entry.conditions
                )
                .unwrap();
            }
        }
    }
    text
}

/// Runs cases and reports the minimal failing one.
pub fn run<S: Strategy>(
    cases: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    match runner(cases).run(strategy, test) {
        Ok(()) => {}
        Err(TestError::Fail(why, _)) => panic!("{why}"),
        Err(TestError::Abort(why)) => panic!("gave up: {why}"),
    }
}

fn count(case_counts: &CaseCounts, unit: &Unit<'_>, answer: &naive::Answer, snapshot: bool) {
    let is_code = |expected| matches!(&unit.label_code, LabelCode::Code { confirmed, .. } if *confirmed == expected);
    case_counts.add("cases", true);
    case_counts.add("in a snapshot", snapshot);
    case_counts.add("affected", answer.verdict == Verdict::Affected);
    case_counts.add("possibly", answer.verdict == Verdict::PossiblyAffected);
    case_counts.add("not affected", answer.verdict == Verdict::NotAffected);
    case_counts.add("look-alike", !answer.suggestions.is_empty());
    case_counts.add("other device", !answer.also_listed_under.is_empty());
    case_counts.add("contradicted", !answer.contradicted.is_empty());
    case_counts.add("contradictory", answer.contradictory);
    case_counts.add("code as usual", is_code(false));
    case_counts.add("confirmed code", is_code(true));
    case_counts.add("several notices", answer.notices.len() > 1);
    case_counts.add("no notice", answer.notices.is_empty());
}

#[test]
fn the_engine_agrees_with_a_naive_evaluator_on_a_hundred_thousand_cases() {
    let case_counts = CaseCounts::default();
    let cases = (sketch::catalogue(), vec(sketch::input(), INPUTS..=INPUTS));
    let number = RefCell::new(0_usize);
    run(CATALOGUES, &cases, |(sketch, inputs)| {
        *number.borrow_mut() += 1;
        let catalogue = Catalogue::new(&sketch);
        let naive = Naive::new(&catalogue.data, UNIVERSE);
        let snapshot = number
            .borrow()
            .is_multiple_of(EACH_SNAPSHOT)
            .then(|| Snapshot::in_memory(&catalogue.data).unwrap());
        let Dataset {
            devices, notices, ..
        } = catalogue.data.clone();
        let recalls = Recalls::new(devices, notices);
        let written_out = WrittenOut::new(&catalogue.data);
        for input in &inputs {
            let unit = catalogue.unit(input);
            let answer = match &snapshot {
                Some(snapshot) => assert_same_answer(snapshot.recalls(), snapshot, &naive, &unit)?,
                None => assert_same_answer(&recalls, &written_out, &naive, &unit)?,
            };
            count(&case_counts, &unit, &answer, snapshot.is_some());
        }
        Ok(())
    });

    println!("{case_counts:?}");
    assert!(case_counts.count("cases") >= 100_000);
    assert!(case_counts.count("in a snapshot") >= 10_000);
    case_counts.assert_percent("affected", 12, "cases");
    case_counts.assert_percent("possibly", 25, "cases");
    case_counts.assert_percent("not affected", 12, "cases");
    case_counts.assert_percent("look-alike", 5, "cases");
    case_counts.assert_percent("other device", 10, "cases");
    case_counts.assert_percent("contradicted", 2, "cases");
    case_counts.assert_percent("code as usual", 20, "cases");
    case_counts.assert_percent("confirmed code", 20, "cases");
    case_counts.assert_percent("several notices", 25, "cases");
    case_counts.assert_percent("no notice", 5, "cases");
}

//! The comparison of two generations reports every change that can downgrade a verdict.

use charge_safely::{
    changes::{Changes, Records, VerdictDowngrade, compare_records},
    domain::{Recalls, Unit, Verdict, check},
    storage::{Snapshot, SnapshotPair},
};
use proptest::{collection::vec, prelude::*, test_runner::TestCaseError};

use super::{
    edits::{self, Edit, Edited},
    generated::{CaseCounts, describe_case, run},
    scene::{Catalogue, TwoWrittenOut, WrittenOut},
    sketch::{self, CatalogueSketch, Input},
};

/// One in this many pairs is also compared as real snapshots.
const EACH_SNAPSHOT: usize = 40;

/// The number of inputs that are tried with each code that only one catalogue has.
const ANSWERS: usize = 6;

/// A catalogue before and after changes.
struct Two {
    catalogues: [Catalogue; 2],
    recalls: [Recalls; 2],
    lists: [WrittenOut; 2],
}

impl Two {
    fn new(sketch: CatalogueSketch, edits: &[Edit]) -> Self {
        let mut edited = Edited::new(sketch);
        let old = edited.catalogue();
        for edit in edits {
            edited.apply(edit);
        }
        let catalogues = [old, edited.catalogue()];
        let recalls = catalogues.each_ref().map(|catalogue| {
            let data = &catalogue.data;
            Recalls::new(data.devices.clone(), data.notices.clone())
        });
        let lists = catalogues
            .each_ref()
            .map(|catalogue| WrittenOut::new(&catalogue.data));
        Self {
            catalogues,
            recalls,
            lists,
        }
    }

    fn changes(&self) -> Changes {
        let [old, new] = &self.lists;
        let lists = TwoWrittenOut { old, new };
        let [before, after] = self.recalls.each_ref().map(|recalls| Records {
            recalls,
            guides: &[],
        });
        compare_records(before, after, &lists).unwrap()
    }

    /// Units with codes close to those of both catalogues, and with every code that only one of them has.
    fn units<'a>(&'a self, inputs: &'a [Input]) -> impl Iterator<Item = Unit<'a>> {
        let [old, new] = &self.catalogues;
        let pairs = [(old, new), (new, old)].into_iter();
        let some = pairs.filter(|(one, _)| !one.data.devices.is_empty());
        some.flat_map(move |(one, other)| {
            let touched = one.texts_beyond(other).into_iter();
            let near = inputs.iter().map(|input| one.unit(input));
            near.chain(touched.flat_map(move |text| {
                let answers = inputs.iter().take(ANSWERS);
                answers.map(move |input| one.unit_with(input, text))
            }))
        })
    }

    /// The verdicts of a unit before and after; `None` if a catalogue does not have its device.
    fn verdicts(&self, unit: &Unit<'_>) -> [Option<Verdict>; 2] {
        let in_each = self.recalls.iter().zip(&self.lists);
        let verdicts: Vec<_> = in_each
            .map(|(recalls, lists)| {
                let device = recalls.device(unit.device.slug.as_str())?;
                let unit = Unit {
                    device,
                    ..unit.clone()
                };
                Some(check(recalls, lists, &unit).unwrap().verdict)
            })
            .collect();
        [verdicts[0], verdicts[1]]
    }

    fn describe_case(&self, unit: &Unit<'_>) -> String {
        let [old, new] = self.recalls.each_ref().map(|r| describe_case(r, unit));
        format!("old: {old}\nnew: {new}\n{:?}", self.verdicts(unit))
    }
}

fn kind(downgrade: &VerdictDowngrade) -> &'static str {
    match downgrade {
        VerdictDowngrade::DeviceRemoved { .. } => "device removed",
        VerdictDowngrade::DeviceChanged { .. } => "device changed",
        VerdictDowngrade::NoticeRemoved { .. } => "notice removed",
        VerdictDowngrade::DeviceUncovered { .. } => "device uncovered",
        VerdictDowngrade::CompleteNow { .. } => "complete now",
        VerdictDowngrade::DisputeEnded { .. } => "dispute ended",
        VerdictDowngrade::CodesForgotten { .. } => "codes forgotten",
        VerdictDowngrade::UnitsRemoved { .. } => "units removed",
        VerdictDowngrade::UnitsConditional { .. } => "units conditional",
        VerdictDowngrade::RuleRemoved { .. } => "rule removed",
        VerdictDowngrade::LimitAdded { .. } => "limit added",
        VerdictDowngrade::ExclusionAdded { .. } => "exclusion added",
    }
}

/// Compares the verdicts of all units before and after changes with what the comparison reports.
fn assert_downgrades_are_reported(
    two: &Two,
    inputs: &[Input],
    case_counts: &CaseCounts,
) -> Result<Changes, TestCaseError> {
    let changes = two.changes();
    let safe = changes.downgrades.is_empty();
    let (mut milder, mut more_serious) = (false, false);
    for unit in two.units(inputs) {
        let [Some(before), Some(after)] = two.verdicts(&unit) else {
            continue;
        };
        case_counts.add("units", true);
        prop_assert!(!safe || after >= before, "{}", two.describe_case(&unit));
        milder |= after < before;
        more_serious |= after > before;
    }
    case_counts.add("cases", true);
    case_counts.add("safe", safe);
    case_counts.add("safe and changed", safe && is_changed(&changes));
    case_counts.add("safe and more serious", safe && more_serious);
    case_counts.add("milder", milder);
    case_counts.add("milder in vain", !safe && !milder);
    // If only one way is reported, a milder verdict proves that the report is necessary.
    if let [only] = &changes.downgrades[..] {
        case_counts.add(kind(only), milder);
    }
    Ok(changes)
}

fn is_changed(changes: &Changes) -> bool {
    !changes.devices.added.is_empty()
        || !changes.devices.changed.is_empty()
        || !changes.notices.added.is_empty()
        || !changes.notices.changed.is_empty()
        || !changes.units.is_empty()
}

#[test]
fn no_verdict_becomes_milder_without_a_report() {
    let case_counts = CaseCounts::default();
    let cases = (
        sketch::catalogue(),
        vec(edits::edit(), 1..4),
        vec(sketch::input(), 10..=10),
    );
    run(3_000, &cases, |(sketch, edits, inputs)| {
        let two = Two::new(sketch, &edits);
        let reported = assert_downgrades_are_reported(&two, &inputs, &case_counts)?.downgrades;
        if case_counts.count("cases").is_multiple_of(EACH_SNAPSHOT) {
            let catalogues = two.catalogues.each_ref();
            let [old, new] = &catalogues.map(|one| Snapshot::in_memory(&one.data).unwrap());
            let stored =
                compare_records(old.records(), new.records(), &SnapshotPair { old, new }).unwrap();
            // A code that is also in a range of letters counts twice, so that more codes can seem to be removed.
            prop_assert!(
                reported.is_empty() || !stored.downgrades.is_empty(),
                "{edits:?}"
            );
            case_counts.add("snapshots", true);
            case_counts.add("snapshots alike", stored.downgrades.len() == reported.len());
        }
        Ok(())
    });

    println!("{case_counts:?}");
    case_counts.assert_percent("safe and changed", 20, "cases");
    case_counts.assert_percent("safe and more serious", 8, "cases");
    case_counts.assert_percent("milder", 10, "cases");
    case_counts.assert_percent("snapshots alike", 95, "snapshots");
    assert!(case_counts.count("snapshots") > 50 && case_counts.count("units") > 50_000);
    // The test would fail without any of these ways. A removed device has no verdicts to compare.
    for way in [
        "device changed",
        "notice removed",
        "device uncovered",
        "complete now",
        "dispute ended",
        "codes forgotten",
        "units removed",
        "units conditional",
        "rule removed",
        "limit added",
        "exclusion added",
    ] {
        assert!(case_counts.count(way) > 0, "{way} is never needed");
    }
}

#[test]
fn additions_make_no_verdict_milder() {
    let case_counts = CaseCounts::default();
    let cases = (
        sketch::catalogue(),
        vec(edits::addition(), 1..4),
        vec(sketch::input(), 6..=6),
    );
    run(2_000, &cases, |(sketch, edits, inputs)| {
        let changes =
            assert_downgrades_are_reported(&Two::new(sketch, &edits), &inputs, &case_counts)?;
        prop_assert!(changes.downgrades.is_empty(), "{}", changes);
        Ok(())
    });

    println!("{case_counts:?}");
    case_counts.assert_percent("safe and changed", 50, "cases");
    case_counts.assert_percent("safe and more serious", 20, "cases");
}

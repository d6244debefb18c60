//! Properties that hold for any notices: missing information proves nothing, and no input stops the engine.

use charge_safely::{
    catalog::{DataFiles, Dataset, read},
    domain::{
        Condition, LabelCode, PartialDate, PurchaseDetails, Recalls, Unit, Verdict, check,
        other_readings,
    },
    storage::Snapshot,
};
use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    generated::{UnitCounts, assert_sound, explained, in_naive_terms, run},
    naive::Naive,
    scene::{Catalogue, UNIVERSE, WrittenOut},
    sketch,
};

fn recalls(data: &Dataset) -> Recalls {
    Recalls::new(data.devices.clone(), data.notices.clone())
}

/// The data without one fact of the notices: completeness, or the content of a list.
fn data_with_less_known(data: &Dataset) -> Vec<Recalls> {
    let mut all = Vec::new();
    for number in 0..data.notices.len() {
        if data.notices[number].complete {
            let mut less = data.clone();
            less.notices[number].complete = false;
            all.push(recalls(&less));
        }
    }
    for &id in data.lists.keys() {
        let mut less = data.clone();
        for notice in &mut less.notices {
            let parts = [
                &mut notice.rules,
                &mut notice.limits,
                &mut notice.exclusions,
            ];
            let conditions = parts.into_iter().flatten().flat_map(|e| &mut e.conditions);
            for condition in conditions.filter(|c| c.list().is_some_and(|list| list.id == id)) {
                *condition = Condition::MakerOnly(None);
            }
        }
        all.push(recalls(&less));
    }
    all
}

/// The unit with one detail removed or less precise.
fn units_with_less_known<'device>(unit: &Unit<'device>) -> Vec<Unit<'device>> {
    let purchase = unit.purchase;
    let with = |purchase: PurchaseDetails| Unit {
        purchase,
        ..unit.clone()
    };
    let with_label_code = |label_code: LabelCode| Unit {
        label_code,
        ..unit.clone()
    };
    let rougher = purchase.bought.map(|date| {
        let year = date.to_string()[..4].to_owned();
        PartialDate::parse(&year).unwrap()
    });
    let mut less = vec![
        with(PurchaseDetails {
            colour: None,
            ..purchase
        }),
        with(PurchaseDetails {
            bought: None,
            ..purchase
        }),
        with(PurchaseDetails {
            bought: rougher,
            ..purchase
        }),
        with(PurchaseDetails {
            country: None,
            ..purchase
        }),
        with_label_code(LabelCode::NotProvided),
    ];
    if let LabelCode::Code { code, .. } = &unit.label_code {
        less.push(with_label_code(LabelCode::Unreadable));
        less.push(with_label_code(LabelCode::Code {
            code: code.clone(),
            confirmed: false,
        }));
    }
    less
}

/// One exception is correct: if details exclude a unit and only its listed or nearly listed code prevents that, the unit
/// is excluded without the code or the list. The naive evaluator identifies such units.
#[test]
fn knowing_less_never_proves_that_a_unit_is_not_affected() {
    let unit_counts = UnitCounts::default();
    let cases = (sketch::catalogue(), vec(sketch::input(), 15..=15));
    run(600, &cases, |(sketch, inputs)| {
        let catalogue = Catalogue::new(&sketch);
        let naive = Naive::new(&catalogue.data, UNIVERSE);
        let lists = WrittenOut::new(&catalogue.data);
        let all = recalls(&catalogue.data);
        let less_data = data_with_less_known(&catalogue.data);
        for input in &inputs {
            let unit = catalogue.unit(input);
            let before = check(&all, &lists, &unit).unwrap().verdict;
            let contradictory = naive.answer(&unit).contradictory;
            unit_counts.add("cases", true);
            unit_counts.add("contradictory", contradictory);
            unit_counts.add("affected", before == Verdict::Affected);
            unit_counts.add("possibly", before == Verdict::PossiblyAffected);
            unit_counts.add("not affected", before == Verdict::NotAffected);
            if contradictory {
                prop_assert_ne!(before, Verdict::NotAffected, "{}", explained(&all, &unit));
            }
            if before == Verdict::NotAffected {
                continue;
            }
            let less_told = units_with_less_known(&unit);
            let told = less_told
                .iter()
                .map(|unit| check(&all, &lists, unit).unwrap().verdict);
            let listed = less_data
                .iter()
                .map(|data| check(data, &lists, &unit).unwrap().verdict);
            for (change, after) in told.chain(listed).enumerate() {
                unit_counts.add("changes", true);
                let proven = after == Verdict::NotAffected;
                unit_counts.add("honest exceptions", proven && contradictory);
                prop_assert!(
                    contradictory || !proven,
                    "change {change}\n{}",
                    explained(&all, &unit)
                );
            }
        }
        Ok(())
    });

    println!("{unit_counts:?}");
    unit_counts.assert_percent("contradictory", 5, "cases");
    unit_counts.assert_percent("affected", 10, "cases");
    unit_counts.assert_percent("possibly", 25, "cases");
    unit_counts.assert_percent("not affected", 10, "cases");
    assert!(unit_counts.of("honest exceptions") > 100, "{unit_counts:?}");
    assert!(unit_counts.of("changes") > 50_000, "{unit_counts:?}");
}

#[test]
fn another_notice_never_changes_an_affected_unit() {
    let unit_counts = UnitCounts::default();
    let cases = (
        sketch::catalogue(),
        sketch::notice(),
        vec(sketch::input(), 15..=15),
    );
    run(600, &cases, |(sketch, another, inputs)| {
        let catalogue = Catalogue::new(&sketch);
        let more = catalogue.with(&another);
        let lists = WrittenOut::new(&more);
        let (before, after) = (recalls(&catalogue.data), recalls(&more));
        for input in &inputs {
            let unit = catalogue.unit(input);
            let first = check(&before, &lists, &unit).unwrap();
            let then = check(&after, &lists, &unit).unwrap();
            assert_sound(&then, after.notices_of(&unit.device.slug).count());
            unit_counts.add("cases", true);
            unit_counts.add("affected", first.verdict == Verdict::Affected);
            unit_counts.add("raised", then.verdict > first.verdict);
            // Without a notice nothing is known, so that the first notice can exclude a unit.
            prop_assert!(
                then.verdict >= first.verdict || first.notices.is_empty(),
                "{}",
                explained(&after, &unit)
            );
        }
        Ok(())
    });
    unit_counts.assert_percent("affected", 10, "cases");
    unit_counts.assert_percent("raised", 5, "cases");
}

/// Any input: listed codes, nearly listed codes, label words, and any other text.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => any::<String>(),
        2 => "\\PC{0,80}",
        1 => "(SN|S/N|sn)?[ :.#-]{0,2}[0-9A-Za-z/ -]{0,20}",
        2 => "[0-9OILZSBG]{4}|[0-9A-Z]{6}|[0-9A-Z]{14}|[0-9A-Z]{16}",
        2 => "(57[VUXY]|3[5S]S)[0-9O]{11}|000[GHIJL16]2[1IZ]|ACCJRU1D1[06][43]0[09][0-9]{3}|GK23[01O]{2}[0-9]{3}|[0O]1/2[0-9]",
    ]
}

#[test]
fn any_input_gets_the_same_answer_from_the_naive_evaluator() {
    let data = read(&DataFiles::embedded(), None).unwrap();
    let snapshot = Snapshot::in_memory(&data).unwrap();
    let naive = Naive::new(&data, UNIVERSE);
    let unit_counts = UnitCounts::default();
    let answer = (
        prop::option::of(0..sketch::COLOURS.len()),
        prop::option::of(0..sketch::DATES.len()),
        prop::option::of(0..sketch::COUNTRIES.len()),
    );
    let cases = (typed(), any::<bool>(), any::<Index>(), answer);
    run(8_000, &cases, |(typed, as_printed, which, answers)| {
        let recalls = snapshot.recalls();
        let (colour, bought, country) = answers;
        let purchase = PurchaseDetails {
            colour: colour.map(super::scene::colour),
            bought: bought.map(super::scene::date),
            country: country.map(super::scene::country),
        };
        for device in recalls.devices() {
            let read = device.code.read(&typed, as_printed);
            unit_counts.add("typed", true);
            unit_counts.add("read", read.is_ok());
            let Ok(reading) = read else { continue };
            let again = device.code.read(reading.code.as_str(), as_printed);
            prop_assert_eq!(again.map(|again| again.code), Ok(reading.code.clone()));
            let readings = other_readings(&reading.code, device.code.alphabet());
            prop_assert!(!readings.contains(&reading.code));
            // The slower part needs one device per case.
            if device.slug != which.get(recalls.devices()).slug {
                continue;
            }
            let unit = Unit {
                device,
                label_code: LabelCode::Code {
                    code: reading.code,
                    confirmed: as_printed,
                },
                purchase,
            };
            let answer = check(recalls, &snapshot, &unit).unwrap();
            assert_sound(&answer, recalls.notices_of(&device.slug).count());
            let expected = naive.answer(&unit);
            let found = in_naive_terms(&answer, expected.contradictory);
            prop_assert_eq!(found, expected, "{:?} {}", unit.label_code, device.slug);
            unit_counts.add("judged", true);
        }
        Ok(())
    });
    println!("{unit_counts:?}");
    unit_counts.assert_percent("read", 10, "typed");
    assert!(unit_counts.of("judged") > 2_000, "{unit_counts:?}");
}

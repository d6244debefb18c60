//! Properties that hold for any notices: missing information proves nothing, and no input stops the engine.

use charge_safely::{
    catalog::{DataFiles, Dataset, read},
    domain::{
        Condition, LabelCode, PartialDate, PurchaseDetails, Recalls, Unit, Verdict, check,
        look_alike_codes,
    },
    storage::Snapshot,
};
use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    generated::{CaseCounts, as_naive_answer, assert_valid_answer, describe_case, run},
    naive::Naive,
    scene::{Catalogue, UNIVERSE, WrittenOut},
    sketch,
};

fn recalls(data: &Dataset) -> Recalls {
    Recalls::new(data.devices.clone(), data.notices.clone())
}

/// The data with one fact of the notices removed, in every way: that a notice is complete, or the content of a list.
fn recalls_with_one_fact_removed(data: &Dataset) -> Vec<Recalls> {
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

/// The unit with one detail removed or less precise, in every way.
fn units_with_one_detail_removed<'device>(unit: &Unit<'device>) -> Vec<Unit<'device>> {
    let purchase = unit.purchase;
    let with = |purchase: PurchaseDetails| Unit {
        purchase,
        ..unit.clone()
    };
    let with_label_code = |label_code: LabelCode| Unit {
        label_code,
        ..unit.clone()
    };
    let year_only = purchase.bought.map(|date| {
        let year = date.to_string()[..4].to_owned();
        PartialDate::parse(&year).unwrap()
    });
    let mut units = vec![
        with(PurchaseDetails {
            colour: None,
            ..purchase
        }),
        with(PurchaseDetails {
            bought: None,
            ..purchase
        }),
        with(PurchaseDetails {
            bought: year_only,
            ..purchase
        }),
        with(PurchaseDetails {
            country: None,
            ..purchase
        }),
        with_label_code(LabelCode::NotProvided),
    ];
    if let LabelCode::Code { code, .. } = &unit.label_code {
        units.push(with_label_code(LabelCode::Unreadable));
        units.push(with_label_code(LabelCode::Code {
            code: code.clone(),
            confirmed: false,
        }));
    }
    units
}

/// One exception is correct: if details exclude a unit and only its listed or nearly listed code prevents that, the unit
/// is excluded without the code or the list. The naive evaluator identifies such units.
#[test]
fn removing_information_never_makes_a_unit_not_affected() {
    let case_counts = CaseCounts::default();
    let cases = (sketch::catalogue(), vec(sketch::input(), 15..=15));
    run(600, &cases, |(sketch, inputs)| {
        let catalogue = Catalogue::new(&sketch);
        let naive = Naive::new(&catalogue.data, UNIVERSE);
        let lists = WrittenOut::new(&catalogue.data);
        let all = recalls(&catalogue.data);
        let fewer_facts = recalls_with_one_fact_removed(&catalogue.data);
        for input in &inputs {
            let unit = catalogue.unit(input);
            let before = check(&all, &lists, &unit).unwrap().verdict;
            let contradictory = naive.answer(&unit).contradictory;
            case_counts.add("cases", true);
            case_counts.add("contradictory", contradictory);
            case_counts.add("affected", before == Verdict::Affected);
            case_counts.add("possibly affected", before == Verdict::PossiblyAffected);
            case_counts.add("not affected", before == Verdict::NotAffected);
            if contradictory {
                prop_assert_ne!(
                    before,
                    Verdict::NotAffected,
                    "{}",
                    describe_case(&all, &unit)
                );
            }
            if before == Verdict::NotAffected {
                continue;
            }
            let fewer_details = units_with_one_detail_removed(&unit);
            let with_fewer_details = fewer_details
                .iter()
                .map(|unit| check(&all, &lists, unit).unwrap().verdict);
            let with_fewer_facts = fewer_facts
                .iter()
                .map(|data| check(data, &lists, &unit).unwrap().verdict);
            for (change, after) in with_fewer_details.chain(with_fewer_facts).enumerate() {
                case_counts.add("changes", true);
                let is_not_affected = after == Verdict::NotAffected;
                case_counts.add("allowed exceptions", is_not_affected && contradictory);
                prop_assert!(
                    contradictory || !is_not_affected,
                    "change {change}\n{}",
                    describe_case(&all, &unit)
                );
            }
        }
        Ok(())
    });

    println!("{case_counts:?}");
    case_counts.assert_percent("contradictory", 5, "cases");
    case_counts.assert_percent("affected", 10, "cases");
    case_counts.assert_percent("possibly affected", 25, "cases");
    case_counts.assert_percent("not affected", 10, "cases");
    assert!(
        case_counts.count("allowed exceptions") > 100,
        "{case_counts:?}"
    );
    assert!(case_counts.count("changes") > 50_000, "{case_counts:?}");
}

#[test]
fn an_additional_notice_never_makes_a_verdict_less_serious() {
    let case_counts = CaseCounts::default();
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
            assert_valid_answer(&then, after.notices_of(&unit.device.slug).count());
            case_counts.add("cases", true);
            case_counts.add("affected", first.verdict == Verdict::Affected);
            case_counts.add("raised", then.verdict > first.verdict);
            // Without a notice nothing is known, so that the first notice can exclude a unit.
            prop_assert!(
                then.verdict >= first.verdict || first.notices.is_empty(),
                "{}",
                describe_case(&after, &unit)
            );
        }
        Ok(())
    });
    case_counts.assert_percent("affected", 10, "cases");
    case_counts.assert_percent("raised", 5, "cases");
}

/// Any input: listed codes, nearly listed codes, label words, and any other text.
fn typed_text() -> impl Strategy<Value = String> {
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
    let case_counts = CaseCounts::default();
    let answer = (
        prop::option::of(0..sketch::COLOURS.len()),
        prop::option::of(0..sketch::DATES.len()),
        prop::option::of(0..sketch::COUNTRIES.len()),
    );
    let cases = (typed_text(), any::<bool>(), any::<Index>(), answer);
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
            case_counts.add("typed", true);
            case_counts.add("read", read.is_ok());
            let Ok(parsed) = read else { continue };
            let again = device.code.read(parsed.code.as_str(), as_printed);
            prop_assert_eq!(again.map(|again| again.code), Ok(parsed.code.clone()));
            let look_alikes = look_alike_codes(&parsed.code, device.code.alphabet());
            prop_assert!(!look_alikes.contains(&parsed.code));
            // The slower part needs one device per case.
            if device.slug != which.get(recalls.devices()).slug {
                continue;
            }
            let unit = Unit {
                device,
                label_code: LabelCode::Code {
                    code: parsed.code,
                    confirmed: as_printed,
                },
                purchase,
            };
            let answer = check(recalls, &snapshot, &unit).unwrap();
            assert_valid_answer(&answer, recalls.notices_of(&device.slug).count());
            let expected = naive.answer(&unit);
            let found = as_naive_answer(&answer, expected.contradictory);
            prop_assert_eq!(found, expected, "{:?} {}", unit.label_code, device.slug);
            case_counts.add("compared", true);
        }
        Ok(())
    });
    println!("{case_counts:?}");
    case_counts.assert_percent("read", 10, "typed");
    assert!(case_counts.count("compared") > 2_000, "{case_counts:?}");
}

//! All test vectors of the published rules, on shipped notices or on fixtures.

use std::collections::BTreeSet;

use charge_safely::{
    domain::{Code, DeviceSlug, Verdict},
    storage::Snapshot,
};
use serde_json::Value;

use super::{
    fixtures::{UnitCheck, findings, opened, shipped, unit_of},
    unshipped::PUBLISHED,
};

/// Notice, model and device of a vector.
const DEVICES: [(&str, &str, &str); 19] = [
    ("25-304", "MXB008", "iwalk-mxb008"),
    ("25-304", "DBL6000M", "iwalk-dbl6000m"),
    ("26-135", "BI-B41", "iniu-bi-b41"),
    ("26-090", "MMA008", "belkin-mma008"),
    ("26-090", "BPB002", "belkin-bpb002"),
    ("26-090", "PB0003", "belkin-pb0003"),
    ("25-061", "BPD005", "belkin-bpd005"),
    ("25-248", "BS-30KP365", "baseus-bs-30kp365"),
    ("25-127", "RY401014US", "ryobi-ry401014us"),
    ("25-402", "City 2024", "apollo-city-2024"),
    ("25-470", "Solo II", "arizer-solo-2"),
    ("24-321", "Dynamo", "hover-1-dynamo"),
    ("cpsc-10693", "WY100MAX", "wybot-wy100max"),
    ("24-344", "E2037", "ikea-e2037"),
    ("24-344", "E2038", "ikea-e2038"),
    ("24-271", "POWER HUB", "mycharge-power-hub"),
    ("25-038", "Muse", "tala-muse"),
    ("24-210", "Mario Kart", "jakks-mario-kart"),
    ("cpsc-10706", "VT103", "veektomx-vt103"),
];

/// Why a unit that its own notice excludes is possibly affected all the same.
#[derive(Clone, Copy, Debug, PartialEq)]
enum RaisedBy {
    /// A rule for another device of the maker matches its code.
    OtherDevice(&'static str),
    /// A rule matches these other readings of its code.
    LookAlikes(&'static [&'static str]),
}

/// Vectors that are not affected by their own notice alone, and possibly affected all the same.
const POSSIBLY_AFFECTED: [(&str, &str, RaisedBy); 6] = [
    (
        "MXB008",
        "GK23081462",
        RaisedBy::OtherDevice("iwalk-dbl6000m"),
    ),
    (
        "MMA008",
        "57V00000000000",
        RaisedBy::OtherDevice("belkin-bpd005"),
    ),
    (
        "BPB002",
        "57X00000000000",
        RaisedBy::OtherDevice("belkin-mma008"),
    ),
    (
        "BPD005",
        "57X00000000000",
        RaisedBy::OtherDevice("belkin-mma008"),
    ),
    ("E2038", "2322", RaisedBy::OtherDevice("ikea-e2037")),
    // With a letter for the second 1, the code is between KC21032D and KC21327N.
    (
        "RY401014US",
        "KC21031D999999",
        RaisedBy::LookAlikes(&["KC2103ID999999", "KC2103LD999999"]),
    ),
];

fn check_vector<'snapshot>(
    snapshot: &'snapshot Snapshot,
    device: &str,
    code: &str,
) -> UnitCheck<'snapshot> {
    match code {
        "(none)" => unit_of(snapshot, device).absent(),
        "any serial" => unit_of(snapshot, device).code("2024030017"),
        code => unit_of(snapshot, device).code(code),
    }
}

fn assert_raised(unit_check: &UnitCheck<'_>, raised_by: RaisedBy) {
    let answer = unit_check.answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected, "{raised_by:?}");
    let expected = match raised_by {
        RaisedBy::OtherDevice(device) => (&[device][..], &[][..]),
        RaisedBy::LookAlikes(readings) => (&[][..], readings),
    };
    let devices: Vec<&str> = answer
        .also_listed_under
        .iter()
        .map(DeviceSlug::as_str)
        .collect();
    let readings: Vec<&str> = answer.suggestions.iter().map(Code::as_str).collect();
    assert_eq!((&*devices, &*readings), expected);
}

#[test]
fn every_published_vector_has_its_published_verdict() {
    let rules: Vec<Value> = serde_json::from_str(include_str!("published-rules.json")).unwrap();
    let (shipped, unshipped) = (shipped(), opened(PUBLISHED));
    let (mut vectors, mut raised, mut devices) = (0, 0, BTreeSet::new());
    for rule in &rules {
        let notice = rule["notice"].as_str().unwrap();
        for verdict in [Verdict::Affected, Verdict::NotAffected] {
            for vector in rule["vectors"][verdict.as_str()].as_array().unwrap() {
                let (model, code) = (vector[0].as_str().unwrap(), vector[1].as_str().unwrap());
                let (_, _, device) = DEVICES
                    .into_iter()
                    .find(|&(of_notice, of_model, _)| (of_notice, of_model) == (notice, model))
                    .unwrap_or_else(|| panic!("no device for {notice} {model}"));
                let is_shipped = shipped.recalls().device(device).is_some();
                let snapshot = if is_shipped { &shipped } else { &unshipped };
                let unit_check = check_vector(snapshot, device, code);
                let exception = POSSIBLY_AFFECTED
                    .into_iter()
                    .find(|&(of_model, of_code, _)| (of_model, of_code) == (model, code));
                if let (Some((_, _, raised_by)), Verdict::NotAffected) = (exception, verdict) {
                    assert_raised(&unit_check, raised_by);
                    raised += 1;
                } else {
                    let answer = unit_check.answer();
                    assert_eq!(answer.verdict, verdict, "{model} {code}: {answer:#?}");
                }
                vectors += 1;
                devices.insert(device);
            }
        }
    }
    assert_eq!((vectors, raised), (38, POSSIBLY_AFFECTED.len()));
    // 25-056 and 25-338 have no vectors, since they publish no serial numbers.
    assert_eq!(devices.len(), 19);
    assert_eq!(rules.len(), 17);
}

#[test]
fn a_soundcore_a3102_in_the_australian_range_is_affected_as_the_australian_source_says() {
    let snapshot = shipped();
    let a3102 = unit_of(&snapshot, "soundcore-a3102");
    let answer = a3102.clone().code("accjru1d-1640-0841").answer();
    assert_eq!(answer.verdict, Verdict::Affected);
    let deciding = &answer.notices[0];
    assert_eq!(deciding.id.as_str(), "accc-2024-a3102");
    assert_eq!(deciding.reasons[0].finding.code(), "serial_in_range");
    let source = deciding.reasons[0].source.as_ref().unwrap();
    assert_eq!(source.host(), "reviews.org");

    let outside = a3102.code("accjru1d-1640-0961");
    outside.assert_possibly_affected();
    let answer = outside.colour("red").answer();
    assert_eq!(answer.verdict, Verdict::NotAffected);
    assert_eq!(answer.notices.len(), 4);
    for notice in &answer.notices {
        assert_eq!(notice.verdict, Verdict::NotAffected);
        assert!(notice.reasons.iter().all(|reason| reason.source.is_some()));
        assert!(!notice.reasons.is_empty());
    }
}

#[test]
fn no_date_excludes_an_anker_a1112_since_its_sources_disagree() {
    let snapshot = shipped();
    for code in ["ACCJRU1D16400841", "AAAAAAAAAAAAAAAA", "0123456789ABCDEF"] {
        let unit_check = unit_of(&snapshot, "anker-a1112").code(code);
        unit_check.assert_possibly_affected();
        let answer = unit_check.bought("2023-01").answer();
        assert_eq!(answer.verdict, Verdict::PossiblyAffected);
        let is_disputed = findings(&answer)
            .iter()
            .any(|f| f.code() == "sources_disagree");
        assert!(is_disputed, "{answer:#?}");
    }
}

#[test]
fn a_powerconf_s3_bought_before_any_was_made_is_not_affected() {
    let snapshot = shipped();
    let unit_check = unit_of(&snapshot, "ankerwork-a3302").code("0123456789ABCDEF");
    unit_check.assert_possibly_affected();
    unit_check.clone().bought("2023-01").assert_not_affected();
    unit_check
        .clone()
        .bought("2023-03")
        .assert_possibly_affected();
    unit_check.bought("2023").assert_possibly_affected();
}

#[test]
fn an_iniu_code_with_i_is_affected_and_with_1_possibly_affected() {
    let snapshot = shipped();
    let iniu = unit_of(&snapshot, "iniu-bi-b41");
    iniu.clone().code("000I21").assert_affected();
    iniu.clone().code("000J21").assert_not_affected();
    let answer = iniu.code("000121").answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    let readings: Vec<&str> = answer.suggestions.iter().map(Code::as_str).collect();
    assert_eq!(readings, ["000I21", "000L21"]);
}

#[test]
fn a_belkin_code_with_u_instead_of_a_listed_v_is_possibly_affected() {
    let snapshot = shipped();
    let answer = unit_of(&snapshot, "belkin-bpd005")
        .code("57U00000000000")
        .answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    let readings: Vec<&str> = answer.suggestions.iter().map(Code::as_str).collect();
    assert_eq!(readings, ["57V00000000000"]);
}

#[test]
fn a_veektomx_vt103_without_a_serial_number_is_affected() {
    let snapshot = shipped();
    let veektomx = unit_of(&snapshot, "veektomx-vt103");
    veektomx.clone().absent().assert_affected();
    veektomx.clone().code("12345").assert_not_affected();
    veektomx.clone().code("VT103A").assert_not_affected();
    veektomx.clone().unreadable().assert_possibly_affected();
    veektomx.assert_possibly_affected();
}

#[test]
fn every_casely_e33a_is_affected() {
    let snapshot = shipped();
    let casely = unit_of(&snapshot, "casely-e33a");
    casely.assert_affected();
    casely.clone().absent().assert_affected();
    casely.clone().unreadable().assert_affected();
    casely.code("12345").assert_affected();
}

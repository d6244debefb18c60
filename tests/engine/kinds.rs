//! Each kind of rule about the code, on the notice that has it: what is inside, what is outside, and what is not known.

use charge_safely::domain::Verdict;

use super::{
    fixtures::{ask, opened, shipped},
    unshipped::{KINDS, PUBLISHED},
};

#[test]
fn a_list_of_serials_for_each_model() {
    let snapshot = shipped();
    let mxb008 = ask(&snapshot, "iwalk-mxb008");
    mxb008.clone().code("gk 2309880").is_affected();
    mxb008.clone().code("GK2309881").is_not_affected();
    mxb008.clone().code("GK2309901").is_possibly_affected();
    mxb008.clone().unreadable().is_possibly_affected();
    mxb008.clone().absent().is_possibly_affected();
    mxb008.is_possibly_affected();
    ask(&snapshot, "iwalk-dbl6000m")
        .code("GK2309901")
        .is_affected();
}

#[test]
fn a_prefix_with_a_fixed_length() {
    let snapshot = shipped();
    let bpd005 = ask(&snapshot, "belkin-bpd005");
    bpd005.clone().code("57V1234567890A").is_affected();
    bpd005.clone().code("57W1234567890A").is_not_affected();
    // What is no number of the device proves nothing, however much the owner insists.
    bpd005
        .clone()
        .code("57V123")
        .insisted()
        .is_possibly_affected();
    bpd005
        .clone()
        .code("12345")
        .insisted()
        .is_possibly_affected();
    bpd005.code("S7V1234567890A").is_possibly_affected();
}

#[test]
fn a_last_character_in_a_set() {
    let snapshot = shipped();
    let baseus = ask(&snapshot, "baseus-bs-30kp365");
    baseus.clone().code("SN123456D").is_affected();
    baseus.clone().code("SN1234560").is_affected();
    baseus.clone().code("SN123456A").is_not_affected();
    baseus.code("SN123456O").is_possibly_affected();
}

#[test]
fn an_inclusive_range_of_numbers_behind_a_fixed_prefix() {
    let snapshot = shipped();
    let a3102 = ask(&snapshot, "soundcore-a3102");
    for inside in ["ACCJRU1D16400841", "ACCJRU1D16400900", "ACCJRU1D16400960"] {
        a3102.clone().code(inside).is_affected();
    }
    for inside in ["ACCJRU1D10309381", "ACCJRU1D10309580"] {
        a3102.clone().code(inside).is_affected();
    }
    for outside in ["ACCJRU1D16400840", "ACCJRU1D16400961", "ACCJRU1D1640084A"] {
        let answer = a3102.clone().code(outside).answer();
        let australia = answer
            .notices
            .iter()
            .find(|n| n.id.as_str() == "accc-2024-a3102");
        assert_eq!(
            australia.unwrap().verdict,
            Verdict::NotAffected,
            "{outside}"
        );
        assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    }
}

#[test]
fn an_inclusive_range_of_characters() {
    let snapshot = opened(PUBLISHED);
    let ryobi = ask(&snapshot, "ryobi-ry401014us");
    for inside in [
        "KC21032D010001",
        "KC21100A000000",
        "KC21327N999999",
        "KC2132AZZZZZZZ",
    ] {
        let expected = if inside == "KC2132AZZZZZZZ" {
            Verdict::NotAffected
        } else {
            Verdict::Affected
        };
        ryobi.clone().code(inside).is(expected);
    }
    ryobi.clone().code("KC21327P000000").is_not_affected();
    ryobi.clone().code("KC20932D010001").is_not_affected();
    ryobi.code("KC21O32D010001").is_possibly_affected();
}

#[test]
fn two_ranges_of_numbers() {
    let snapshot = opened(PUBLISHED);
    let apollo = ask(&snapshot, "apollo-city-2024");
    for inside in [
        "4202240300001",
        "4202240301236",
        "4202240400001",
        "4202240400764",
    ] {
        apollo.clone().code(inside).is_affected();
    }
    for outside in [
        "4202240300000",
        "4202240301237",
        "4202240400000",
        "4202240400765",
    ] {
        apollo.clone().code(outside).is_not_affected();
    }
}

#[test]
fn a_part_of_the_code() {
    let snapshot = opened(KINDS);
    let lenovo = ask(&snapshot, "lenovo-battery");
    lenovo.clone().code("11S42T4504").is_affected();
    lenovo.clone().code("42T4504").is_not_affected();
    lenovo.clone().code("11S42T4505").is_not_affected();
    lenovo.code("11S42T45O4").is_possibly_affected();

    let apple = ask(&snapshot, "apple-2006");
    apple.clone().code("3K4250ABCU9C").is_affected();
    apple.clone().code("3K6010ABCU9C").is_affected();
    apple.clone().code("3K6020ABCU9C").is_not_affected();
    apple.clone().code("3K4250ABCU9D").is_not_affected();
    apple.is_possibly_affected();

    let dynamo = opened(PUBLISHED);
    let dynamo = ask(&dynamo, "hover-1-dynamo");
    dynamo.clone().code("ABCDEFWY1").is_affected();
    dynamo.code("ABCDEFW").is_not_affected();
}

#[test]
fn a_date_in_one_group_of_the_code() {
    let snapshot = opened(KINDS);
    let grouped = ask(&snapshot, "grouped");
    grouped.clone().code("AB-2318-X").is_affected();
    grouped.clone().code("AB-2330-X").is_affected();
    grouped.clone().code("AB-2317-X").is_not_affected();
    grouped.clone().code("AB-2331-X").is_not_affected();
    // What cannot be read as a date proves nothing.
    grouped.clone().code("AB-23AA-X").is_possibly_affected();
    grouped.code("AB-2399-X").is_possibly_affected();
}

#[test]
fn masks_and_ranges_of_masks() {
    let snapshot = opened(PUBLISHED);
    let wybot = ask(&snapshot, "wybot-wy100max");
    wybot.clone().code("WY100M2301179999").is_affected();
    wybot.clone().code("WY100M230117999A").is_not_affected();
    wybot.code("WY100M23O1179999").is_possibly_affected();
    let other = ask(&snapshot, "wybot-wy200");
    other.clone().code("WY200-2303280001").is_affected();
    other.clone().code("W200**2303300001").is_affected();
    other.code("W200AB2303310001").is_not_affected();

    let snapshot = opened(KINDS);
    let hp = ask(&snapshot, "hp-mask");
    hp.clone().code("62940X7AVX99ZZ").is_affected();
    hp.clone().code("62941X7AVX99ZZ").is_not_affected();
    hp.clone().code("63010X7AVX99ZZ").is_affected();
    hp.clone().code("63019X7AVX99ZZ").is_affected();
    hp.clone().code("63020X7AVX99ZZ").is_not_affected();
    hp.clone().code("63019X7AXX99ZZ").is_not_affected();
    hp.code("63010X7AAX99ZZ").is_not_affected();
}

#[test]
fn date_codes_listed_and_by_year() {
    let snapshot = shipped();
    let e2037 = ask(&snapshot, "ikea-e2037");
    for listed in ["2318", "2319", "2322"] {
        e2037.clone().code(listed).is_affected();
    }
    e2037.code("2320").is_not_affected();
    let mycharge = ask(&snapshot, "mycharge-power-hub");
    for inside in ["0121", "5222", "0123", "0923", "1523", "1723"] {
        mycharge.clone().code(inside).is_affected();
    }
    for outside in ["0223", "2120", "2223", "2124"] {
        mycharge.clone().code(outside).is_not_affected();
    }

    let snapshot = opened(KINDS);
    let yearly = ask(&snapshot, "yearly");
    yearly.clone().code("0121").is_affected();
    yearly.clone().code("2123").is_not_affected();
    // No week 99 exists: the code is no date, whatever its last two digits are.
    yearly
        .clone()
        .code("9923")
        .insisted()
        .is_possibly_affected();
    yearly.code("ABCD").insisted().is_possibly_affected();
}

#[test]
fn date_codes_up_to_a_date() {
    let snapshot = opened(KINDS);
    let dated = ask(&snapshot, "dated");
    dated.clone().code("2023 18").is_affected();
    dated.clone().code("201952").is_affected();
    dated.code("202319").is_not_affected();
}

#[test]
fn a_list_of_batches() {
    let snapshot = shipped();
    let tala = ask(&snapshot, "tala-muse");
    tala.clone().code("01/21").is_affected();
    tala.clone().code("O1/24").is_affected();
    tala.clone().code("01/25").is_not_affected();
    tala.absent().is_possibly_affected();
}

#[test]
fn no_code_is_printed_on_the_recalled_unit() {
    let snapshot = shipped();
    let veektomx = ask(&snapshot, "veektomx-vt103");
    veektomx.clone().absent().is_affected();
    veektomx.clone().code("123456").is_not_affected();
    veektomx.unreadable().is_possibly_affected();
}

//! Reasons and verdicts of conditions that are not on the code.

use charge_safely::domain::Verdict;

use super::{
    fixtures::{findings, opened, shipped, unit_of},
    unshipped::KINDS,
};

#[test]
fn a_rule_for_all_units_covers_every_unit() {
    let snapshot = shipped();
    for device in ["casely-e33a", "belkin-pb0003"] {
        unit_of(&snapshot, device).assert_affected();
        unit_of(&snapshot, device)
            .code("ANYTHING")
            .assert_affected();
        unit_of(&snapshot, device)
            .bought("1999")
            .country("DE")
            .assert_affected();
    }
}

#[test]
fn only_a_purchase_before_the_first_day_of_manufacture_excludes_a_unit() {
    let snapshot = shipped();
    let a3302 = unit_of(&snapshot, "ankerwork-a3302");
    a3302.clone().bought("2023-02-28").assert_not_affected();
    a3302
        .clone()
        .bought("2023-03-01")
        .assert_possibly_affected();
    a3302.clone().bought("2023").assert_possibly_affected();
    // A later purchase proves nothing.
    a3302.bought("2026-01").assert_possibly_affected();
}

#[test]
fn a_sale_in_a_state_may_include_its_territories() {
    let snapshot = shipped();
    // Before the first sale in Japan, so that the American notice decides.
    let american = unit_of(&snapshot, "anker-a1263")
        .unreadable()
        .bought("2020-05");
    american.clone().country("DE").assert_not_affected();
    for country in ["US", "PR", "GU"] {
        american.clone().country(country).assert_possibly_affected();
    }
}

#[test]
fn terms_of_sale_need_the_country_and_the_date_and_exclude_by_either() {
    let snapshot = opened(KINDS);
    let japan = unit_of(&snapshot, "sold-in-japan");
    japan
        .clone()
        .country("JP")
        .bought("2023-09-30")
        .assert_affected();
    japan
        .clone()
        .country("JP")
        .bought("2023-04")
        .assert_affected();
    japan
        .clone()
        .country("JP")
        .bought("2023")
        .assert_possibly_affected();
    japan
        .clone()
        .country("JP")
        .bought("2023-10-01")
        .assert_possibly_affected();
    japan.clone().bought("2023-05").assert_possibly_affected();
    japan.clone().country("JP").assert_possibly_affected();
    japan.clone().bought("2023-03").assert_not_affected();
    japan.country("US").assert_not_affected();
    // Owners are not asked for the shop.
    let shop = unit_of(&snapshot, "sold-by-a-shop")
        .country("JP")
        .bought("2023-05");
    shop.assert_possibly_affected();
    shop.country("US").assert_not_affected();
}

#[test]
fn an_excluded_colour_makes_a_unit_not_affected() {
    let snapshot = shipped();
    let a3102 = unit_of(&snapshot, "soundcore-a3102").code("0123456789ABCDEF");
    a3102.assert_possibly_affected();
    a3102.clone().colour("black").assert_possibly_affected();
    for excluded in ["red", "blue"] {
        let answer = a3102.clone().colour(excluded).answer();
        assert_eq!(answer.verdict, Verdict::NotAffected);
        let is_named = findings(&answer)
            .iter()
            .any(|f| f.code() == "excluded_colour");
        assert!(is_named, "{answer:#?}");
    }
}

#[test]
fn a_listed_number_outweighs_an_excluded_colour() {
    let snapshot = shipped();
    let unit_check = unit_of(&snapshot, "soundcore-a3102").code("ACCJRU1D16400841");
    let answer = unit_check.colour("red").bought("2020").answer();
    assert_eq!(answer.verdict, Verdict::Affected);
    let is_contradicted = findings(&answer)
        .iter()
        .any(|f| f.code() == "answers_contradict");
    assert!(is_contradicted, "{answer:#?}");
}

#[test]
fn the_colour_decides_between_article_numbers() {
    let snapshot = opened(KINDS);
    let articles = unit_of(&snapshot, "a3302-articles");
    articles.assert_possibly_affected();
    articles.clone().colour("grey").assert_affected();
    articles.clone().colour("navy").assert_affected();
    articles.clone().colour("black").assert_not_affected();
    // No article of that colour is known, so the owner may be mistaken.
    articles.colour("red").assert_possibly_affected();
}

#[test]
fn a_match_that_needs_the_maker_is_possibly_affected() {
    let snapshot = opened(KINDS);
    let hp = unit_of(&snapshot, "hp-2009");
    let answer = hp.clone().code("62940X7AVX99ZZ").answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    assert_eq!(answer.notices[0].reasons[0].finding.code(), "sieve_matches");
    hp.code("62941X7AVX99ZZ").assert_not_affected();
}

/// `TESTO001` may be the listed `TEST0001`, even though a rule with `sieve` matches it.
#[test]
fn a_match_that_needs_the_maker_does_not_hide_a_listed_look_alike() {
    let snapshot = opened(KINDS);
    let unit_check = unit_of(&snapshot, "sieve-beside-a-list").country("DE");
    let answer = unit_check.clone().code("TESTO001").answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    assert_eq!(answer.suggestions[0].as_str(), "TEST0001");
    // Without such a reading the limit excludes the unit.
    unit_check.code("TESTO374").assert_not_affected();
}

#[test]
fn a_notice_that_only_the_maker_can_decide_is_possibly_affected() {
    let snapshot = shipped();
    for device in ["anker-a1112", "ankerwork-a3302", "anker-a1263"] {
        let unit_check = unit_of(&snapshot, device).code("0123456789ABCDEF");
        let answer = unit_check.answer();
        assert_eq!(answer.verdict, Verdict::PossiblyAffected);
        let needs_maker = findings(&answer)
            .iter()
            .any(|f| f.code() == "maker_must_tell");
        assert!(needs_maker, "{answer:#?}");
    }
}

#[test]
fn an_exclusion_by_length_counts_only_for_a_confirmed_code() {
    let snapshot = shipped();
    let a3102 = unit_of(&snapshot, "soundcore-a3102").code("0123456789ABCDE");
    let answer = a3102.confirmed().answer();
    let maker = answer
        .notices
        .iter()
        .find(|n| n.id.as_str() == "anker-2024-a3102");
    assert_eq!(maker.unwrap().verdict, Verdict::NotAffected);

    let snapshot = opened(KINDS);
    let lengths = unit_of(&snapshot, "sixteen-or-fifteen");
    lengths
        .clone()
        .code("0123456789ABCDEF")
        .confirmed()
        .assert_possibly_affected();
    lengths
        .clone()
        .code("0123456789ABCDE")
        .confirmed()
        .assert_not_affected();
    // The owner may have missed a character.
    lengths.code("0123456789ABCDE").assert_possibly_affected();
}

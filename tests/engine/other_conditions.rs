//! Reasons and verdicts of conditions that are not on the code.

use charge_safely::domain::Verdict;

use super::{
    fixtures::{ask, findings, opened, shipped},
    unshipped::KINDS,
};

#[test]
fn all_units_of_a_model() {
    let snapshot = shipped();
    for device in ["casely-e33a", "belkin-pb0003"] {
        ask(&snapshot, device).is_affected();
        ask(&snapshot, device).code("ANYTHING").is_affected();
        ask(&snapshot, device)
            .bought("1999")
            .country("DE")
            .is_affected();
    }
}

#[test]
fn made_between_two_dates() {
    let snapshot = shipped();
    let a3302 = ask(&snapshot, "ankerwork-a3302");
    a3302.clone().bought("2023-02-28").is_not_affected();
    a3302.clone().bought("2023-03-01").is_possibly_affected();
    a3302.clone().bought("2023").is_possibly_affected();
    // A later purchase proves nothing.
    a3302.bought("2026-01").is_possibly_affected();
}

#[test]
fn what_is_sold_in_a_state_may_be_sold_in_its_territories() {
    let snapshot = shipped();
    // Before the first sale in Japan, so that the American notice decides.
    let american = ask(&snapshot, "anker-a1263").unreadable().bought("2020-05");
    american.clone().country("DE").is_not_affected();
    for country in ["US", "PR", "GU"] {
        american.clone().country(country).is_possibly_affected();
    }
}

#[test]
fn sold_between_two_dates_in_a_country_or_by_a_shop() {
    let snapshot = opened(KINDS);
    let japan = ask(&snapshot, "sold-in-japan");
    japan
        .clone()
        .country("JP")
        .bought("2023-09-30")
        .is_affected();
    japan.clone().country("JP").bought("2023-04").is_affected();
    japan
        .clone()
        .country("JP")
        .bought("2023")
        .is_possibly_affected();
    japan
        .clone()
        .country("JP")
        .bought("2023-10-01")
        .is_possibly_affected();
    japan.clone().bought("2023-05").is_possibly_affected();
    japan.clone().country("JP").is_possibly_affected();
    japan.clone().bought("2023-03").is_not_affected();
    japan.country("US").is_not_affected();
    // Owners are not asked for the shop.
    let shop = ask(&snapshot, "sold-by-a-shop")
        .country("JP")
        .bought("2023-05");
    shop.is_possibly_affected();
    shop.country("US").is_not_affected();
}

#[test]
fn a_colour() {
    let snapshot = shipped();
    let a3102 = ask(&snapshot, "soundcore-a3102").code("0123456789ABCDEF");
    a3102.is_possibly_affected();
    a3102.clone().colour("black").is_possibly_affected();
    for excluded in ["red", "blue"] {
        let answer = a3102.clone().colour(excluded).answer();
        assert_eq!(answer.verdict, Verdict::NotAffected);
        let named = findings(&answer)
            .iter()
            .any(|f| f.code() == "excluded_colour");
        assert!(named, "{answer:#?}");
    }
}

#[test]
fn a_listed_number_outweighs_an_excluded_colour() {
    let snapshot = shipped();
    let question = ask(&snapshot, "soundcore-a3102").code("ACCJRU1D16400841");
    let answer = question.colour("red").bought("2020").answer();
    assert_eq!(answer.verdict, Verdict::Affected);
    let contradict = findings(&answer)
        .iter()
        .any(|f| f.code() == "answers_contradict");
    assert!(contradict, "{answer:#?}");
}

#[test]
fn an_article_below_the_model() {
    let snapshot = opened(KINDS);
    let articles = ask(&snapshot, "a3302-articles");
    articles.is_possibly_affected();
    articles.clone().colour("grey").is_affected();
    articles.clone().colour("navy").is_affected();
    articles.clone().colour("black").is_not_affected();
    // No article of that colour is known, so the owner may be mistaken.
    articles.colour("red").is_possibly_affected();
}

#[test]
fn a_first_sieve_only() {
    let snapshot = opened(KINDS);
    let hp = ask(&snapshot, "hp-2009");
    let answer = hp.clone().code("62940X7AVX99ZZ").answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    assert_eq!(answer.notices[0].reasons[0].finding.code(), "sieve_matches");
    hp.code("62941X7AVX99ZZ").is_not_affected();
}

/// `TESTO001` may be the listed `TEST0001`, even though a sieve matches it.
#[test]
fn a_sieve_does_not_hide_a_listed_reading() {
    let snapshot = opened(KINDS);
    let sieved = ask(&snapshot, "sieve-beside-a-list").country("DE");
    let answer = sieved.clone().code("TESTO001").answer();
    assert_eq!(answer.verdict, Verdict::PossiblyAffected);
    assert_eq!(answer.suggestions[0].as_str(), "TEST0001");
    // Without such a reading the limit excludes the unit.
    sieved.code("TESTO374").is_not_affected();
}

#[test]
fn only_the_maker_can_tell() {
    let snapshot = shipped();
    for device in ["anker-a1112", "ankerwork-a3302", "anker-a1263"] {
        let question = ask(&snapshot, device).code("0123456789ABCDEF");
        let answer = question.answer();
        assert_eq!(answer.verdict, Verdict::PossiblyAffected);
        let maker = findings(&answer)
            .iter()
            .any(|f| f.code() == "maker_must_tell");
        assert!(maker, "{answer:#?}");
    }
}

#[test]
fn an_exclusion_by_length_counts_only_for_a_confirmed_code() {
    let snapshot = shipped();
    let a3102 = ask(&snapshot, "soundcore-a3102").code("0123456789ABCDE");
    let answer = a3102.confirmed().answer();
    let maker = answer
        .notices
        .iter()
        .find(|n| n.id.as_str() == "anker-2024-a3102");
    assert_eq!(maker.unwrap().verdict, Verdict::NotAffected);

    let snapshot = opened(KINDS);
    let lengths = ask(&snapshot, "sixteen-or-fifteen");
    lengths
        .clone()
        .code("0123456789ABCDEF")
        .confirmed()
        .is_possibly_affected();
    lengths
        .clone()
        .code("0123456789ABCDE")
        .confirmed()
        .is_not_affected();
    // The owner may have missed a character.
    lengths.code("0123456789ABCDE").is_possibly_affected();
}

use super::*;
use crate::{
    domain::{HazardKind, MissingInfo, check},
    views::test_fixture::{Page, SNAPSHOT, with_context},
};

fn check_page(request: &CheckRequest, test: impl FnOnce(&PageContext<'_>, &Page, &Answer)) {
    with_context("/check", |context| {
        let today = jiff::civil::date(2026, 1, 1);
        let input = request.parse(context.recalls, today).unwrap();
        let answer = check(context.recalls, &*SNAPSHOT, &input.unit).unwrap();
        let page = Page::read(&result(context, &input, request, &answer).unwrap());
        assert_eq!(page.count("[data-verdict]"), 1);
        assert_eq!(
            page.values("[data-verdict]", "data-verdict"),
            [answer.verdict.as_str()]
        );
        assert_eq!(
            page.values("[data-device]", "data-device"),
            [request.device.as_str()]
        );
        let serial = answer.code.as_ref().map(ToString::to_string);
        assert_eq!(
            page.values("[data-serial]", "data-serial"),
            [serial.unwrap_or_default()]
        );
        assert_eq!(page.count("article.notice"), answer.notices.len());
        assert_eq!(page.count("main script, main style, [style]"), 0);
        test(context, &page, &answer);
    });
}

fn unit(device: &str, serial: &str) -> CheckRequest {
    CheckRequest {
        device: device.to_owned(),
        serial: serial.to_owned(),
        ..CheckRequest::default()
    }
}

#[test]
fn a_recalled_unit_gets_the_stop_step_and_its_remedy() {
    let request = CheckRequest {
        country: "AU".to_owned(),
        ..unit("soundcore-a3102", "accj ru1d 1640 0841")
    };
    check_page(&request, |context, page, answer| {
        assert_eq!(answer.verdict, Verdict::Affected);
        assert_eq!(page.texts(".steps strong")[0], context.text("step-stop"));
        assert_eq!(
            page.texts(".unit .code b"),
            ["ACCJ", "RU1D", "1640", "0841"]
        );
        let first = page.texts("#help h3").remove(0);
        assert!(first.contains("Australia"), "{first}");
        assert!(page.text("h2").contains(context.text("recall-title")));
        assert_eq!(page.text("#disposal h3"), "Australia");
        assert_eq!(page.count("#disposal .list a"), 1);
        assert!(page.text(".facts").contains(&context.generation[..12]));
    });
}

#[test]
fn the_danger_is_in_the_band_and_in_the_steps_unless_the_unit_is_not_affected() {
    with_context("/check", |context| {
        for device in context.recalls.devices() {
            let request = CheckRequest {
                unreadable: true,
                ..unit(device.slug.as_str(), "")
            };
            check_page(&request, |_, page, answer| {
                let first = context
                    .recalls
                    .notice(answer.notices[0].id.as_str())
                    .unwrap();
                let names_fire = first.hazard.kinds.contains(&HazardKind::Fire);
                let words = page.text(".band .danger");
                assert!(words.contains("fire"), "{}: {words}", device.slug);
                assert!(words.starts_with("Danger: fire") || !names_fire, "{words}");
                assert_eq!(
                    page.count(".steps > li:nth-child(2) > p:first-of-type > strong"),
                    1
                );
            });
        }
    });
    check_page(&unit("mycharge-power-hub", "1023"), |_, page, _| {
        assert_eq!(page.count(".danger"), 0);
    });
}

#[test]
fn letters_that_were_read_as_digits_are_named() {
    let request = unit("soundcore-a3102", "ACCJRUID164OO841");
    check_page(&request, |_, page, answer| {
        assert_eq!(answer.verdict, Verdict::Affected);
        let words = page.text(".steps");
        assert!(
            words.contains("letter O as the digit 0") && words.contains("letter I as the digit 1")
        );
    });
}

#[test]
fn a_suggestion_has_a_button_that_sends_the_other_fields_again() {
    let request = CheckRequest {
        colour: "blue".to_owned(),
        country: "US".to_owned(),
        ..unit("iniu-bi-b41", "0O0G21")
    };
    check_page(&request, |_, page, answer| {
        assert_eq!(answer.verdict, Verdict::PossiblyAffected);
        let value = |name: &str| {
            page.values(
                &format!(".steps li:nth-child(3) input[name={name}]"),
                "value",
            )
        };
        assert_eq!(value("device"), ["iniu-bi-b41"]);
        assert_eq!(value("serial"), ["000G21"]);
        assert_eq!(value("colour"), ["blue"]);
        assert_eq!(value("country"), ["US"]);
        assert!(page.text(".steps li:nth-child(3)").contains("0, not O"));
    });
}

#[test]
fn a_code_of_another_device_can_be_checked_as_that_device() {
    check_page(&unit("iwalk-mxb008", "GK2309901"), |_, page, _| {
        let devices = page.values(".steps input[name=device]", "value");
        assert_eq!(devices, ["iwalk-dbl6000m"]);
        assert_eq!(
            page.values(".steps input[name=serial]", "value"),
            ["GK2309901"]
        );
    });
}

#[test]
fn the_page_has_only_the_questions_that_would_settle_the_answer() {
    let request = CheckRequest {
        unreadable: true,
        colour: "black".to_owned(),
        ..unit("soundcore-a3102", "")
    };
    check_page(&request, |context, page, answer| {
        let asks = |ask| usize::from(answer.missing_info.contains(&ask));
        assert_eq!(page.count("fieldset#colour"), asks(MissingInfo::Colour));
        assert_eq!(page.count("#bought"), asks(MissingInfo::Bought));
        assert_eq!(page.count("#country"), asks(MissingInfo::Country));
        assert_eq!(
            page.values("form input[name=unreadable]", "value"),
            ["1"],
            "what was said goes along"
        );
        assert_eq!(
            page.values("input[type=hidden][name=colour]", "value"),
            ["black"]
        );
        assert!(page.text(".unit").contains(context.text("unit-unreadable")));
        let maker = [("maker", "Anker Innovations")];
        let ask = context.messages.format("maker-without-code", &maker);
        assert!(page.text(".steps").contains(&ask));
        assert!(page.text(".steps").contains("service@soundcore.com"));
        // On paper, the host alone would lead to a shop's front page.
        let links = page.texts(".steps .reach a");
        let full_url = "us.soundcore.com/pages/a3102-recall".to_owned();
        assert!(links.contains(&full_url), "{links:?}");
    });
}

#[test]
fn countries_with_a_recall_are_the_first_options() {
    check_page(&unit("anker-a1263", "ABCDEFGH12345678"), |_, page, _| {
        assert_eq!(page.count("#country optgroup"), 2);
        assert!(page.count("#country option") > 240);
        let first = page.values("#country optgroup:first-of-type option", "value");
        assert!(first.contains(&"US".to_owned()) && first.len() < 30);
    });
}

#[test]
fn sources_that_disagree_are_both_shown() {
    check_page(
        &unit("anker-a1112", "ABCDEFGH12345678"),
        |context, page, _| {
            assert!(page.text("h2").contains(context.text("disputes-title")));
            assert_eq!(page.count(".sides li"), 4);
            assert!(page.count(".sides .source a") >= 4);
            assert_eq!(
                page.count("#disposal .list a"),
                context.disposal.len() - 1,
                "without a country, all of them"
            );
        },
    );
}

#[test]
fn no_number_is_needed_where_every_unit_is_recalled_or_none_has_one() {
    check_page(&unit("casely-e33a", ""), |_, _, answer| {
        assert_eq!(answer.verdict, Verdict::Affected);
    });
    let absent = CheckRequest {
        absent: true,
        ..unit("veektomx-vt103", "")
    };
    check_page(&absent, |context, page, answer| {
        assert_eq!(answer.verdict, Verdict::Affected);
        assert!(page.text(".unit").contains(context.text("unit-absent")));
    });
}

#[test]
fn a_unit_that_is_not_affected_gets_the_day_of_the_data_and_no_remedy() {
    check_page(
        &unit("mycharge-power-hub", "1023"),
        |context, page, answer| {
            assert_eq!(answer.verdict, Verdict::NotAffected);
            assert_eq!(page.text("h1"), context.text("verdict-not-affected"));
            assert_eq!(page.count("#help, #disposal, .sides"), 0);
            let text = page.text("main");
            let mut words = text.split(|c: char| !c.is_alphabetic());
            assert!(words.all(|word| !word.eq_ignore_ascii_case("safe")));
            assert!(text.contains("22 November 2026"));
            assert!(text.contains(context.text("checked-cannot-tell")));
            assert_eq!(page.count(".notice .tag.not_affected"), 1);
        },
    );
}

#[test]
fn every_device_has_an_answer_that_can_be_shown() {
    with_context("/check", |context| {
        for device in context.recalls.devices() {
            for (absent, unreadable) in [(true, false), (false, true)] {
                let request = CheckRequest {
                    absent,
                    unreadable,
                    ..unit(device.slug.as_str(), "")
                };
                check_page(&request, |_, page, answer| {
                    assert!(page.count(".notice") > 0);
                    assert!(!answer.notices.is_empty());
                });
            }
        }
    });
}

#[test]
fn an_unreadable_number_gets_tips_other_proofs_and_contacts() {
    with_context("/check", |context| {
        for device in context.recalls.devices() {
            let request = CheckRequest {
                unreadable: true,
                ..unit(device.slug.as_str(), "")
            };
            check_page(&request, |_, page, answer| {
                let needed = answer.verdict == Verdict::PossiblyAffected;
                let steps = page.text(".steps");
                for key in [
                    "unreadable-light",
                    "unreadable-zoom",
                    "unreadable-chalk",
                    "proof-receipt",
                    "proof-account",
                    "proof-box",
                    "proof-photo",
                    "proof-facts",
                    "proof-until",
                ] {
                    let text = context.text(key);
                    assert_eq!(steps.contains(text), needed, "{} {key}", device.slug);
                }
                assert!(needed || answer.verdict == Verdict::Affected);
                if needed {
                    let treat = context.text("verdict-treat-as-recalled");
                    assert!(page.text(".band").contains(treat));
                    assert!(!steps.contains(context.text("look-again-title")));
                    let reached = page.count(
                        ".steps [href^='tel:'], .steps [href^='mailto:'], .steps [href^='https:']",
                    );
                    let maker = [("maker", device.maker.as_str())];
                    let unknown = context.messages.format("maker-unknown", &maker);
                    assert_eq!(reached == 0, steps.contains(&unknown), "{}", device.slug);
                }
            });
        }
    });
}

use super::*;
use crate::views::test_fixture::{Page, with_context};

fn every_notice(mut test: impl FnMut(&PageContext<'_>, &Notice, &Page)) {
    with_context("/recalls/x", |context| {
        for notice in context.recalls.notices() {
            let page = Page::read(&super::notice(context, notice).unwrap());
            test(context, notice, &page);
        }
    });
}

#[test]
fn each_notice_says_what_a_recall_notice_must_say() {
    every_notice(|context, notice, page| {
        assert_eq!(page.text("h1"), "Product safety recall");
        let text = page.text("main");
        let english = |text: &crate::domain::TranslatedText| text.in_language("en").0.to_owned();
        let mut expected = vec![
            english(&notice.title),
            english(&notice.hazard.text),
            english(&notice.remedy.text),
            notice.publisher.clone(),
            "Stop using it now.".to_owned(),
            "Pass this on.".to_owned(),
            context.messages.date(notice.published),
            context.messages.jurisdictions(&notice.jurisdictions),
        ];
        expected.extend(notice.number.clone());
        expected.extend(notice.firm.clone());
        expected.extend(notice.incidents.as_ref().map(english));
        expected.extend(notice.required_steps.iter().map(english));
        expected.extend(notice.sources.iter().map(|source| english(&source.says)));
        expected.extend(notice.contacts.iter().map(|contact| english(&contact.name)));
        expected.extend(
            notice
                .units
                .iter()
                .map(|units| context.messages.number(units.count)),
        );
        for position in notice.conflicts.iter().flat_map(|c| &c.positions) {
            expected.push(english(&position.says));
        }
        for words in expected {
            assert!(text.contains(&words), "{}: {words}\n{text}", notice.id);
        }
        let devices = notice.devices.len();
        assert_eq!(page.count("figure svg"), devices, "{}", notice.id);
        let links = page.values(".steps a", "href");
        for device in &notice.devices {
            assert!(
                links.contains(&context.device_path(device)),
                "{}",
                notice.id
            );
        }
    });
}

#[test]
fn unknown_facts_are_stated_as_unknown() {
    every_notice(|context, notice, page| {
        let missing = [
            notice.number.is_none(),
            notice.firm.is_none(),
            notice.incidents.is_none(),
            notice.made.is_none(),
            notice.units.is_empty(),
            notice.sold.is_empty(),
            notice.remedy.kinds.is_empty(),
            notice.hazard.kinds.is_empty(),
        ];
        let expected = missing.iter().filter(|missing| **missing).count();
        let unknown = context.text("fact-unknown");
        let lines = page.texts("dd > p");
        let found = lines.iter().filter(|line| line.as_str() == unknown).count();
        assert_eq!(found, expected, "{}: {lines:?}", notice.id);
        for sale in &notice.sold {
            let parts = [
                ("Shops:", sale.shops.is_none()),
                ("Price:", sale.price.is_none()),
                ("Where:", sale.countries.is_empty()),
            ];
            for (label, missing) in parts {
                let unknown = format!("{label} not known");
                let found = lines.iter().any(|line| line.starts_with(&unknown));
                assert!(found || !missing, "{}: {unknown} {lines:?}", notice.id);
            }
        }
        let text = page.text("main");
        for (key, missing) in [
            ("notice-own-page-unknown", notice.url.is_none()),
            ("notice-must-unknown", notice.required_steps.is_empty()),
            (
                "contact-no-phone",
                !notice.contacts.is_empty() && notice.contacts.iter().all(|c| c.phone.is_none()),
            ),
            ("contact-none", notice.contacts.is_empty()),
        ] {
            assert_eq!(
                text.contains(context.text(key)),
                missing,
                "{} {key}",
                notice.id
            );
        }
    });
}

#[test]
fn every_rule_is_in_words() {
    every_notice(|_, notice, page| {
        let entries = notice.rules.len() + notice.limits.len() + notice.exclusions.len();
        let sentences = page.texts("#units li");
        assert_eq!(sentences.len(), entries, "{}: {sentences:?}", notice.id);
        for sentence in sentences {
            assert!(
                !sentence.contains("unit-") && !sentence.contains("part-"),
                "{sentence}"
            );
        }
    });
}

#[test]
fn telephone_numbers_and_email_addresses_are_links() {
    with_context("/recalls/cpsc-25-056", |context| {
        let notice = context.recalls.notice("cpsc-25-056").unwrap();
        let page = Page::read(&super::notice(context, notice).unwrap());
        let links = page.values("#help a", "href");
        assert!(links.contains(&"tel:+18009887973".to_owned()), "{links:?}");
        assert!(links.contains(&"mailto:service@soundcore.com".to_owned()));
    });
}

#[test]
fn a_contact_for_some_of_the_devices_names_them() {
    with_context("/recalls/cpsc-25-056", |context| {
        let notice = context.recalls.notice("cpsc-25-056").unwrap();
        let page = Page::read(&super::notice(context, notice).unwrap());
        let poster = Page::read(&poster(context, notice).unwrap());
        for (page, row) in [(page, "#help .ways > div"), (poster, ".call li")] {
            let rows = page.texts(row);
            for (named, model) in [("Soundcore", "A3102"), ("AnkerWork", "A3302")] {
                let words = format!("Only for: {model}");
                let found: Vec<&String> = rows.iter().filter(|r| r.contains(&words)).collect();
                assert!(
                    found.len() == 1 && found[0].contains(named),
                    "{model}: {rows:?}"
                );
            }
            assert_eq!(page.text("main").matches("Only for:").count(), 2);
            let address = "us.soundcore.com/pages/a3102-recall";
            assert!(rows.iter().any(|row| row.contains(address)), "{rows:?}");
        }
    });
}

#[test]
fn rules_of_each_kind_read_as_sentences() {
    let rules_of = |id: &str| {
        let mut sentences = String::new();
        with_context("/recalls/x", |context| {
            let notice = context.recalls.notice(id).unwrap();
            sentences = Page::read(&super::notice(context, notice).unwrap()).text("#units li");
        });
        sentences
    };
    for (id, words) in [
        (
            "cpsc-25-061",
            "Its serial number begins with 57V, and has 14 characters.",
        ),
        (
            "cpsc-24-344",
            "E2037: Its date code is 2318, 2319 or 2322 (year, then week).",
        ),
        ("cpsc-10706", "No serial number is printed on it."),
        ("cpsc-25-072", "Every unit of this model is covered."),
        (
            "cpsc-26-135",
            "Its serial number is one of those that the notice lists.",
        ),
        (
            "accc-2024-a3102",
            "Its serial number lies in a range that the notice lists.",
        ),
        ("anker-2024-a3102", "Its colour is red or blue."),
        (
            "cpsc-25-056",
            "It was sold new from March 2023 to October 2023. Only the beginning counts here: a unit that was bought later may be recalled too.",
        ),
        ("cpsc-25-338", "only in: United States."),
    ] {
        let sentences = rules_of(id);
        assert!(sentences.contains(words), "{id}: {sentences}");
    }
}

#[test]
fn no_notice_makes_the_stop_step_depend_on_the_check() {
    every_notice(|_, notice, _| {
        for must in &notice.required_steps {
            let words = must.english().to_lowercase();
            let waits = words.starts_with("if it is recalled");
            let stops = ["switch", "unplug", "stop", "charg"];
            assert!(
                !waits || !stops.iter().any(|word| words.contains(word)),
                "{}: {words}",
                notice.id
            );
        }
    });
}

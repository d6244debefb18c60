//! Whole questions, through the rules to the answer in words and on its page.
#![no_main]

use std::sync::LazyLock;

use charge_safely::{
    catalog::{DataFiles, read as read_data},
    clock::latest_today,
    domain::{Verdict, check},
    i18n::Language,
    likeness::{Likeness, Mould},
    question::{Fields, read},
    report::report,
    storage::Snapshot,
    views::{Site, result},
};
use libfuzzer_sys::fuzz_target;

static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let dataset = read_data(&DataFiles::embedded(), None).expect("the embedded data are sound");
    Snapshot::in_memory(&dataset).expect("a snapshot in memory")
});

/// Device, code, colour, month and country by their numbers, so that many questions make sense; flags; and a language.
type Input<'a> = (u8, &'a str, u8, u16, u8, u8, u8);

fuzz_target!(|input: Input| {
    let (device, serial, colour, bought, country, flags, language) = input;
    let recalls = SNAPSHOT.recalls();
    let device = &recalls.devices()[usize::from(device) % recalls.devices().len()];
    let colour = device.colours.get(usize::from(colour));
    let countries = ["", "US", "AU", "JP", "GB", "DE", "CA", "XX", "u s"];
    let fields = Fields {
        device: device.slug.to_string(),
        serial: serial.to_owned(),
        colour: colour.map_or_else(String::new, |colour| colour.as_str().to_owned()),
        bought: match bought {
            0 => String::new(),
            _ => format!("{}-{:02}", 2010 + bought % 20, bought % 14),
        },
        country: countries[usize::from(country) % countries.len()].to_owned(),
        as_printed: flags & 1 > 0,
        absent: flags & 2 > 0,
        unreadable: flags & 4 > 0,
    };
    let Ok(question) = read(&fields, recalls, latest_today()) else {
        return;
    };
    let answer = check(recalls, &*SNAPSHOT, &question.unit).expect("memory can be read");
    let all = answer.notices.iter().map(|notice| notice.verdict);
    if answer.verdict == Verdict::NotAffected {
        assert!(all.clone().count() > 0 && all.clone().all(|said| said == Verdict::NotAffected));
        assert!(answer.suggestions.is_empty() && answer.also_listed_under.is_empty());
    }
    let language = Language::ALL[usize::from(language) % Language::ALL.len()];
    let site = |asked| Site {
        messages: language.messages(),
        language_in_address: true,
        path: "/check",
        asked: Some(asked),
        region: None,
        public_url: None,
        recalls,
        disposal: SNAPSHOT.disposal(),
        generation: SNAPSHOT.generation(),
    };
    let _ = report(&question, &answer, recalls, SNAPSHOT.generation(), language.messages());
    let page = result(&site(&fields), &question, &fields, &answer).expect("a page is rendered");
    if let Some(likeness) = Likeness::of(&question, &fields, &answer) {
        let key = &likeness.key;
        let cast = result(&site(&key.fields), &likeness.question, &key.fields, &key.answer);
        let mould = Mould::of(&cast.expect("a page is rendered"), &likeness.filling);
        let filled: Vec<u8> = mould.filled(&likeness.filling).flatten().copied().collect();
        assert_eq!(filled, page.as_bytes());
    }
});

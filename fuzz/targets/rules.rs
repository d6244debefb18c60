//! Fuzzes checks from the request to the report and the page.
#![no_main]

use std::sync::LazyLock;

use charge_safely::{
    catalog::{Codes, DataFiles, Dataset, read as read_data},
    clock::latest_today,
    domain::{PurchaseDetails, Unit, Verdict, check},
    i18n::Language,
    report::CheckDocument,
    request::CheckRequest,
    storage::Snapshot,
    views::{PageContext, result},
};
use libfuzzer_sys::fuzz_target;

static DATA: LazyLock<Dataset> =
    LazyLock::new(|| read_data(&DataFiles::embedded(), None).expect("the embedded data are valid"));

static SNAPSHOT: LazyLock<Snapshot> =
    LazyLock::new(|| Snapshot::in_memory(&DATA).expect("a snapshot in memory"));

/// Codes from notices, since nearly no random text has the form of a code.
static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut codes: Vec<String> = [
        "57V12345678901",
        "57X12345678901",
        "35S12345678901",
        "0121",
        "0123",
        "0922",
        "2313",
        "2318",
        "01/21",
        "AKE33A01",
        "SNACCJRU1D16400841",
    ]
    .map(str::to_owned)
    .to_vec();
    for list in DATA.lists.values() {
        if let Codes::Inline(spans) = &list.codes {
            codes.extend(
                spans
                    .iter()
                    .flat_map(|span| [span.first.clone(), span.last.clone()]),
            );
        }
    }
    codes
});

/// Look-alikes first.
const CHARACTERS: &[u8] = b"0O1IL2Z5S8B6GUVACDEFHJKMNPQRTWXY3479/- ";

/// Device, code with changed characters, colour, month, country, flags and language as numbers, so that many
/// requests are valid; and a text instead of such a code.
type Input<'a> = (u8, u8, Vec<(u8, u8)>, (u8, u16, u8, u8, u8), &'a str);

fn serial(code: u8, changes: &[(u8, u8)]) -> String {
    let mut code = CODES[usize::from(code) % CODES.len()].clone().into_bytes();
    for (at, character) in changes {
        let at = usize::from(*at) % code.len();
        code[at] = CHARACTERS[usize::from(*character) % CHARACTERS.len()];
    }
    String::from_utf8(code).expect("ASCII")
}

fuzz_target!(|fuzzed: Input| {
    let (device, code, changes, (colour, bought, country, flags, language), typed) = fuzzed;
    let recalls = SNAPSHOT.recalls();
    let device = &recalls.devices()[usize::from(device) % recalls.devices().len()];
    let colour = device.colours.get(usize::from(colour));
    let countries = ["", "US", "AU", "JP", "GB", "DE", "CA", "XX", "u s"];
    let request = CheckRequest {
        device: device.slug.to_string(),
        serial: match flags & 24 {
            0 => String::new(),
            8 => typed.to_owned(),
            _ => serial(code, &changes),
        },
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
    let Ok(input) = request.parse(recalls, latest_today()) else {
        return;
    };
    let answer = check(recalls, &*SNAPSHOT, &input.unit).expect("memory can be read");
    let all = answer.notices.iter().map(|notice| notice.verdict);
    if answer.verdict == Verdict::NotAffected {
        assert!(
            all.clone().count() > 0 && all.clone().all(|verdict| verdict == Verdict::NotAffected)
        );
        assert!(answer.suggestions.is_empty() && answer.also_listed_under.is_empty());
    }
    let less = Unit {
        purchase: PurchaseDetails::default(),
        ..input.unit.clone()
    };
    let answer_to_less = check(recalls, &*SNAPSHOT, &less).expect("memory can be read");
    if answer_to_less.verdict == Verdict::NotAffected {
        assert_eq!(
            answer.verdict,
            Verdict::NotAffected,
            "less knowledge proved more"
        );
    }
    let language = Language::ALL[usize::from(language) % Language::ALL.len()];
    let _ = CheckDocument::new(
        &input,
        &answer,
        recalls,
        SNAPSHOT.generation(),
        language.messages(),
    );
    let context = PageContext {
        messages: language.messages(),
        language_in_address: true,
        path: "/check",
        submitted: Some(&request),
        region: None,
        public_url: None,
        recalls,
        disposal: SNAPSHOT.disposal(),
        generation: SNAPSHOT.generation(),
        qr_codes: None,
    };
    let page = result(&context, &input, &request, &answer).expect("a page is rendered");
    assert_eq!(page.matches(" data-verdict=\"").count(), 1);
    assert!(page.contains(&format!(" data-verdict=\"{}\"", answer.verdict.as_str())));
});

//! Answers that are made once for many owners are those that each would get alone.

use std::collections::BTreeMap;

use charge_safely::{
    catalog::{Codes, DataFiles, read as read_data},
    clock::latest_today,
    domain::{Device, Recalls, Verdict, check},
    i18n::Language,
    likeness::{Likeness, LikenessKey, Mould},
    report::CheckDocument,
    request::{CheckInput, CheckRequest},
    storage::Snapshot,
    views::{PageContext, result},
};

fn site<'a>(
    snapshot: &'a Snapshot,
    language: Language,
    asked: &'a CheckRequest,
) -> PageContext<'a> {
    PageContext {
        messages: language.messages(),
        language_in_address: true,
        path: "/check",
        submitted: Some(asked),
        region: None,
        public_url: Some("https://recalls.example"),
        recalls: snapshot.recalls(),
        disposal: snapshot.disposal(),
        generation: snapshot.generation(),
    }
}

/// What owners of a device may type: codes of its form, written in several ways, and whatever its maker lists.
fn typed(device: &Device, listed: &[String]) -> Vec<String> {
    let alphabet: Vec<char> = device.code.alphabet().characters().collect();
    let lengths = (3..=40).filter(|&length| device.code.lengths.allow(length));
    let mut codes: Vec<String> = lengths
        .take(3)
        .flat_map(|length| {
            let alphabet = &alphabet;
            (0..4_usize).map(move |seed| {
                let character =
                    |at: usize| alphabet[(seed * 31 + at * (7 + seed)) % alphabet.len()];
                (0..length).map(character).collect::<String>()
            })
        })
        .collect();
    codes.extend_from_slice(listed);
    let spaced: Vec<String> = codes
        .iter()
        .map(|code| {
            let characters: Vec<char> = code.chars().collect();
            let groups = characters
                .chunks(4)
                .map(|group| group.iter().collect::<String>());
            groups.collect::<Vec<_>>().join(" ").to_lowercase()
        })
        .collect();
    codes.extend(spaced);
    codes
}

fn fields(device: &Device, serial: &str) -> Vec<CheckRequest> {
    let plain = CheckRequest {
        device: device.slug.to_string(),
        serial: serial.to_owned(),
        ..CheckRequest::default()
    };
    let mut all = vec![
        plain.clone(),
        CheckRequest {
            as_printed: true,
            country: "AU".to_owned(),
            ..plain.clone()
        },
    ];
    all.extend(device.colours.iter().map(|colour| CheckRequest {
        colour: colour.as_str().to_owned(),
        ..plain.clone()
    }));
    all
}

fn written(
    recalls: &Recalls,
    question: &CheckInput<'_>,
    snapshot: &Snapshot,
    fields: &CheckRequest,
) -> Option<[Vec<u8>; 4]> {
    let answer = check(recalls, snapshot, &question.unit).unwrap();
    let likeness = Likeness::of(question, fields, &answer)?;
    let LikenessKey {
        fields: stood_in,
        answer: stood_for,
    } = &likeness.key;
    let messages = Language::default().messages();
    let mut languages = Language::ALL.into_iter().cycle().skip(fields.serial.len());
    let language = languages.next().unwrap();
    let alone = result(&site(snapshot, language, fields), question, fields, &answer).unwrap();
    let cast = result(
        &site(snapshot, language, stood_in),
        &likeness.question,
        stood_in,
        stood_for,
    )
    .unwrap();
    for code in [
        fields.serial.as_str(),
        question.unit.code().map_or("", |code| code.as_str()),
    ] {
        assert!(
            code.len() < 6 || !cast.contains(code),
            "{code} is in what is kept"
        );
    }
    let report = |question, answer| {
        serde_json::to_string(&CheckDocument::new(
            question,
            answer,
            recalls,
            snapshot.generation(),
            messages,
        ))
        .unwrap()
    };
    let filled = |text: &str| -> Vec<u8> {
        Mould::of(text, &likeness.filling)
            .filled(&likeness.filling)
            .flatten()
            .copied()
            .collect()
    };
    Some([
        alone.into_bytes(),
        filled(&cast),
        report(question, &answer).into_bytes(),
        filled(&report(&likeness.question, stood_for)),
    ])
}

/// In every language, since each has other bytes beside the code.
#[test]
fn an_answer_is_the_same_however_it_is_packed() {
    let site = crate::site::Site::start();
    for language in Language::ALL {
        for (device, serial) in [
            ("soundcore-a3102", "ACCJRU1D16400841"),
            ("soundcore-a3102", "accj-ru1d 1640 0961"),
            ("anker-a1112", "AAAA0000BBBB1111"),
        ] {
            let form = format!("device={device}&serial={}", serial.replace(' ', "+"));
            let path = format!("/{}/check", language.tag());
            let ask = |encoding: &str| {
                let kind = ("content-type", "application/x-www-form-urlencoded");
                let headers = [kind, ("accept-encoding", encoding)];
                site.send("POST", &path, &headers, form.as_bytes())
            };
            let plain = ask("identity");
            assert_eq!(
                (plain.status, plain.header("content-encoding")),
                (200, None)
            );
            let [gzip, brotli] = ["gzip", "br"].map(|encoding| {
                let packed = ask(encoding);
                assert_eq!(
                    packed.header("content-encoding"),
                    Some(encoding),
                    "{path} {serial}"
                );
                assert!(packed.body.len() * 2 < plain.body.len());
                packed.body
            });
            let mut unpacked = [Vec::new(), Vec::new()];
            std::io::Read::read_to_end(
                &mut flate2::read::GzDecoder::new(&gzip[..]),
                &mut unpacked[0],
            )
            .unwrap();
            brotli::BrotliDecompress(&mut &brotli[..], &mut unpacked[1]).unwrap();
            for unpacked in unpacked {
                assert!(unpacked == plain.body, "{path} {serial}");
            }
        }
    }
}

#[test]
fn an_answer_that_is_filled_in_is_the_one_that_is_made_for_it_alone() {
    let dataset = read_data(&DataFiles::embedded(), None).unwrap();
    let snapshot = Snapshot::in_memory(&dataset).unwrap();
    let recalls = snapshot.recalls();
    let mut listed = Vec::new();
    for list in dataset.lists.values() {
        if let Codes::Written(spans) = &list.codes {
            listed.extend(
                spans
                    .iter()
                    .flat_map(|span| [span.first.clone(), span.last.clone()]),
            );
        }
    }
    let mut seen: BTreeMap<Verdict, usize> = BTreeMap::new();
    for device in recalls.devices() {
        for serial in typed(device, &listed) {
            for fields in fields(device, &serial) {
                let Ok(question) = fields.parse(recalls, latest_today()) else {
                    continue;
                };
                let Some([alone, filled, json, json_filled]) =
                    written(recalls, &question, &snapshot, &fields)
                else {
                    continue;
                };
                let [alone, filled] = [alone, filled].map(|page| String::from_utf8(page).unwrap());
                assert_eq!(filled, alone, "{fields:?}");
                assert_eq!(json_filled, json, "{fields:?}");
                let verdict = check(recalls, &snapshot, &question.unit).unwrap().verdict;
                *seen.entry(verdict).or_default() += 1;
            }
        }
    }
    for verdict in [
        Verdict::Affected,
        Verdict::PossiblyAffected,
        Verdict::NotAffected,
    ] {
        assert!(
            seen.get(&verdict).is_some_and(|&count| count > 50),
            "too few: {seen:?}"
        );
    }
}

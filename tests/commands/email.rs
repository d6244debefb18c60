//! `charge-safely email`: each message is parsed by two mail libraries.

use std::{fs, process::Command};

use charge_safely::{
    domain::{Contact, Device, Notice},
    i18n::Language,
};
use mailparse::MailHeaderMap;

use super::run;

/// The notices of the three devices of Anker's recall of 2024.
const NOTICES: [(&str, &str); 8] = [
    ("anker-2024-a1112", "anker-a1112"),
    ("anker-2024-a3102", "soundcore-a3102"),
    ("accc-2024-a3102", "soundcore-a3102"),
    ("japan-2024-a3102-a3302", "soundcore-a3102"),
    ("cpsc-25-056", "soundcore-a3102"),
    ("anker-2024-a3302", "ankerwork-a3302"),
    ("japan-2024-a3102-a3302", "ankerwork-a3302"),
    ("cpsc-25-056", "ankerwork-a3302"),
];

const SITE: &str = "https://charge.example";

fn run_email(arguments: &[&str]) -> Vec<u8> {
    let output = crate::site::binary()
        .args([&["email"], arguments, &["--public-url", SITE]].concat())
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    output.stdout
}

/// The visible text of HTML, with single spaces.
fn visible_text(html: &str) -> String {
    let html = scraper::Html::parse_document(html);
    single_spaced(&html.root_element().text().collect::<String>())
}

/// Text with single spaces and without isolates (Unicode UAX 9).
fn single_spaced(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Parses a message and checks its lines, headers and parts.
fn parse_message<'a>(
    bytes: &'a [u8],
    language: Language,
    place: &str,
) -> mailparse::ParsedMail<'a> {
    let (tag, messages) = (language.tag(), language.messages());
    let lines = bytes.split(|&b| b == b'\n');
    assert!(bytes.is_ascii(), "{place}");
    for line in lines {
        assert!(line.len() <= 79, "{place}: a line of {}", line.len());
        assert!(
            line.is_empty() || line.ends_with(b"\r"),
            "{place}: a bare line feed"
        );
    }
    let mail = mailparse::parse_mail(bytes).unwrap();
    let heading = messages.text("notice-heading");
    let subject = mail.headers.get_first_value("Subject").unwrap();
    assert!(subject.starts_with(heading), "{place}: {subject}");
    for (name, value) in [
        ("From", "<recall@charge.example>"),
        ("To", "undisclosed-recipients:;"),
        ("Content-Language", tag),
        ("Auto-Submitted", "auto-generated"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(
            mail.headers.get_first_value(name).as_deref(),
            Some(value),
            "{place}"
        );
    }
    assert_eq!(mail.ctype.mimetype, "multipart/alternative", "{place}");
    let kinds: Vec<&str> = mail
        .subparts
        .iter()
        .map(|p| p.ctype.mimetype.as_str())
        .collect();
    assert_eq!(kinds, ["text/plain", "text/html"], "{place}");
    mail
}

/// The texts that both parts of a message must contain.
fn required_texts(language: Language, notice: &Notice, device: &Device) -> Vec<String> {
    let (tag, messages) = (language.tag(), language.messages());
    let mut texts = vec![
        messages.text("notice-heading").to_owned(),
        device.name.clone(),
        device.model.clone(),
        notice.hazard.text.in_language(tag).0.to_owned(),
        device.code.code_location.in_language(tag).0.to_owned(),
        notice.remedy.text.in_language(tag).0.to_owned(),
        notice.publisher.clone(),
        messages.date(notice.published),
        format!("{SITE}/{tag}/devices/{}", device.slug),
        format!("{SITE}/{tag}/recalls/{}", notice.id),
        format!("{SITE}/{tag}/disposal"),
    ];
    let sentences = [
        "notice-stop",
        "notice-pass-on-more",
        "email-check",
        "email-genuine",
        "email-asks-nothing",
        "step-put",
        "step-put-more",
        "battery-title",
        "step-bin",
        "step-bin-more",
        "fact-sold",
        "fact-made",
    ];
    texts.extend(sentences.map(|key| messages.text(key).to_owned()));
    texts.extend(notice.firm.clone());
    texts.extend(
        notice
            .units
            .iter()
            .map(|units| messages.number(units.count)),
    );
    texts.extend(
        notice
            .required_steps
            .iter()
            .map(|must| must.in_language(tag).0.to_owned()),
    );
    for contact in contacts_for(notice, device, true) {
        texts.extend(
            contact
                .phone
                .clone()
                .into_iter()
                .chain(contact.email.clone()),
        );
        texts.extend(contact.url.as_ref().map(|url| url.as_str().to_owned()));
    }
    let nobody = notice.contacts.is_empty();
    texts.extend(nobody.then(|| messages.text("contact-none").to_owned()));
    texts
}

/// The contacts for the device, or those for other devices.
fn contacts_for<'a>(
    notice: &'a Notice,
    device: &'a Device,
    for_device: bool,
) -> impl Iterator<Item = &'a Contact> {
    let is_for = |c: &Contact| c.applies_to.includes(&device.slug);
    let contacts = notice.contacts.iter();
    contacts.filter(move |contact| is_for(contact) == for_device)
}

#[test]
fn every_message_contains_the_required_texts_in_every_language() {
    let catalog = charge_safely::catalog::DataFiles::embedded();
    let data = charge_safely::catalog::read(&catalog, None).unwrap();
    for language in Language::ALL {
        let (tag, messages) = (language.tag(), language.messages());
        for (notice, device) in NOTICES {
            let place = format!("{tag} {notice} {device}");
            let bytes = run_email(&[notice, "--device", device, "--lang", tag]);
            let mail = parse_message(&bytes, language, &place);
            let text = mail.subparts[0].get_body().unwrap();
            let html = mail.subparts[1].get_body().unwrap();
            assert!(
                !format!("{text}{html}").contains(['\u{FDD0}', '\u{FDD1}']),
                "{place}"
            );
            for foreign in ["<img", "<script", "<link", "url(", "@import", "cid:"] {
                assert!(!html.contains(foreign), "{place}: {foreign}");
            }
            assert!(
                html.contains(&format!("dir=\"{}\"", language.direction())),
                "{place}"
            );

            let about = data
                .notices
                .iter()
                .find(|n| n.id.as_str() == notice)
                .unwrap();
            let of = data
                .devices
                .iter()
                .find(|d| d.slug.as_str() == device)
                .unwrap();
            let required = required_texts(language, about, of);
            let genuine = messages.text("email-genuine");
            for part in [single_spaced(&text), visible_text(&html)] {
                assert!(part.contains("charge.example"), "{place}: which site it is");
                assert!(
                    part.find(genuine) < part.find(messages.text("notice-help")),
                    "{place}: the explanation that the message is genuine comes before the details"
                );
                for key in ["fact-unknown", "contact-none-below"] {
                    assert!(!part.contains(messages.text(key)), "{place}: {key}");
                }
                let at = |key| part.find(&single_spaced(messages.text(key))).unwrap();
                let look_up = &part[at("email-look-up")..at("email-notice")];
                let known = about.lookup_url().unwrap_or(&about.sources[0].url).as_str();
                assert!(
                    look_up.contains(known),
                    "{place}: the page to look the notice up"
                );
                for contact in contacts_for(about, of, false) {
                    let page = contact.url.as_ref().map(|url| url.as_str().to_owned());
                    let mut ways = contact.email.clone().into_iter().chain(page);
                    assert!(!ways.any(|way| part.contains(&way)), "{place}: {contact:?}");
                }
                for text in &required {
                    let text = single_spaced(text);
                    assert!(part.contains(&text), "{place}: {text}\n{part}");
                }
                let links = part.matches(&format!("{SITE}/")).count();
                assert_eq!(
                    links, 3,
                    "{place}: the pages of the device, the notice and disposal"
                );
            }
        }
    }
}

#[test]
fn a_message_names_the_authority_page_and_the_recall_number() {
    for (notice, device, published, page) in [
        (
            "cpsc-25-227",
            "casely-e33a",
            "number 25-227",
            "https://www.cpsc.gov/Recalls",
        ),
        (
            "japan-2025-a1263",
            "anker-a1263",
            "Japan",
            "https://www.cpsc.gov/Recalls (number 25-338)",
        ),
        (
            "health-canada-2025-a1647-a1681-a1689",
            "anker-a1647",
            "Health Canada",
            "https://recalls-rappels.canada.ca/en",
        ),
    ] {
        let bytes = run_email(&[notice, "--device", device]);
        let mail = parse_message(&bytes, Language::English, notice);
        let text = mail.subparts[0].get_body().unwrap();
        let html = mail.subparts[1].get_body().unwrap();
        for part in [single_spaced(&text), visible_text(&html)] {
            assert!(part.contains(published), "{part}");
            assert!(part.contains(page), "{part}");
            assert!(!part.contains("saferproducts.gov"), "{part}");
        }
    }
}

#[test]
fn no_link_identifies_a_reader() {
    let bytes = run_email(&["cpsc-25-056", "--device", "soundcore-a3102"]);
    let mail = mailparse::parse_mail(&bytes).unwrap();
    let html = scraper::Html::parse_document(&mail.subparts[1].get_body().unwrap());
    let links = crate::site::select_all(&html, "a[href]");
    let queries: Vec<&str> = links
        .iter()
        .filter_map(|link| link.attr("href")?.split_once('?'))
        .map(|(_, query)| query)
        .collect();
    assert!(queries.is_empty(), "{queries:?}");
    for link in links {
        let text: String = link.text().collect();
        let href = link.attr("href").unwrap();
        let shown = href == text || href.ends_with(&text) || href.starts_with("tel:");
        assert!(shown, "{href} says {text}");
    }
    assert_eq!(
        bytes,
        run_email(&["cpsc-25-056", "--device", "soundcore-a3102"])
    );
}

#[test]
fn the_operator_chooses_sender_and_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notice.eml");
    let (code, out, error) = run(&[
        "email",
        "anker-2024-a1112",
        "--device",
        "anker-a1112",
        "--lang",
        "ja",
        "--public-url",
        "https://charge.example:8443/",
        "--from",
        "safety@maker.example",
        "--operator",
        " モデル市 製品安全課 ",
        "--out",
        file.to_str().unwrap(),
    ]);
    assert_eq!((code, out.as_str()), (0, ""), "{error}");
    let bytes = fs::read(&file).unwrap();
    let mail = mailparse::parse_mail(&bytes).unwrap();
    assert_eq!(
        mail.headers.get_first_value("From").unwrap(),
        "モデル市 製品安全課 <safety@maker.example>"
    );
    assert!(
        mail.headers
            .get_first_value("Message-ID")
            .unwrap()
            .ends_with("@charge.example>")
    );
    let text = mail.subparts[0].get_body().unwrap();
    assert!(text.contains("https://charge.example:8443/ja/devices/anker-a1112\n"));
    for part in &mail.subparts {
        let sender = "このメールの送信者はモデル市 製品安全課です。";
        assert!(part.get_body().unwrap().contains(sender));
    }
}

#[test]
fn an_email_that_cannot_be_written_is_a_usage_error() {
    let site = ["--public-url", SITE];
    for (arguments, word) in [
        (&["none", "--device", "anker-a1112"][..], "none"),
        (
            &["anker-2024-a1112", "--device", "soundcore-a3102"],
            "anker-a1112",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--lang",
                "nl",
            ],
            "en, es, fr",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--from",
                "a@b\r\nBcc: x",
            ],
            "--from",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--from",
                "nobody",
            ],
            "--from",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--operator",
                "Anker <safety@anker.com>",
            ],
            "--operator",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--operator",
                "a\r\nBcc: x",
            ],
            "--operator",
        ),
        (
            &[
                "anker-2024-a1112",
                "--device",
                "anker-a1112",
                "--operator",
                " ",
            ],
            "--operator",
        ),
    ] {
        let (code, out, error) = run(&[&["email"], arguments, &site].concat());
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains(word), "{error}");
    }
    let (code, _, error) = run(&["email", "anker-2024-a1112", "--device", "anker-a1112"]);
    assert_eq!(code, 2);
    assert!(error.contains("--public-url"), "{error}");
}

/// Skipped if Python is not installed.
#[test]
fn a_strict_parser_finds_no_defect() {
    if Command::new("python3").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let file = folder.path().join(format!("{}.eml", language.tag()));
        fs::write(
            &file,
            run_email(&[
                "cpsc-25-056",
                "--device",
                "ankerwork-a3302",
                "--lang",
                language.tag(),
                "--operator",
                "Prüfstelle für Produktsicherheit und Verbraucherschutz, Außenstelle „Süd“",
            ]),
        )
        .unwrap();
        let reader = "import email, email.policy, sys\n\
            m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.strict)\n\
            for part in m.walk():\n\
            \x20   assert not part.defects, part.defects\n\
            \x20   for name, value in part.items():\n\
            \x20       assert not value.defects, (name, value.defects)\n\
            assert m.get_body(('plain',)).get_content() and m.get_body(('html',)).get_content()\n";
        let output = Command::new("python3")
            .args(["-c", reader])
            .arg(&file)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

//! What goes on from the site: paper, walls, feed readers and links in emails.

use charge_safely::i18n::Language;

use super::{Site, all, one};

const PUBLIC: [&str; 2] = ["--public-url", "https://charge.example"];

#[test]
fn the_poster_is_one_tap_from_its_notice_and_has_a_code_where_the_address_is_known() {
    let site = Site::with(&PUBLIC);
    for language in Language::ALL {
        let tag = language.tag();
        let notice = site.get(&format!("/{tag}/recalls/cpsc-25-056")).html();
        let poster = format!("/{tag}/recalls/cpsc-25-056/poster");
        let links = all(&notice, "main .steps a");
        assert!(
            links.iter().any(|link| link.attr("href") == Some(&poster)),
            "{tag}"
        );
        let page = site.get(&poster).html();
        assert_eq!(all(&page, ".qr svg path").len(), 2);
        let address: String = one(&page, ".qr p").text().collect();
        assert!(address.ends_with(&format!("https://charge.example/{tag}/recalls/cpsc-25-056")));
        assert!(all(&page, "[style], style").is_empty());
    }
    assert_eq!(site.get("/recalls/no-such-notice/poster").status, 404);
    let without = Site::start().get("/recalls/cpsc-25-056/poster").html();
    assert!(all(&without, ".qr").is_empty());
}

#[test]
fn a_sheet_with_an_answer_leads_to_the_notice_that_decides() {
    let site = Site::with(&PUBLIC);
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let page = site.post("/de/check", &form).html();
    let paper: String = one(&page, ".print.qr p").text().collect();
    assert_eq!(paper, "https://charge.example/de/recalls/accc-2024-a3102");
    assert_eq!(all(&page, ".print.qr svg").len(), 1);
    let open = "article.notice";
    let folded = all(&page, "details article.notice").len();
    assert_eq!(
        all(&page, open).len(),
        folded + 1,
        "one notice decides, the others fold away"
    );
    assert!(folded > 0);
    let heading = language_text("notice-heading");
    assert!(
        one(&page, "main")
            .text()
            .collect::<String>()
            .contains(heading)
    );
}

fn language_text(key: &str) -> &'static str {
    Language::German.messages().text(key)
}

#[test]
fn feeds_stand_in_every_language_and_are_linked_from_the_list() {
    let site = Site::with(&PUBLIC);
    for language in Language::ALL {
        let tag = language.tag();
        let address = format!("/{tag}/recalls/feed");
        let list = site.get(&format!("/{tag}/recalls")).html();
        let link = one(&list, "link[type='application/atom+xml']");
        assert_eq!(
            (link.attr("rel"), link.attr("href")),
            (Some("alternate"), Some(address.as_str()))
        );
        assert_eq!(all(&list, &format!("main a[href='{address}']")).len(), 1);
        let reply = site.get(&address);
        assert_eq!(
            reply.header("content-type"),
            Some("application/atom+xml; charset=utf-8")
        );
        assert!(reply.header("etag").is_some());
        assert!(
            reply
                .header("vary")
                .is_none_or(|vary| !vary.contains("accept-language"))
        );
        let feed = atom_syndication::Feed::read_from(&reply.body[..]).unwrap();
        assert_eq!(feed.lang.as_deref(), Some(tag));
        let first = feed.entries()[0].links()[0].href().to_owned();
        let path = first.strip_prefix("https://charge.example").unwrap();
        assert_eq!(site.get(path).status, 200, "{first}");
    }
    let reply = site.send("GET", "/recalls/feed", &[("accept-language", "ja")], b"");
    assert!(reply.every("vary").contains(&"accept-language"));
    assert_eq!(reply.header("content-language"), Some("ja"));
}

#[test]
fn coming_from_an_email_changes_the_greeting_and_nothing_else() {
    let site = Site::start();
    for language in Language::ALL {
        let address = format!("/{}/devices/soundcore-a3102", language.tag());
        let plain = site.get(&address).text();
        let greeted = site.get(&format!("{address}?from=email")).text();
        let messages = language.messages();
        let (greeting, question) = (messages.text("from-email"), messages.text("from-message"));
        let rest = |page: &str| -> Vec<String> {
            let lines = page.lines();
            let rest = lines.filter(|line| !line.contains("href=\"#genuine\""));
            rest.map(str::to_owned).collect()
        };
        assert_eq!(rest(&greeted), rest(&plain));
        assert!(greeted.contains(greeting) && !greeted.contains(question));
        assert!(plain.contains(question) && !plain.contains(greeting));
        for other in ["?from=sms", "?utm_source=email", "?from=email%20"] {
            assert_eq!(site.get(&format!("{address}{other}")).text(), plain);
        }
    }
}

/// What an answer weighs over the wire once style and script are there.
#[test]
fn no_answer_weighs_more_than_ten_thousand_bytes() {
    let site = Site::with(&PUBLIC);
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept-encoding", "gzip"),
    ];
    let devices = site.get("/api/v1/devices").value();
    for language in Language::ALL {
        for device in devices.as_array().unwrap() {
            let slug = device["slug"].as_str().unwrap();
            let path = format!("/{}/check", language.tag());
            let body = format!("device={slug}&unreadable=1");
            let reply = site.send("POST", &path, &headers, body.as_bytes());
            assert_eq!(reply.header("content-encoding"), Some("gzip"));
            let weight = reply.body.len();
            assert!(weight <= 10_000, "{} {slug}: {weight}", language.tag());
        }
    }
}

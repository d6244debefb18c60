//! Posters, printed results, feeds, and links from emails.

use charge_safely::i18n::Language;

use super::{Site, select_all, select_one};

const PUBLIC_URL: [&str; 2] = ["--public-url", "https://charge.example"];

#[test]
fn the_notice_links_its_poster_which_has_a_qr_code_where_the_public_url_is_set() {
    let site = Site::start_with(&PUBLIC_URL);
    for language in Language::ALL {
        let tag = language.tag();
        let notice = site.get(&format!("/{tag}/recalls/cpsc-25-056")).html();
        let poster = format!("/{tag}/recalls/cpsc-25-056/poster");
        let links = select_all(&notice, "main .steps a");
        assert!(
            links.iter().any(|link| link.attr("href") == Some(&poster)),
            "{tag}"
        );
        let page = site.get(&poster).html();
        assert_eq!(select_all(&page, ".qr svg path").len(), 2);
        let address: String = select_one(&page, ".qr p").text().collect();
        assert!(address.ends_with(&format!("https://charge.example/{tag}/recalls/cpsc-25-056")));
        assert!(select_all(&page, "[style], style").is_empty());
    }
    assert_eq!(site.get("/recalls/no-such-notice/poster").status, 404);
    let without = Site::start().get("/recalls/cpsc-25-056/poster").html();
    assert!(select_all(&without, ".qr").is_empty());
}

#[test]
fn a_printed_result_has_the_qr_code_of_the_deciding_notice() {
    let site = Site::start_with(&PUBLIC_URL);
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let page = site.post("/de/check", &form).html();
    let printed: String = select_one(&page, ".print.qr p").text().collect();
    assert_eq!(printed, "https://charge.example/de/recalls/accc-2024-a3102");
    assert_eq!(select_all(&page, ".print.qr svg").len(), 1);
    let notices = "article.notice";
    let folded = select_all(&page, "details article.notice").len();
    assert_eq!(
        select_all(&page, notices).len(),
        folded + 1,
        "the deciding notice is open, the others are folded"
    );
    assert!(folded > 0);
    let heading = german_message("notice-heading");
    assert!(
        select_one(&page, "main")
            .text()
            .collect::<String>()
            .contains(heading)
    );
}

fn german_message(key: &str) -> &'static str {
    Language::German.messages().text(key)
}

#[test]
fn every_language_has_a_feed_that_the_list_of_recalls_links() {
    let site = Site::start_with(&PUBLIC_URL);
    for language in Language::ALL {
        let tag = language.tag();
        let address = format!("/{tag}/recalls/feed");
        let list = site.get(&format!("/{tag}/recalls")).html();
        let link = select_one(&list, "link[type='application/atom+xml']");
        assert_eq!(
            (link.attr("rel"), link.attr("href")),
            (Some("alternate"), Some(address.as_str()))
        );
        assert_eq!(
            select_all(&list, &format!("main a[href='{address}']")).len(),
            1
        );
        let response = site.get(&address);
        assert_eq!(
            response.header("content-type"),
            Some("application/atom+xml; charset=utf-8")
        );
        assert!(response.header("etag").is_some());
        assert!(
            response
                .header("vary")
                .is_none_or(|vary| !vary.contains("accept-language"))
        );
        let feed = atom_syndication::Feed::read_from(&response.body[..]).unwrap();
        assert_eq!(feed.lang.as_deref(), Some(tag));
        let first = feed.entries()[0].links()[0].href().to_owned();
        let path = first.strip_prefix("https://charge.example").unwrap();
        assert_eq!(site.get(path).status, 200, "{first}");
    }
    let response = site.send("GET", "/recalls/feed", &[("accept-language", "ja")], b"");
    assert!(response.header_list("vary").contains(&"accept-language"));
    assert_eq!(response.header("content-language"), Some("ja"));
}

#[test]
fn a_link_from_an_email_changes_only_the_greeting() {
    let site = Site::start();
    for language in Language::ALL {
        let address = format!("/{}/devices/soundcore-a3102", language.tag());
        let plain = site.get(&address).text();
        let from_email = site.get(&format!("{address}?from=email")).text();
        let messages = language.messages();
        let (greeting, question) = (messages.text("from-email"), messages.text("from-message"));
        let other_lines = |page: &str| -> Vec<String> {
            let lines = page.lines();
            let others =
                lines.filter(|line| !line.is_empty() && !line.contains("href=\"#genuine\""));
            others.map(str::to_owned).collect()
        };
        assert_eq!(other_lines(&from_email), other_lines(&plain));
        assert!(from_email.contains(greeting) && !from_email.contains(question));
        assert!(plain.contains(question) && !plain.contains(greeting));
        for other in ["?from=sms", "?utm_source=email", "?from=email%20"] {
            assert_eq!(site.get(&format!("{address}{other}")).text(), plain);
        }
    }
}

/// The size over the wire once styles and scripts are cached.
#[test]
fn no_result_page_is_larger_than_ten_thousand_bytes() {
    let site = Site::start_with(&PUBLIC_URL);
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept-encoding", "gzip"),
    ];
    let devices = site.get("/api/v1/devices").json();
    for language in Language::ALL {
        for device in devices.as_array().unwrap() {
            let slug = device["slug"].as_str().unwrap();
            let path = format!("/{}/check", language.tag());
            let body = format!("device={slug}&unreadable=1");
            let response = site.send("POST", &path, &headers, body.as_bytes());
            assert_eq!(response.header("content-encoding"), Some("gzip"));
            let length = response.body.len();
            assert!(length <= 10_000, "{} {slug}: {length}", language.tag());
        }
    }
}

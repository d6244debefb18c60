//! Journeys of owners through the pages, and the verdicts that they get.

use super::{Site, select_all, select_one};

/// The body of the form, the verdict, and the normalized code.
const CHECKS: [(&str, &str, &str); 14] = [
    (
        "device=soundcore-a3102&serial=accjru1d-1640-0841",
        "affected",
        "ACCJRU1D16400841",
    ),
    (
        "device=soundcore-a3102&serial=ACCJRU1D16400961",
        "possibly_affected",
        "ACCJRU1D16400961",
    ),
    (
        "device=soundcore-a3102&serial=ACCJRU1D16400961&colour=red",
        "not_affected",
        "ACCJRU1D16400961",
    ),
    (
        "device=anker-a1112&serial=ABCD1234EFGH5678",
        "possibly_affected",
        "ABCD1234EFGH5678",
    ),
    (
        "device=anker-a1112&serial=ABCD1234EFGH5678&bought=2023-01",
        "possibly_affected",
        "ABCD1234EFGH5678",
    ),
    (
        "device=ankerwork-a3302&serial=ABCD1234EFGH5678",
        "possibly_affected",
        "ABCD1234EFGH5678",
    ),
    (
        "device=ankerwork-a3302&serial=ABCD1234EFGH5678&bought=2023-01",
        "not_affected",
        "ABCD1234EFGH5678",
    ),
    ("device=iniu-bi-b41&serial=000I21", "affected", "000I21"),
    ("device=iniu-bi-b41&serial=000J21", "not_affected", "000J21"),
    (
        "device=belkin-bpd005&serial=57U00000000000",
        "possibly_affected",
        "57U00000000000",
    ),
    ("device=veektomx-vt103&serial=&absent=1", "affected", ""),
    (
        "device=veektomx-vt103&serial=12345",
        "not_affected",
        "12345",
    ),
    (
        "device=soundcore-a3102&serial=half+a+numb&unreadable=1",
        "possibly_affected",
        "",
    ),
    ("device=casely-e33a&serial=", "affected", ""),
];

#[test]
fn checks_return_their_documented_verdict() {
    let site = Site::start();
    for (form, verdict, serial) in CHECKS {
        let (actual, device, code) = site.post_form("/check", form.as_bytes()).verdict();
        assert_eq!(
            (actual.as_str(), code.as_str()),
            (verdict, serial),
            "{form}"
        );
        assert!(form.starts_with(&format!("device={device}&")));
    }
}

#[test]
fn a_suggested_code_can_be_checked_with_one_button() {
    let site = Site::start();
    let html = site
        .post(
            "/check",
            &[("device", "belkin-bpd005"), ("serial", "57U00000000000")],
        )
        .html();
    let suggested = select_all(&html, "form input[name=serial][value='57V00000000000']");
    assert!(!suggested.is_empty());
}

#[test]
fn the_form_of_follow_up_questions_contains_the_code() {
    let site = Site::start();
    let html = site
        .post(
            "/check",
            &[
                ("device", "soundcore-a3102"),
                ("serial", "ACCJRU1D16400961"),
            ],
        )
        .html();
    assert!(!select_all(&html, "form input[name=serial][value=ACCJRU1D16400961]").is_empty());
    assert!(!select_all(&html, "form [name=colour][value=red]").is_empty());
    assert!(!select_all(&html, "form [name=bought]").is_empty());
}

#[test]
fn a_result_links_every_notice_and_its_source() {
    let site = Site::start();
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400961"),
        ("colour", "red"),
    ];
    let page = site.post("/check", &form).text();
    for id in [
        "accc-2024-a3102",
        "anker-2024-a3102",
        "cpsc-25-056",
        "japan-2024-a3102-a3302",
    ] {
        assert!(page.contains(&format!("/recalls/{id}")), "{id}");
    }
    assert!(page.contains("https://reviews.org/au/technology/anker-soundcore-recall-2024"));
}

#[test]
fn every_internal_link_of_every_page_has_a_target() {
    let site = Site::start();
    let mut queue = vec!["/".to_owned(), "/en/".to_owned()];
    let mut seen: Vec<String> = Vec::new();
    while let Some(path) = queue.pop() {
        if seen.contains(&path) {
            continue;
        }
        seen.push(path.clone());
        let response = site.get(&path);
        assert_eq!(response.status, 200, "{path}");
        if response.header("content-type") != Some("text/html; charset=utf-8") {
            continue;
        }
        let html = response.html();
        assert_eq!(select_all(&html, "h1").len(), 1, "{path}");
        for link in select_all(&html, "a[href], link[href], script[src]") {
            let target = link
                .value()
                .attr("href")
                .or(link.value().attr("src"))
                .unwrap();
            if let Some(id) = target.strip_prefix('#') {
                assert_eq!(
                    select_all(&html, &format!("[id='{id}']")).len(),
                    1,
                    "{path} {target}"
                );
            } else if target.starts_with('/') {
                queue.push(target.split('#').next().unwrap().to_owned());
            } else {
                let schemes = ["https://", "http://", "tel:", "mailto:", "?"];
                assert!(
                    schemes.iter().any(|scheme| target.starts_with(scheme)),
                    "{path} {target}"
                );
            }
        }
    }
    assert!(
        seen.len() > 60,
        "the start page links every device, notice and country: {}",
        seen.len()
    );
}

#[test]
fn search_finds_by_model_number_and_name() {
    let site = Site::start();
    for (query, device) in [
        ("a1112", "anker-a1112"),
        ("varmfront", "ikea-e2037"),
        ("POWER%20hub", "mycharge-power-hub"),
    ] {
        let html = site.get(&format!("/?q={query}")).html();
        assert!(
            !select_all(&html, &format!("input[name=device][value={device}]")).is_empty(),
            "{query}"
        );
        assert!(
            select_all(&html, "input[name=device]").len() < 10,
            "{query}"
        );
    }
    let none = site.get("/?q=humidifier").html();
    assert_eq!(
        select_one(&none, "input[name=q]").value().attr("value"),
        Some("humidifier")
    );
    let status: String = select_one(&none, "[role=status]").text().collect();
    assert!(
        status.contains("No such device") && status.contains("ask its maker"),
        "{status}"
    );
    assert!(
        select_all(&none, "input[name=device]").len() > 25,
        "all devices are listed"
    );
}

#[test]
fn a_device_page_opened_from_an_email_explains_how_to_verify_it() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    let page = site.get("/devices/soundcore-a3102?from=email").text();
    assert!(page.contains("25-056") && page.contains("charge.example"));
    select_one(
        &scraper::Html::parse_document(&page),
        "input[name=serial][autocomplete=off][spellcheck=false]",
    );
}

//! Invalid input: every error names its field, and the form still contains the input.

use super::{Site, select_all, select_one};

/// Input that is invalid in every field.
const HOSTILE: [&str; 12] = [
    "🔋🔥",
    "AB\0CD",
    "\u{202e}ABCDEF\u{202c}",
    "e\u{301}e\u{301}e\u{301}",
    "<script>alert(1)</script>",
    "\"><img src=x>",
    "' OR 1=1 --",
    "../../etc/passwd",
    "%00%ff",
    "１２３４５６７８９０１２３４５６",
    "A",
    "\r\nset-cookie: a=b",
];

#[test]
fn hostile_input_in_every_field_gets_a_form_or_a_verdict_and_is_never_markup() {
    let site = Site::start();
    for text in HOSTILE {
        for field in ["device", "serial", "colour", "bought", "country"] {
            let mut form = vec![
                ("device", "soundcore-a3102"),
                ("serial", "ACCJRU1D16400961"),
            ];
            form.retain(|(name, _)| *name != field);
            form.push((field, text));
            let response = site.post("/check", &form);
            let has_verdict = response.status == 200;
            assert!(
                has_verdict || response.status == 422,
                "{field} {text:?}: {}",
                response.status
            );
            if has_verdict {
                assert_ne!(response.verdict().0, "not_affected", "{field} {text:?}");
            }
            let page = response.text();
            assert!(
                !page.contains("<script>alert") && !page.contains("<img src=x"),
                "{field}"
            );
            assert!(response.header("set-cookie").is_none());
        }
    }
}

#[test]
fn an_error_names_the_field_and_the_form_contains_the_input() {
    let site = Site::start();
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJ RU1D 1640"),
        ("colour", "black"),
    ];
    let response = site.post("/check", &form);
    assert_eq!(response.status, 422);
    let html = response.html();
    let summary = select_one(&html, "[role=alert]");
    assert!(
        summary.text().collect::<String>().contains("12"),
        "the message has the number of characters"
    );
    assert!(
        select_one(&html, "title")
            .text()
            .collect::<String>()
            .starts_with("Error:")
    );
    assert_eq!(
        select_one(&html, "main input[name=serial]")
            .value()
            .attr("value"),
        Some("ACCJ RU1D 1640")
    );
    assert!(
        !select_all(&html, "main input[name=as_printed]").is_empty(),
        "the form offers to check the code as printed"
    );
    let as_printed = site
        .post("/check", &[&form[..], &[("as_printed", "1")]].concat())
        .verdict();
    assert_eq!(
        (as_printed.0.as_str(), as_printed.2.as_str()),
        ("possibly_affected", "ACCJRU1D1640")
    );
}

#[test]
fn missing_fields_are_errors() {
    let site = Site::start();
    for form in [
        &[][..],
        &[("serial", "ABC")],
        &[("device", ""), ("serial", "ABC")],
    ] {
        let response = site.post("/check", form);
        assert_eq!(response.status, 422);
        select_one(&response.html(), "[role=alert]");
    }
    let response = site.post(
        "/check",
        &[("device", "soundcore-a3102"), ("serial", "  SN: ")],
    );
    assert_eq!(response.status, 422);
}

#[test]
fn the_code_stays_in_the_form_where_the_device_is_unknown() {
    let site = Site::start();
    let response = site.post(
        "/check",
        &[("device", "anker-9999"), ("serial", "ABCD1234EFGH5678")],
    );
    assert_eq!(response.status, 422);
    assert_eq!(
        select_one(&response.html(), "main input[name=serial]")
            .value()
            .attr("value"),
        Some("ABCD1234EFGH5678")
    );
}

#[test]
fn ten_thousand_characters_are_an_error_in_every_field() {
    let site = Site::start();
    let long = "A".repeat(10_000);
    for field in ["device", "serial", "colour", "bought", "country"] {
        let mut form = vec![
            ("device", "soundcore-a3102"),
            ("serial", "ACCJRU1D16400961"),
        ];
        form.retain(|(name, _)| *name != field);
        form.push((field, &long));
        assert_eq!(site.post("/check", &form).status, 422, "{field}");
    }
}

#[test]
fn nonexistent_and_future_dates_are_errors() {
    let site = Site::start();
    for bought in [
        "2023-02-30",
        "2023-13",
        "yesterday",
        "2199-01",
        "0000-00",
        "2023-1",
        "2023-01-01T00:00",
    ] {
        let form = [
            ("device", "ankerwork-a3302"),
            ("serial", "ABCD1234EFGH5678"),
            ("bought", bought),
        ];
        let response = site.post("/check", &form);
        assert_eq!(response.status, 422, "{bought}");
        let html = response.html();
        assert_eq!(
            select_one(&html, "main input[name=bought]")
                .value()
                .attr("value"),
            Some(bought),
            "{bought}"
        );
        assert_eq!(
            select_one(&html, "main input[name=serial]")
                .value()
                .attr("value"),
            Some("ABCD1234EFGH5678")
        );
    }
}

#[test]
fn a_field_with_two_different_values_is_an_error() {
    let site = Site::start();
    let response = site.post_form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D16400961&serial=ACCJRU1D16400841",
    );
    assert_eq!(response.status, 422);
    let same = site.post_form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D16400841&serial=ACCJRU1D16400841",
    );
    assert_eq!(same.verdict().0, "affected");
}

#[test]
fn invalid_utf8_is_an_error_of_its_field() {
    let site = Site::start();
    let response = site.post_form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D%ff6400841",
    );
    assert_eq!(response.status, 422);
    assert_eq!(
        site.post_form("/check", b"device=soundcore-a3102&serial=ACCJ\xff")
            .status,
        422
    );
    assert_eq!(
        site.send(
            "POST",
            "/api/v1/check",
            &[("content-type", "application/json")],
            b"{\"device\":\"\xff\"}"
        )
        .status,
        400
    );
}

#[test]
fn errors_of_method_media_type_and_size_are_pages() {
    let site = Site::start();
    let response = site.get("/check");
    assert_eq!(
        (response.status, response.header("allow")),
        (405, Some("POST"))
    );
    let response = site.send("DELETE", "/recalls", &[], b"");
    assert_eq!(
        (response.status, response.header("allow")),
        (405, Some("GET, HEAD"))
    );
    let body = b"device=anker-a1112";
    for kind in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded; charset=latin1",
        "",
    ] {
        let response = site.send("POST", "/check", &[("content-type", kind)], body);
        assert_eq!(response.status, 415, "{kind}");
        select_one(&response.html(), "h1");
    }
    let large = vec![b'a'; 16 * 1024 + 1];
    let response = site.post_form("/check", &large);
    assert_eq!(response.status, 413);
    select_one(&response.html(), "h1");
    let mut fits = b"device=soundcore-a3102&serial=ACCJRU1D16400841&x=".to_vec();
    fits.resize(16 * 1024, b'a');
    assert_eq!(site.post_form("/check", &fits).verdict().0, "affected");
}

#[test]
fn unknown_addresses_get_404_with_a_link_to_the_start_page() {
    let site = Site::start();
    let paths = [
        "/nothing",
        "/devices/anker-a9999",
        "/devices/ANKER%2fA",
        "/devices/%ff",
        "/recalls/x",
        "/disposal/zz",
        "/xx/recalls",
        "/static/../Cargo.toml",
        "/static/%2e%2e/Cargo.toml",
        "/static/style.css",
        "/%00",
    ];
    for path in paths {
        let response = site.get(path);
        assert_eq!(response.status, 404, "{path}");
        assert!(
            !select_all(&response.html(), "main a[href='/']").is_empty(),
            "{path}"
        );
    }
}

#[test]
fn a_complete_code_contradicts_the_buttons_for_no_code() {
    let site = Site::start();
    let form = "device=soundcore-a3102&serial=ACCJRU1D16400841&colour=red&bought=2022";
    for button in ["unreadable=1", "absent=1"] {
        let response = site.post_form("/check", format!("{form}&{button}").as_bytes());
        assert_eq!(response.status, 422, "{button}");
    }
}

#[test]
fn other_texts_on_labels_and_words_for_none_are_not_serials() {
    let site = Site::start();
    for text in [
        "VT103",
        "veektomx",
        "none",
        "Unknown",
        "n/a",
        "5000mAh",
        "000",
        "?",
        "Model: VT103",
        "keine",
        "aucun",
        "ninguno",
        "MADE IN CHINA",
        "Mini Power Bank",
        "Type-C",
        "5V 2A",
        "input 5V",
        "10000",
        "VTI03",
        "VT1O3",
        "UT103",
        "VEEKT0MX",
        "10OOOmAh",
        "5v/3a",
        "Power Bank 5000mAh",
        "PD 20W",
        "IP65",
        "UL2056",
        "keine 1",
        "T103",
        "Rev 2",
    ] {
        for as_printed in ["", "&as_printed=1"] {
            let body = format!("device=veektomx-vt103&serial={text}{as_printed}");
            assert_eq!(
                site.post_form("/check", body.as_bytes()).status,
                422,
                "{body}"
            );
        }
    }
    for (device, texts) in [
        (
            "baseus-bs-30kp365",
            &["65W", "keine", "FCC ID", "OUTPUT", "PPS 65W"][..],
        ),
        (
            "iniu-bi-b41",
            &[
                "aucune", "nichts", "OUTPUT", "DC5V3A", "TYPE-C2", "10000M", "none 12",
            ],
        ),
        (
            "iwalk-mxb008",
            &["POWERBANK", "MADE IN PRC", "5000mAh 37V", "5000mAh20W"],
        ),
        ("belkin-bpd005", &["LITHIUM POLYMER"]),
    ] {
        for text in texts {
            let body = format!("device={device}&serial={text}");
            assert_eq!(
                site.post_form("/check", body.as_bytes()).status,
                422,
                "{body}"
            );
        }
    }
    for (serial, verdict) in [("12345A", "not_affected"), ("SN20230412345D", "affected")] {
        let body = format!("device=baseus-bs-30kp365&serial={serial}");
        assert_eq!(
            site.post_form("/check", body.as_bytes()).verdict().0,
            verdict,
            "{body}"
        );
    }
}

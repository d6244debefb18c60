//! Bad input: each has a clear answer, and nothing is lost.

use super::{Site, all, one};

/// Input that no field means.
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
fn hostile_input_in_every_field_gets_the_form_again_or_an_answer_and_is_never_echoed_as_markup() {
    let site = Site::start();
    for text in HOSTILE {
        for field in ["device", "serial", "colour", "bought", "country"] {
            let mut form = vec![
                ("device", "soundcore-a3102"),
                ("serial", "ACCJRU1D16400961"),
            ];
            form.retain(|(name, _)| *name != field);
            form.push((field, text));
            let reply = site.post("/check", &form);
            let judged = reply.status == 200;
            assert!(
                judged || reply.status == 422,
                "{field} {text:?}: {}",
                reply.status
            );
            if judged {
                assert_ne!(reply.verdict().0, "not_affected", "{field} {text:?}");
            }
            let page = reply.text();
            assert!(
                !page.contains("<script>alert") && !page.contains("<img src=x"),
                "{field}"
            );
            assert!(reply.header("set-cookie").is_none());
        }
    }
}

#[test]
fn an_error_names_the_field_and_keeps_what_was_typed() {
    let site = Site::start();
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJ RU1D 1640"),
        ("colour", "black"),
    ];
    let reply = site.post("/check", &form);
    assert_eq!(reply.status, 422);
    let html = reply.html();
    let summary = one(&html, "[role=alert]");
    assert!(
        summary.text().collect::<String>().contains("12"),
        "the message says how many characters were typed"
    );
    assert!(
        one(&html, "title")
            .text()
            .collect::<String>()
            .starts_with("Error:")
    );
    assert_eq!(
        one(&html, "main input[name=serial]").value().attr("value"),
        Some("ACCJ RU1D 1640")
    );
    assert!(
        !all(&html, "main input[name=as_printed]").is_empty(),
        "the owner may insist"
    );
    let insisted = site
        .post("/check", &[&form[..], &[("as_printed", "1")]].concat())
        .verdict();
    assert_eq!(
        (insisted.0.as_str(), insisted.2.as_str()),
        ("possibly_affected", "ACCJRU1D1640")
    );
}

#[test]
fn what_is_missing_is_asked_for() {
    let site = Site::start();
    for form in [
        &[][..],
        &[("serial", "ABC")],
        &[("device", ""), ("serial", "ABC")],
    ] {
        let reply = site.post("/check", form);
        assert_eq!(reply.status, 422);
        one(&reply.html(), "[role=alert]");
    }
    let reply = site.post(
        "/check",
        &[("device", "soundcore-a3102"), ("serial", "  SN: ")],
    );
    assert_eq!(reply.status, 422);
}

#[test]
fn what_was_typed_without_a_device_is_still_there() {
    let site = Site::start();
    let reply = site.post(
        "/check",
        &[("device", "anker-9999"), ("serial", "ABCD1234EFGH5678")],
    );
    assert_eq!(reply.status, 422);
    assert_eq!(
        one(&reply.html(), "main input[name=serial]")
            .value()
            .attr("value"),
        Some("ABCD1234EFGH5678")
    );
}

#[test]
fn ten_thousand_characters_are_told_apart_from_a_code() {
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
fn dates_that_do_not_exist_or_lie_ahead_are_refused() {
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
        let reply = site.post("/check", &form);
        assert_eq!(reply.status, 422, "{bought}");
        let html = reply.html();
        assert_eq!(
            one(&html, "main input[name=bought]").value().attr("value"),
            Some(bought),
            "{bought}"
        );
        assert_eq!(
            one(&html, "main input[name=serial]").value().attr("value"),
            Some("ABCD1234EFGH5678")
        );
    }
}

#[test]
fn a_field_that_was_sent_twice_is_asked_again() {
    let site = Site::start();
    let reply = site.form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D16400961&serial=ACCJRU1D16400841",
    );
    assert_eq!(reply.status, 422);
    let same = site.form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D16400841&serial=ACCJRU1D16400841",
    );
    assert_eq!(same.verdict().0, "affected");
}

#[test]
fn broken_utf8_is_an_error_of_its_field() {
    let site = Site::start();
    let reply = site.form(
        "/check",
        b"device=soundcore-a3102&serial=ACCJRU1D%ff6400841",
    );
    assert_eq!(reply.status, 422);
    assert_eq!(
        site.form("/check", b"device=soundcore-a3102&serial=ACCJ\xff")
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
fn wrong_methods_types_and_sizes_have_their_page() {
    let site = Site::start();
    let reply = site.get("/check");
    assert_eq!((reply.status, reply.header("allow")), (405, Some("POST")));
    let reply = site.send("DELETE", "/recalls", &[], b"");
    assert_eq!(
        (reply.status, reply.header("allow")),
        (405, Some("GET, HEAD"))
    );
    let body = b"device=anker-a1112";
    for kind in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded; charset=latin1",
        "",
    ] {
        let reply = site.send("POST", "/check", &[("content-type", kind)], body);
        assert_eq!(reply.status, 415, "{kind}");
        one(&reply.html(), "h1");
    }
    let large = vec![b'a'; 16 * 1024 + 1];
    let reply = site.form("/check", &large);
    assert_eq!(reply.status, 413);
    one(&reply.html(), "h1");
    let mut fits = b"device=soundcore-a3102&serial=ACCJRU1D16400841&x=".to_vec();
    fits.resize(16 * 1024, b'a');
    assert_eq!(site.form("/check", &fits).verdict().0, "affected");
}

#[test]
fn addresses_that_lead_nowhere_lead_on() {
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
        let reply = site.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!all(&reply.html(), "main a[href='/']").is_empty(), "{path}");
    }
}

#[test]
fn a_whole_number_is_not_thrown_away_by_a_button() {
    let site = Site::start();
    let listed = "device=soundcore-a3102&serial=ACCJRU1D16400841&colour=red&bought=2022";
    for button in ["unreadable=1", "absent=1"] {
        let reply = site.form("/check", format!("{listed}&{button}").as_bytes());
        assert_eq!(reply.status, 422, "{button}");
    }
}

#[test]
fn other_print_and_words_for_none_are_no_numbers() {
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
            assert_eq!(site.form("/check", body.as_bytes()).status, 422, "{body}");
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
            assert_eq!(site.form("/check", body.as_bytes()).status, 422, "{body}");
        }
    }
    for (serial, verdict) in [("12345A", "not_affected"), ("SN20230412345D", "affected")] {
        let body = format!("device=baseus-bs-30kp365&serial={serial}");
        assert_eq!(
            site.form("/check", body.as_bytes()).verdict().0,
            verdict,
            "{body}"
        );
    }
}

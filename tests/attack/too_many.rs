//! Who counts as one client, and what other websites cannot do in a reader's name.

use super::Site;

const JSON: (&str, &str) = ("content-type", "application/json");

/// The status of a check that came by a proxy which says whom it asks for.
fn check_for(site: &Site, client: &str) -> u16 {
    let headers = [
        JSON,
        ("x-forwarded-for", client),
        ("forwarded", "for=192.0.2.1"),
    ];
    site.send(
        "POST",
        "/api/v1/check",
        &headers,
        br#"{"device":"anker-a1112"}"#,
    )
    .status
}

#[test]
fn behind_a_trusted_proxy_each_visitor_has_a_ration() {
    let site = Site::with(&[
        "--checks-per-minute",
        "1",
        "--trusted-proxy",
        "10.0.0.0/8,127.0.0.1",
    ]);
    for client in [
        "203.0.113.1",
        "203.0.113.2, 10.0.0.9",
        "1.1.1.1, 203.0.113.3",
        "2001:db8::1",
    ] {
        let statuses = [(); 3].map(|()| check_for(&site, client));
        assert_eq!(statuses, [200, 200, 429], "{client}");
    }
    assert_eq!(check_for(&site, "2001:db8::ffff"), 429, "the same network");
    assert_eq!(check_for(&site, "2001:db8:0:1::1"), 200, "another network");
    assert_eq!(
        check_for(&site, "9.9.9.9, 203.0.113.3"),
        429,
        "what a client makes up does not count"
    );
}

#[test]
fn nobody_is_believed_who_is_no_trusted_proxy_and_the_log_wonders_once() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let site = Site::logging(&["--checks-per-minute", "1"], log.reopen().unwrap());
    let statuses = [1, 2, 3, 4].map(|client| check_for(&site, &format!("203.0.113.{client}")));
    assert_eq!(statuses, [200, 200, 429, 429]);
    let lines = super::lines(&log);
    assert_eq!(lines.matches("--trusted-proxy").count(), 1, "{lines}");
}

#[test]
fn a_family_does_not_feel_the_usual_ration() {
    let site = Site::run(
        crate::site::binary().env_remove("CHARGE_SAFELY_CHECKS_PER_MINUTE"),
        "127.0.0.1:0",
        &[],
    );
    for check in 0..120 {
        let reply = site.json(r#"{"device":"anker-a1112"}"#);
        assert_eq!(reply.status, 200, "{check}");
    }
}

#[test]
fn a_proxy_that_is_no_address_is_a_wrong_command_line() {
    for wrong in ["proxy.example", "10.0.0.0/33", "10.0.0.0/8,x", ""] {
        let (code, _, errors) = crate::commands::run(&["serve", "--trusted-proxy", wrong]);
        assert_eq!(code, 2, "{wrong}: {errors}");
    }
}

#[test]
fn forms_of_other_websites_are_refused_and_lead_on() {
    let site = Site::with(&["--public-url", "https://charge.example"]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let body = b"device=soundcore-a3102&serial=ACCJRU1D16400841";
    let sent =
        |path, said: &[(&str, &str)]| site.send("POST", path, &[&[form], said].concat(), body);
    for said in [
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
        ][..],
        &[
            ("sec-fetch-site", "same-site"),
            ("origin", "https://shop.charge.example"),
        ],
        &[("origin", "https://evil.example")],
    ] {
        for path in ["/check", "/ja/check"] {
            let reply = sent(path, said);
            assert_eq!(reply.status, 403, "{said:?}");
            assert!(!crate::site::all(&reply.html(), "main .list a").is_empty());
        }
        let reply = site.send("POST", "/api/v1/check", &[&[JSON], said].concat(), b"{}");
        assert_eq!(
            (reply.status, reply.value()["error"]["code"].as_str()),
            (403, Some("cross_site"))
        );
    }
    for said in [
        &[][..],
        &[("origin", "null")],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
        &[("sec-fetch-site", "none")],
        &[("origin", "https://charge.example")],
    ] {
        assert_eq!(sent("/check", said).verdict().0, "affected", "{said:?}");
    }
}

//! Rate limits per client, trusted proxies, and requests from other sites.

use super::Site;

const JSON: (&str, &str) = ("content-type", "application/json");

/// The status of a check that a proxy forwards for `client`.
fn forwarded_check(site: &Site, client: &str) -> u16 {
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
fn behind_a_trusted_proxy_each_client_has_its_own_rate_limit() {
    let site = Site::start_with(&[
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
        let statuses = [(); 3].map(|()| forwarded_check(&site, client));
        assert_eq!(statuses, [200, 200, 429], "{client}");
    }
    assert_eq!(
        forwarded_check(&site, "2001:db8::ffff"),
        429,
        "the same /64 network"
    );
    assert_eq!(
        forwarded_check(&site, "2001:db8:0:1::1"),
        200,
        "another /64 network"
    );
    assert_eq!(
        forwarded_check(&site, "9.9.9.9, 203.0.113.3"),
        429,
        "addresses that the client itself adds do not count"
    );
}

#[test]
fn forwarded_addresses_of_untrusted_proxies_are_ignored_with_one_warning() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let site = Site::start_with_log(&["--checks-per-minute", "1"], log.reopen().unwrap());
    let statuses =
        [1, 2, 3, 4].map(|client| forwarded_check(&site, &format!("203.0.113.{client}")));
    assert_eq!(statuses, [200, 200, 429, 429]);
    let lines = super::read_log(&log);
    assert_eq!(lines.matches("--trusted-proxy").count(), 1, "{lines}");
}

#[test]
fn the_default_rate_limit_allows_120_checks_in_a_row() {
    let site = Site::spawn(
        crate::site::binary().env_remove("CHARGE_SAFELY_CHECKS_PER_MINUTE"),
        "127.0.0.1:0",
        &[],
    );
    for check in 0..120 {
        let response = site.post_json(r#"{"device":"anker-a1112"}"#);
        assert_eq!(response.status, 200, "{check}");
    }
}

#[test]
fn an_invalid_trusted_proxy_is_a_usage_error() {
    for wrong in ["proxy.example", "10.0.0.0/33", "10.0.0.0/8,x", ""] {
        let (code, _, errors) = crate::commands::run(&["serve", "--trusted-proxy", wrong]);
        assert_eq!(code, 2, "{wrong}: {errors}");
    }
}

#[test]
fn cross_site_forms_get_403_with_links_to_the_site() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let body = b"device=soundcore-a3102&serial=ACCJRU1D16400841";
    let post = |path, headers: &[(&str, &str)]| {
        site.send("POST", path, &[&[form], headers].concat(), body)
    };
    for headers in [
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
            let response = post(path, headers);
            assert_eq!(response.status, 403, "{headers:?}");
            assert!(!crate::site::select_all(&response.html(), "main .list a").is_empty());
        }
        let response = site.send("POST", "/api/v1/check", &[&[JSON], headers].concat(), b"{}");
        assert_eq!(
            (response.status, response.json()["error"]["code"].as_str()),
            (403, Some("cross_site"))
        );
    }
    for headers in [
        &[][..],
        &[("origin", "null")],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
        &[("sec-fetch-site", "none")],
        &[("origin", "https://charge.example")],
    ] {
        assert_eq!(
            post("/check", headers).verdict().0,
            "affected",
            "{headers:?}"
        );
    }
}

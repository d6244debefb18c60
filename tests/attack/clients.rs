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

/// What each of these requests gets after the burst of two pages, by method, path and headers.
const AFTER_THE_BURST: [(&str, &str, u16); 20] = [
    ("GET", "/", 429),
    ("HEAD", "/", 429),
    ("GET", "/?q=anker", 429),
    ("GET", "/ar/?q=anker", 429),
    ("GET", "/de/devices/anker-a1112", 429),
    ("GET", "/recalls", 429),
    ("GET", "/recalls/feed", 429),
    ("GET", "/recalls/anker-2024-a1112/poster", 429),
    ("GET", "/disposal/us", 429),
    ("GET", "/about", 429),
    ("GET", "/api/v1/devices", 429),
    ("GET", "/api/v1/recalls", 429),
    ("GET", "/no/such/page", 429),
    ("DELETE", "/recalls", 429),
    ("GET", "/check", 429),
    ("GET", "/healthz", 200),
    ("GET", "/readyz", 200),
    ("GET", "/robots.txt", 200),
    ("GET", "/static/none.css", 404),
    ("GET", "/disposal/us?near=94110", 200),
];

#[test]
fn pages_and_searches_have_a_rate_limit_of_their_own() {
    let flags = ["--checks-per-minute", "1", "--pages-per-minute", "1"];
    let site = Site::start_with(&[&flags[..], &["--metrics-bind", "127.0.0.1:0"]].concat());
    let home = site.get("/");
    assert_eq!(home.status, 200);
    let tag = home.header("etag").unwrap();
    let revalidate = || site.send("GET", "/", &[("if-none-match", tag)], b"");
    assert_eq!(revalidate().status, 304);
    assert_eq!(
        revalidate().status,
        429,
        "a page that is not modified counts"
    );
    for (method, path, status) in AFTER_THE_BURST {
        let response = site.send(method, path, &[], b"");
        assert_eq!(response.status, status, "{method} {path}");
        let is_limited = response.header("retry-after").is_some();
        assert_eq!(is_limited, status == 429, "{method} {path}");
    }
    let other_site = [JSON, ("sec-fetch-site", "cross-site")];
    let refused = site.send("POST", "/api/v1/check", &other_site, b"{}");
    assert_eq!(refused.status, 429, "the page for a form of another site");
    // The postcode search was the first of two checks.
    let statuses = [(); 2].map(|()| site.post_json(r#"{"device":"anker-a1112"}"#).status);
    assert_eq!(statuses, [200, 429], "pages take nothing from the checks");
    assert!(site.get("/fr/about").text().contains("Trop de requêtes"));
}

#[test]
fn without_a_limit_of_pages_only_checks_are_rejected() {
    let flags = ["--checks-per-minute", "1", "--pages-per-minute", "0"];
    let site = Site::start_with(&flags);
    for _ in 0..9 {
        assert_eq!(site.get("/about").status, 200);
    }
    let statuses = [(); 3].map(|()| site.post_json(r#"{"device":"anker-a1112"}"#).status);
    assert_eq!(statuses, [200, 200, 429]);
}

#[test]
fn the_default_rate_limit_allows_1200_pages_in_a_row() {
    let site = Site::spawn(
        crate::site::binary().env_remove("CHARGE_SAFELY_PAGES_PER_MINUTE"),
        "127.0.0.1:0",
        &[],
    );
    for page in 0..1200 {
        assert_eq!(site.get("/privacy").status, 200, "{page}");
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

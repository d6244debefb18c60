//! What every answer says of itself.

use super::Site;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

#[test]
fn every_answer_has_the_protective_headers_and_no_cookie() {
    let site = Site::start();
    let form: &[(&str, &str)] = &[
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let replies = [
        site.get("/"),
        site.get("/nothing"),
        site.get("/healthz"),
        site.get("/check"),
        site.post("/check", form),
        site.post("/check", &[]),
        site.json("{"),
        site.form("/check", &vec![b'a'; 20_000]),
    ];
    for reply in &replies {
        assert_eq!(
            reply.header("content-security-policy"),
            Some(POLICY),
            "{}",
            reply.status
        );
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"));
        assert!(reply.header("permissions-policy").is_some());
        assert_eq!(
            reply.header("cross-origin-opener-policy"),
            Some("same-origin")
        );
        assert_eq!(
            reply.header("cross-origin-resource-policy"),
            Some("same-origin")
        );
        assert!(
            reply.header("set-cookie").is_none()
                && reply.header("strict-transport-security").is_none()
        );
    }
}

#[test]
fn browsers_are_told_to_come_by_https_where_the_public_address_is() {
    let site = Site::with(&["--public-url", "https://charge.example"]);
    assert!(site.get("/").header("strict-transport-security").is_some());
}

#[test]
fn pages_may_be_kept_for_a_while_answers_never() {
    let site = Site::start();
    let page = site.get("/devices/anker-a1112");
    assert_eq!(page.header("cache-control"), Some("public, max-age=60"));
    assert!(page.every("vary").contains(&"accept-language"));
    assert_eq!(page.header("content-language"), Some("en"));
    let tag = page.header("etag").unwrap();
    let again = site.send(
        "GET",
        "/devices/anker-a1112",
        &[("if-none-match", tag)],
        b"",
    );
    assert_eq!(
        (again.status, again.body.len(), again.header("etag")),
        (304, 0, Some(tag))
    );
    let other = Site::start();
    assert_eq!(
        other.get("/devices/anker-a1112").header("etag"),
        Some(tag),
        "the same on every machine"
    );
    let named = site.get("/en/devices/anker-a1112");
    assert!(!named.every("vary").contains(&"accept-language"));

    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    assert_eq!(
        site.post("/check", &form).header("cache-control"),
        Some("no-store")
    );
    assert_eq!(
        site.json(r#"{"device":"anker-a1112"}"#)
            .header("cache-control"),
        Some("no-store")
    );
    assert_eq!(
        site.get("/nothing").header("cache-control"),
        Some("no-store")
    );
}

#[test]
fn static_files_are_immutable_and_of_their_kind() {
    let site = Site::start();
    let html = site.get("/").html();
    let style = super::one(&html, "link[rel=stylesheet]")
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    let reply = site.get(&style);
    assert_eq!(
        reply.header("content-type"),
        Some("text/css; charset=utf-8")
    );
    assert_eq!(
        reply.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    let script = super::one(&html, "script[src]")
        .value()
        .attr("src")
        .unwrap()
        .to_owned();
    assert!(
        site.get(&script)
            .header("content-type")
            .unwrap()
            .starts_with("text/javascript")
    );
}

#[test]
fn a_head_request_has_the_headers_and_no_body() {
    let site = Site::start();
    let reply = site.send("HEAD", "/about", &[], b"");
    assert_eq!((reply.status, reply.body.len()), (200, 0));
    assert!(reply.header("etag").is_some());
}

#[test]
fn no_page_has_inline_script_style_or_a_foreign_resource() {
    let site = Site::start();
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400961"),
    ];
    for reply in [
        site.get("/"),
        site.get("/devices/anker-a1112"),
        site.post("/check", &form),
        site.get("/recalls/cpsc-25-056"),
    ] {
        let html = reply.html();
        assert!(
            super::all(
                &html,
                "style, [style], script:not([src]), iframe, object, embed, img"
            )
            .is_empty()
        );
        for element in super::all(&html, "[src], link[href]") {
            let target = element
                .value()
                .attr("src")
                .or(element.value().attr("href"))
                .unwrap();
            assert!(target.starts_with("/static/"), "{target}");
        }
    }
}

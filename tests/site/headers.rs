//! What every answer says of itself.

use super::{Reply, Site};

/// Where there is a scanner: its program is fetched from here and compiled.
const SCANNER_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
                              img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                              frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
        assert_eq!(reply.header("permissions-policy"), Some(PERMISSIONS));
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
fn the_camera_is_allowed_where_the_scanner_stands_and_nowhere_else() {
    let site = Site::start();
    let device = ("device", "soundcore-a3102");
    let wrong = [device, ("serial", "ACCJ")];
    let right = [device, ("serial", "ACCJRU1D16400841")];
    let every_unit = ("device", "casely-e33a");
    let tag = site.get("/devices/soundcore-a3102");
    let known = [("if-none-match", tag.header("etag").unwrap())];
    for (place, reply, scans) in [
        ("device", site.get("/devices/soundcore-a3102"), true),
        ("language", site.get("/ar/devices/ankerwork-a3302"), true),
        (
            "no number is the sign",
            site.get("/devices/veektomx-vt103"),
            false,
        ),
        (
            "kept",
            site.send("GET", "/devices/soundcore-a3102", &known, b""),
            true,
        ),
        ("error", site.post("/check", &wrong), true),
        ("answer", site.post("/check", &right), false),
        ("no device", site.post("/check", &wrong[1..]), false),
        ("nothing to type", site.get("/devices/casely-e33a"), false),
        (
            "typed all the same",
            site.post("/check", &[every_unit, ("serial", "É!")]),
            true,
        ),
        ("no such device", site.get("/devices/nothing"), false),
        ("home", site.get("/"), false),
        ("privacy", site.get("/privacy"), false),
    ] {
        let policy = if scans { SCANNER_POLICY } else { POLICY };
        assert_eq!(
            reply.header("content-security-policy"),
            Some(policy),
            "{place}"
        );
        let permissions = if scans {
            PERMISSIONS.replace("camera=()", "camera=(self)")
        } else {
            PERMISSIONS.to_owned()
        };
        assert_eq!(
            reply.header("permissions-policy"),
            Some(permissions.as_str()),
            "{place}"
        );
        if reply.status != 304 {
            let scanners = super::all(&reply.html(), "#scan[hidden]").len();
            assert_eq!(scanners, usize::from(scans), "{place}");
        }
    }
}

#[test]
fn what_the_scanner_loads_is_ours_and_of_its_kind() {
    let site = Site::start();
    let html = site.get("/devices/soundcore-a3102").html();
    let scan = super::one(&html, "#scan");
    let count = super::one(&html, "#serial-count");
    for (element, attribute, kind) in [
        (count, "data-script", "text/javascript; charset=utf-8"),
        (scan, "data-script", "text/javascript; charset=utf-8"),
        (scan, "data-reader", "text/javascript; charset=utf-8"),
        (scan, "data-wasm", "application/wasm"),
    ] {
        let address = element.value().attr(attribute).unwrap();
        let packed = site.send("GET", address, &[("accept-encoding", "gzip")], b"");
        let plain = site.get(address);
        assert_eq!((packed.status, plain.status), (200, 200), "{address}");
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{address}");
        assert!(packed.body.len() < plain.body.len(), "{address}");
        for reply in [packed, plain] {
            assert_eq!(reply.header("content-type"), Some(kind), "{address}");
            assert_eq!(
                reply.header("cache-control"),
                Some("public, max-age=31536000, immutable")
            );
        }
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

/// Requests a page in the languages of `accept_language`, as a cache that has `etag` does.
fn conditional_get(site: &Site, path: &str, accept_language: &str, etag: &str) -> Reply {
    let headers = [
        ("accept-language", accept_language),
        ("if-none-match", etag),
    ];
    site.send("GET", path, &headers, b"")
}

#[test]
fn an_entity_tag_changes_with_everything_that_changes_the_page() {
    let plain = Site::start();
    let public = Site::with(&["--public-url", "https://charge.example"]);
    let etag = |site: &Site, path: &str, accept_language: &str| {
        let reply = conditional_get(site, path, accept_language, "\"none\"");
        assert_eq!(reply.status, 200, "{path} {accept_language}");
        reply.header("etag").unwrap().to_owned()
    };
    let device = "/devices/soundcore-a3102";
    for (what, one, other) in [
        (
            "language of the browser",
            etag(&plain, device, "de"),
            etag(&plain, device, "en"),
        ),
        (
            "language of the address",
            etag(&plain, "/de/about", "en"),
            etag(&plain, "/fr/about", "en"),
        ),
        (
            "language and region",
            etag(&plain, "/disposal", "de-AT"),
            etag(&plain, "/disposal", "en"),
        ),
        (
            "region alone",
            etag(&plain, "/en/disposal", "de-DE"),
            etag(&plain, "/en/disposal", "fr-CA"),
        ),
        (
            "link from an email",
            etag(&plain, device, "en"),
            etag(&plain, &format!("{device}?from=email"), "en"),
        ),
        (
            "public address",
            etag(&plain, device, "en"),
            etag(&public, device, "en"),
        ),
        (
            "language of an API list",
            etag(&plain, "/api/v1/recalls", "de"),
            etag(&plain, "/api/v1/recalls", "en"),
        ),
    ] {
        assert_ne!(one, other, "{what}");
    }
    for (what, one, other) in [
        (
            "region of a page that does not use it",
            etag(&plain, device, "de-AT"),
            etag(&plain, device, "de-CH"),
        ),
        (
            "spelling of the address",
            etag(&plain, "/en/devices/%73oundcore-a3102", "en"),
            etag(&plain, "/en/devices/soundcore-a3102", "en"),
        ),
    ] {
        assert_eq!(one, other, "{what}");
    }
}

#[test]
fn a_304_has_the_caching_headers_and_the_policy_of_its_200() {
    let site = Site::with(&["--public-url", "https://charge.example"]);
    for path in [
        "/",
        "/de/recalls",
        "/disposal",
        "/en/disposal",
        "/devices/soundcore-a3102",
        "/devices/soundcore-a3102?from=email",
        "/recalls/cpsc-25-056",
        "/recalls/feed",
        "/api/v1/devices",
        "/api/v1/recalls/cpsc-25-056",
    ] {
        let fresh = conditional_get(&site, path, "de-AT", "\"none\"");
        let etag = fresh.header("etag").unwrap();
        let unchanged = conditional_get(&site, path, "de-AT", etag);
        assert_eq!((fresh.status, unchanged.status), (200, 304), "{path}");
        assert!(unchanged.body.is_empty(), "{path}");
        for name in [
            "etag",
            "vary",
            "cache-control",
            "content-security-policy",
            "permissions-policy",
            "strict-transport-security",
        ] {
            assert!(fresh.header(name).is_some(), "{path} has {name}");
            assert_eq!(unchanged.header(name), fresh.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn what_an_answer_varies_by_stands_in_one_line() {
    let site = Site::start();
    let page = site.get("/disposal");
    // Of several lines nginx before 1.23 heeds the last alone, and would give gzip to whoever cannot read it.
    assert_eq!(
        page.header("vary"),
        Some("accept-encoding, accept-language")
    );
    let lines = page.headers.iter().filter(|(name, _)| name == "vary");
    assert_eq!(lines.count(), 1);
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

#[test]
fn robots_are_told_what_is_there_for_them() {
    let site = Site::start();
    let reply = site.get("/robots.txt");
    assert_eq!(reply.status, 200);
    assert_eq!(
        reply.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(reply.text(), "User-agent: *\nAllow: /\n");
}

/// Browsers send all their encodings at once; a file that is packed twice is none.
#[test]
fn each_static_file_comes_apart_again_however_it_is_packed() {
    let site = Site::start();
    let mut packed = 0;
    for asset in charge_safely::assets::ASSETS {
        for encoding in ["identity", "gzip", "br", "gzip, deflate, br, zstd"] {
            let headers = [("accept-encoding", encoding)];
            let reply = site.send("GET", &asset.address(), &headers, b"");
            let said = reply.header("content-encoding");
            let mut bytes = Vec::new();
            match said {
                None => bytes.clone_from(&reply.body),
                Some("gzip") => {
                    let mut unpacking = flate2::read::GzDecoder::new(&reply.body[..]);
                    std::io::Read::read_to_end(&mut unpacking, &mut bytes).unwrap();
                }
                Some("br") => brotli::BrotliDecompress(&mut &reply.body[..], &mut bytes).unwrap(),
                Some(other) => panic!("{other}"),
            }
            packed += usize::from(said.is_some());
            assert!(bytes == asset.bytes, "{} as {encoding}", asset.name);
        }
    }
    assert!(packed > 10, "{packed}");
}

/// An address can be spelled in many ways; they are one page.
#[test]
fn a_page_that_is_kept_names_its_address_as_we_write_it() {
    let site = Site::start();
    let odd = site.get("/de/devices/%61nker-a1112");
    let usual = site.get("/de/devices/anker-a1112");
    assert_eq!((odd.status, odd.text()), (200, usual.text()));
    assert!(usual.text().contains("href=\"/en/devices/anker-a1112\""));
    assert!(site.get("/de").text().contains("href=\"/en/\""));
}

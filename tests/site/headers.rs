//! Response headers: security, permissions, content types, encodings.

use super::Site;

/// The policy of pages with the scanner, whose WebAssembly is fetched and compiled.
const SCANNER_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
                              img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                              frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[test]
fn every_response_has_the_security_headers_and_no_cookie() {
    let site = Site::start();
    let form: &[(&str, &str)] = &[
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400841"),
    ];
    let responses = [
        site.get("/"),
        site.get("/nothing"),
        site.get("/healthz"),
        site.get("/check"),
        site.post("/check", form),
        site.post("/check", &[]),
        site.post_json("{"),
        site.post_form("/check", &vec![b'a'; 20_000]),
    ];
    for response in &responses {
        assert_eq!(
            response.header("content-security-policy"),
            Some(POLICY),
            "{}",
            response.status
        );
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(response.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(response.header("permissions-policy"), Some(PERMISSIONS));
        assert_eq!(
            response.header("cross-origin-opener-policy"),
            Some("same-origin")
        );
        assert_eq!(
            response.header("cross-origin-resource-policy"),
            Some("same-origin")
        );
        assert!(
            response.header("set-cookie").is_none()
                && response.header("strict-transport-security").is_none()
        );
    }
}

#[test]
fn the_camera_is_allowed_only_on_pages_with_the_scanner() {
    let site = Site::start();
    let device = ("device", "soundcore-a3102");
    let wrong = [device, ("serial", "ACCJ")];
    let right = [device, ("serial", "ACCJRU1D16400841")];
    let every_unit = ("device", "casely-e33a");
    let cached = site.get("/devices/soundcore-a3102");
    let if_none_match = [("if-none-match", cached.header("etag").unwrap())];
    for (what, response, has_scanner) in [
        ("device", site.get("/devices/soundcore-a3102"), true),
        ("language", site.get("/ar/devices/ankerwork-a3302"), true),
        (
            "the absence of a number is the sign",
            site.get("/devices/veektomx-vt103"),
            false,
        ),
        (
            "not modified",
            site.send("GET", "/devices/soundcore-a3102", &if_none_match, b""),
            true,
        ),
        ("error", site.post("/check", &wrong), true),
        ("result", site.post("/check", &right), false),
        ("no device", site.post("/check", &wrong[1..]), false),
        ("nothing to type", site.get("/devices/casely-e33a"), false),
        (
            "a code where none is expected",
            site.post("/check", &[every_unit, ("serial", "É!")]),
            true,
        ),
        ("no such device", site.get("/devices/nothing"), false),
        ("home", site.get("/"), false),
        ("privacy", site.get("/privacy"), false),
    ] {
        let policy = if has_scanner { SCANNER_POLICY } else { POLICY };
        assert_eq!(
            response.header("content-security-policy"),
            Some(policy),
            "{what}"
        );
        let permissions = if has_scanner {
            PERMISSIONS.replace("camera=()", "camera=(self)")
        } else {
            PERMISSIONS.to_owned()
        };
        assert_eq!(
            response.header("permissions-policy"),
            Some(permissions.as_str()),
            "{what}"
        );
        if response.status != 304 {
            let scanners = super::select_all(&response.html(), "#scan[hidden]").len();
            assert_eq!(scanners, usize::from(has_scanner), "{what}");
        }
    }
}

#[test]
fn files_of_the_scanner_are_immutable_compressed_and_have_their_content_type() {
    let site = Site::start();
    let html = site.get("/devices/soundcore-a3102").html();
    let scan = super::select_one(&html, "#scan");
    let count = super::select_one(&html, "#serial-count");
    for (element, attribute, kind) in [
        (count, "data-script", "text/javascript; charset=utf-8"),
        (scan, "data-script", "text/javascript; charset=utf-8"),
        (scan, "data-reader", "text/javascript; charset=utf-8"),
        (scan, "data-wasm", "application/wasm"),
    ] {
        let address = element.value().attr(attribute).unwrap();
        let compressed = site.send("GET", address, &[("accept-encoding", "gzip")], b"");
        let plain = site.get(address);
        assert_eq!((compressed.status, plain.status), (200, 200), "{address}");
        assert_eq!(
            compressed.header("content-encoding"),
            Some("gzip"),
            "{address}"
        );
        assert!(compressed.body.len() < plain.body.len(), "{address}");
        for response in [compressed, plain] {
            assert_eq!(response.header("content-type"), Some(kind), "{address}");
            assert_eq!(
                response.header("cache-control"),
                Some("public, max-age=31536000, immutable")
            );
        }
    }
}

#[test]
fn hsts_is_sent_where_the_public_url_is_https() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    assert!(site.get("/").header("strict-transport-security").is_some());
}

#[test]
fn static_files_are_immutable_and_have_their_content_type() {
    let site = Site::start();
    let html = site.get("/").html();
    let style = super::select_one(&html, "link[rel=stylesheet]")
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    let response = site.get(&style);
    assert_eq!(
        response.header("content-type"),
        Some("text/css; charset=utf-8")
    );
    assert_eq!(
        response.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    let script = super::select_one(&html, "script[src]")
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
fn a_head_request_gets_headers_and_no_body() {
    let site = Site::start();
    let response = site.send("HEAD", "/about", &[], b"");
    assert_eq!((response.status, response.body.len()), (200, 0));
    assert!(response.header("etag").is_some());
}

#[test]
fn no_page_has_inline_scripts_or_styles_or_external_resources() {
    let site = Site::start();
    let form = [
        ("device", "soundcore-a3102"),
        ("serial", "ACCJRU1D16400961"),
    ];
    for response in [
        site.get("/"),
        site.get("/devices/anker-a1112"),
        site.post("/check", &form),
        site.get("/recalls/cpsc-25-056"),
    ] {
        let html = response.html();
        assert!(
            super::select_all(
                &html,
                "style, [style], script:not([src]), iframe, object, embed, img"
            )
            .is_empty()
        );
        for element in super::select_all(&html, "[src], link[href]") {
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
fn robots_txt_allows_everything() {
    let site = Site::start();
    let response = site.get("/robots.txt");
    assert_eq!(response.status, 200);
    assert_eq!(
        response.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(response.text(), "User-agent: *\nAllow: /\n");
}

/// Browsers accept several encodings at once; a file that is compressed twice cannot be read.
#[test]
fn each_static_file_decompresses_to_its_content_in_every_encoding() {
    let site = Site::start();
    let mut compressed = 0;
    for asset in charge_safely::assets::ASSETS {
        for encoding in ["identity", "gzip", "br", "gzip, deflate, br, zstd"] {
            let headers = [("accept-encoding", encoding)];
            let response = site.send("GET", &asset.address(), &headers, b"");
            let encoding_used = response.header("content-encoding");
            let mut bytes = Vec::new();
            match encoding_used {
                None => bytes.clone_from(&response.body),
                Some("gzip") => {
                    let mut decoder = flate2::read::GzDecoder::new(&response.body[..]);
                    std::io::Read::read_to_end(&mut decoder, &mut bytes).unwrap();
                }
                Some("br") => {
                    brotli::BrotliDecompress(&mut &response.body[..], &mut bytes).unwrap();
                }
                Some(other) => panic!("{other}"),
            }
            compressed += usize::from(encoding_used.is_some());
            assert!(bytes == asset.bytes, "{} as {encoding}", asset.name);
        }
    }
    assert!(compressed > 10, "{compressed}");
}

/// An address has many spellings; all of them give the same page.
#[test]
fn links_use_the_canonical_path_however_the_address_is_spelled() {
    let site = Site::start();
    let encoded = site.get("/de/devices/%61nker-a1112");
    let canonical = site.get("/de/devices/anker-a1112");
    assert_eq!((encoded.status, encoded.text()), (200, canonical.text()));
    assert!(
        canonical
            .text()
            .contains("href=\"/en/devices/anker-a1112\"")
    );
    assert!(site.get("/de").text().contains("href=\"/en/\""));
}

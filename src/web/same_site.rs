//! Whether a form was sent from this site. A page elsewhere must not ask in a reader's name, from the reader's address.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::PublicUrl;

/// Where the browser says that a request comes from; no script can set it (W3C, Fetch Metadata).
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a browser sent this at the wish of another site.
///
/// Programs and old browsers say nothing of it, and are served. `Origin: null` alone says nothing either: with our own
/// `Referrer-Policy: no-referrer`, browsers write it over forms of ours (Fetch standard, "append a request `Origin`
/// header").
pub(super) fn is_cross_site(headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let said = |name| headers.get_all(name).map(HeaderValue::as_bytes);
    let mut origins = said(header::ORIGIN);
    match one(said(FETCH_SITE)) {
        Some(b"same-origin" | b"none") => false,
        // Another name of the same owner: it is us if it has our address.
        Some(b"same-site") => {
            !one(origins).is_some_and(|origin| is_ours(origin, headers, public_url))
        }
        Some(_) => true,
        None => origins.any(|origin| origin != b"null" && !is_ours(origin, headers, public_url)),
    }
}

/// What is said once or always the same; said differently it is nothing that a browser would say.
fn one<'h>(mut said: impl Iterator<Item = &'h [u8]>) -> Option<&'h [u8]> {
    let first = said.next()?;
    Some(if said.all(|other| other == first) {
        first
    } else {
        b""
    })
}

/// Whether an origin is the host that was asked, or the public address. The scheme does not count towards the host: a proxy
/// that speaks https to readers speaks http to us.
fn is_ours(origin: &[u8], headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let Ok(origin) = str::from_utf8(origin) else {
        return false;
    };
    let asked = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let is_asked = origin
        .split_once("://")
        .zip(asked)
        .is_some_and(|((scheme, from), host)| {
            without_default(scheme, from).eq_ignore_ascii_case(without_default(scheme, host))
        });
    is_asked || public_url.is_some_and(|ours| ours.as_str().eq_ignore_ascii_case(origin))
}

/// A host without the port that its scheme has anyway.
fn without_default<'h>(scheme: &str, host: &'h str) -> &'h str {
    let port = if scheme == "https" { ":443" } else { ":80" };
    host.strip_suffix(port).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(said: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::HOST,
            HeaderValue::from_static("charge.example:8080"),
        );
        for (name, value) in said {
            headers.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        let public = PublicUrl::try_from("https://recall.example".to_owned()).unwrap();
        is_cross_site(&headers, Some(&public))
    }

    #[test]
    fn forms_of_ours_and_programs_are_let_in() {
        for said in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "http://charge.example:8080")],
            &[("origin", "https://Charge.Example:8080")],
            &[("origin", "https://recall.example")],
            &[("sec-fetch-site", "same-origin")],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            // The proxy did not pass our name on; the browser knows better.
            &[
                ("sec-fetch-site", "same-origin"),
                ("origin", "https://outer.example"),
            ],
            &[("sec-fetch-site", "none")],
            &[
                ("sec-fetch-site", "same-site"),
                ("origin", "https://recall.example"),
            ],
        ] {
            assert!(!refused(said), "{said:?}");
        }
    }

    #[test]
    fn forms_of_others_are_not() {
        for said in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "https://charge.example")],
            &[("origin", "https://charge.example:8080.evil.example")],
            &[("origin", "https://recall.example.evil.example")],
            &[("origin", "")],
            &[("origin", "charge.example:8080")],
            &[("origin", "null"), ("origin", "https://evil.example")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "cross-site"), ("origin", "null")],
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://recall.example"),
            ],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "same-site"), ("origin", "null")],
            &[
                ("sec-fetch-site", "same-site"),
                ("origin", "https://www.charge.example"),
            ],
            &[
                ("sec-fetch-site", "same-origin"),
                ("sec-fetch-site", "cross-site"),
            ],
            &[("sec-fetch-site", "")],
        ] {
            assert!(refused(said), "{said:?}");
        }
    }

    #[test]
    fn the_port_that_a_scheme_has_anyway_is_no_difference() {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("charge.example:443"));
        headers.insert(
            header::ORIGIN,
            HeaderValue::from_static("https://charge.example"),
        );
        assert!(!is_cross_site(&headers, None));
    }
}

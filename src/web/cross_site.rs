//! Rejects form posts from other sites: they would use the visitor's address and rate limit.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::PublicUrl;

/// The header in which a browser states whether another site caused a request; scripts cannot set it (W3C, Fetch Metadata).
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a browser sent this request for another site.
///
/// Programs and old browsers send neither `Sec-Fetch-Site` nor `Origin`, and are served. `Origin: null` alone is ignored: because of
/// `Referrer-Policy: no-referrer`, browsers send it with the forms of this site (Fetch standard, "append a request `Origin` header").
pub(super) fn is_cross_site(headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let values = |name| headers.get_all(name).map(HeaderValue::as_bytes);
    let mut origins = values(header::ORIGIN);
    match single_value(values(FETCH_SITE)) {
        Some(b"same-origin" | b"none") => false,
        // Another host of the same domain is this site only if it has the public address.
        Some(b"same-site") => {
            !single_value(origins).is_some_and(|origin| is_own_origin(origin, headers, public_url))
        }
        Some(_) => true,
        None => {
            origins.any(|origin| origin != b"null" && !is_own_origin(origin, headers, public_url))
        }
    }
}

/// The value of a header; empty if it occurs with different values, which no browser sends.
fn single_value<'h>(mut values: impl Iterator<Item = &'h [u8]>) -> Option<&'h [u8]> {
    let first = values.next()?;
    let is_single = values.all(|other| other == first);
    Some(if is_single { first } else { b"" })
}

/// Whether an origin is the requested host or the public address. The scheme of the host is that of the origin: a proxy that
/// serves https forwards http.
fn is_own_origin(origin: &[u8], headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let parse = |url: &str| Url::parse(url).ok().map(|url| url.origin());
    let Ok(text) = str::from_utf8(origin) else {
        return false;
    };
    let Some(url) = Url::parse(text).ok().filter(|url| url.origin().is_tuple()) else {
        return false;
    };
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let requested = host.and_then(|host| parse(&format!("{}://{host}", url.scheme())));
    let public = public_url.and_then(|public_url| parse(public_url.as_str()));
    [requested, public]
        .into_iter()
        .flatten()
        .any(|own| own == url.origin())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_rejected(sent: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::HOST,
            HeaderValue::from_static("charge.example:8080"),
        );
        for (name, value) in sent {
            headers.append(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        let public = PublicUrl::try_from("https://recall.example".to_owned()).unwrap();
        is_cross_site(&headers, Some(&public))
    }

    #[test]
    fn own_forms_and_programs_are_accepted() {
        for sent in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "http://charge.example:8080")],
            &[("origin", "https://Charge.Example:8080")],
            &[("origin", "https://recall.example")],
            &[("sec-fetch-site", "same-origin")],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            // The proxy did not forward the public host name.
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
            assert!(!is_rejected(sent), "{sent:?}");
        }
    }

    #[test]
    fn forms_of_other_sites_are_rejected() {
        for sent in [
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
            assert!(is_rejected(sent), "{sent:?}");
        }
    }

    #[test]
    fn the_default_port_of_a_scheme_makes_no_difference() {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("charge.example:443"));
        headers.insert(
            header::ORIGIN,
            HeaderValue::from_static("https://charge.example"),
        );
        assert!(!is_cross_site(&headers, None));
    }
}

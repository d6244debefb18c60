//! How long a response may be cached: chosen by its handler, written by [`super::middleware`].

use actix_web::{
    HttpMessage,
    http::header::{EntityTag, Header, HeaderValue, IfNoneMatch},
};

/// How long a response may be cached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CacheControl {
    /// Not at all: it depends on what a visitor entered, or is an error.
    #[default]
    NoStore,
    /// One minute by every cache, then revalidated by its entity tag.
    Page,
    /// For a year: the address contains a hash of the content.
    Immutable,
}

impl CacheControl {
    /// The value of the header `Cache-Control` (RFC 9111, 5.2).
    pub(super) fn header(self) -> HeaderValue {
        const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
        const PAGE: HeaderValue = HeaderValue::from_static("public, max-age=60");
        const IMMUTABLE: HeaderValue =
            HeaderValue::from_static("public, max-age=31536000, immutable");
        match self {
            Self::NoStore => NO_STORE,
            Self::Page => PAGE,
            Self::Immutable => IMMUTABLE,
        }
    }
}

/// Marks a response that depends on the region of `Accept-Language`, so that it varies by that header even if the
/// address names the language.
#[derive(Clone, Copy, Debug)]
pub(super) struct VaryByRegion;

/// Whether the client has the representation with this tag already (RFC 9110, 13.1.2: weak comparison).
pub(super) fn if_none_match(request: &impl HttpMessage, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::{http::header, test::TestRequest};

    use super::*;

    #[test]
    fn a_known_tag_matches_weakly_and_in_a_list() {
        let tag = EntityTag::new_weak("abc".to_owned());
        for (value, expected) in [
            ("W/\"abc\"", true),
            ("\"abc\"", true),
            ("\"x\", W/\"abc\"", true),
            ("*", true),
            ("\"x\"", false),
            ("abc", false),
            ("", false),
        ] {
            let request = TestRequest::default()
                .insert_header((header::IF_NONE_MATCH, value))
                .to_request();
            assert_eq!(if_none_match(&request, &tag), expected, "{value}");
        }
    }
}

//! How long an answer may be kept, chosen by its handler and written by [`super::finish`].

use actix_web::{
    HttpRequest,
    http::header::{self, HeaderValue},
};

/// How long an answer may be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Caching {
    /// Not at all: it is about somebody's unit, or goes wrong now and not later.
    #[default]
    Never,
    /// For a minute by anyone, then asked for again by its entity tag.
    Page,
    /// For ever: another content has another address.
    Immutable,
}

impl Caching {
    /// The value of `Cache-Control`.
    pub(super) fn header(self) -> HeaderValue {
        const NEVER: HeaderValue = HeaderValue::from_static("no-store");
        const PAGE: HeaderValue = HeaderValue::from_static("public, max-age=60");
        const IMMUTABLE: HeaderValue =
            HeaderValue::from_static("public, max-age=31536000, immutable");
        match self {
            Self::Never => NEVER,
            Self::Page => PAGE,
            Self::Immutable => IMMUTABLE,
        }
    }
}

/// Marks an answer that was made for the region of the visitor's language, whatever its address says of the language.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByRegion;

/// A tag that follows from what is sent alone, so that every machine that serves the same generation has the same. What is
/// packed is another representation, other bytes, and has another tag (RFC 9110, 8.8.3.3).
pub(super) fn entity_tag(sent: &[u8]) -> Option<HeaderValue> {
    HeaderValue::try_from(format!("\"{}\"", &blake3::hash(sent).to_hex()[..24])).ok()
}

/// Whether the visitor has this content already (RFC 9110, 13.1.2).
pub(super) fn is_known(request: &HttpRequest, tag: &HeaderValue) -> bool {
    let mut said = request
        .headers()
        .get_all(header::IF_NONE_MATCH)
        .filter_map(|value| value.to_str().ok());
    said.any(|tags| {
        tags.split(',')
            .map(str::trim)
            .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == *tag)
    })
}

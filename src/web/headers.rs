//! Headers that every answer has.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// What browsers may do with a page besides showing it, chosen by its handler and written by [`super::finish`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Powers {
    /// Load our own style, script and pictures, and send forms to us.
    #[default]
    Plain,
    /// Use the camera too, and run the program that finds codes in its pictures.
    Scanner,
}

/// Pictures, styles and scripts from us alone. Our pages fetch nothing by script without the scanner; a browser's own audit of a page
/// fetches robots.txt.
const PLAIN: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// The scanner fetches its program from us and compiles it; that allows no script from text. What the camera sees is drawn, not
/// loaded, so no picture has an address, and there is nowhere to send one but to us.
const SCANNER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

const NO_CAMERA: HeaderValue = HeaderValue::from_static(
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
);

const CAMERA: HeaderValue = HeaderValue::from_static(
    "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
);

impl Powers {
    /// What may be loaded, and from us alone.
    fn content(self) -> HeaderValue {
        match self {
            Self::Plain => PLAIN,
            Self::Scanner => SCANNER,
        }
    }

    /// What of the device may be used.
    fn permissions(self) -> HeaderValue {
        match self {
            Self::Plain => NO_CAMERA,
            Self::Scanner => CAMERA,
        }
    }
}

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Adds them; with `https`, browsers are told to come by https only from now on. Names and values are made when the program is
/// compiled: to read them again for each answer takes longer than to look up a code.
pub(super) fn add(headers: &mut HeaderMap, powers: Powers, https: bool) {
    const NO_SNIFFING: HeaderValue = HeaderValue::from_static("nosniff");
    const NO_REFERRER: HeaderValue = HeaderValue::from_static("no-referrer");
    const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");
    const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000");
    headers.insert(header::CONTENT_SECURITY_POLICY, powers.content());
    headers.insert(PERMISSIONS_POLICY, powers.permissions());
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, NO_SNIFFING);
    headers.insert(header::REFERRER_POLICY, NO_REFERRER);
    headers.insert(OPENER_POLICY, SAME_ORIGIN);
    headers.insert(RESOURCE_POLICY, SAME_ORIGIN);
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
}

/// Says that an answer varies by the reader's language, besides the encoding where that stands there already. In one line: of several
/// nginx before 1.23 heeds the last alone, and would give one reader what it keeps for another.
pub(super) fn vary_by_language(headers: &mut HeaderMap) {
    const LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");
    const BOTH: HeaderValue = HeaderValue::from_static("accept-encoding, accept-language");
    let is_packed = headers.contains_key(header::VARY);
    headers.insert(header::VARY, if is_packed { BOTH } else { LANGUAGE });
}

//! Headers that every answer has.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

/// What browsers may do with a page besides showing it, chosen by its handler and written by [`super::finish`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Powers {
    /// Load our own style, script and pictures, and send forms to us.
    #[default]
    Plain,
    /// Use the camera too, and run the program that finds codes in its pictures.
    Scanner,
}

impl Powers {
    /// What may be loaded, and from us alone. Our pages fetch nothing by script without the scanner; a browser's own audit of a
    /// page fetches robots.txt. The scanner fetches its program from us and compiles it; that allows no script from text. What the
    /// camera sees is drawn, not loaded, so no picture has an address, and there is nowhere to send one but to us.
    fn content(self) -> &'static str {
        match self {
            Self::Plain => {
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                 form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            }
            Self::Scanner => {
                "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; \
                 connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            }
        }
    }

    /// What of the device may be used.
    fn permissions(self) -> &'static str {
        match self {
            Self::Plain => {
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
            }
            Self::Scanner => {
                "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
            }
        }
    }
}

const ALWAYS: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Adds them; with `https`, browsers are told to come by https only from now on.
pub(super) fn add(headers: &mut HeaderMap, powers: Powers, https: bool) {
    let chosen = [
        ("content-security-policy", powers.content()),
        ("permissions-policy", powers.permissions()),
    ];
    for (name, value) in chosen.into_iter().chain(ALWAYS) {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if https {
        let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(HeaderName::from_static("strict-transport-security"), value);
    }
}

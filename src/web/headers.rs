//! Security headers of every response, and `Vary`.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// What a page may load and use (`Content-Security-Policy`, `Permissions-Policy`): chosen by its handler, written by
/// [`super::middleware`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SecurityProfile {
    /// Style, scripts and pictures of this site; forms to this site.
    #[default]
    Plain,
    /// The camera and the WebAssembly barcode reader, too.
    Scanner,
}

/// `connect-src`: the pages themselves fetch nothing; browser audits fetch robots.txt.
const PLAIN: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// `wasm-unsafe-eval` compiles WebAssembly; it does not allow `eval`.
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

impl SecurityProfile {
    /// The value of `Content-Security-Policy`.
    fn content_security_policy(self) -> HeaderValue {
        match self {
            Self::Plain => PLAIN,
            Self::Scanner => SCANNER,
        }
    }

    /// The value of `Permissions-Policy`.
    fn permissions_policy(self) -> HeaderValue {
        match self {
            Self::Plain => NO_CAMERA,
            Self::Scanner => CAMERA,
        }
    }
}

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Adds the security headers; with `https` also HSTS (RFC 6797). The values are constants, because parsing them for each
/// response takes longer than looking up a code.
pub(super) fn add_security_headers(headers: &mut HeaderMap, profile: SecurityProfile, https: bool) {
    const NO_SNIFFING: HeaderValue = HeaderValue::from_static("nosniff");
    const NO_REFERRER: HeaderValue = HeaderValue::from_static("no-referrer");
    const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");
    const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000");
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        profile.content_security_policy(),
    );
    headers.insert(PERMISSIONS_POLICY, profile.permissions_policy());
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, NO_SNIFFING);
    headers.insert(header::REFERRER_POLICY, NO_REFERRER);
    headers.insert(OPENER_POLICY, SAME_ORIGIN);
    headers.insert(RESOURCE_POLICY, SAME_ORIGIN);
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
}

/// Adds `Accept-Language` to `Vary`. Both fields are in one header: nginx before 1.23 respects only the last `Vary` header of a
/// response.
pub(super) fn vary_by_language(headers: &mut HeaderMap) {
    const LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");
    const BOTH: HeaderValue = HeaderValue::from_static("accept-encoding, accept-language");
    let varies_by_encoding = headers.contains_key(header::VARY);
    headers.insert(
        header::VARY,
        if varies_by_encoding { BOTH } else { LANGUAGE },
    );
}

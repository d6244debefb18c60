//! Compression of answers.

mod brotli;
mod gzip;
mod stretches;

use actix_web::{
    HttpRequest,
    http::header::{self, HeaderValue},
};

pub(super) use brotli::{brotli, brotli_for_ever, packed_brotli};
pub(super) use gzip::{PackedGzip, gzip};

/// How an answer is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Not at all.
    Identity,
    /// RFC 1952.
    Gzip,
    /// RFC 7932; a tenth smaller, and slow to make, so only for what is made once.
    Brotli,
}

impl Encoding {
    /// The best that the visitor takes: what `Accept-Encoding` names, or everything, with the highest weight above nothing
    /// (RFC 9110, 12.5.3).
    pub fn chosen(request: &HttpRequest) -> Self {
        let [gzip, brotli] = weights(request);
        if brotli > 0.0 && brotli >= gzip {
            Self::Brotli
        } else if gzip > 0.0 {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// `Content-Encoding`, where there is one.
    pub fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

/// Whether the visitor takes gzip, liked or not.
pub(super) fn takes_gzip(request: &HttpRequest) -> bool {
    let [gzip, _] = weights(request);
    gzip > 0.0
}

/// How much the visitor likes gzip and brotli; nothing: not at all.
fn weights(request: &HttpRequest) -> [f32; 2] {
    let said = request.headers().get_all(header::ACCEPT_ENCODING);
    let codings = said
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let [mut gzip, mut brotli, mut any] = [None; 3];
    for coding in codings {
        let (name, parameters) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = match parameters.trim() {
            "" => 1.0,
            said => weight(said).unwrap_or(0.0),
        };
        match name.trim() {
            name if name.eq_ignore_ascii_case("gzip") => gzip = Some(weight),
            name if name.eq_ignore_ascii_case("br") => brotli = Some(weight),
            "*" => any = Some(weight),
            _ => {}
        }
    }
    [gzip, brotli].map(|weight| weight.or(any).unwrap_or(0.0))
}

/// `q=0.5`; `None` for what is no weight (RFC 9110, 12.4.2).
fn weight(parameter: &str) -> Option<f32> {
    let (name, weight) = parameter.split_once('=')?;
    let weight: f32 = weight.trim().parse().ok()?;
    (name.trim().eq_ignore_ascii_case("q") && (0.0..=1.0).contains(&weight)).then_some(weight)
}

/// Whether a kind of content gets shorter; pictures and programs that are already packed do not.
pub(super) fn shrinks(kind: &str) -> bool {
    kind.starts_with("text/")
        || ["json", "javascript", "xml", "wasm"]
            .iter()
            .any(|ending| kind.contains(ending))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn the_best_that_the_visitor_takes_is_sent() {
        for (header, chosen) in [
            ("gzip", Encoding::Gzip),
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("br;q=0.4, GZIP;q=0.5", Encoding::Gzip),
            ("BR", Encoding::Brotli),
            ("gzip;q=0", Encoding::Identity),
            ("gzip;q=0, *", Encoding::Brotli),
            ("br;q=0, *", Encoding::Gzip),
            ("*", Encoding::Brotli),
            ("*;q=0", Encoding::Identity),
            ("identity", Encoding::Identity),
            ("", Encoding::Identity),
            ("gzip;q=x", Encoding::Identity),
            ("br;Q=0, gzip;Q=0.1", Encoding::Gzip),
            ("br;q=inf, gzip;q=1", Encoding::Gzip),
            ("br;level=1", Encoding::Identity),
        ] {
            let request = TestRequest::default().insert_header((header::ACCEPT_ENCODING, header));
            let request = request.to_http_request();
            assert_eq!(Encoding::chosen(&request), chosen, "{header}");
        }
        let silent = TestRequest::default().to_http_request();
        assert_eq!(Encoding::chosen(&silent), Encoding::Identity);
    }
}

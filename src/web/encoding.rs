//! Compression of answers.

use std::cell::RefCell;

use actix_web::{HttpRequest, http::header};
use libdeflater::{CompressionLvl, Compressor};

/// What is shorter travels in one packet anyway.
const WORTH_IT: usize = 900;

/// A page of 30 KB takes about a tenth of a millisecond at this level, and is 2 % larger than at the highest.
const LEVEL: i32 = 6;

thread_local! {
    // Made once a thread: making one costs more than compressing a page. actix's own middleware hands every body to
    // another thread and makes a new one there.
    static COMPRESSOR: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
}

/// Whether the visitor takes gzip: `Accept-Encoding` names it, or everything, with a weight above nothing (RFC 9110, 12.5.3).
pub(super) fn takes_gzip(request: &HttpRequest) -> bool {
    let said = request.headers().get_all(header::ACCEPT_ENCODING);
    let said: Vec<&str> = said.filter_map(|value| value.to_str().ok()).collect();
    weight(&said.join(","), "gzip")
        .or_else(|| weight(&said.join(","), "*"))
        .is_some_and(|weight| weight > 0.0)
}

fn weight(header: &str, wanted: &str) -> Option<f32> {
    header.split(',').find_map(|coding| {
        let (name, parameters) = coding.split_once(';').unwrap_or((coding, ""));
        if !name.trim().eq_ignore_ascii_case(wanted) {
            return None;
        }
        let weight = parameters.trim().strip_prefix("q=");
        Some(weight.map_or(1.0, |q| q.trim().parse().unwrap_or(0.0)))
    })
}

/// Whether a kind of content gets shorter; pictures and programs that are already packed do not.
pub(super) fn shrinks(kind: &str) -> bool {
    kind.starts_with("text/")
        || ["json", "javascript", "xml", "wasm"]
            .iter()
            .any(|ending| kind.contains(ending))
}

/// The same bytes as gzip; `None` where that is not shorter.
pub(super) fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < WORTH_IT {
        return None;
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut packed = vec![0; compressor.gzip_compress_bound(bytes.len())];
        let length = compressor.gzip_compress(bytes, &mut packed).ok()?;
        packed.truncate(length);
        (length < bytes.len()).then_some(packed)
    })
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn gzip_is_sent_to_whoever_takes_it() {
        for (header, takes) in [
            ("gzip", true),
            ("br, GZIP;q=0.5", true),
            ("gzip;q=0", false),
            ("gzip;q=0, *", false),
            ("*", true),
            ("*;q=0", false),
            ("identity", false),
            ("", false),
            ("gzip;q=x", false),
        ] {
            let request = TestRequest::default().insert_header((header::ACCEPT_ENCODING, header));
            assert_eq!(takes_gzip(&request.to_http_request()), takes, "{header}");
        }
        assert!(!takes_gzip(&TestRequest::default().to_http_request()));
    }

    #[test]
    fn what_is_packed_is_the_same_and_shorter() {
        let page = "<p>Stop using it now.</p>".repeat(100);
        let packed = gzip(page.as_bytes()).unwrap();
        assert!(packed.len() < page.len() / 10);
        let mut unpacked = vec![0; page.len()];
        let mut decompressor = libdeflater::Decompressor::new();
        let length = decompressor
            .gzip_decompress(&packed, &mut unpacked)
            .unwrap();
        assert_eq!(&unpacked[..length], page.as_bytes());
        assert_eq!(gzip(b"short"), None);
    }
}

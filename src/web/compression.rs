//! Compression of responses (RFC 9110, 8.4).
//!
//! Pages and JSON are compressed with gzip for each response, the two lists of the API once for each generation, and static files
//! when the program is built.

use std::cell::RefCell;

use actix_web::{
    HttpRequest,
    http::header::{AcceptEncoding, ContentEncoding, Encoding, Header},
};
use libdeflater::{CompressionLvl, Compressor};

/// Shorter bodies are not compressed, because they fit into one packet anyway.
const MIN_LENGTH: usize = 900;

/// The fastest level; level 2 makes pages 1 % shorter and takes 50 % longer.
const LEVEL: i32 = 1;

thread_local! {
    // One compressor a thread: creating one takes longer than compressing a page with it. The `Compress` middleware of
    // actix-web creates one for each response, on another thread.
    static COMPRESSOR: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
}

/// Compresses with gzip (RFC 1952); `None` if the input is shorter than [`MIN_LENGTH`], or if compression does not make it shorter.
pub(super) fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < MIN_LENGTH {
        return None;
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut compressed = vec![0; compressor.gzip_compress_bound(bytes.len())];
        let length = compressor.gzip_compress(bytes, &mut compressed).ok()?;
        compressed.truncate(length);
        (length < bytes.len()).then_some(compressed)
    })
}

/// The best of `supported` encodings that the client accepts; identity if it accepts none or sends no `Accept-Encoding`.
pub(super) fn negotiate(request: &HttpRequest, supported: &[ContentEncoding]) -> ContentEncoding {
    let supported: Vec<Encoding> = supported.iter().copied().map(Encoding::Known).collect();
    let accepted = AcceptEncoding::parse(request).ok();
    match accepted.and_then(|accepted| accepted.negotiate(supported.iter())) {
        Some(Encoding::Known(encoding)) => encoding,
        Some(Encoding::Unknown(_)) | None => ContentEncoding::Identity,
    }
}

/// Whether the client accepts gzip.
pub(super) fn accepts_gzip(request: &HttpRequest) -> bool {
    let supported = [ContentEncoding::Gzip, ContentEncoding::Identity];
    negotiate(request, &supported) == ContentEncoding::Gzip
}

/// Whether compression makes a media type shorter. Pictures in compressed formats stay as they are.
pub(super) fn is_compressible(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || ["json", "javascript", "xml", "wasm"]
            .iter()
            .any(|format| media_type.contains(format))
}

#[cfg(test)]
mod tests {
    use actix_web::{http::header, test::TestRequest};

    use super::*;

    #[test]
    fn a_compressed_page_is_shorter_and_has_the_same_bytes() {
        let page = "<p>Stop using it now.</p>".repeat(100);
        let compressed = gzip(page.as_bytes()).unwrap();
        assert!(compressed.len() < page.len() / 10);
        let mut decompressed = vec![0; page.len()];
        let length = libdeflater::Decompressor::new()
            .gzip_decompress(&compressed, &mut decompressed)
            .unwrap();
        assert_eq!(&decompressed[..length], page.as_bytes());
        assert_eq!(gzip(b"short"), None);
    }

    #[test]
    fn the_accepted_encoding_with_the_highest_weight_is_chosen() {
        use ContentEncoding::{Brotli, Gzip, Identity};
        for (accepted, expected) in [
            ("gzip", Gzip),
            ("gzip, deflate, br, zstd", Brotli),
            ("br;q=0.4, GZIP;q=0.5", Gzip),
            ("BR", Brotli),
            ("gzip;q=0", Identity),
            ("*;q=0", Identity),
            ("identity", Identity),
            ("", Identity),
            ("gzip;q=x", Identity),
            ("br;Q=0, gzip;Q=0.1", Gzip),
            ("br;q=inf, gzip;q=1", Gzip),
            ("zstd", Identity),
        ] {
            let request = TestRequest::default()
                .insert_header((header::ACCEPT_ENCODING, accepted))
                .to_http_request();
            let chosen = negotiate(&request, &[Brotli, Gzip, Identity]);
            assert_eq!(chosen, expected, "{accepted}");
        }
        let without_header = TestRequest::default().to_http_request();
        assert_eq!(negotiate(&without_header, &[Gzip, Identity]), Identity);
        assert!(!accepts_gzip(&without_header));
    }
}

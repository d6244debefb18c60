//! Answers that many owners get: made and packed once, and filled in with each owner's code.

use std::sync::OnceLock;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
};

use super::encoding::{Encoding, PackedGzip, packed_brotli};
use crate::likeness::{Filling, Mould};

/// An answer without its codes, as it is sent.
pub(super) struct Cast {
    kind: &'static str,
    plain: Mould,
    gzip: OnceLock<PackedGzip>,
    brotli: OnceLock<Option<Mould>>,
}

impl Cast {
    /// A page, or a document of another `kind`, that was made from a likeness; `filling`: what would fill it now.
    pub fn new(kind: &'static str, text: &str, filling: &Filling) -> Self {
        Self {
            kind,
            plain: Mould::of(text, filling),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// How many bytes it has, not packed.
    pub fn length(&self) -> usize {
        self.plain.length()
    }

    /// The answer to one owner, as the visitor takes it.
    pub fn answer(&self, request: &HttpRequest, filling: &Filling) -> HttpResponse {
        let (encoding, body) = self.filled(Encoding::chosen(request), filling);
        let mut response = HttpResponse::new(StatusCode::OK)
            .set_body(body)
            .map_into_boxed_body();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if let Some(encoding) = encoding.header() {
            headers.insert(header::CONTENT_ENCODING, encoding);
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        response
    }

    fn filled(&self, encoding: Encoding, filling: &Filling) -> (Encoding, Vec<u8>) {
        match encoding {
            Encoding::Identity => (encoding, whole(&self.plain, filling)),
            Encoding::Gzip => {
                let packed = self.gzip.get_or_init(|| PackedGzip::of(&self.plain));
                (encoding, packed.filled(&self.plain, filling))
            }
            Encoding::Brotli => {
                let pack = || packed_brotli(&self.plain, filling);
                match self.brotli.get_or_init(pack) {
                    Some(packed) => (encoding, whole(packed, filling)),
                    None => (Encoding::Identity, whole(&self.plain, filling)),
                }
            }
        }
    }
}

fn whole(mould: &Mould, filling: &Filling) -> Vec<u8> {
    let mut out = Vec::with_capacity(mould.length());
    for bytes in mould.filled(filling) {
        out.extend_from_slice(bytes);
    }
    out
}

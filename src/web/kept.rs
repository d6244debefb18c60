//! Pages that anyone may keep: made, packed and tagged once for a generation of the data.

use std::sync::OnceLock;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
    web::Bytes,
};

use super::{
    caching::{ByRegion, Caching, entity_tag, is_known},
    encoding::{Encoding, brotli, gzip},
    headers::Powers,
};

/// What is sent, and as what.
pub(super) struct Kept {
    kind: &'static str,
    powers: Powers,
    by_region: bool,
    plain: Packing,
    gzip: OnceLock<Option<Packing>>,
    brotli: OnceLock<Option<Packing>>,
}

/// The bytes, and the tag that follows from them.
struct Packing {
    bytes: Bytes,
    tag: Option<HeaderValue>,
}

impl Packing {
    fn of(bytes: Vec<u8>) -> Self {
        Self {
            tag: entity_tag(&bytes),
            bytes: bytes.into(),
        }
    }
}

impl Kept {
    /// A page, or a document of another `kind`.
    pub fn new(kind: &'static str, text: String) -> Self {
        Self {
            kind,
            powers: Powers::default(),
            by_region: false,
            plain: Packing::of(text.into_bytes()),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// The same with what browsers may do with it.
    pub fn with(self, powers: Powers) -> Self {
        Self { powers, ..self }
    }

    /// The same, where it was made for the region of the visitor's language.
    pub fn by_region(self) -> Self {
        Self {
            by_region: true,
            ..self
        }
    }

    /// How many bytes it has, not packed.
    pub fn length(&self) -> usize {
        self.plain.bytes.len()
    }

    /// The answer to a request: the page as the visitor takes it, or that it has not changed.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let (encoding, packing) = self.packed(Encoding::chosen(request));
        let tag = packing.tag.as_ref();
        let known = tag.is_some_and(|tag| is_known(request, tag));
        let mut response = if known {
            HttpResponse::new(StatusCode::NOT_MODIFIED)
        } else {
            HttpResponse::new(StatusCode::OK)
                .set_body(packing.bytes.clone())
                .map_into_boxed_body()
        };
        let headers = response.headers_mut();
        if !known {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
            if let Some(encoding) = encoding.header() {
                headers.insert(header::CONTENT_ENCODING, encoding);
            }
        }
        if let Some(tag) = tag {
            headers.insert(header::ETAG, tag.clone());
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let mut marks = response.extensions_mut();
        marks.insert(Caching::Page);
        marks.insert(self.powers);
        if self.by_region {
            marks.insert(ByRegion);
        }
        drop(marks);
        response
    }

    fn packed(&self, encoding: Encoding) -> (Encoding, &Packing) {
        let once = |pack: fn(&[u8]) -> Option<Vec<u8>>| pack(&self.plain.bytes).map(Packing::of);
        let packed = match encoding {
            Encoding::Identity => None,
            Encoding::Gzip => self.gzip.get_or_init(|| once(gzip)).as_ref(),
            Encoding::Brotli => self.brotli.get_or_init(|| once(brotli)).as_ref(),
        };
        packed.map_or((Encoding::Identity, &self.plain), |packed| {
            (encoding, packed)
        })
    }
}

//! `GET /static/…` and `GET /robots.txt`

use std::convert::Infallible;

use actix_web::{
    HttpRequest, HttpResponse,
    body::SizedStream,
    http::header::{self, ContentEncoding},
    web,
};
use futures_util::stream;

use super::TEXT;
use crate::{
    assets::Asset,
    web::{
        cache_control::CacheControl,
        compression::{is_compressible, negotiate},
        error::AppError,
    },
};

/// A larger file is sent in chunks: actix copies a body for each slow client, and copies it whole.
const CHUNK: usize = 32 * 1024;

pub(crate) async fn file(
    name: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let asset = Asset::at(&name).ok_or(AppError::NOT_FOUND)?;
    let encoding = if is_compressible(asset.media_type) {
        let supported = [
            ContentEncoding::Brotli,
            ContentEncoding::Gzip,
            ContentEncoding::Identity,
        ];
        negotiate(&request, &supported)
    } else {
        ContentEncoding::Identity
    };
    let compressed = match encoding {
        ContentEncoding::Brotli => asset.brotli,
        ContentEncoding::Gzip => asset.gzip,
        _ => None,
    };
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, asset.media_type));
    if compressed.is_some() {
        response.insert_header((header::CONTENT_ENCODING, encoding.as_str()));
    }
    let bytes = compressed.unwrap_or(asset.bytes);
    let mut response = if bytes.len() > CHUNK {
        let chunks = bytes.chunks(CHUNK).map(web::Bytes::from_static).map(Ok);
        let chunks = stream::iter(chunks.collect::<Vec<Result<_, Infallible>>>());
        response.body(SizedStream::new(bytes.len() as u64, chunks))
    } else {
        response.body(bytes)
    };
    response.extensions_mut().insert(CacheControl::Immutable);
    Ok(response)
}

/// Allows search engines to index every address. Answers are responses to POST, so there is no address to index.
pub(crate) async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .content_type(TEXT)
        .body("User-agent: *\nAllow: /\n")
}

//! `GET /static/…`

use std::convert::Infallible;

use actix_files::file_extension_to_mime;
use actix_web::{HttpRequest, HttpResponse, body::SizedStream, http::header, web};
use futures_util::stream;

use crate::{
    assets::Asset,
    web::{
        caching::Caching,
        encoding::{Encoding, brotli_for_ever, gzip, shrinks},
        failure::Failure,
    },
};

pub(crate) async fn file(
    name: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Failure> {
    let Some(asset) = Asset::at(&name) else {
        return Failure::not_found();
    };
    let ending = asset.name.rsplit('.').next().unwrap_or_default();
    let mut kind = file_extension_to_mime(ending).to_string();
    if kind.starts_with("text/") && !kind.contains("charset") {
        kind.push_str("; charset=utf-8");
    }
    let encoding = if shrinks(&kind) {
        Encoding::chosen(&request)
    } else {
        Encoding::Identity
    };
    let packed = match encoding {
        Encoding::Identity => None,
        Encoding::Gzip => asset.gzip(gzip),
        Encoding::Brotli => asset.brotli(brotli_for_ever),
    };
    let mut response = HttpResponse::Ok();
    if shrinks(&kind) {
        response.insert_header((header::VARY, "accept-encoding"));
    }
    response.insert_header((header::CONTENT_TYPE, kind));
    if let (Some(encoding), Some(_)) = (encoding.header(), packed) {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    let bytes = packed.unwrap_or(asset.bytes);
    let mut response = if bytes.len() > PIECE {
        // What is handed over as a whole is copied as a whole, for everybody who takes it slowly.
        let pieces = bytes.chunks(PIECE).map(web::Bytes::from_static).map(Ok);
        let pieces = stream::iter(pieces.collect::<Vec<Result<_, Infallible>>>());
        response.body(SizedStream::new(bytes.len() as u64, pieces))
    } else {
        response.body(bytes)
    };
    response.extensions_mut().insert(Caching::Immutable);
    Ok(response)
}

/// So much of a file is handed over at a time.
const PIECE: usize = 32 * 1024;

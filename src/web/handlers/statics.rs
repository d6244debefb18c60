//! `GET /static/…`

use actix_files::file_extension_to_mime;
use actix_web::{HttpRequest, HttpResponse, http::header, web};

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
    response.insert_header((header::CONTENT_TYPE, kind));
    if let (Some(encoding), Some(_)) = (encoding.header(), packed) {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    let mut response = response.body(packed.unwrap_or(asset.bytes));
    response.extensions_mut().insert(Caching::Immutable);
    Ok(response)
}

//! `GET /static/…`

use actix_files::file_extension_to_mime;
use actix_web::{HttpRequest, HttpResponse, http::header, web};

use crate::{
    assets::Asset,
    web::{
        caching::Caching,
        encoding::{gzip, shrinks, takes_gzip},
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
    let packed = (shrinks(&kind) && takes_gzip(&request))
        .then(|| asset.packed(gzip))
        .flatten();
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, kind));
    if packed.is_some() {
        response.insert_header((header::CONTENT_ENCODING, "gzip"));
    }
    let mut response = response.body(packed.unwrap_or(asset.bytes));
    response.extensions_mut().insert(Caching::Immutable);
    Ok(response)
}

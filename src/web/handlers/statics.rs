//! `GET /static/…`

use actix_files::file_extension_to_mime;
use actix_web::{HttpResponse, http::header, web};

use crate::{
    assets::Asset,
    web::{caching::Caching, failure::Failure},
};

pub(crate) async fn file(name: web::Path<String>) -> Result<HttpResponse, Failure> {
    let Some(asset) = Asset::at(&name) else {
        return Failure::not_found();
    };
    let ending = asset.name.rsplit('.').next().unwrap_or_default();
    let mut kind = file_extension_to_mime(ending).to_string();
    if kind.starts_with("text/") && !kind.contains("charset") {
        kind.push_str("; charset=utf-8");
    }
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, kind))
        .body(asset.bytes);
    response.extensions_mut().insert(Caching::Immutable);
    Ok(response)
}

//! `GET /recalls/feed`

use actix_web::{HttpResponse, http::StatusCode};

use crate::{
    views,
    web::{caching::Caching, failure::Failure, reader::Reader},
};

pub(crate) async fn feed(reader: Reader) -> Result<HttpResponse, Failure> {
    let mut response = HttpResponse::build(StatusCode::OK)
        .content_type("application/atom+xml; charset=utf-8")
        .body(views::feed(&reader.site())?);
    response.extensions_mut().insert(Caching::Page);
    Ok(response)
}

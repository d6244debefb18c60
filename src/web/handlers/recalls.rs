//! `GET /recalls`, `GET /recalls/{notice}` and `GET /recalls/{notice}/poster`

use actix_web::{HttpResponse, web};

use super::public;
use crate::{
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn recalls(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |site| public(views::recalls(site)))
}

pub(crate) async fn recall(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot().recalls().notice(&id) {
        Some(notice) => reader.kept(notice.id.as_str(), false, |site| {
            public(views::notice(site, notice))
        }),
        None => Failure::not_found(),
    }
}

pub(crate) async fn poster(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot().recalls().notice(&id) {
        Some(notice) => reader.kept(notice.id.as_str(), false, |site| {
            public(views::poster(site, notice))
        }),
        None => Failure::not_found(),
    }
}

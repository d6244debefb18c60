//! `GET /recalls`, `GET /recalls/{notice}` and `GET /recalls/{notice}/poster`

use actix_web::{HttpResponse, web};

use super::public;
use crate::{
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn recalls(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |context| public(views::recalls(context)))
}

pub(crate) async fn recall(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot().recalls().notice(&id) {
        Some(notice) => reader.kept(notice.id.as_str(), false, |context| {
            public(views::notice(context, notice))
        }),
        None => Failure::not_found(),
    }
}

pub(crate) async fn poster(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot().recalls().notice(&id) {
        Some(notice) => reader.kept(notice.id.as_str(), false, |context| {
            public(views::poster(context, notice))
        }),
        None => Failure::not_found(),
    }
}

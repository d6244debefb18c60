//! `GET /about`, `/privacy`, `/accessibility`

use actix_web::HttpResponse;

use super::public;
use crate::{
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn about(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |context| public(views::about(context)))
}

pub(crate) async fn privacy(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |context| public(views::privacy(context)))
}

pub(crate) async fn accessibility(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |context| public(views::accessibility(context)))
}

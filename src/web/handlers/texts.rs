//! `GET /about`, `/privacy`, `/accessibility`

use actix_web::HttpResponse;

use super::public;
use crate::{
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn about(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |site| public(views::about(site)))
}

pub(crate) async fn privacy(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |site| public(views::privacy(site)))
}

pub(crate) async fn accessibility(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |site| public(views::accessibility(site)))
}

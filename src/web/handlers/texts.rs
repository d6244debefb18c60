//! `GET /about`, `/privacy`, `/accessibility`

use actix_web::HttpResponse;

use super::public;
use crate::{
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn about(reader: Reader) -> Result<HttpResponse, Failure> {
    public(views::about(&reader.site()))
}

pub(crate) async fn privacy(reader: Reader) -> Result<HttpResponse, Failure> {
    public(views::privacy(&reader.site()))
}

pub(crate) async fn accessibility(reader: Reader) -> Result<HttpResponse, Failure> {
    public(views::accessibility(&reader.site()))
}

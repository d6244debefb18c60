//! `GET /recalls/feed`

use actix_web::HttpResponse;

use crate::{
    views,
    web::{failure::Failure, kept::Kept, reader::Reader},
};

const ATOM: &str = "application/atom+xml; charset=utf-8";

pub(crate) async fn feed(reader: Reader) -> Result<HttpResponse, Failure> {
    reader.kept("", false, |context| {
        Ok(Kept::new(ATOM, views::feed(context)?))
    })
}

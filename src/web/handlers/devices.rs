//! `GET /devices/{device}`

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::public;
use crate::{
    question::Fields,
    views,
    web::{failure::Failure, reader::Reader},
};

#[derive(Deserialize)]
pub(crate) struct Arrival {
    #[serde(default)]
    from: String,
}

pub(crate) async fn device(
    reader: Reader,
    slug: web::Path<String>,
    arrival: Option<web::Query<Arrival>>,
) -> Result<HttpResponse, Failure> {
    let Some(device) = reader.snapshot.recalls().device(&slug) else {
        return Failure::not_found();
    };
    let from_email = arrival.is_some_and(|arrival| arrival.from == "email");
    public(views::device(
        &reader.site(),
        device,
        &Fields::default(),
        &[],
        from_email,
    ))
}

//! `GET /devices/{device}`

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::{public, scanning};
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
    let (site, fields) = (reader.site(), Fields::default());
    let rendered = views::device(&site, device, &fields, &[], from_email);
    let has_scanner = views::scans(&site, device, &fields, &[]);
    scanning(has_scanner, public(rendered))
}

//! `GET /devices/{device}`

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::public;
use crate::{
    question::Fields,
    views,
    web::{failure::Failure, headers::Powers, reader::Reader},
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
    let Some(device) = reader.snapshot().recalls().device(&slug) else {
        return Failure::not_found();
    };
    let from_email = arrival.is_some_and(|arrival| arrival.from == "email");
    reader.kept(device.slug.as_str(), from_email, |site| {
        let fields = Fields::default();
        let page = public(views::device(site, device, &fields, &[], from_email))?;
        Ok(if views::scans(site, device, &fields, &[]) {
            page.with(Powers::Scanner)
        } else {
            page
        })
    })
}

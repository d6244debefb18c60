//! `GET /disposal` and `GET /disposal/{country}`

use actix_web::{HttpResponse, web};

use super::public;
use crate::{
    domain::Country,
    views,
    web::{failure::Failure, reader::Reader},
};

pub(crate) async fn index(reader: Reader) -> Result<HttpResponse, Failure> {
    public(views::disposal_index(&reader.site()))
}

/// A country without a guide of its own gets the general one; what is no country is not found.
pub(crate) async fn country(
    reader: Reader,
    code: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let Some(country) = Country::parse(&code) else {
        return Failure::not_found();
    };
    let guide = reader
        .snapshot
        .disposal_in(country)
        .or_else(|| reader.snapshot.disposal_in_general());
    match guide {
        Some(guide) => public(views::disposal(&reader.site(), guide)),
        None => Failure::not_found(),
    }
}

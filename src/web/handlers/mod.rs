//! One file a page, or a family of them.

pub(super) mod api;
pub(super) mod check;
pub(super) mod devices;
pub(super) mod disposal;
pub(super) mod home;
pub(super) mod recalls;
pub(super) mod service;
pub(super) mod statics;
pub(super) mod texts;

use actix_web::{HttpResponse, http::StatusCode};

use super::{caching::Caching, failure::Failure};
use crate::views::Rendered;

/// A page as an answer.
fn page(status: StatusCode, caching: Caching, rendered: Rendered) -> Result<HttpResponse, Failure> {
    let mut response = HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .body(rendered?);
    response.extensions_mut().insert(caching);
    Ok(response)
}

/// A page that anyone may keep for a while.
fn public(rendered: Rendered) -> Result<HttpResponse, Failure> {
    page(StatusCode::OK, Caching::Page, rendered)
}

//! One file a page, or a family of them.

pub(super) mod api;
pub(super) mod check;
pub(super) mod devices;
pub(super) mod disposal;
pub(super) mod feed;
pub(super) mod home;
pub(super) mod recalls;
pub(super) mod service;
pub(super) mod statics;
pub(super) mod texts;

use actix_web::{HttpResponse, http::StatusCode};

use super::{caching::Caching, failure::Failure, headers::Powers, kept::Kept};
use crate::views::Rendered;

/// The kind of pages.
const HTML: &str = "text/html; charset=utf-8";
/// The kind of documents for programs.
const JSON: &str = "application/json";

/// A page as an answer.
fn page(status: StatusCode, caching: Caching, rendered: Rendered) -> Result<HttpResponse, Failure> {
    let mut response = HttpResponse::build(status)
        .content_type(HTML)
        .body(rendered?);
    response.extensions_mut().insert(caching);
    Ok(response)
}

/// The same page with the scanner on it, where it has one.
fn scanning(
    has_scanner: bool,
    answered: Result<HttpResponse, Failure>,
) -> Result<HttpResponse, Failure> {
    let mut response = answered?;
    if has_scanner {
        response.extensions_mut().insert(Powers::Scanner);
    }
    Ok(response)
}

/// A page that anyone may keep for a while.
fn public(rendered: Rendered) -> Result<Kept, Failure> {
    Ok(Kept::new(HTML, rendered?))
}

//! Handlers: one file for a page, or for related pages.

pub(super) mod api;
pub(super) mod check;
pub(super) mod devices;
pub(super) mod disposal;
pub(super) mod feed;
pub(super) mod home;
pub(super) mod recalls;
pub(super) mod service;
pub(super) mod static_files;
pub(super) mod static_pages;

use actix_web::{HttpResponse, http::StatusCode};

use super::{error::AppError, request_context::CacheablePage};
use crate::{domain::Answer, views::Rendered};

/// The media type of pages.
const HTML: &str = "text/html; charset=utf-8";
/// The media type of JSON documents.
const JSON: &str = "application/json";

/// A page that no cache may store.
fn uncacheable_page(status: StatusCode, rendered: Rendered) -> Result<HttpResponse, AppError> {
    Ok(HttpResponse::build(status)
        .content_type(HTML)
        .body(rendered?))
}

/// Adds device and verdict of an answer to its response, for the log line and the metrics.
fn with_verdict(mut response: HttpResponse, answer: Answer) -> HttpResponse {
    let mut extensions = response.extensions_mut();
    extensions.insert(answer.verdict);
    extensions.insert(answer.device);
    drop(extensions);
    response
}

/// A cacheable page whose path has the parameter `path_param`; empty if it has none.
fn cacheable_page(path_param: &str) -> CacheablePage<'_> {
    CacheablePage {
        path_param,
        region: None,
        varies_by_region: false,
        variant: "",
        content_type: HTML,
    }
}

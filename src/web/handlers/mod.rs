//! Handlers: one file for a page, or for related pages.

pub(super) mod api;
pub(super) mod check;
pub(super) mod devices;
pub(super) mod disposal;
pub(super) mod feed;
pub(super) mod home;
pub(super) mod probes;
pub(super) mod recalls;
pub(super) mod static_files;
pub(super) mod static_pages;

use actix_web::{HttpResponse, http::StatusCode};

use super::{error::AppError, request_context::CacheSpec};
use crate::{domain::Answer, views::Rendered};

/// The media type of pages.
const HTML: &str = "text/html; charset=utf-8";
/// The media type of JSON documents.
const JSON: &str = "application/json";
/// The media type of plain text.
const TEXT: &str = "text/plain; charset=utf-8";

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

/// How a page is cached whose path has the parameter `path_param`; empty if it has none.
fn html_cache_spec(path_param: &str) -> CacheSpec<'_> {
    CacheSpec {
        path_param,
        region: None,
        varies_by_region: false,
        variant: "",
        content_type: HTML,
    }
}

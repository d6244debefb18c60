//! `GET /`

use actix_web::{HttpResponse, http::StatusCode};

use super::{cacheable_page, uncacheable_page};
use crate::{
    request::CheckRequest,
    views,
    web::{error::AppError, request_context::RequestContext},
};

/// The rest of a longer search is ignored.
const MAX_SEARCH_LENGTH: usize = 100;

pub(crate) async fn home(context: RequestContext) -> Result<HttpResponse, AppError> {
    let query = context.query_param("q").unwrap_or_default();
    let query: String = query.chars().take(MAX_SEARCH_LENGTH).collect();
    let query = query.trim();
    let empty = CheckRequest::default();
    if query.is_empty() {
        return context.cacheable(&cacheable_page(""), |page| {
            Ok(views::home(page, "", &empty, &[])?)
        });
    }
    // A search may contain a pasted serial number.
    uncacheable_page(
        StatusCode::OK,
        views::home(&context.page_context(), query, &empty, &[]),
    )
}

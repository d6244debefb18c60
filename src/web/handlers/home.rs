//! `GET /`

use actix_web::{HttpResponse, http::StatusCode};

use super::{html_cache_spec, uncacheable_page};
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
        return context.cacheable_response(&html_cache_spec(""), |page_context| {
            Ok(views::home(page_context, "", &empty, &[])?)
        });
    }
    // A search may contain a pasted serial number.
    uncacheable_page(
        StatusCode::OK,
        views::home(&context.page_context(), query, &empty, &[]),
    )
}

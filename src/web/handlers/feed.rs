//! `GET /recalls/feed`

use actix_web::HttpResponse;

use super::html_cache_spec;
use crate::{
    views,
    web::{
        error::AppError,
        request_context::{CacheSpec, RequestContext},
    },
};

/// The media type of Atom (RFC 4287).
const ATOM: &str = "application/atom+xml; charset=utf-8";

pub(crate) async fn feed(context: RequestContext) -> Result<HttpResponse, AppError> {
    let spec = CacheSpec {
        content_type: ATOM,
        ..html_cache_spec("")
    };
    context.cacheable_response(&spec, |page_context| Ok(views::feed(page_context)?))
}

//! `GET /recalls/feed`

use actix_web::HttpResponse;

use super::cacheable_page;
use crate::{
    views,
    web::{
        error::AppError,
        request_context::{CacheablePage, RequestContext},
    },
};

/// The media type of Atom (RFC 4287).
const ATOM: &str = "application/atom+xml; charset=utf-8";

pub(crate) async fn feed(context: RequestContext) -> Result<HttpResponse, AppError> {
    let page = CacheablePage {
        content_type: ATOM,
        ..cacheable_page("")
    };
    context.cacheable(&page, |page| Ok(views::feed(page)?))
}

//! `GET /about`, `/privacy`, `/accessibility`

use actix_web::HttpResponse;

use super::html_cache_spec;
use crate::{
    views,
    web::{error::AppError, request_context::RequestContext},
};

pub(crate) async fn about(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable_response(&html_cache_spec(""), |page_context| {
        Ok(views::about(page_context)?)
    })
}

pub(crate) async fn privacy(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable_response(&html_cache_spec(""), |page_context| {
        Ok(views::privacy(page_context)?)
    })
}

pub(crate) async fn accessibility(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable_response(&html_cache_spec(""), |page_context| {
        Ok(views::accessibility(page_context)?)
    })
}

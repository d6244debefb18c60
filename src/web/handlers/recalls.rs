//! `GET /recalls`, `GET /recalls/{notice}` and `GET /recalls/{notice}/poster`

use actix_web::HttpResponse;

use super::html_cache_spec;
use crate::{
    domain::Notice,
    views,
    web::{error::AppError, request_context::RequestContext},
};

pub(crate) async fn recalls(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable_response(&html_cache_spec(""), |page_context| {
        Ok(views::recalls(page_context)?)
    })
}

pub(crate) async fn recall(context: RequestContext) -> Result<HttpResponse, AppError> {
    let notice = notice(&context)?;
    context.cacheable_response(&html_cache_spec(notice.id.as_str()), |page_context| {
        Ok(views::notice(page_context, notice)?)
    })
}

pub(crate) async fn poster(context: RequestContext) -> Result<HttpResponse, AppError> {
    let notice = notice(&context)?;
    context.cacheable_response(&html_cache_spec(notice.id.as_str()), |page_context| {
        Ok(views::poster(page_context, notice)?)
    })
}

fn notice(context: &RequestContext) -> Result<&Notice, AppError> {
    let recalls = context.snapshot().recalls();
    recalls
        .notice(context.path_param("notice"))
        .ok_or(AppError::NOT_FOUND)
}

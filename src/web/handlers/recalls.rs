//! `GET /recalls`, `GET /recalls/{notice}` and `GET /recalls/{notice}/poster`

use actix_web::HttpResponse;

use super::cacheable_page;
use crate::{
    domain::Notice,
    views,
    web::{error::AppError, request_context::RequestContext},
};

pub(crate) async fn recalls(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable(&cacheable_page(""), |page| Ok(views::recalls(page)?))
}

pub(crate) async fn recall(context: RequestContext) -> Result<HttpResponse, AppError> {
    let notice = notice(&context)?;
    context.cacheable(&cacheable_page(notice.id.as_str()), |page| {
        Ok(views::notice(page, notice)?)
    })
}

pub(crate) async fn poster(context: RequestContext) -> Result<HttpResponse, AppError> {
    let notice = notice(&context)?;
    context.cacheable(&cacheable_page(notice.id.as_str()), |page| {
        Ok(views::poster(page, notice)?)
    })
}

fn notice(context: &RequestContext) -> Result<&Notice, AppError> {
    let recalls = context.snapshot().recalls();
    recalls
        .notice(context.path_param("notice"))
        .ok_or(AppError::NOT_FOUND)
}

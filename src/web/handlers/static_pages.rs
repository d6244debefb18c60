//! `GET /about`, `/privacy`, `/accessibility`

use actix_web::HttpResponse;

use super::cacheable_page;
use crate::{
    views,
    web::{error::AppError, request_context::RequestContext},
};

pub(crate) async fn about(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable(&cacheable_page(""), |page| Ok(views::about(page)?))
}

pub(crate) async fn privacy(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable(&cacheable_page(""), |page| Ok(views::privacy(page)?))
}

pub(crate) async fn accessibility(context: RequestContext) -> Result<HttpResponse, AppError> {
    context.cacheable(&cacheable_page(""), |page| Ok(views::accessibility(page)?))
}

//! `GET /devices/{device}`

use actix_web::HttpResponse;

use super::cacheable_page;
use crate::{
    request::CheckRequest,
    views,
    web::{
        error::AppError,
        headers::SecurityProfile,
        request_context::{CacheablePage, RequestContext},
    },
};

pub(crate) async fn device(context: RequestContext) -> Result<HttpResponse, AppError> {
    let recalls = context.snapshot().recalls();
    let device = recalls
        .device(context.path_param("device"))
        .ok_or(AppError::NOT_FOUND)?;
    let from_email = context.query_param("from").as_deref() == Some("email");
    let empty = CheckRequest::default();
    let page = CacheablePage {
        variant: if from_email { "from=email" } else { "" },
        ..cacheable_page(device.slug.as_str())
    };
    let mut response = context.cacheable(&page, |page| {
        Ok(views::device(page, device, &empty, &[], from_email)?)
    })?;
    if views::has_scanner(&context.page_context(), device, &empty, &[]) {
        response.extensions_mut().insert(SecurityProfile::Scanner);
    }
    Ok(response)
}

//! `GET /devices/{device}`

use actix_web::HttpResponse;

use super::html_cache_spec;
use crate::{
    request::CheckRequest,
    views,
    web::{
        error::AppError,
        headers::SecurityProfile,
        request_context::{CacheSpec, RequestContext},
    },
};

pub(crate) async fn device(context: RequestContext) -> Result<HttpResponse, AppError> {
    let recalls = context.snapshot().recalls();
    let device = recalls
        .device(context.path_param("device"))
        .ok_or(AppError::NOT_FOUND)?;
    let from_email = context.query_param("from").as_deref() == Some("email");
    let empty = CheckRequest::default();
    let spec = CacheSpec {
        variant: if from_email { "from=email" } else { "" },
        ..html_cache_spec(device.slug.as_str())
    };
    let mut response = context.cacheable_response(&spec, |page_context| {
        Ok(views::device(
            page_context,
            device,
            &empty,
            &[],
            from_email,
        )?)
    })?;
    if views::has_scanner(&context.page_context(), device, &empty, &[]) {
        response.extensions_mut().insert(SecurityProfile::Scanner);
    }
    Ok(response)
}

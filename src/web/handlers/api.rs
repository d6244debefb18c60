//! `/api/v1/…`: the JSON API.

use std::sync::OnceLock;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{self, ContentEncoding},
    },
};
use serde::Serialize;

use super::{JSON, with_verdict};
use crate::{
    clock::latest_today,
    domain,
    report::{CheckDocument, DeviceDocument, ErrorReport, NoticeDocument},
    request::{CheckRequest, InputError},
    web::{
        compression::accepts_gzip,
        error::AppError,
        request_body::{Body, require_content_type},
        request_context::{CacheSpec, RequestContext},
        served_snapshot::ApiList,
    },
};

/// `POST /api/v1/check`
pub(crate) async fn check(
    context: RequestContext,
    http_request: HttpRequest,
    Body(body): Body,
) -> Result<HttpResponse, AppError> {
    require_content_type(&http_request, "application/json")?;
    let request = CheckRequest::from_json(&body)?;
    let (snapshot, messages) = (context.snapshot(), context.page_context().messages);
    let recalls = snapshot.recalls();
    let input = match request.parse(recalls, latest_today()) {
        Ok(input) => input,
        Err(errors) => {
            let first = errors.first().ok_or(AppError::NOT_FOUND)?;
            return Ok(HttpResponse::build(status(first))
                .json(ErrorReport::for_input(first, recalls, messages)));
        }
    };
    let answer = domain::check(recalls, snapshot, &input.unit)?;
    let document = CheckDocument::new(&input, &answer, recalls, snapshot.generation(), messages);
    Ok(with_verdict(HttpResponse::Ok().json(document), answer))
}

/// The status of an input error.
fn status(error: &InputError) -> StatusCode {
    match error {
        InputError::DeviceUnknown => StatusCode::NOT_FOUND,
        InputError::DeviceMissing
        | InputError::SerialMissing(_)
        | InputError::SerialFormat(..)
        | InputError::SerialIsOtherPrint(_)
        | InputError::SerialContradicts
        | InputError::ColourUnknown(_)
        | InputError::BoughtFormat
        | InputError::BoughtNoSuchDay
        | InputError::BoughtAhead
        | InputError::CountryUnknown
        | InputError::Twice(_)
        | InputError::TooLong(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// `GET /api/v1/devices`
pub(crate) async fn devices(
    context: RequestContext,
    http_request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let recalls = context.snapshot().recalls();
    list(
        &context,
        &http_request,
        &context.served_snapshot().device_list,
        || {
            let devices = recalls.devices().iter();
            devices
                .map(|device| DeviceDocument::new(device, recalls))
                .collect::<Vec<_>>()
        },
    )
}

/// `GET /api/v1/devices/{device}`
pub(crate) async fn device(context: RequestContext) -> Result<HttpResponse, AppError> {
    let recalls = context.snapshot().recalls();
    let device = recalls
        .device(context.path_param("device"))
        .ok_or(AppError::NOT_FOUND)?;
    context.cacheable_response(&json_cache_spec(device.slug.as_str()), |_| {
        Ok(serde_json::to_string(&DeviceDocument::new(
            device, recalls,
        ))?)
    })
}

/// `GET /api/v1/recalls`
pub(crate) async fn recalls(
    context: RequestContext,
    http_request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let notices = context.snapshot().recalls().notices();
    list(
        &context,
        &http_request,
        &context.served_snapshot().notice_list,
        || notices.iter().map(NoticeDocument::new).collect::<Vec<_>>(),
    )
}

/// `GET /api/v1/recalls/{notice}`
pub(crate) async fn recall(context: RequestContext) -> Result<HttpResponse, AppError> {
    let notice = context
        .snapshot()
        .recalls()
        .notice(context.path_param("notice"))
        .ok_or(AppError::NOT_FOUND)?;
    context.cacheable_response(&json_cache_spec(notice.id.as_str()), |_| {
        Ok(serde_json::to_string(&NoticeDocument::new(notice))?)
    })
}

/// How a JSON document is cached whose path has the parameter `path_param`; empty if it has none.
fn json_cache_spec(path_param: &str) -> CacheSpec<'_> {
    CacheSpec {
        content_type: JSON,
        ..super::html_cache_spec(path_param)
    }
}

/// A list of everything, which is serialized and compressed once for each generation.
fn list<T: Serialize>(
    context: &RequestContext,
    request: &HttpRequest,
    stored: &OnceLock<ApiList>,
    create: impl FnOnce() -> T,
) -> Result<HttpResponse, AppError> {
    let list = if let Some(list) = stored.get() {
        list
    } else {
        let list = ApiList::new(serde_json::to_vec(&create())?);
        stored.get_or_init(|| list)
    };
    context.conditional_response(&json_cache_spec(""), || {
        let mut response = HttpResponse::Ok();
        response.content_type(JSON);
        Ok(match &list.gzip {
            Some(gzip) if accepts_gzip(request) => response
                .insert_header((header::CONTENT_ENCODING, ContentEncoding::Gzip.as_str()))
                .body(gzip.clone()),
            Some(_) | None => response.body(list.json.clone()),
        })
    })
}

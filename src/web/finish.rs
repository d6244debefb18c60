//! What happens to every answer: failures get their page or JSON, then come headers, caching and the log line.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use actix_web::{
    Error, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody, to_bytes},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};

use super::{
    caching::{ByRegion, Caching},
    encoding::{gzip, shrinks, takes_gzip},
    failure::Failure,
    headers::{self, Powers},
    metrics::Counted,
    reader::Reader,
    state::State,
};
use crate::{
    domain::{DeviceSlug, Verdict},
    i18n::Language,
    report::ErrorReport,
    views::{Problem, problem, problem_message},
};

/// Names the generation of the data that an answer was made from.
const GENERATION: HeaderName = HeaderName::from_static("charge-safely-generation");

/// Finishes the answer to a request.
pub(super) async fn finish(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = Instant::now();
    let (request, response) = match next.call(request).await {
        Ok(answered) => {
            let (request, response) = answered.into_parts();
            (request, response.map_into_boxed_body())
        }
        // Only a middleware of ours could fail like this, and there is no other.
        Err(error) => return Err(error),
    };
    let response = if response.error().is_some() {
        explained(&request, &response)
    } else {
        response
    };
    let by_region = response.extensions().get::<ByRegion>().is_some();
    let mut response = packed(&request, response).await;

    let heard = Reader::heard(&request);
    if let Some(generation) = heard.generation() {
        response.headers_mut().insert(GENERATION, generation);
    }
    let state = request.app_data::<web::Data<State>>();
    let https = state
        .and_then(|state| state.public_url.as_ref())
        .is_some_and(super::PublicUrl::is_https);
    let powers = response
        .extensions()
        .get::<Powers>()
        .copied()
        .unwrap_or_default();
    headers::add(response.headers_mut(), powers, https);
    let headers = response.headers_mut();
    if headers.get(header::CONTENT_TYPE).is_some_and(|kind| {
        ["text/html", "application/atom+xml"]
            .iter()
            .any(|spoken| kind.as_bytes().starts_with(spoken.as_bytes()))
    }) {
        let language = HeaderValue::from_static(heard.language.tag());
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    let is_fixed = headers.get(header::CACHE_CONTROL) == Some(&Caching::Immutable.header());
    if (!heard.language_in_address || by_region) && !is_fixed {
        headers::vary_by_language(headers);
    }
    account(&request, &response, heard.language, begun);
    Ok(ServiceResponse::new(request, response))
}

/// The page or JSON for a failure. Inner causes go to the log with an id, and only the id to the visitor.
fn explained(request: &HttpRequest, response: &HttpResponse<BoxBody>) -> HttpResponse<BoxBody> {
    let failure = response
        .error()
        .and_then(|error| error.as_error::<Failure>());
    let problem = failure.map_or_else(|| problem_of(response.status()), Failure::problem);
    let id = (problem == Problem::Internal).then(request_id);
    if let (Some(id), Some(error)) = (&id, response.error()) {
        log::error!("request {id} failed: {error}");
    }
    let mut explained =
        HttpResponse::build(StatusCode::from_u16(problem.status()).unwrap_or(response.status()));
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        explained.insert_header((header::ALLOW, allowed.clone()));
    }
    if matches!(problem, Problem::RequestTimeout | Problem::PayloadTooLarge) {
        // What is still on its way is not read.
        explained.force_close();
    }
    if let Some(seconds) = problem.retry_after() {
        explained.insert_header((header::RETRY_AFTER, seconds));
    }
    let Some(reader) = Reader::of(request) else {
        return explained.finish();
    };
    let site = reader.page_context();
    if reader.is_program() {
        let report = match failure {
            Some(Failure::Json(error)) => ErrorReport::for_json(error, site.messages),
            _ => ErrorReport::new(
                problem.code(),
                None,
                &problem_message(site.messages, problem),
            ),
        };
        return explained.json(report.numbered(id));
    }
    match self::problem(&site, problem, id.as_deref()) {
        Ok(page) => explained
            .content_type("text/html; charset=utf-8")
            .body(page),
        Err(error) => {
            log::error!("the page for a failure could not be rendered: {error}");
            explained.finish()
        }
    }
}

/// What a failure outside our handlers means, such as a body that is too large.
fn problem_of(status: StatusCode) -> Problem {
    match status {
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Problem::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::PayloadTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::UnsupportedMediaType,
        _ if status.is_client_error() => Problem::BadRequest,
        _ => Problem::Internal,
    }
}

/// Says how long it may be kept, and packs what was made for this visitor alone and is not packed yet.
async fn packed(
    request: &HttpRequest,
    mut response: HttpResponse<BoxBody>,
) -> HttpResponse<BoxBody> {
    let caching = response
        .extensions()
        .get::<Caching>()
        .copied()
        .unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, caching.header());
    let shrinks = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(shrinks);
    let is_packed =
        headers.contains_key(header::CONTENT_ENCODING) || headers.contains_key(header::VARY);
    if !shrinks || is_packed {
        return response;
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // Brotli takes too long for what is sent once.
    if !takes_gzip(request) {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body).await else {
        return HttpResponse::InternalServerError().finish();
    };
    let mut response = head.set_body(BoxBody::new(()));
    match gzip(&bytes) {
        Some(packed) => {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response.set_body(BoxBody::new(packed))
        }
        None => response.set_body(BoxBody::new(bytes)),
    }
}

/// The log line and the figures. They have the route's pattern, not the address: an address can hold what a visitor mistyped.
fn account(
    request: &HttpRequest,
    response: &HttpResponse<BoxBody>,
    language: Language,
    begun: Instant,
) {
    let (method, took) = (method(request), begun.elapsed());
    let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
    let extensions = response.extensions();
    let verdict = extensions.get::<Verdict>().copied();
    // Joined here: to format each of them apart takes as long as to look up a code.
    let said = [
        method,
        &route,
        response.status().as_str(),
        verdict.map_or("-", Verdict::as_str),
        language.tag(),
    ]
    .join(" ");
    log::info!("{said} {}µs", took.as_micros());
    if let Some(state) = request.app_data::<web::Data<State>>() {
        state.metrics.count(&Counted {
            method,
            route: &route,
            status: response.status(),
            judged: extensions.get::<DeviceSlug>().zip(verdict),
            took,
        });
    }
}

/// The method, if it is one that we know; another may be anything that a visitor typed.
fn method(request: &HttpRequest) -> &'static str {
    match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}

/// Tells one failed request from another, on the page and in the log.
fn request_id() -> String {
    static FAILED: AtomicU64 = AtomicU64::new(1);
    let second = jiff::Timestamp::now().as_second();
    format!("{second:x}-{:x}", FAILED.fetch_add(1, Ordering::Relaxed))
}

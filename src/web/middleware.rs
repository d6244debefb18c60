//! Middleware: the rate limits of checks and pages, and what finishes every response: error pages, compression, headers,
//! log line, metrics.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use actix_web::{
    Error, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};

use super::{
    PublicUrl,
    app_state::AppState,
    cache_control::{CacheControl, VaryByRegion},
    compression::{accepts_gzip, gzip, is_compressible},
    error::AppError,
    headers::{self, SecurityProfile},
    metrics::ResponseSample,
    rate_limiter::Ration,
    request_context::{RequestContext, RequestLocale, query_param},
    route_pattern::RoutePattern,
};
use crate::{
    domain::{DeviceSlug, Verdict},
    i18n::Language,
    report::ErrorReport,
    views::{Problem, problem_message, problem_page},
};

/// Names the generation of the data that a response was made from.
const GENERATION: HeaderName = HeaderName::from_static("charge-safely-generation");

/// Finishes the response to a request.
pub(super) async fn finish_response(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let start = Instant::now();
    let (request, response) = next.call(request).await?.into_parts();
    let response = response.map_into_boxed_body();
    let response = if response.error().is_some() {
        render_error(&request, &response)
    } else {
        response
    };
    let mut response = compress(&request, response);
    let locale = RequestContext::locale(&request);
    add_headers(&request, &mut response, locale.language);
    let varies_by_region = response.extensions().get::<VaryByRegion>().is_some();
    let headers = response.headers_mut();
    let is_immutable =
        headers.get(header::CACHE_CONTROL) == Some(&CacheControl::Immutable.header());
    if (!locale.language_in_path || varies_by_region) && !is_immutable {
        headers::vary_by_language(headers);
    }
    log_and_count(&request, &response, locale, start);
    Ok(ServiceResponse::new(request, response))
}

/// Middleware of checks: counts the request, and responds with 429 if the client has reached its limit.
pub(super) async fn limit_checks(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    limit_requests(Ration::Checks, request, next).await
}

/// Middleware of pages: counts the request, also one that gets "not modified" or "not found".
pub(super) async fn limit_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    limit_requests(Ration::Pages, request, next).await
}

/// Middleware of a page with a postcode search: a request that searches counts as a check, any other as a page.
pub(super) async fn limit_postcode_searches(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let ration = match query_param(request.query_string(), "near") {
        Some(_) => Ration::Checks,
        None => Ration::Pages,
    };
    limit_requests(ration, request, next).await
}

async fn limit_requests(
    ration: Ration,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match count_against_limit(ration, &request) {
        Some(problem) => Ok(request.error_response(AppError::Problem(problem))),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// Counts a request for the rate limit; returns the problem if its client has reached the limit.
fn count_against_limit(ration: Ration, request: &ServiceRequest) -> Option<Problem> {
    let state = request.app_data::<web::Data<AppState>>()?;
    let peer = request.peer_addr()?.ip();
    let wait = state
        .rate_limiter
        .count_request(ration, peer, request.headers())
        .err()?;
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    Some(Problem::TooManyRequests {
        wait: u32::try_from(seconds.max(1)).unwrap_or(u32::MAX),
    })
}

/// The page or the JSON of an error. The cause goes to the log with an id, and only the id to the visitor.
fn render_error(request: &HttpRequest, response: &HttpResponse<BoxBody>) -> HttpResponse<BoxBody> {
    let error = response
        .error()
        .and_then(|error| error.as_error::<AppError>());
    let problem = error.map_or_else(|| problem_of_status(response.status()), AppError::problem);
    let id = (problem == Problem::Internal).then(request_id);
    if let (Some(id), Some(error)) = (&id, response.error()) {
        log::error!("request {id} failed: {error}");
    }
    let mut rendered =
        HttpResponse::build(StatusCode::from_u16(problem.status()).unwrap_or(response.status()));
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        rendered.insert_header((header::ALLOW, allowed.clone()));
    }
    if matches!(problem, Problem::RequestTimeout | Problem::PayloadTooLarge) {
        // The rest of the body is not read.
        rendered.force_close();
    }
    if let Some(seconds) = problem.retry_after() {
        rendered.insert_header((header::RETRY_AFTER, seconds));
    }
    let Some(context) = RequestContext::new(request) else {
        return rendered.finish();
    };
    let page_context = context.page_context();
    if context.is_api() {
        let report = match error {
            Some(AppError::Json(error)) => ErrorReport::for_json(error, page_context.messages),
            Some(_) | None => ErrorReport::new(
                problem.code(),
                None,
                &problem_message(page_context.messages, problem),
            ),
        };
        return rendered.json(report.numbered(id));
    }
    match problem_page(&page_context, problem, id.as_deref()) {
        Ok(html) => rendered.content_type("text/html; charset=utf-8").body(html),
        Err(error) => {
            log::error!("the page of an error could not be rendered: {error}");
            rendered.finish()
        }
    }
}

/// The problem of an error from outside of our handlers, such as a body that is too large.
fn problem_of_status(status: StatusCode) -> Problem {
    match status {
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Problem::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::PayloadTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::UnsupportedMediaType,
        _ if status.is_client_error() => Problem::BadRequest,
        _ => Problem::Internal,
    }
}

/// Compresses a body with gzip if the client accepts that and the handler did not compress it.
fn compress(request: &HttpRequest, mut response: HttpResponse<BoxBody>) -> HttpResponse<BoxBody> {
    const ACCEPT_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");
    let is_not_modified = response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    let is_compressible = headers
        .get(header::CONTENT_TYPE)
        .and_then(|media_type| media_type.to_str().ok())
        .is_some_and(is_compressible);
    if is_compressible || is_not_modified {
        headers.insert(header::VARY, ACCEPT_ENCODING);
    }
    let is_compressed = headers.contains_key(header::CONTENT_ENCODING);
    if !is_compressible || is_compressed || !accepts_gzip(request) {
        return response;
    }
    let (head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        // A long static file, which is sent in chunks. Static files are compressed when the program is built.
        Err(stream) => return head.set_body(stream),
    };
    match gzip(&bytes) {
        Some(compressed) => {
            let mut response = head.set_body(BoxBody::new(compressed));
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        }
        None => head.set_body(BoxBody::new(bytes)),
    }
}

/// Adds caching, generation, security and language headers.
fn add_headers(request: &HttpRequest, response: &mut HttpResponse<BoxBody>, language: Language) {
    let extensions = response.extensions();
    let cache_control = extensions.get::<CacheControl>().copied();
    let profile = extensions.get::<SecurityProfile>().copied();
    drop(extensions);
    let is_https = request
        .app_data::<web::Data<AppState>>()
        .and_then(|state| state.public_url.as_ref())
        .is_some_and(PublicUrl::is_https);
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        cache_control.unwrap_or_default().header(),
    );
    if let Some(generation) = RequestContext::generation(request) {
        headers.insert(GENERATION, generation);
    }
    headers::add_security_headers(headers, profile.unwrap_or_default(), is_https);
    let has_language = headers.get(header::CONTENT_TYPE).is_some_and(|media_type| {
        ["text/html", "application/atom+xml"]
            .iter()
            .any(|prefix| media_type.as_bytes().starts_with(prefix.as_bytes()))
    });
    if has_language {
        headers.insert(
            header::CONTENT_LANGUAGE,
            HeaderValue::from_static(language.tag()),
        );
    }
}

/// Writes the log line and counts the response. Both have the route's pattern instead of the address, which can contain what
/// a visitor entered.
fn log_and_count(
    request: &HttpRequest,
    response: &HttpResponse<BoxBody>,
    locale: RequestLocale,
    start: Instant,
) {
    let (method, duration) = (method_name(request.method()), start.elapsed());
    let language = locale.language.tag();
    let (route, prefix) = match RoutePattern::from_request(request) {
        Some(route) if locale.language_in_path => (route, ["/", language]),
        Some(route) => (route, [""; 2]),
        None => ("-", [""; 2]),
    };
    let extensions = response.extensions();
    let verdict = extensions.get::<Verdict>().copied();
    log::info!(
        "{method} {}{}{route} {} {} {language} {}µs",
        prefix[0],
        prefix[1],
        response.status().as_str(),
        verdict.map_or("-", Verdict::as_str),
        duration.as_micros()
    );
    if let Some(state) = request.app_data::<web::Data<AppState>>() {
        state.metrics.count(&ResponseSample {
            method,
            route,
            status: response.status(),
            check: extensions.get::<DeviceSlug>().zip(verdict),
            duration,
        });
    }
}

/// The name of a known method. Other methods can be any text of the client.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}

/// Identifies a failed request, on the page and in the log.
fn request_id() -> String {
    static FAILED: AtomicU64 = AtomicU64::new(1);
    let second = jiff::Timestamp::now().as_second();
    format!("{second:x}-{:x}", FAILED.fetch_add(1, Ordering::Relaxed))
}

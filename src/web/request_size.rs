//! Limits of the size of a request's address and headers. The body is measured when it is read.

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Uri, header::HeaderMap},
    middleware::Next,
};

use super::error::AppError;
use crate::views::Problem;

/// The longest path with query: the URI length that every server should support (RFC 9110, 4.1). Paths of this site have 120 bytes
/// at most; a search or a postcode that is too long has an error message of its own.
const MAX_URI_LENGTH: usize = 8 * 1024;

/// The most bytes of all header names and values. Browsers send one or two thousand.
const MAX_HEADERS_LENGTH: usize = 16 * 1024;

/// Middleware that rejects requests with too long an address or too many headers.
pub(super) async fn enforce_size_limits(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match exceeded_size_limit(request.uri(), request.headers()) {
        Some(problem) => Ok(request.error_response(AppError::Problem(problem))),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// The problem of a request whose address or headers exceed their limit.
fn exceeded_size_limit(uri: &Uri, headers: &HeaderMap) -> Option<Problem> {
    let path = uri.path_and_query().map_or("", |all| all.as_str());
    if path.len() > MAX_URI_LENGTH {
        return Some(Problem::AddressTooLong);
    }
    let lines = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len());
    (lines.sum::<usize>() > MAX_HEADERS_LENGTH).then_some(Problem::HeadersTooLarge)
}

//! Limits that the operator sets, and limits of the size of a request.

use std::time::Duration;

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Uri, header::HeaderMap},
    middleware::Next,
};

use super::{client::TrustedProxies, error::AppError};
use crate::views::Problem;

/// The longest path with query: what every server should support (RFC 9110, 4.1). Paths of this site have 120 bytes at most; a
/// search or a postcode that is too long has an error message of its own.
const MAX_ADDRESS_LENGTH: usize = 8 * 1024;

/// The most bytes of all header names and values. Browsers send one or two thousand.
const MAX_HEADERS_LENGTH: usize = 16 * 1024;

/// Limits that the operator sets.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How many checks a client may make in a minute; twice as many in a burst; 0 turns the limit off.
    pub checks_per_minute: u32,
    /// The proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: TrustedProxies,
    /// How long a client may take to send a request; it may take twice as long to read each 64 KiB of the response.
    pub request_timeout: Duration,
    /// The most open connections; fewer if the system allows fewer open files.
    pub connections: usize,
}

/// Middleware that rejects requests with too long an address or too many headers.
pub(super) async fn enforce_size_limits(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match too_large(request.uri(), request.headers()) {
        Some(problem) => Ok(request.error_response(AppError::Problem(problem))),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// What is too large in a request. The body is measured when it is read.
fn too_large(address: &Uri, headers: &HeaderMap) -> Option<Problem> {
    let path = address.path_and_query().map_or("", |all| all.as_str());
    if path.len() > MAX_ADDRESS_LENGTH {
        return Some(Problem::AddressTooLong);
    }
    let lines = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len());
    (lines.sum::<usize>() > MAX_HEADERS_LENGTH).then_some(Problem::HeadersTooLarge)
}

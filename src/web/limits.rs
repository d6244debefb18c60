//! How large a request may be, and how many there may be at once.

use std::time::Duration;

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Uri, header::HeaderMap},
    middleware::Next,
};

use super::{client::TrustedProxies, failure::Failure};
use crate::views::Problem;

/// The longest address with its query: what every server should take (RFC 9110, 4.1). Ours have 120 bytes at most, but a search or
/// a postcode may be anything, and has better words for being too long.
const LONGEST_ADDRESS: usize = 8 * 1024;

/// The most that all headers together may have, as names and values. Browsers that carry no cookie of ours send one or two
/// thousand bytes.
const LONGEST_HEADERS: usize = 16 * 1024;

/// What the operator allows.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How many checks a client may ask for in a minute; twice as many at once; 0 sets no bounds.
    pub checks_per_minute: u32,
    /// The proxies whose word about their clients is believed.
    pub trusted_proxies: TrustedProxies,
    /// How long somebody may take to send a request, and to take an answer of up to some kilobytes.
    pub patience: Duration,
    /// How many connections there may be at once; fewer where the system allows fewer open files.
    pub connections: usize,
}

/// Lets a request through that is within bounds.
pub(super) async fn within(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match too_large(request.uri(), request.headers()) {
        Some(problem) => Ok(request.error_response(Failure::Visitor(problem))),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// What is too large about a request, if anything is. A body is measured when it is read.
fn too_large(address: &Uri, headers: &HeaderMap) -> Option<Problem> {
    let path = address.path_and_query().map_or("", |all| all.as_str());
    if path.len() > LONGEST_ADDRESS {
        return Some(Problem::AddressTooLong);
    }
    let lines = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len());
    (lines.sum::<usize>() > LONGEST_HEADERS).then_some(Problem::HeadersTooLarge)
}

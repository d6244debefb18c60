//! The pattern of a request's route.

use actix_web::HttpRequest;

/// The pattern of a request's route, such as `/devices/{device}`, without the language that its path may begin with. Unlike the
/// address, it contains nothing that a visitor entered.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoutePattern(pub &'static str);

impl RoutePattern {
    /// The pattern of the route that matched a request; `None` if none did.
    pub(super) fn from_request(request: &HttpRequest) -> Option<&'static str> {
        let &Self(pattern) = request.app_data()?;
        // The start page in a language is at `/de/` and at `/de`.
        Some(if pattern.is_empty() { "/" } else { pattern })
    }
}

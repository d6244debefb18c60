//! Pages for requests that have no answer.

use super::{Rendered, Site};
use crate::i18n::Messages;

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The request cannot be read.
    BadRequest,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// More was sent than a form holds.
    PayloadTooLarge,
    /// Neither a form nor JSON was sent.
    UnsupportedMediaType,
    /// Something broke here.
    Internal,
}

impl Problem {
    /// Its HTTP status (RFC 9110).
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::PayloadTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Internal => 500,
        }
    }

    /// Its name in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BadRequest => "bad_request",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Internal => "internal",
        }
    }
}

/// The page of a problem.
///
/// # Errors
/// When the template cannot be rendered.
pub fn problem(_site: &Site<'_>, _problem: Problem, _request_id: Option<&str>) -> Rendered {
    Ok(String::new())
}

/// A problem in one sentence, for JSON.
#[must_use]
pub fn problem_message(messages: &Messages, problem: Problem) -> String {
    let key = format!("problem-{}-message", problem.code().replace('_', "-"));
    messages.text(&key).to_owned()
}

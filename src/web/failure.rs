//! What goes wrong between a request and its answer. [`super::finish`] turns it into a page or into JSON.

use std::fmt;

use actix_web::{
    HttpResponse, Responder, ResponseError,
    http::{Method, StatusCode, header},
};

use crate::{
    request::JsonError,
    storage::SnapshotError,
    views::{Problem, ViewError},
};

/// What went wrong.
#[derive(Debug)]
pub(super) enum Failure {
    /// The visitor can mend it, or has to look elsewhere.
    Visitor(Problem),
    /// The address does not answer to this method, but to these.
    Method(String),
    /// The JSON could not be read.
    Json(JsonError),
    /// A page could not be rendered.
    View(ViewError),
    /// A list could not be read.
    Lookup(SnapshotError),
    /// A document for programs could not be written.
    Document(serde_json::Error),
    /// The handler panicked, there where it is known.
    Panic(Option<String>),
}

impl Failure {
    /// There is nothing at this address.
    pub(super) fn not_found() -> Result<HttpResponse, Self> {
        Err(Self::Visitor(Problem::NotFound))
    }

    /// The address answers to other methods.
    pub(super) fn method_not_allowed(allowed: &[Method]) -> Result<HttpResponse, Self> {
        Err(Self::Method(
            allowed
                .iter()
                .map(Method::as_str)
                .collect::<Vec<_>>()
                .join(", "),
        ))
    }

    /// What the visitor is told; the inner causes are not.
    pub(super) fn problem(&self) -> Problem {
        match self {
            Self::Visitor(problem) => *problem,
            Self::Method(_) => Problem::MethodNotAllowed,
            Self::Json(_) => Problem::BadRequest,
            Self::View(_) | Self::Lookup(_) | Self::Document(_) | Self::Panic(_) => {
                Problem::Internal
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visitor(problem) => f.write_str(problem.code()),
            Self::Method(_) => f.write_str(Problem::MethodNotAllowed.code()),
            Self::Json(error) => write!(f, "{error}"),
            Self::View(error) => write!(f, "{error}"),
            Self::Lookup(error) => write!(f, "{error}"),
            Self::Document(error) => write!(f, "{error}"),
            Self::Panic(Some(place)) => write!(f, "its handler panicked at {place}"),
            Self::Panic(None) => f.write_str("its handler panicked"),
        }
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem().status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Self::Method(allowed) = self {
            response.insert_header((header::ALLOW, allowed.as_str()));
        }
        response.finish()
    }
}

impl From<ViewError> for Failure {
    fn from(error: ViewError) -> Self {
        Self::View(error)
    }
}

impl From<SnapshotError> for Failure {
    fn from(error: SnapshotError) -> Self {
        Self::Lookup(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Document(error)
    }
}

/// So that a default service can return a failure alone.
impl Responder for Failure {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &actix_web::HttpRequest) -> HttpResponse {
        HttpResponse::from_error(self)
    }
}

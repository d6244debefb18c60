//! Why a request has no regular response. [`super::middleware`] renders the error page or the JSON error.

use actix_web::{
    HttpResponse, Responder, ResponseError,
    http::{Method, StatusCode, header},
};

use crate::{
    request::JsonError,
    storage::SnapshotError,
    views::{Problem, ViewError},
};

/// Why a request has no regular response. The text goes to the log; visitors see the page of its [`Problem`].
#[derive(Debug, thiserror::Error)]
pub(super) enum AppError {
    /// A problem of the request, which its error page explains.
    #[error("{}", .0.code())]
    Problem(Problem),
    /// The method is not allowed. The text has the allowed ones, as in the header `Allow`.
    #[error("the method is not allowed, but {0}")]
    MethodNotAllowed(String),
    /// The body is not the JSON of a request.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// A page could not be rendered.
    #[error(transparent)]
    View(#[from] ViewError),
    /// Data in the snapshot could not be read.
    #[error(transparent)]
    Snapshot(#[from] SnapshotError),
    /// A JSON document could not be serialized.
    #[error(transparent)]
    Document(#[from] serde_json::Error),
    /// The handler panicked, with its location if known.
    #[error("the handler panicked{}", .0.as_ref().map(|location| format!(" at {location}")).unwrap_or_default())]
    Panic(Option<String>),
}

impl AppError {
    /// No page has this address.
    pub(super) const NOT_FOUND: Self = Self::Problem(Problem::NotFound);

    /// The address exists for other methods.
    pub(super) fn method_not_allowed(allowed: &[Method]) -> Self {
        let allowed: Vec<&str> = allowed.iter().map(Method::as_str).collect();
        Self::MethodNotAllowed(allowed.join(", "))
    }

    /// What the visitor sees of it.
    pub(super) fn problem(&self) -> Problem {
        match self {
            Self::Problem(problem) => *problem,
            Self::MethodNotAllowed(_) => Problem::MethodNotAllowed,
            Self::Json(_) => Problem::BadRequest,
            Self::View(_) | Self::Snapshot(_) | Self::Document(_) | Self::Panic(_) => {
                Problem::Internal
            }
        }
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem().status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Self::MethodNotAllowed(allowed) = self {
            response.insert_header((header::ALLOW, allowed.as_str()));
        }
        response.finish()
    }
}

/// Lets a handler return an `AppError` instead of a `Result`.
impl Responder for AppError {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &actix_web::HttpRequest) -> HttpResponse {
        HttpResponse::from_error(self)
    }
}

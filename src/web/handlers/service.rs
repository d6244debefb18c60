//! `GET /healthz`, `GET /readyz` and `GET /robots.txt`

use actix_web::HttpResponse;

use crate::web::request_context::RequestContext;

/// The media type of plain text.
const TEXT: &str = "text/plain; charset=utf-8";

/// The process is alive.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type(TEXT).body("alive\n")
}

/// Allows search engines to index every address. Answers to checks have no address.
pub(crate) async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .content_type(TEXT)
        .body("User-agent: *\nAllow: /\n")
}

/// The generation that is served, and what happened to snapshot files.
pub(crate) async fn readyz(context: RequestContext) -> HttpResponse {
    let status = context.state().snapshots.status();
    let rejected = match &status.rejected {
        Some(reason) => format!("the last file was rejected: {reason}\n"),
        None => String::new(),
    };
    let text = format!(
        "ready, generation {}\n{rejected}files rejected: {}, generations replaced: {}\n",
        context.snapshot().generation(),
        status.rejections,
        status.swaps
    );
    HttpResponse::Ok().content_type(TEXT).body(text)
}

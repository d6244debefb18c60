//! `GET /healthz` and `GET /readyz`

use actix_web::HttpResponse;

use super::TEXT;
use crate::web::request_context::RequestContext;

/// The process is alive.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type(TEXT).body("alive\n")
}

/// The generation that is served, and what happened to snapshot files.
pub(crate) async fn readyz(context: RequestContext) -> HttpResponse {
    let status = context.state().snapshot_store.status();
    let rejected = match &status.last_rejection {
        Some(reason) => format!("the last file was rejected: {reason}\n"),
        None => String::new(),
    };
    let text = format!(
        "ready, generation {}\n{rejected}files rejected: {}, generations replaced: {}\n",
        context.snapshot().generation(),
        status.rejections,
        status.generation_changes
    );
    HttpResponse::Ok().content_type(TEXT).body(text)
}

//! `GET /healthz` and `GET /readyz`

use actix_web::HttpResponse;

use crate::web::reader::Reader;

/// The process lives.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("alive\n")
}

/// It serves a generation of the data, and which.
pub(crate) async fn readyz(reader: Reader) -> HttpResponse {
    let body = format!("ready, generation {}\n", reader.snapshot.generation());
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(body)
}

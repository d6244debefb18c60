//! `GET /healthz`, `GET /readyz` and `GET /robots.txt`

use actix_web::HttpResponse;

use crate::web::reader::Reader;

/// The process lives.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("alive\n")
}

/// Everything that has an address is for everybody; answers have none.
pub(crate) async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("User-agent: *\nAllow: /\n")
}

/// It serves a generation of the data, and which.
pub(crate) async fn readyz(reader: Reader) -> HttpResponse {
    let mut lines = vec![format!(
        "ready, generation {}\n",
        reader.snapshot().generation()
    )];
    let history = reader.history();
    if let Some(reason) = &history.damaged {
        lines.push(format!(
            "the file that is served since the start is damaged and must be replaced: {reason}\n"
        ));
    }
    if let Some(reason) = &history.refused {
        lines.push(format!("the last file was refused: {reason}\n"));
    } else if !history.is_proven && history.damaged.is_none() {
        let reading = "the file is still being read through: each look-up proves what it reads\n";
        lines.push(reading.to_owned());
    }
    lines.push(format!(
        "files refused: {}, generations replaced: {}\n",
        history.refusals, history.swaps
    ));
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(lines.concat())
}

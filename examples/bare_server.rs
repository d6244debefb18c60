//! A minimal server for comparison: actix-web responds with a constant body. `benches/load/run` compares the site with it.
//!
//! `bare_server BYTES` takes a free port, prints its address, and responds to every request with that number of bytes.

use std::io::Write;

use actix_web::{App, HttpResponse, HttpServer, web};

fn main() -> std::io::Result<()> {
    let bytes = std::env::args().nth(1).and_then(|size| size.parse().ok());
    let body = web::Bytes::from(vec![b'x'; bytes.unwrap_or(1000)]);
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            let body = body.clone();
            // Read the request body, as every server has to.
            let answer = move |_sent: web::Bytes| {
                let body = body.clone();
                async move {
                    HttpResponse::Ok()
                        .content_type("text/html; charset=utf-8")
                        .body(body)
                }
            };
            App::new().default_service(web::to(answer))
        })
        .bind("127.0.0.1:0")?;
        for address in server.addrs() {
            writeln!(std::io::stdout(), "listening on http://{address}")?;
        }
        server.run().await
    })
}

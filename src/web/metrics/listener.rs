//! `GET /metrics`, on an address of its own that only the operator reaches.

use std::{
    io,
    net::{SocketAddr, TcpListener},
    sync::Arc,
};

use actix_web::{
    App, HttpResponse, HttpServer,
    dev::Server,
    http::header::{self, ContentType},
    web,
};
use prometheus_client::{
    encoding::prometheus_text::{CONTENT_TYPE, encode},
    registry::Registry,
};

use super::Metrics;
use crate::web::live::Live;

/// An address where the figures are told.
pub(in crate::web) struct MetricsListener {
    listener: TcpListener,
    address: SocketAddr,
}

impl MetricsListener {
    /// Binds an address; port 0 takes a free one.
    ///
    /// # Errors
    /// When it is none, or is taken.
    pub(in crate::web) fn bind(address: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// The address that it is bound to.
    pub(in crate::web) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Tells the figures for as long as the process lives, also while the site ends.
    ///
    /// # Errors
    /// When the system refuses.
    pub(in crate::web) fn serve(self, metrics: &Metrics, live: Arc<Live>) -> io::Result<Server> {
        let registry = web::Data::new(metrics.registry(live));
        let server = HttpServer::new(move || {
            App::new()
                .app_data(registry.clone())
                .route("/metrics", web::get().to(figures))
                .default_service(web::to(HttpResponse::NotFound))
        });
        Ok(server
            .workers(1)
            .disable_signals()
            .listen(self.listener)?
            .run())
    }
}

async fn figures(registry: web::Data<Registry>) -> HttpResponse {
    let mut text = String::new();
    match encode(&mut text, &registry) {
        Ok(()) => HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, CONTENT_TYPE))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(text),
        Err(error) => {
            log::error!("the figures could not be written: {error}");
            HttpResponse::InternalServerError()
                .insert_header(ContentType::plaintext())
                .finish()
        }
    }
}

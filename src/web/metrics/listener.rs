//! `GET /metrics`, on an address that only the operator can reach.

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
use crate::web::snapshot_store::SnapshotStore;

/// The listener of the metrics.
pub(in crate::web) struct MetricsListener {
    listener: TcpListener,
    address: SocketAddr,
}

impl MetricsListener {
    /// Binds an address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address is invalid, or in use.
    pub(in crate::web) fn bind(address: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// The address that it is bound to.
    pub(in crate::web) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves the metrics until the process ends, also during the shutdown of the site.
    ///
    /// # Errors
    /// When the system refuses.
    pub(in crate::web) fn serve(
        self,
        metrics: &Metrics,
        snapshot_store: Arc<SnapshotStore>,
    ) -> io::Result<Server> {
        let registry = web::Data::new(metrics.registry(snapshot_store));
        let server = HttpServer::new(move || {
            App::new()
                .app_data(registry.clone())
                .route("/metrics", web::get().to(exposition))
                .default_service(web::to(HttpResponse::NotFound))
        });
        Ok(server
            .workers(1)
            .disable_signals()
            .listen(self.listener)?
            .run())
    }
}

async fn exposition(registry: web::Data<Registry>) -> HttpResponse {
    let mut text = String::new();
    match encode(&mut text, &registry) {
        Ok(()) => HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, CONTENT_TYPE))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(text),
        Err(error) => {
            log::error!("the metrics could not be written: {error}");
            HttpResponse::InternalServerError()
                .insert_header(ContentType::plaintext())
                .finish()
        }
    }
}

//! The HTTP server: bind, announce the address, run until shutdown.

use std::{
    fmt::Write as _,
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use actix_web::{App, middleware::from_fn, rt, web};
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::{
    PublicUrl, RateLimiter, ServerSettings,
    app_state::AppState,
    listener,
    metrics::{Metrics, MetricsListener},
    middleware::finish_response,
    request_body::MAX_BODY_LENGTH,
    request_size::enforce_size_limits,
    routes::routes,
    shutdown::{SHUTDOWN_TIMEOUT, ShutdownSignal},
    snapshot_store::{SnapshotFile, SnapshotStore, SnapshotWatcher},
};
use crate::storage::Snapshot;

/// Why the server could not start, or why it stopped.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The server cannot listen on the address.
    #[error(
        "cannot listen on {address}: {cause}; another program may use it, or this machine has no such address: {flag} 127.0.0.1:0 takes a free port"
    )]
    Bind {
        /// The flag that sets it.
        flag: &'static str,
        /// The address.
        address: String,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The text is not an address.
    #[error("{0:?} is not an address such as 127.0.0.1:8080")]
    Address(String),
    /// The server stopped with an error.
    #[error("the server failed: {0}")]
    Run(#[source] io::Error),
}

/// The site, bound to an address and ready to run. Nothing is answered before [`Self::run`].
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    file: Option<SnapshotFile>,
    runtime: rt::SystemRunner,
    reload: Signal,
    shutdown: ShutdownSignal,
    metrics: Option<MetricsListener>,
    state: web::Data<AppState>,
    settings: ServerSettings,
}

impl Application {
    /// Binds `address`; port 0 takes a free one. `snapshot`: a verified one. `file`: the file of the snapshot; it is watched, and a
    /// replacement is swapped in as soon as it is verified.
    ///
    /// # Errors
    /// When the address is invalid, or in use.
    pub fn bind(
        address: &str,
        snapshot: Snapshot,
        file: Option<SnapshotFile>,
        public_url: Option<PublicUrl>,
        settings: ServerSettings,
    ) -> Result<Self, ServerError> {
        let failed = |cause| bind_error("--bind", address, cause);
        let listener = TcpListener::bind(address).map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        // Signals are registered before the address is announced, so that none is lost.
        let runtime = rt::System::new();
        let (reload, shutdown) = runtime
            .block_on(async { Ok((signal(SignalKind::hangup())?, ShutdownSignal::register()?)) })
            .map_err(ServerError::Run)?;
        let state = web::Data::new(AppState {
            snapshot_store: Arc::new(SnapshotStore::new(snapshot, public_url.clone())),
            public_url,
            metrics: Metrics::new(),
            rate_limiter: RateLimiter::new(
                settings.checks_per_minute,
                settings.pages_per_minute,
                settings.trusted_proxies.clone(),
            ),
            request_timeout: settings.request_timeout,
        });
        Ok(Self {
            listener,
            address: bound,
            file,
            runtime,
            reload,
            shutdown,
            metrics: None,
            state,
            settings,
        })
    }

    /// The same site with Prometheus metrics at an address of their own; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address is invalid, or in use.
    pub fn with_metrics(self, address: &str) -> Result<Self, ServerError> {
        let failed = |cause| bind_error("--metrics-bind", address, cause);
        Ok(Self {
            metrics: Some(MetricsListener::bind(address).map_err(failed)?),
            ..self
        })
    }

    /// The address that it is bound to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Prints the addresses of the site and of its metrics on standard output.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn announce(&self) -> io::Result<()> {
        let mut text = format!("listening on http://{}\n", self.address);
        if let Some(metrics) = &self.metrics {
            writeln!(text, "metrics on http://{}/metrics", metrics.address())
                .map_err(io::Error::other)?;
        }
        // In one write: a reader may close the pipe after the first line.
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Serves until SIGTERM or SIGINT; then requests in progress are finished.
    ///
    /// # Errors
    /// When the server fails.
    pub fn run(self) -> Result<(), ServerError> {
        let state = self.state;
        let https = state.public_url.as_ref().is_some_and(PublicUrl::is_https);
        let reload = Arc::new(AtomicBool::new(false));
        let _watcher = self
            .file
            .map(|file| {
                SnapshotWatcher::start(Arc::clone(&state.snapshot_store), file, Arc::clone(&reload))
            })
            .transpose()
            .map_err(ServerError::Run)?;
        self.runtime
            .block_on(async move {
                rt::spawn(set_on_signal(self.reload, reload));
                if let Some(metrics) = self.metrics {
                    rt::spawn(metrics.serve(&state.metrics, Arc::clone(&state.snapshot_store))?);
                }
                let metrics = state.metrics.clone();
                listener::server_builder(
                    self.listener,
                    &self.settings,
                    https,
                    metrics,
                    move || {
                        App::new()
                            .app_data(state.clone())
                            .app_data(web::PayloadConfig::new(MAX_BODY_LENGTH))
                            .wrap(from_fn(enforce_size_limits))
                            .wrap(from_fn(finish_response))
                            .configure(routes)
                    },
                )?
                .shutdown_signal(self.shutdown.received())
                .shutdown_timeout(SHUTDOWN_TIMEOUT.as_secs())
                .run()
                .await
            })
            .map_err(ServerError::Run)
    }
}

/// Sets the flag at each signal.
async fn set_on_signal(mut signal: Signal, flag: Arc<AtomicBool>) {
    while signal.recv().await.is_some() {
        flag.store(true, Ordering::Relaxed);
    }
}

/// Why the server cannot listen on the address that a flag sets.
fn bind_error(flag: &'static str, address: &str, cause: io::Error) -> ServerError {
    match cause.kind() {
        io::ErrorKind::InvalidInput => ServerError::Address(address.to_owned()),
        _ => ServerError::Bind {
            flag,
            address: address.to_owned(),
            cause,
        },
    }
}

//! Binds, announces and serves.

use std::{
    fmt::Write as _,
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
};

use actix_web::{App, middleware::from_fn, rt, web};

use super::{
    Limits, PublicUrl, Rations,
    body::LONGEST_BODY,
    ending::{Ending, LONGEST_ENDING},
    finish::finish,
    limits::within,
    listening::listening,
    live::{Live, Watch},
    metrics::{Metrics, MetricsListener},
    routes::routes,
    state::State,
};
use crate::storage::Snapshot;

/// Why the site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The address cannot be listened on.
    #[error(
        "cannot listen on {address}: {cause}; another program may use it, or this machine has no such address: {flag} 127.0.0.1:0 takes a free port"
    )]
    Bind {
        /// The flag that names it.
        flag: &'static str,
        /// The address.
        address: String,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// What was said is no address.
    #[error("{0:?} is no address such as 127.0.0.1:8080")]
    Address(String),
    /// The server ended with an error.
    #[error("the server failed: {0}")]
    Run(#[source] io::Error),
}

/// The site, bound to an address and ready to run.
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    file: Option<PathBuf>,
    /// Set when the file is to be read again.
    again: Arc<AtomicBool>,
    ending: Ending,
    metrics: Option<MetricsListener>,
    state: web::Data<State>,
    limits: Limits,
}

impl Application {
    /// Binds `address`; port 0 takes a free one. `file`: what the snapshot was opened from; it is watched, and what takes
    /// its place answers as soon as it is proven.
    ///
    /// # Errors
    /// When the address is none, or is taken.
    pub fn bind(
        address: &str,
        snapshot: Snapshot,
        file: Option<PathBuf>,
        public_url: Option<PublicUrl>,
        limits: Limits,
    ) -> Result<Self, ServerError> {
        let failed = |cause| unbound("--bind", address, cause);
        let listener = TcpListener::bind(address).map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        // From the announcement on signals do what they are for, also where there is no file to read again.
        let again = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::clone(&again))
            .map_err(ServerError::Run)?;
        let state = web::Data::new(State {
            live: Arc::new(Live::new(snapshot, file.is_none())),
            public_url,
            metrics: Metrics::new(),
            rations: Rations::new(limits.checks_per_minute, limits.trusted_proxies.clone()),
            patience: limits.patience,
        });
        Ok(Self {
            listener,
            address: bound,
            file,
            again,
            ending: Ending::listen().map_err(ServerError::Run)?,
            metrics: None,
            state,
            limits,
        })
    }

    /// The same site, with its figures told at an address of their own; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address is none, or is taken.
    pub fn with_metrics(self, address: &str) -> Result<Self, ServerError> {
        let failed = |cause| unbound("--metrics-bind", address, cause);
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

    /// Says on standard output where the site is, and its figures.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn announce(&self) -> io::Result<()> {
        let mut said = format!("listening on http://{}\n", self.address);
        if let Some(metrics) = &self.metrics {
            writeln!(said, "metrics on http://{}/metrics", metrics.address())
                .map_err(io::Error::other)?;
        }
        // At once: whoever reads the first line may close the pipe before there is a second.
        let mut out = io::stdout().lock();
        out.write_all(said.as_bytes())?;
        out.flush()
    }

    /// Serves until the process is asked to end; then what has begun is finished.
    ///
    /// # Errors
    /// When the server fails.
    pub fn run(self) -> Result<(), ServerError> {
        let state = self.state;
        let _watch = self
            .file
            .map(|file| Watch::start(Arc::clone(&state.live), file, self.again))
            .transpose()
            .map_err(ServerError::Run)?;
        let https = state.public_url.as_ref().is_some_and(PublicUrl::is_https);
        rt::System::new()
            .block_on(async move {
                if let Some(metrics) = self.metrics {
                    rt::spawn(metrics.serve(&state.metrics, Arc::clone(&state.live))?);
                }
                let metrics = state.metrics.clone();
                listening(self.listener, &self.limits, https, metrics, move || {
                    App::new()
                        .app_data(state.clone())
                        .app_data(web::PayloadConfig::new(LONGEST_BODY))
                        .wrap(from_fn(within))
                        .wrap(from_fn(finish))
                        .configure(routes)
                })?
                .shutdown_signal(self.ending.asked()?)
                .shutdown_timeout(LONGEST_ENDING.as_secs())
                .run()
                .await
            })
            .map_err(ServerError::Run)
    }
}

/// Why an address that a flag names cannot be listened on.
fn unbound(flag: &'static str, address: &str, cause: io::Error) -> ServerError {
    match cause.kind() {
        io::ErrorKind::InvalidInput => ServerError::Address(address.to_owned()),
        _ => ServerError::Bind {
            flag,
            address: address.to_owned(),
            cause,
        },
    }
}

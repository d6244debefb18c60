//! Binds, announces and serves.

use std::{
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
};

use actix_web::{App, HttpServer, middleware::from_fn, web};

use super::{
    PublicUrl,
    body::LONGEST_BODY,
    finish::finish,
    live::{Live, Watch},
    routes::routes,
    state::State,
};
use crate::storage::Snapshot;

/// Why the site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The address cannot be listened on.
    #[error(
        "cannot listen on {address}: {cause}; another program may use it: --bind 127.0.0.1:0 takes a free port"
    )]
    Bind {
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
    state: web::Data<State>,
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
    ) -> Result<Self, ServerError> {
        let failed = |cause: io::Error| match cause.kind() {
            io::ErrorKind::InvalidInput => ServerError::Address(address.to_owned()),
            _ => ServerError::Bind {
                address: address.to_owned(),
                cause,
            },
        };
        let listener = TcpListener::bind(address).map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        // From the announcement on the signal must not end the site, also where there is no file to read again.
        let again = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::clone(&again))
            .map_err(ServerError::Run)?;
        let state = web::Data::new(State {
            live: Arc::new(Live::new(snapshot, file.is_none())),
            public_url,
        });
        Ok(Self {
            listener,
            address: bound,
            file,
            again,
            state,
        })
    }

    /// The address that it is bound to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Says on standard output where the site is.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn announce(&self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        writeln!(out, "listening on http://{}", self.address)?;
        out.flush()
    }

    /// Serves until the process is asked to end.
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
        actix_web::rt::System::new()
            .block_on(async move {
                HttpServer::new(move || {
                    App::new()
                        .app_data(state.clone())
                        .app_data(web::PayloadConfig::new(LONGEST_BODY))
                        .wrap(from_fn(finish))
                        .configure(routes)
                })
                .listen(self.listener)?
                .run()
                .await
            })
            .map_err(ServerError::Run)
    }
}

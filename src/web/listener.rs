//! The TCP listener: accepts connections up to a limit and passes them to actix.

use std::{fmt, io, net::TcpListener, sync::Arc, time::Duration};

use actix_http::{HttpService, Request, error::DispatchError};
use actix_service::{
    IntoServiceFactory, ServiceFactory, ServiceFactoryExt, fn_service, map_config,
};
use actix_web::{
    Error,
    body::BoxBody,
    dev::{AppConfig, Server, ServiceResponse},
    rt::net::TcpStream,
};
use socket2::SockRef;
use tokio::sync::Semaphore;

use super::{
    connection::{Connection, ConnectionTimeouts, SEND_BUFFER, send_and_close},
    metrics::Metrics,
    raw_response::raw_error_response,
    server_settings::ServerSettings,
};
use crate::views::Problem;

/// How long a connection may be idle between two requests (keep-alive). Longer than proxies keep idle connections (nginx: 60 s):
/// then the proxy closes first, and never sends a request on a connection that is being closed here.
const IDLE_TIMEOUT: Duration = Duration::from_secs(75);

/// How long actix reads and discards the rest of a body that no handler read.
const DISCONNECT_TIMEOUT: Duration = Duration::from_secs(1);

/// The most connections that wait to be accepted; the system may allow fewer (`net.core.somaxconn`).
const BACKLOG: i32 = 4096;

/// The most connections above the limit that get an error response at the same time; further ones are closed.
const MAX_REJECTED: usize = 256;

/// File descriptors besides connections: snapshot, standard streams, event loops.
const OTHER_FILES: usize = 64;

/// Configures the server of the application `app` on a listener; the caller runs it.
pub(super) fn server_builder<F, I, S>(
    listener: TcpListener,
    settings: &ServerSettings,
    https: bool,
    metrics: Metrics,
    app: F,
) -> io::Result<actix_server::ServerBuilder>
where
    F: Fn() -> I + Send + Clone + 'static,
    I: IntoServiceFactory<S, Request>,
    S: ServiceFactory<
            Request,
            Config = AppConfig,
            Response = ServiceResponse<BoxBody>,
            Error = Error,
        > + 'static,
    S::InitError: fmt::Debug,
{
    let socket = SockRef::from(&listener);
    socket.listen(BACKLOG)?;
    // Accepted sockets inherit it.
    socket.set_send_buffer_size(usize::try_from(SEND_BUFFER).unwrap_or(usize::MAX))?;
    let connections = clamp_to_nofile(settings.connections);
    let permits = Arc::new(Semaphore::new(connections));
    let rejected = Arc::new(Semaphore::new(MAX_REJECTED));
    let timeouts = ConnectionTimeouts {
        request: settings.request_timeout,
        // actix closes idle connections first; this closes those that actix considers busy, such as with an unread body.
        idle: IDLE_TIMEOUT + DISCONNECT_TIMEOUT,
        https,
    };
    let builder = Server::build().max_concurrent_connections(connections + MAX_REJECTED);
    let shutdown = builder.graceful_shutdown_signal();
    builder.listen("http", listener, move || {
        let shutdown = shutdown.clone();
        let service = app()
            .into_factory()
            .map_err(|error: Error| error.error_response());
        let requests = HttpService::build()
            // Closes kept-alive connections at shutdown, as actix-web's own server does.
            .graceful_shutdown_signal(move || {
                let shutdown = shutdown.clone();
                async move { shutdown.notified().await }
            })
            .keep_alive(IDLE_TIMEOUT)
            // `Connection` has the timeout of requests; 0 turns off the one of actix, whose response has no text.
            .client_request_timeout(Duration::ZERO)
            .client_disconnect_timeout(DISCONNECT_TIMEOUT)
            .h1(map_config(service, |()| AppConfig::default()));
        let (permits, rejected) = (Arc::clone(&permits), Arc::clone(&rejected));
        let metrics = metrics.clone();
        fn_service(move |stream: TcpStream| {
            let permit = Arc::clone(&permits).try_acquire_owned();
            let guard = metrics.connection_guard();
            let rejection = permit
                .is_err()
                .then(|| Arc::clone(&rejected).try_acquire_owned());
            async move {
                let Ok(permit) = permit else {
                    if let Some(Ok(permit)) = rejection {
                        let response = raw_error_response(Problem::Busy, timeouts.https);
                        send_and_close(stream, response, Some((permit, guard))).await;
                    }
                    return Err(DispatchError::Io(io::ErrorKind::ConnectionRefused.into()));
                };
                let peer = stream.peer_addr().ok();
                Ok((Connection::new(stream, (permit, guard), timeouts), peer))
            }
        })
        .and_then(requests)
    })
}

/// Raises the soft limit of open files (`RLIMIT_NOFILE`) as far as needed and allowed. Returns the wanted number of connections, or
/// as many as the limit then allows.
fn clamp_to_nofile(wanted: usize) -> usize {
    let needed = wanted.saturating_add(MAX_REJECTED + OTHER_FILES);
    // The usual soft limit is 1,024; a process may raise it up to its hard limit.
    let files = rlimit::increase_nofile_limit(u64::try_from(needed).unwrap_or(u64::MAX));
    let files = files.map_or(1024, |files| usize::try_from(files).unwrap_or(usize::MAX));
    let possible = wanted
        .min(files.saturating_sub(MAX_REJECTED + OTHER_FILES))
        .max(1);
    if possible < wanted {
        log::warn!(
            "{possible} connections instead of {wanted}: the system allows {files} open files"
        );
    }
    possible
}

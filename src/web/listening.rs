//! From a listener to requests: how many connections there may be, and how each is watched.

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
    connection::{Connection, Manners, SEND_BUFFER, farewell},
    limits::Limits,
    metrics::Metrics,
    refusal::refusal,
};
use crate::views::Problem;

/// How long a connection may say nothing between two requests. Longer than proxies keep theirs to us (nginx: 60 s): a proxy
/// that ends a connection first never sends a request into one that is just ending.
const IDLE: Duration = Duration::from_secs(75);

/// How long what is still being sent is read, when an answer did not need it.
const LAST_BYTES: Duration = Duration::from_secs(1);

/// How many connections may wait to be accepted; the system may allow fewer (`net.core.somaxconn`).
const BACKLOG: i32 = 4096;

/// How many that are one too many are told so at the same time; others find the door shut.
const TOLD: usize = 256;

/// Files that are open besides connections: the data, standard streams, the system's own.
const OTHER_FILES: usize = 64;

/// A server that answers with `site` on a listener, ready to run.
pub(super) fn listening<F, I, S>(
    listener: TcpListener,
    limits: &Limits,
    https: bool,
    metrics: Metrics,
    site: F,
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
    // Connections have what their listener has.
    socket.set_send_buffer_size(usize::try_from(SEND_BUFFER).unwrap_or(usize::MAX))?;
    let connections = possible(limits.connections);
    let places = Arc::new(Semaphore::new(connections));
    let told = Arc::new(Semaphore::new(TOLD));
    let manners = Manners {
        patience: limits.patience,
        // actix ends what is idle, and knows how; what it takes for busy, such as the rest of a body that nobody reads, we end.
        idle: IDLE + LAST_BYTES,
        https,
    };
    let builder = Server::build().max_concurrent_connections(connections + TOLD);
    let ends = builder.graceful_shutdown_signal();
    builder.listen("site", listener, move || {
        let ends = ends.clone();
        let service = site()
            .into_factory()
            .map_err(|error: Error| error.error_response());
        let requests = HttpService::build()
            // Tells connections that are kept open when the server ends, as actix's own server does.
            .graceful_shutdown_signal(move || {
                let ends = ends.clone();
                async move { ends.notified().await }
            })
            .keep_alive(IDLE)
            .client_request_timeout(manners.patience)
            .client_disconnect_timeout(LAST_BYTES)
            .h1(map_config(service, |()| AppConfig::default()));
        let (places, told) = (Arc::clone(&places), Arc::clone(&told));
        let metrics = metrics.clone();
        fn_service(move |stream: TcpStream| {
            let place = Arc::clone(&places).try_acquire_owned();
            let counted = metrics.connected();
            let last = place
                .is_err()
                .then(|| Arc::clone(&told).try_acquire_owned());
            async move {
                let Ok(place) = place else {
                    if let Some(Ok(place)) = last {
                        let words = refusal(Problem::Busy, manners.https);
                        farewell(stream, words, Some((place, counted))).await;
                    }
                    return Err(DispatchError::Io(io::ErrorKind::ConnectionRefused.into()));
                };
                let peer = stream.peer_addr().ok();
                Ok((Connection::new(stream, (place, counted), manners), peer))
            }
        })
        .and_then(requests)
    })
}

/// How many connections the system lets us have of those that are wanted.
fn possible(wanted: usize) -> usize {
    let most = wanted.saturating_add(TOLD + OTHER_FILES);
    // Systems begin processes with 1,024 and let them ask for more; where they do not, it stays.
    let files = rlimit::increase_nofile_limit(u64::try_from(most).unwrap_or(u64::MAX));
    let files = files.map_or(1024, |files| usize::try_from(files).unwrap_or(usize::MAX));
    let possible = wanted.min(files.saturating_sub(TOLD + OTHER_FILES)).max(1);
    if possible < wanted {
        log::warn!(
            "{possible} connections instead of {wanted}: the system allows {files} open files"
        );
    }
    possible
}

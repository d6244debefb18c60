//! Timeouts of one connection.
//!
//! actix can limit the time for the head of the first request and nothing else: it would wait without end for a second head, for
//! the rest of a body that no handler reads, and for a client that does not read its response.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use actix_web::rt::net::TcpStream;
use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf},
    runtime::Handle,
    sync::OwnedSemaphorePermit,
    time::{Instant, Sleep, sleep_until, timeout},
};

use super::{metrics::ConnectionGuard, raw_response::error_response};
use crate::views::Problem;

/// The kernel's send buffer (`SO_SNDBUF`) for each connection; its default is megabytes. A page fits, so only the barcode reader
/// has to wait for slow clients.
pub(super) const SEND_BUFFER: u32 = 64 * 1024;

/// The most bytes that actix gets at a time. Of many pipelined requests that arrive at once it would create each, of about 6 kB,
/// before it answers the first. A browser's request fits.
const READ_CHUNK: usize = 1024;

/// How much of a rejected request is still read. Closing a socket with unread bytes resets the connection, and the client would
/// lose the error response.
const MAX_DISCARDED: usize = 1 << 20;

/// How long a rejected client may take to read the error response.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);

/// Timeouts and settings of all connections.
#[derive(Clone, Copy)]
pub(super) struct ConnectionTimeouts {
    /// For a request to arrive, and for a response to be read.
    pub request: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// Whether the public address is https.
    pub https: bool,
}

/// A permit out of the limit of connections, and the gauge of open connections.
pub(super) type ConnectionPermit = (OwnedSemaphorePermit, ConnectionGuard);

/// One accepted connection: permit, timeouts, pending error response.
pub(super) struct Connection {
    /// `None` once it is handed over to [`send_and_close`].
    stream: Option<TcpStream>,
    timeouts: ConnectionTimeouts,
    /// Whether bytes were read since the last write: a request waits for its rest or for its response. A new connection waits for
    /// its first request.
    has_open_request: bool,
    /// Since when the open request waits.
    request_start: Option<Instant>,
    /// When bytes were last written; at first, when the connection was accepted.
    last_write: Instant,
    /// Since when a response waits for the client to read, and how many bytes were written since.
    blocked_write: Option<(Instant, u32)>,
    timer: Option<Pin<Box<Sleep>>>,
    /// The last read filled a whole chunk, so there may be more bytes.
    has_full_chunk: bool,
    /// Wakes the reader when a blocked write continues.
    reader: Option<Waker>,
    /// The response leaves the rest of the body unread, whatever the client still sends.
    is_closing: bool,
    /// Sent when this is dropped.
    pending_error_response: Option<Vec<u8>>,
    permit: Option<ConnectionPermit>,
}

impl Connection {
    pub(super) fn new(
        stream: TcpStream,
        permit: ConnectionPermit,
        timeouts: ConnectionTimeouts,
    ) -> Self {
        Self {
            stream: Some(stream),
            timeouts,
            has_open_request: true,
            request_start: None,
            last_write: Instant::now(),
            blocked_write: None,
            timer: None,
            has_full_chunk: false,
            reader: None,
            is_closing: false,
            pending_error_response: None,
            permit: Some(permit),
        }
    }

    fn stream(&mut self) -> io::Result<Pin<&mut TcpStream>> {
        self.stream
            .as_mut()
            .map(Pin::new)
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// Whether a deadline has passed; if not, the task is woken then or earlier. A timer that fires too early is kept, so that
    /// an active connection sets one a minute and not one for each request.
    fn has_passed(&mut self, deadline: Instant, context: &mut Context<'_>) -> bool {
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if timer.deadline() > deadline {
            timer.as_mut().reset(deadline);
        }
        while timer.as_mut().poll(context).is_ready() {
            if timer.deadline() == deadline {
                return true;
            }
            timer.as_mut().reset(deadline);
        }
        false
    }

    /// Whether the client is too slow to send: the rest of a request, or the next one. Handlers have a shorter timeout for bodies
    /// and respond with a page; this one is for bytes that no handler waits for.
    fn read_timed_out(&mut self, context: &mut Context<'_>) -> bool {
        let deadline = if self.is_closing {
            self.last_write + CLOSE_TIMEOUT
        } else if self.has_open_request {
            *self.request_start.get_or_insert_with(Instant::now) + self.timeouts.request * 3 / 2
        } else {
            self.last_write + self.timeouts.idle
        };
        self.has_passed(deadline, context)
    }

    /// Whether the client is too slow to read: less than a send buffer in two request timeouts, which is 1.6 kB a second by
    /// default.
    fn write_timed_out(&mut self, context: &mut Context<'_>) -> bool {
        let (since, written) = *self
            .blocked_write
            .get_or_insert_with(|| (Instant::now(), 0));
        let buffers = SEND_BUFFER.saturating_add(written);
        let allowed = self.timeouts.request * 2 * buffers / SEND_BUFFER;
        self.has_passed(since + allowed, context)
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.blocked_write.is_some() {
            // Backpressure: stop reading while a response is unsent.
            self.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        if std::mem::take(&mut self.has_full_chunk) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let mut bytes = [0; READ_CHUNK];
        let length = buffer.remaining().min(READ_CHUNK);
        let mut chunk = ReadBuf::new(&mut bytes[..length]);
        let read = self.stream()?.poll_read(context, &mut chunk);
        buffer.put_slice(chunk.filled());
        self.has_open_request |= !chunk.filled().is_empty();
        self.has_full_chunk = chunk.remaining() == 0;
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.is_closing |= leaves_body_unread(bytes);
        let result = self.stream()?.poll_write(context, bytes);
        match &result {
            Poll::Ready(Ok(length)) => {
                self.has_open_request = false;
                self.request_start = None;
                self.last_write = Instant::now();
                let written = u32::try_from(*length).unwrap_or(u32::MAX);
                self.blocked_write = match self.blocked_write {
                    Some((since, before)) if *length < bytes.len() => {
                        Some((since, before.saturating_add(written)))
                    }
                    Some(_) | None => None,
                };
                if self.blocked_write.is_none()
                    && let Some(reader) = self.reader.take()
                {
                    reader.wake();
                }
            }
            Poll::Ready(Err(_)) => {}
            Poll::Pending => {
                if self.write_timed_out(context) {
                    // `SO_LINGER` 0: reset the connection so that the kernel drops unsent data.
                    if let Some(stream) = &self.stream {
                        SockRef::from(stream).set_linger(Some(Duration::ZERO))?;
                    }
                    return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
                }
            }
        }
        result
    }

    /// actix flushes at the end of each poll, also without anything to write, so this is where timeouts are checked.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.pending_error_response.is_none() && self.read_timed_out(context) {
            if self.has_open_request && !self.is_closing {
                self.pending_error_response =
                    Some(error_response(Problem::RequestTimeout, self.timeouts.https));
            }
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        self.stream()?.poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.pending_error_response.is_some() {
            return Poll::Ready(Ok(()));
        }
        self.stream()?.poll_shutdown(context)
    }
}

/// Whether a response is one of ours to a body that is too slow or too long: actix would read all of the rest.
fn leaves_body_unread(response: &[u8]) -> bool {
    [&b"HTTP/1.1 408"[..], b"HTTP/1.1 413"]
        .iter()
        .any(|status_line| response.starts_with(status_line))
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let (Some(response), Some(stream), Ok(runtime)) = (
            self.pending_error_response.take(),
            self.stream.take(),
            Handle::try_current(),
        ) {
            runtime.spawn(send_and_close(stream, response, self.permit.take()));
        }
    }
}

/// Sends an error response and closes the connection, after the client had some time to read it.
pub(super) async fn send_and_close(
    mut stream: TcpStream,
    response: Vec<u8>,
    _permit: Option<ConnectionPermit>,
) {
    let exchange = async {
        stream.write_all(&response).await?;
        stream.shutdown().await?;
        let (mut discarded, mut buffer) = (0, vec![0; 8 * 1024]);
        while discarded < MAX_DISCARDED {
            match stream.read(&mut buffer).await? {
                0 => break,
                length => discarded += length,
            }
        }
        io::Result::Ok(())
    };
    // The connection is over, whether or not the client has read the response.
    let _ = timeout(CLOSE_TIMEOUT, exchange).await;
}

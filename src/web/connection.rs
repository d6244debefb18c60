//! One TCP connection with its timeouts.
//!
//! actix limits only the time for the head of the first request. Without the timeouts here, a client could keep a connection open
//! forever by not sending a second head, by not sending a body that no handler reads, or by not reading its response.

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

use super::{metrics::ConnectionGuard, raw_response::raw_error_response};
use crate::views::Problem;

/// The kernel's send buffer (`SO_SNDBUF`) for each connection; its default is megabytes. A page fits. Longer responses, such as the
/// WASM file of the scanner, wait for slow clients.
pub(super) const SEND_BUFFER: u32 = 64 * 1024;

/// The most bytes that one read passes to actix. actix parses all pipelined requests that it has received, at about 6 kB of memory
/// each, before it answers the first. A browser's request fits.
const READ_CHUNK: usize = 1024;

/// How much of a rejected request is still read. Closing a socket with unread bytes resets the connection, and the client would
/// lose the error response.
const MAX_DISCARDED: usize = 1 << 20;

/// How long a rejected client may take to read the error response.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);

/// Timeouts and settings of all connections.
#[derive(Clone, Copy)]
pub(super) struct ConnectionTimeouts {
    /// How long a handler waits for a body. A whole request may take 1.5 times as long, and reading each 64 KiB of the response
    /// twice as long.
    pub request: Duration,
    /// How long a connection may be idle between two requests.
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
    /// Whether the request timeout applies instead of the idle timeout: from accept, or from the first byte of a request, until the
    /// first byte of the response.
    request_timeout_applies: bool,
    /// Since when the request timeout runs.
    request_start: Option<Instant>,
    /// When bytes were last written; at first, when the connection was accepted.
    last_write: Instant,
    /// Since when a response waits for the client to read, and how many bytes were written since.
    blocked_write: Option<(Instant, u32)>,
    timer: Option<Pin<Box<Sleep>>>,
    /// Whether the last read filled a whole chunk. The next read first yields to actix, so that it parses and answers these bytes
    /// before more are read.
    yield_before_read: bool,
    /// Wakes the reader when a blocked write continues.
    reader: Option<Waker>,
    /// Whether the response was sent before the body was read: the rest of the body is not read any more.
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
            request_timeout_applies: true,
            request_start: None,
            last_write: Instant::now(),
            blocked_write: None,
            timer: None,
            yield_before_read: false,
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

    /// Whether a deadline has passed. If not, the timer wakes the task at the deadline or before it. The timer moves to a later
    /// deadline only when it fires, so that an active connection does not reset it for each request.
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

    /// Whether the client is too slow to send a request, or to send the next one. If a handler waits for the body, the handler times
    /// out first and responds with a page; this timeout is for bytes that no handler waits for.
    fn read_timed_out(&mut self, context: &mut Context<'_>) -> bool {
        let deadline = if self.is_closing {
            self.last_write + CLOSE_TIMEOUT
        } else if self.request_timeout_applies {
            *self.request_start.get_or_insert_with(Instant::now) + self.timeouts.request * 3 / 2
        } else {
            self.last_write + self.timeouts.idle
        };
        self.has_passed(deadline, context)
    }

    /// Whether the client is too slow to read the response: less than 64 KiB in two request timeouts, which is 1.6 kB a second by
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
        if std::mem::take(&mut self.yield_before_read) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let mut bytes = [0; READ_CHUNK];
        let length = buffer.remaining().min(READ_CHUNK);
        let mut chunk = ReadBuf::new(&mut bytes[..length]);
        let read = self.stream()?.poll_read(context, &mut chunk);
        buffer.put_slice(chunk.filled());
        self.request_timeout_applies |= !chunk.filled().is_empty();
        self.yield_before_read = chunk.remaining() == 0;
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
                self.request_timeout_applies = false;
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

    /// Checks the read timeout: actix flushes at the end of each poll, even if there is nothing to write. `poll_write` checks the
    /// write timeout.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.pending_error_response.is_none() && self.read_timed_out(context) {
            if self.request_timeout_applies && !self.is_closing {
                self.pending_error_response = Some(raw_error_response(
                    Problem::RequestTimeout,
                    self.timeouts.https,
                ));
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

/// Whether a response is an error about a body that is too slow or too long. actix would then read all of the rest.
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

/// Sends an error response, gives the client some time to read it, and closes the connection.
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

//! One connection, which ends when its client keeps us waiting.
//!
//! actix measures the head of the first request and nothing else: a second head, the rest of a body that nobody reads and an
//! answer that nobody takes would be waited for without end.

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

use super::{
    metrics::Connected,
    refusal::{refusal, wordless},
};
use crate::views::Problem;

/// How much of answers the system holds for a client that reads slowly; the system itself would take megabytes for each. A page
/// fits, so that only who loads the scanner can be waited for.
pub(super) const SEND_BUFFER: u32 = 64 * 1024;

/// No more than this is handed to actix at a time: of a heap of requests that came at once, it would make each into some 6 kB before it
/// answers the first. A browser's request fits.
const HANDED: usize = 1024;

/// How much is still read from whoever was refused. To close on bytes that were not read would take our last words back.
const LAST_READ: usize = 1 << 20;

/// How long somebody who was refused may take to read why.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// What is known of all connections.
#[derive(Clone, Copy)]
pub(super) struct Manners {
    /// How long a request may take to come, and an answer to be taken.
    pub patience: Duration,
    /// How long nothing may come after an answer.
    pub idle: Duration,
    /// Whether the public address is https.
    pub https: bool,
}

/// A place among the connections that there may be, and in the figures.
pub(super) type Place = (OwnedSemaphorePermit, Connected);

/// A connection and what it owes.
pub(super) struct Connection {
    /// There until the end.
    stream: Option<TcpStream>,
    manners: Manners,
    /// Whether something came that nothing was written for since.
    unanswered: bool,
    /// Since when we wait for the rest of it.
    asked: Option<Instant>,
    /// When something was written last; at first, when the connection began.
    answered: Instant,
    /// Since when an answer waits to be taken, and how much of it was taken since.
    waits: Option<(Instant, u32)>,
    alarm: Option<Pin<Box<Sleep>>>,
    /// As much was handed over as is at a time, so there may be more.
    has_handed: bool,
    /// Who reads on when the answer is taken.
    reader: Option<Waker>,
    /// Whether the answer was one after which nothing more is read, however much the client still sends.
    is_parting: bool,
    /// What is said in place of an answer, when this is dropped.
    last_words: Option<Vec<u8>>,
    /// The connection's place among those that there may be, and among those that are counted.
    place: Option<Place>,
}

impl Connection {
    pub(super) fn new(stream: TcpStream, place: Place, manners: Manners) -> Self {
        Self {
            stream: Some(stream),
            manners,
            unanswered: false,
            asked: None,
            answered: Instant::now(),
            waits: None,
            alarm: None,
            has_handed: false,
            reader: None,
            is_parting: false,
            last_words: None,
            place: Some(place),
        }
    }

    fn stream(&mut self) -> io::Result<Pin<&mut TcpStream>> {
        self.stream
            .as_mut()
            .map(Pin::new)
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// Whether a moment is over; if not, the task is woken then or before. An alarm that is set already and rings too early is
    /// left as it is, so that a connection in use sets one in a minute and not one for each request.
    fn is_over(&mut self, moment: Instant, context: &mut Context<'_>) -> bool {
        let alarm = self
            .alarm
            .get_or_insert_with(|| Box::pin(sleep_until(moment)));
        if alarm.deadline() > moment {
            alarm.as_mut().reset(moment);
        }
        while alarm.as_mut().poll(context).is_ready() {
            if alarm.deadline() == moment {
                return true;
            }
            alarm.as_mut().reset(moment);
        }
        false
    }

    /// Nothing comes any more: neither the rest of a request nor, after an answer, another one. Handlers have their own, shorter
    /// patience, and answer with a page; this is for what no handler sees.
    fn is_silent(&mut self, context: &mut Context<'_>) -> bool {
        let moment = if self.is_parting {
            self.answered + LAST_WAIT
        } else if self.unanswered {
            *self.asked.get_or_insert_with(Instant::now) + self.manners.patience * 3 / 2
        } else {
            self.answered + self.manners.idle
        };
        self.is_over(moment, context)
    }

    /// The answer is not taken, or more slowly than a buffer in twice our patience: 1.6 kB a second with the usual one.
    fn is_left_waiting(&mut self, context: &mut Context<'_>) -> bool {
        let (since, taken) = *self.waits.get_or_insert_with(|| (Instant::now(), 0));
        let buffers = SEND_BUFFER.saturating_add(taken);
        self.is_over(
            since + self.manners.patience * 2 * buffers / SEND_BUFFER,
            context,
        )
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.waits.is_some() {
            // Whoever does not take answers gets no further ones made.
            self.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        if std::mem::take(&mut self.has_handed) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let mut bytes = [0; HANDED];
        let most = buffer.remaining().min(HANDED);
        let mut handed = ReadBuf::new(&mut bytes[..most]);
        let read = self.stream()?.poll_read(context, &mut handed);
        buffer.put_slice(handed.filled());
        self.unanswered |= !handed.filled().is_empty();
        self.has_handed = handed.remaining() == 0;
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if let Some((begins, problem)) = wordless(bytes) {
            let mut words = bytes[..begins].to_vec();
            words.extend(refusal(problem, self.manners.https));
            self.last_words = Some(words);
            return Poll::Ready(Ok(bytes.len()));
        }
        self.is_parting |= parts(bytes);
        let written = self.stream()?.poll_write(context, bytes);
        match &written {
            Poll::Ready(Ok(length)) => {
                self.unanswered = false;
                self.asked = None;
                self.answered = Instant::now();
                let taken = u32::try_from(*length).unwrap_or(u32::MAX);
                self.waits = match self.waits {
                    Some((since, before)) if *length < bytes.len() => {
                        Some((since, before.saturating_add(taken)))
                    }
                    Some(_) | None => None,
                };
                if self.waits.is_none()
                    && let Some(reader) = self.reader.take()
                {
                    reader.wake();
                }
            }
            Poll::Ready(Err(_)) => {}
            Poll::Pending => {
                if self.is_left_waiting(context) {
                    // The system must not go on offering what nobody takes.
                    if let Some(stream) = &self.stream {
                        SockRef::from(stream).set_linger(Some(Duration::ZERO))?;
                    }
                    return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
                }
            }
        }
        written
    }

    /// actix flushes at the end of each of its turns, also when there is nothing to write: that is when to look at the clock.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.last_words.is_none() && self.is_silent(context) {
            if self.unanswered && !self.is_parting {
                self.last_words = Some(refusal(Problem::RequestTimeout, self.manners.https));
            }
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        self.stream()?.poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.last_words.is_some() {
            return Poll::Ready(Ok(()));
        }
        self.stream()?.poll_shutdown(context)
    }
}

/// Whether an answer leaves a body unread that may still come: too late, or too much of it. actix would read all of it.
fn parts(answer: &[u8]) -> bool {
    [&b"HTTP/1.1 408"[..], b"HTTP/1.1 413"]
        .iter()
        .any(|head| answer.starts_with(head))
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let (Some(words), Some(stream), Ok(runtime)) = (
            self.last_words.take(),
            self.stream.take(),
            Handle::try_current(),
        ) {
            runtime.spawn(farewell(stream, words, self.place.take()));
        }
    }
}

/// Says the last words, and waits a little until they are read.
pub(super) async fn farewell(mut stream: TcpStream, words: Vec<u8>, _place: Option<Place>) {
    let said = async {
        stream.write_all(&words).await?;
        stream.shutdown().await?;
        let (mut read, mut buffer) = (0, vec![0; 8 * 1024]);
        while read < LAST_READ {
            match stream.read(&mut buffer).await? {
                0 => break,
                length => read += length,
            }
        }
        io::Result::Ok(())
    };
    // Whoever does not read them goes without.
    let _ = timeout(LAST_WAIT, said).await;
}

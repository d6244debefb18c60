//! An HTTP/1.1 client on one thread that sends requests as fast as the server responds, or at a fixed rate.

use std::{
    cell::{Cell, RefCell},
    io,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::future::try_join_all;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{sleep_until, timeout},
};

use super::{random::Random, request::Request};

/// How long an answer may take before the benchmark gives up.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);

/// The head of an answer, and how long its body is.
#[derive(Clone, Debug, Default)]
pub struct Response {
    pub status: u16,
    pub etag: Option<String>,
    pub content_type: String,
    pub body_length: usize,
    closes: bool,
    head_length: usize,
}

/// A connection that is opened again after the server closes it.
pub struct Connection {
    address: SocketAddr,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

impl Connection {
    pub fn new(address: SocketAddr) -> Self {
        Self {
            address,
            stream: None,
            buffer: Vec::with_capacity(64 * 1024),
        }
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&mut self, request: &Request) -> io::Result<Response> {
        let response = match timeout(ANSWER_TIMEOUT, self.exchange(&request.bytes)).await {
            Ok(response) => response,
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        };
        let response = response
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", request.name)))?;
        if response.closes {
            self.stream = None;
        }
        if response.status / 100 == request.status_class {
            Ok(response)
        } else {
            Err(io::Error::other(format!(
                "{} was answered with {}, and not with {}xx",
                request.name, response.status, request.status_class
            )))
        }
    }

    /// The body of the last answer.
    pub fn body<'a>(&'a self, response: &Response) -> &'a [u8] {
        &self.buffer[response.head_length..]
    }

    async fn exchange(&mut self, bytes: &[u8]) -> io::Result<Response> {
        let stream = match &mut self.stream {
            Some(stream) => stream,
            none => {
                let stream = TcpStream::connect(self.address).await?;
                stream.set_nodelay(true)?;
                none.insert(stream)
            }
        };
        stream.write_all(bytes).await?;
        self.buffer.clear();
        let mut searched = 0;
        let head_length = loop {
            if stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let end = b"\r\n\r\n";
            let found = self.buffer[searched..]
                .windows(end.len())
                .position(|bytes| bytes == end);
            if let Some(at) = found {
                break searched + at + end.len();
            }
            searched = self.buffer.len().saturating_sub(end.len() - 1);
        };
        let response = parse_head(&self.buffer[..head_length])?;
        while self.buffer.len() < head_length + response.body_length {
            if stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(response)
    }
}

fn parse_head(head: &[u8]) -> io::Result<Response> {
    let text = str::from_utf8(head).map_err(io::Error::other)?;
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.get(9..12));
    let mut response = Response {
        status: status
            .and_then(|status| status.parse().ok())
            .ok_or_else(|| io::Error::other("no status"))?,
        head_length: head.len(),
        ..Response::default()
    };
    let mut body_length = None;
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        if name.eq_ignore_ascii_case("content-length") {
            body_length = Some(value.parse().map_err(io::Error::other)?);
        } else if name.eq_ignore_ascii_case("etag") {
            response.etag = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("content-type") {
            value.clone_into(&mut response.content_type);
        } else if name.eq_ignore_ascii_case("connection") {
            response.closes = value.eq_ignore_ascii_case("close");
        }
    }
    response.body_length = match (response.status, body_length) {
        (204 | 304, _) => 0,
        (_, Some(length)) => length,
        (_, None) => return Err(io::Error::other("an answer without content-length")),
    };
    Ok(response)
}

/// Requests that are sent in turn, over as many connections and measurements as there are.
pub struct Rotation<'a> {
    requests: &'a [Request],
    next: Cell<usize>,
}

impl<'a> Rotation<'a> {
    pub fn new(requests: &'a [Request]) -> Self {
        Self {
            requests,
            next: Cell::new(0),
        }
    }

    /// The same requests, for a server that answers all of them with one status.
    pub fn with_status_class(&self, status_class: u16) -> Vec<Request> {
        let requests = self.requests.iter().cloned();
        requests
            .map(|request| Request {
                status_class,
                ..request
            })
            .collect()
    }

    fn next(&self) -> &'a Request {
        let place = self.next.get();
        self.next.set((place + 1) % self.requests.len());
        &self.requests[place]
    }
}

/// The result of a load.
#[derive(Clone, Copy)]
pub struct Load {
    pub answers: u32,
    pub body_bytes: u64,
    pub elapsed: Duration,
}

impl Load {
    pub fn rate(&self) -> f64 {
        f64::from(self.answers) / self.elapsed.as_secs_f64()
    }

    pub fn mean_bytes(&self) -> u64 {
        self.body_bytes / u64::from(self.answers.max(1))
    }
}

/// Sends one request after the other on each connection, as fast as the server responds.
pub async fn closed_loop(
    address: SocketAddr,
    requests: &Rotation<'_>,
    connections: usize,
    duration: Duration,
) -> io::Result<Load> {
    let begun = Instant::now();
    let (answers, body_bytes) = (Cell::new(0), Cell::new(0));
    let senders = (0..connections).map(|_| async {
        let mut connection = Connection::new(address);
        while begun.elapsed() < duration {
            let response = connection.send(requests.next()).await?;
            answers.set(answers.get() + 1);
            body_bytes.set(body_bytes.get() + u64::try_from(response.body_length).unwrap_or(0));
        }
        io::Result::Ok(())
    });
    try_join_all(senders).await?;
    Ok(Load {
        answers: answers.get(),
        body_bytes: body_bytes.get(),
        elapsed: begun.elapsed(),
    })
}

/// Sends requests at random moments, at a mean rate, and returns how long each answer took, sorted.
///
/// The clock of a request starts when it is due, even if its connection still waits for another response: a server that
/// stalls does not get fewer requests. The timer has steps of a millisecond, which the times include.
pub async fn at_rate(
    address: SocketAddr,
    requests: &Rotation<'_>,
    connections: u32,
    rate: f64,
    duration: Duration,
    seed: u64,
) -> io::Result<Vec<Duration>> {
    let begun = Instant::now();
    let latencies = RefCell::new(Vec::new());
    let senders = (0..connections).map(|sender| {
        let latencies = &latencies;
        async move {
            let mut random = Random::new(seed ^ u64::from(sender) << 32);
            let mut connection = Connection::new(address);
            let mut due = begun;
            loop {
                // Gaps of a Poisson process.
                let gap = -random.fraction().ln() * f64::from(connections) / rate;
                due += Duration::from_secs_f64(gap);
                if due >= begun + duration {
                    return io::Result::Ok(());
                }
                sleep_until(due.into()).await;
                connection.send(requests.next()).await?;
                latencies.borrow_mut().push(due.elapsed());
            }
        }
    });
    try_join_all(senders).await?;
    let mut latencies = latencies.into_inner();
    latencies.sort_unstable();
    Ok(latencies)
}

//! Graceful shutdown: requests that have begun get their response.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use crate::site::{Response, Site, wait_until};

const FORM: &str = "device=soundcore-a3102&serial=ACCJRU1D16400841";

/// A check whose headers the site has read and whose body it waits for.
struct PendingCheck {
    stream: BufReader<TcpStream>,
}

impl PendingCheck {
    fn begin(site: &Site) -> Self {
        let mut stream = TcpStream::connect(site.address()).unwrap();
        let head = format!(
            "POST /check HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             expect: 100-continue\r\ncontent-length: {}\r\n\r\n",
            site.address(),
            FORM.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut stream = BufReader::new(stream);
        let mut line = String::new();
        stream.read_line(&mut line).unwrap();
        assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
        stream.read_line(&mut line).unwrap();
        Self { stream }
    }

    /// Sends the body and reads until the connection is closed.
    fn finish(mut self) -> Response {
        self.stream.get_mut().write_all(FORM.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        self.stream.read_to_end(&mut bytes).unwrap();
        Response::parse(&bytes)
    }

    fn is_closed_without_response(&mut self) -> bool {
        // A reset closes the connection, too.
        !matches!(self.stream.read(&mut [0]), Ok(1..))
    }
}

/// A keep-alive connection that has had one response.
fn idle_connection(site: &Site) -> TcpStream {
    let mut stream = TcpStream::connect(site.address()).unwrap();
    let head = format!("GET /healthz HTTP/1.1\r\nhost: {}\r\n\r\n", site.address());
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"alive\n") {
        let mut chunk = [0; 512];
        let length = stream.read(&mut chunk).unwrap();
        assert!(length > 0, "the connection stays open");
        bytes.extend_from_slice(&chunk[..length]);
    }
    stream
}

fn refuses_connections(site: &Site) -> bool {
    TcpStream::connect(site.address()).is_err()
}

#[test]
fn a_signal_stops_new_connections_finishes_pending_requests_and_exits_with_0() {
    for signal in ["TERM", "INT"] {
        let mut site = Site::start();
        let (mut idle, pending) = (idle_connection(&site), PendingCheck::begin(&site));
        site.send_signal(signal);
        wait_until("new connections are refused", || refuses_connections(&site));
        assert_eq!(
            idle.read(&mut [0]).unwrap(),
            0,
            "idle connections are closed"
        );
        let response = pending.finish();
        assert_eq!(response.verdict().0, "affected", "{signal}");
        assert_eq!(response.header("connection"), Some("close"));
        assert_eq!(site.wait_for_exit().code(), Some(0), "{signal}");
    }
}

#[test]
fn an_unfinished_request_does_not_block_shutdown() {
    let mut site = Site::start();
    let mut pending = PendingCheck::begin(&site);
    site.send_signal("TERM");
    assert_eq!(site.wait_for_exit().code(), Some(0));
    assert!(pending.is_closed_without_response());
}

#[test]
fn a_second_signal_exits_at_once_with_1() {
    let mut site = Site::start();
    let mut pending = PendingCheck::begin(&site);
    site.send_signal("TERM");
    wait_until("the first signal is handled", || refuses_connections(&site));
    site.send_signal("INT");
    assert_eq!(
        site.wait_for_exit().code(),
        Some(1),
        "a pending request was dropped"
    );
    assert!(pending.is_closed_without_response());
}

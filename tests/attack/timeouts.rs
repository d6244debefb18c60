//! Timeouts of slow clients, and bounds for pipelined requests.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpStream},
};

use socket2::{Domain, Socket, Type};

use super::{Site, assert_security_headers, parse_responses, read_response, read_to_close};

/// The shortest timeout, since the tests wait until it ends.
const TIMEOUT: [&str; 2] = ["--request-timeout", "1"];

const HEALTH_REQUEST: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";

/// Sends an unfinished request and checks that one response comes and the connection is closed.
fn assert_times_out(stream: &mut TcpStream, sent: &[u8], status: u16, kind: &str) {
    stream.write_all(sent).unwrap();
    let responses = parse_responses(&read_to_close(stream));
    let what = String::from_utf8_lossy(sent);
    let [response] = &responses[..] else {
        panic!("{what}: {} responses", responses.len());
    };
    assert_eq!(
        (response.status, response.header("content-type")),
        (status, Some(kind)),
        "{what}"
    );
    assert_eq!(response.header("connection"), Some("close"), "{what}");
    assert!(
        response.text().contains("Your request did not arrive") || kind == "application/json",
        "{what}"
    );
    assert_security_headers(response, &what);
}

#[test]
fn an_unfinished_request_gets_408_and_its_connection_is_closed() {
    let site = Site::start_with(&TIMEOUT);
    let (html, json, text) = (
        "text/html; charset=utf-8",
        "application/json",
        "text/plain; charset=utf-8",
    );
    let form =
        "POST /check HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n";
    let api = "POST /api/v1/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    for (sent, kind) in [
        (String::new(), text),
        ("G".to_owned(), text),
        ("GET / HTTP/1.1\r\nhost: x\r\n".to_owned(), text),
        (format!("{form}content-length: 9\r\n\r\nserial="), html),
        (
            format!("{form}transfer-encoding: chunked\r\n\r\n5\r\nse"),
            html,
        ),
        (format!("{api}content-length: 9\r\n\r\n{{"), json),
    ] {
        assert_times_out(&mut site.connect(), sent.as_bytes(), 408, kind);
    }
    assert_eq!(site.get("/healthz").status, 200);
}

#[test]
fn the_request_timeout_applies_to_the_second_request_of_a_connection() {
    let site = Site::start_with(&TIMEOUT);
    let mut stream = site.connect();
    stream.write_all(HEALTH_REQUEST).unwrap();
    assert_eq!(read_response(&mut stream, "alive\n").status, 200);
    assert_times_out(
        &mut stream,
        b"GET /healthz HTTP/1.1\r\nhost",
        408,
        "text/plain; charset=utf-8",
    );
}

#[test]
fn the_request_timeout_applies_to_a_body_that_the_handler_does_not_read() {
    let site = Site::start_with(&TIMEOUT);
    let mut stream = site.connect();
    let head = b"GET /healthz HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n";
    stream.write_all(head).unwrap();
    assert_eq!(read_response(&mut stream, "alive\n").status, 200);
    assert_times_out(&mut stream, b"5\r\nab", 408, "text/plain; charset=utf-8");
}

#[test]
fn a_client_that_does_not_read_its_responses_is_disconnected() {
    let site = Site::start_with(&TIMEOUT);
    let page = site.get("/devices/soundcore-a3102").html();
    let scan = crate::site::select_one(&page, "#scan");
    let reader = scan.value().attr("data-wasm").unwrap();
    let mut stream = site.connect();
    // More than the socket buffers of both ends contain.
    let requests = format!("GET {reader} HTTP/1.1\r\nhost: x\r\n\r\n").repeat(40);
    stream.write_all(requests.as_bytes()).unwrap();
    // Sending more does not reset the timeout; writing fails once the server has closed the connection.
    while stream.write_all(&[b'\n'; 4096]).is_ok() {}
    // The remaining responses were dropped.
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    let response_length = site.get(reader).length();
    assert!(
        rest.len() < 40 * response_length,
        "{} of {}",
        rest.len(),
        40 * response_length
    );
}

#[test]
fn a_slow_client_within_the_timeout_gets_its_response() {
    let site = Site::start_with(&["--request-timeout", "30"]);
    let mut stream = site.connect();
    for byte in HEALTH_REQUEST {
        stream.write_all(&[*byte]).unwrap();
        stream.flush().unwrap();
    }
    assert_eq!(read_response(&mut stream, "alive\n").status, 200);
}

/// The peak resident memory of the process, in kB.
fn peak_memory(site: &Site) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", site.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn thousands_of_pipelined_requests_are_answered_within_bounded_memory() {
    const PIPELINED: usize = 5_000;
    let site = Site::start();
    assert_eq!(site.get("/api/v1/devices").status, 200);
    let before = peak_memory(&site);
    // A small receive buffer delays the responses, so that requests pile up at the server.
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_recv_buffer_size(2048).unwrap();
    let address: SocketAddr = site.address().parse().unwrap();
    socket.connect(&address.into()).unwrap();
    let mut stream = TcpStream::from(socket);
    let large = "GET /api/v1/devices HTTP/1.1\nhost:x\n\n".repeat(2);
    stream.write_all(large.as_bytes()).unwrap();
    assert!(
        stream.peek(&mut [0]).unwrap() > 0,
        "the first response has begun"
    );
    let pipelined = "GET /healthz HTTP/1.1\nhost:x\n\n".repeat(PIPELINED);
    stream.write_all(pipelined.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let responses = parse_responses(&read_to_close(&mut stream));
    let more = peak_memory(&site) - before;
    assert!(more < 8_000, "{more} kB more");
    assert_eq!(responses.len(), PIPELINED + 2);
    assert!(responses.iter().all(|response| response.status == 200));
}

//! Hostile requests to the built binary over real sockets: malformed HTTP, injection, slow clients, rate limits.

mod clients;
mod corpus;
mod fields;
mod privacy;
mod responses;
mod timeouts;

use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{Shutdown, TcpStream},
};

use tempfile::NamedTempFile;

use crate::site::{Response, Site, binary};

/// Headers that every response has.
const SECURITY_HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Checks the security headers. Pages with the scanner have others and a test of their own in `tests/site/headers.rs`.
fn assert_security_headers(response: &Response, what: &str) {
    for (name, value) in SECURITY_HEADERS {
        assert_eq!(
            response.header_list(name).join(", "),
            value,
            "{what}: {name} of {}",
            response.status
        );
    }
    assert!(response.header("set-cookie").is_none(), "{what}");
    let has_cache_control = response.header("cache-control").is_some();
    assert!(
        has_cache_control,
        "{what}: {} has Cache-Control",
        response.status
    );
}

/// A site that logs at level `trace`, and the file of its log.
fn start_with_trace_log(arguments: &[&str]) -> (Site, NamedTempFile) {
    let log = NamedTempFile::new().unwrap();
    let stderr = File::options().append(true).open(log.path()).unwrap();
    let mut command = binary();
    command.env("RUST_LOG", "trace").stderr(stderr);
    (Site::spawn(&mut command, "127.0.0.1:0", arguments), log)
}

fn read_log(log: &NamedTempFile) -> String {
    fs::read_to_string(log.path()).unwrap()
}

/// Reads until the connection is closed or reset; what arrived before a reset counts.
fn read_to_close(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    bytes
}

/// Sends bytes, closes the sending side, and reads all responses.
fn send_and_read_all(site: &Site, request: &[u8]) -> Vec<Response> {
    let mut stream = site.connect();
    let _ = stream.write_all(request);
    let _ = stream.shutdown(Shutdown::Write);
    parse_responses(&read_to_close(&mut stream))
}

/// Parses pipelined responses by their `Content-Length`.
fn parse_responses(mut bytes: &[u8]) -> Vec<Response> {
    let mut responses = Vec::new();
    while !bytes.is_empty() {
        let head = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap()
            + 4;
        let mut response = Response::parse(&bytes[..head]);
        let length = response
            .header("content-length")
            .map_or(0, |length| length.parse().unwrap());
        response.body = bytes[head..head + length].to_vec();
        bytes = &bytes[head + length..];
        responses.push(response);
    }
    responses
}

/// Reads one response, whose body ends with `text`, from a connection that stays open.
fn read_response(stream: &mut TcpStream, text: &str) -> Response {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while !bytes.ends_with(text.as_bytes()) {
        stream.read_exact(&mut byte).unwrap();
        bytes.push(byte[0]);
    }
    Response::parse(&bytes)
}

//! Who sends or takes too slowly is waited for, but not for ever.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpStream},
};

use socket2::{Domain, Socket, Type};

use super::{Site, assert_protected, divided, everything, until_text};

/// The shortest timeout: the tests wait for nothing else.
const TIMEOUT: [&str; 2] = ["--patience", "1"];

const ALIVE: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";

/// What comes after something was sent that is never finished.
fn unfinished(stream: &mut TcpStream, sent: &[u8], status: u16, kind: &str) {
    stream.write_all(sent).unwrap();
    let replies = divided(&everything(stream));
    let what = String::from_utf8_lossy(sent);
    let [reply] = &replies[..] else {
        panic!("{what}: {} answers", replies.len());
    };
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (status, Some(kind)),
        "{what}"
    );
    assert_eq!(reply.header("connection"), Some("close"), "{what}");
    assert!(
        reply.text().contains("Your request did not arrive") || kind == "application/json",
        "{what}"
    );
    assert_protected(reply, &what);
}

#[test]
fn a_request_that_never_ends_is_answered_and_its_connection_ended() {
    let site = Site::with(&TIMEOUT);
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
        unfinished(&mut site.connect(), sent.as_bytes(), 408, kind);
    }
    assert_eq!(site.get("/healthz").status, 200);
}

#[test]
fn a_second_request_is_waited_for_no_longer_than_the_first() {
    let site = Site::with(&TIMEOUT);
    let mut stream = site.connect();
    stream.write_all(ALIVE).unwrap();
    assert_eq!(until_text(&mut stream, "alive\n").status, 200);
    unfinished(
        &mut stream,
        b"GET /healthz HTTP/1.1\r\nhost",
        408,
        "text/plain; charset=utf-8",
    );
}

#[test]
fn a_body_that_nobody_reads_does_not_hold_its_connection() {
    let site = Site::with(&TIMEOUT);
    let mut stream = site.connect();
    let head = b"GET /healthz HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n";
    stream.write_all(head).unwrap();
    assert_eq!(until_text(&mut stream, "alive\n").status, 200);
    unfinished(&mut stream, b"5\r\nab", 408, "text/plain; charset=utf-8");
}

#[test]
fn an_answer_that_nobody_takes_does_not_hold_its_connection() {
    let site = Site::with(&TIMEOUT);
    let page = site.get("/devices/soundcore-a3102").html();
    let scan = crate::site::one(&page, "#scan");
    let reader = scan.value().attr("data-wasm").unwrap();
    let mut stream = site.connect();
    // More than all buffers on the way hold.
    let asked = format!("GET {reader} HTTP/1.1\r\nhost: x\r\n\r\n").repeat(40);
    stream.write_all(asked.as_bytes()).unwrap();
    // Who goes on sending is no faster in taking; sooner or later the system says that nobody is there.
    while stream.write_all(&[b'\n'; 4096]).is_ok() {}
    // The rest of it does not come any more.
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    let whole = site.get(reader).length();
    assert!(rest.len() < 40 * whole, "{} of {}", rest.len(), 40 * whole);
}

#[test]
fn who_is_slow_but_goes_on_is_served() {
    let site = Site::with(&["--patience", "30"]);
    let mut stream = site.connect();
    for byte in ALIVE {
        stream.write_all(&[*byte]).unwrap();
        stream.flush().unwrap();
    }
    assert_eq!(until_text(&mut stream, "alive\n").status, 200);
}

/// The most memory that a process had so far, in kB.
fn peak(site: &Site) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", site.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn thousands_of_requests_at_once_are_answered_one_by_one_and_take_no_memory() {
    const MANY: usize = 5_000;
    let site = Site::start();
    assert_eq!(site.get("/api/v1/devices").status, 200);
    let before = peak(&site);
    // Whoever takes little at a time makes answers wait, and what is sent meanwhile becomes a heap.
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_recv_buffer_size(2048).unwrap();
    let address: SocketAddr = site.address().parse().unwrap();
    socket.connect(&address.into()).unwrap();
    let mut stream = TcpStream::from(socket);
    let long = "GET /api/v1/devices HTTP/1.1\nhost:x\n\n".repeat(2);
    stream.write_all(long.as_bytes()).unwrap();
    assert!(
        stream.peek(&mut [0]).unwrap() > 0,
        "the answer is on its way"
    );
    let heap = "GET /healthz HTTP/1.1\nhost:x\n\n".repeat(MANY);
    stream.write_all(heap.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let answers = divided(&everything(&mut stream));
    let more = peak(&site) - before;
    assert!(more < 8_000, "{more} kB more");
    assert_eq!(answers.len(), MANY + 2);
    assert!(answers.iter().all(|answer| answer.status == 200));
}

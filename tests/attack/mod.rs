//! What somebody sends who means harm, to the built binary over real sockets.

mod answers;
mod corpus;
mod fields;
mod marks;
mod slow;
mod too_many;

use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{Shutdown, TcpStream},
};

use tempfile::NamedTempFile;

use crate::site::{Reply, Site, binary};

/// What every answer says of itself, whatever was asked.
const PROTECTION: [(&str, &str); 6] = [
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

/// Holds an answer against the contract. Pages with the scanner say a little more, and have their own test.
fn assert_protected(reply: &Reply, what: &str) {
    for (name, value) in PROTECTION {
        assert_eq!(
            reply.every(name).join(", "),
            value,
            "{what}: {name} of {}",
            reply.status
        );
    }
    assert!(reply.header("set-cookie").is_none(), "{what}");
    let is_kept = reply.header("cache-control").is_some();
    assert!(
        is_kept,
        "{what}: {} says how long it may be kept",
        reply.status
    );
}

/// A site whose every line of log is kept, and the file with them.
fn traced(arguments: &[&str]) -> (Site, NamedTempFile) {
    let log = NamedTempFile::new().unwrap();
    let lines = File::options().append(true).open(log.path()).unwrap();
    let mut command = binary();
    command.env("RUST_LOG", "trace").stderr(lines);
    (Site::run(&mut command, "127.0.0.1:0", arguments), log)
}

fn lines(log: &NamedTempFile) -> String {
    fs::read_to_string(log.path()).unwrap()
}

/// All that comes until the connection ends. A reset after an answer takes nothing of it away.
fn everything(stream: &mut TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

/// Sends bytes, says that there are no more, and reads all answers.
fn answers(site: &Site, sent: &[u8]) -> Vec<Reply> {
    let mut stream = site.connect();
    let _ = stream.write_all(sent);
    let _ = stream.shutdown(Shutdown::Write);
    divided(&everything(&mut stream))
}

/// Answers that came one behind the other.
fn divided(mut bytes: &[u8]) -> Vec<Reply> {
    let mut replies = Vec::new();
    while !bytes.is_empty() {
        let head = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap()
            + 4;
        let mut reply = Reply::parse(&bytes[..head]);
        let length = reply
            .header("content-length")
            .map_or(0, |length| length.parse().unwrap());
        reply.body = bytes[head..head + length].to_vec();
        bytes = &bytes[head + length..];
        replies.push(reply);
    }
    replies
}

/// Reads one answer from a connection that stays open: up to the end of its text.
fn until_text(stream: &mut TcpStream, text: &str) -> Reply {
    let (mut answer, mut byte) = (Vec::new(), [0]);
    while !answer.ends_with(text.as_bytes()) {
        stream.read_exact(&mut byte).unwrap();
        answer.push(byte[0]);
    }
    Reply::parse(&answer)
}

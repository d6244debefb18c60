//! Sends `corpus.txt`, case by case.

use std::{fs, path::Path};

use super::{answers, assert_protected, lines, traced};

/// What nothing of ours says and no answer may show: the beginning of our own `Cargo.toml` and of `/etc/passwd`, and what was sent.
const SECRETS: [&str; 4] = ["[package]", "root:", "<script>alert", "evil.example"];

/// What is sent, and the status of each answer.
#[derive(Debug, PartialEq)]
struct Case {
    name: String,
    sent: Vec<u8>,
    expected: Vec<u16>,
}

impl Case {
    fn read(line: &str) -> Self {
        let mut columns = line.splitn(5, '|').map(str::trim);
        let mut column = || columns.next().unwrap_or_default();
        let (statuses, name, first, headers, body) =
            (column(), column(), column(), column(), column());
        let (times, statuses) = statuses.split_once('*').unwrap_or(("1", statuses));
        let times: usize = times.parse().unwrap();
        let once: Vec<u16> = statuses
            .split_whitespace()
            .map(|status| status.parse().unwrap())
            .collect();
        Self {
            name: name.to_owned(),
            sent: request(first, headers, &bytes(body)).repeat(times),
            expected: once.repeat(times),
        }
    }
}

fn request(first: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let whole = |first: &str, more: String| {
        let first = bytes(&format!("{first} HTTP/1.1"));
        let said = headers
            .split(";;")
            .map(str::trim)
            .filter(|said| !said.is_empty());
        let said: Vec<u8> = said
            .flat_map(|said| [&bytes(said)[..], b"\r\n"].concat())
            .collect();
        let ours = format!("\r\nhost: charge.example\r\n{more}");
        [&first[..], ours.as_bytes(), &said, b"\r\n", body].concat()
    };
    match first {
        "RAW" => bytes(headers),
        "FORM" => {
            let kind = "content-type: application/x-www-form-urlencoded\r\n";
            whole("POST /check", kind.to_owned())
        }
        "JSON" => {
            let kind = "content-type: application/json\r\ncontent-length: ";
            whole("POST /api/v1/check", format!("{kind}{}\r\n", body.len()))
        }
        first => whole(first, String::new()),
    }
}

/// A text with its escapes and repetitions as the bytes that it means.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                let (byte, length) = match rest.as_bytes()[0] {
                    b'r' => (b'\r', 1),
                    b'n' => (b'\n', 1),
                    b't' => (b'\t', 1),
                    b'0' => (0, 1),
                    b'x' => (u8::from_str_radix(&rest[1..3], 16).unwrap(), 3),
                    other => (other, 1),
                };
                out.push(byte);
                rest = &rest[length..];
            }
            '{' => match repeated(rest) {
                Some((many, length)) => {
                    out.extend(many);
                    rest = &rest[length..];
                }
                None => out.push(b'{'),
            },
            c => out.extend(c.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    out
}

/// What stands in braces and is said so many times, and how long that is.
fn repeated(rest: &str) -> Option<(Vec<u8>, usize)> {
    let end = rest.find('}')?;
    let (text, times) = rest[..end].rsplit_once('*')?;
    Some((bytes(text).repeat(times.parse().ok()?), end + 1))
}

#[test]
fn the_table_means_what_it_says() {
    let case = Case::read(r"3*400 | a name | GET /{ab*2} | x: \xff ;; y: \\ | {z}\r");
    let once = b"GET /abab HTTP/1.1\r\nhost: charge.example\r\nx: \xff\r\ny: \\\r\n\r\n{z}\r";
    assert_eq!((case.name.as_str(), case.sent), ("a name", once.repeat(3)));
    assert_eq!(case.expected, [400; 3]);
    assert_eq!(bytes(r#"{{"a":*2}"#), br#"{"a":{"a":"#);
}

#[test]
fn hostile_requests_get_an_answer_that_gives_nothing_away_and_the_site_goes_on() {
    let (site, log) = traced(&[]);
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attack/corpus.txt");
    let table = fs::read_to_string(table).unwrap();
    let cases = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut sent = 0;
    for Case {
        name,
        sent: request,
        expected,
    } in cases.map(Case::read)
    {
        let replies = answers(&site, &request);
        let statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        assert_eq!(statuses, expected, "{name}");
        for reply in replies.iter().filter(|reply| reply.status != 100) {
            // actix answers bytes that are not HTTP itself, with a status and nothing else.
            if !(reply.body.is_empty() && [400, 431].contains(&reply.status)) {
                assert_protected(reply, &name);
            }
            let text = String::from_utf8_lossy(&reply.body);
            for secret in SECRETS {
                assert!(!text.contains(secret), "{name}: {secret}");
            }
        }
        assert_eq!(site.get("/healthz").status, 200, "{name}: the site goes on");
        sent += 1;
    }
    assert!(sent > 100, "{sent}");
    assert!(!lines(&log).contains("panicked"));
}

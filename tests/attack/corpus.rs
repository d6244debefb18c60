//! Sends each case of `corpus.txt` and checks the statuses of the responses.

use std::{fs, path::Path};

use super::{assert_security_headers, read_log, send_and_read_all, start_with_trace_log};

/// What no response may contain: the beginning of our own `Cargo.toml` and of `/etc/passwd`, and input of the request.
const SECRETS: [&str; 4] = ["[package]", "root:", "<script>alert", "evil.example"];

/// A request, or several pipelined ones, and the status of each response.
#[derive(Debug, PartialEq)]
struct Case {
    name: String,
    request: Vec<u8>,
    statuses: Vec<u16>,
}

impl Case {
    fn parse(line: &str) -> Self {
        let mut columns = line.splitn(5, '|').map(str::trim);
        let mut column = || columns.next().unwrap_or_default();
        let (statuses, name, first, headers, body) =
            (column(), column(), column(), column(), column());
        let (times, statuses) = statuses.split_once('*').unwrap_or(("1", statuses));
        let times: usize = times.parse().unwrap();
        let statuses_once: Vec<u16> = statuses
            .split_whitespace()
            .map(|status| status.parse().unwrap())
            .collect();
        Self {
            name: name.to_owned(),
            request: build_request(first, headers, &expand_escapes(body)).repeat(times),
            statuses: statuses_once.repeat(times),
        }
    }
}

fn build_request(first: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let http_request = |first: &str, more: String| {
        let first = expand_escapes(&format!("{first} HTTP/1.1"));
        let lines = headers
            .split(";;")
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let lines: Vec<u8> = lines
            .flat_map(|line| [&expand_escapes(line)[..], b"\r\n"].concat())
            .collect();
        let own = format!("\r\nhost: charge.example\r\n{more}");
        [&first[..], own.as_bytes(), &lines, b"\r\n", body].concat()
    };
    match first {
        "RAW" => expand_escapes(headers),
        "FORM" => {
            let kind = "content-type: application/x-www-form-urlencoded\r\n";
            http_request("POST /check", kind.to_owned())
        }
        "JSON" => {
            let kind = "content-type: application/json\r\ncontent-length: ";
            http_request("POST /api/v1/check", format!("{kind}{}\r\n", body.len()))
        }
        first => http_request(first, String::new()),
    }
}

/// Expands the escapes and repetitions of a column into bytes.
fn expand_escapes(text: &str) -> Vec<u8> {
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
            '{' => match expand_repetition(rest) {
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

/// Expands `text*times}`, which follows an opening brace; returns the bytes and how much of `rest` they used.
fn expand_repetition(rest: &str) -> Option<(Vec<u8>, usize)> {
    let end = rest.find('}')?;
    let (text, times) = rest[..end].rsplit_once('*')?;
    Some((expand_escapes(text).repeat(times.parse().ok()?), end + 1))
}

#[test]
fn escapes_and_repetitions_of_the_corpus_are_expanded() {
    let case = Case::parse(r"3*400 | a name | GET /{ab*2} | x: \xff ;; y: \\ | {z}\r");
    let once = b"GET /abab HTTP/1.1\r\nhost: charge.example\r\nx: \xff\r\ny: \\\r\n\r\n{z}\r";
    assert_eq!(
        (case.name.as_str(), case.request),
        ("a name", once.repeat(3))
    );
    assert_eq!(case.statuses, [400; 3]);
    assert_eq!(expand_escapes(r#"{{"a":*2}"#), br#"{"a":{"a":"#);
}

#[test]
fn hostile_requests_get_their_status_reveal_nothing_and_do_not_stop_the_site() {
    let (site, log) = start_with_trace_log(&[]);
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attack/corpus.txt");
    let table = fs::read_to_string(table).unwrap();
    let cases = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut count = 0;
    for Case {
        name,
        request,
        statuses: expected,
    } in cases.map(Case::parse)
    {
        let responses = send_and_read_all(&site, &request);
        let statuses: Vec<u16> = responses.iter().map(|response| response.status).collect();
        assert_eq!(statuses, expected, "{name}");
        for response in responses.iter().filter(|response| response.status != 100) {
            // actix-web itself responds to bytes that are not HTTP, with a status and an empty body.
            if !(response.body.is_empty() && [400, 431].contains(&response.status)) {
                assert_security_headers(response, &name);
            }
            let text = String::from_utf8_lossy(&response.body);
            for secret in SECRETS {
                assert!(!text.contains(secret), "{name}: {secret}");
            }
        }
        assert_eq!(
            site.get("/healthz").status,
            200,
            "{name}: the site still responds"
        );
        count += 1;
    }
    assert!(count > 100, "{count}");
    assert!(!read_log(&log).contains("panicked"));
}

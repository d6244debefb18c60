//! Answers to what never became a request: our words on the connection itself, before actix or in its place.

use std::{fmt::Write, time::SystemTime};

use actix_web::http::{
    StatusCode,
    header::{self, HeaderMap, HeaderValue, HttpDate},
};

use super::headers::{self, Powers};
use crate::views::{Problem, problem_all_languages};

/// The whole answer, in every language, since nothing is known of the reader. After it the connection ends.
pub(super) fn refusal(problem: Problem, https: bool) -> Vec<u8> {
    let text = problem_all_languages(problem);
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let mut said = HeaderMap::new();
    headers::add(&mut said, Powers::Plain, https);
    said.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    said.insert(header::CONTENT_LENGTH, text.len().into());
    said.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    said.insert(header::CONNECTION, HeaderValue::from_static("close"));
    if let Some(seconds) = problem.retry_after() {
        said.insert(header::RETRY_AFTER, seconds.into());
    }
    let mut answer = format!("HTTP/1.1 {status}\r\n");
    // Writing into memory does not fail.
    let _ = write!(answer, "date: {}\r\n", HttpDate::from(SystemTime::now()));
    for (name, value) in &said {
        let _ = write!(answer, "{name}: {}\r\n", value.to_str().unwrap_or_default());
    }
    answer.push_str("\r\n");
    answer.push_str(&text);
    log::info!("- - {} - - -", status.as_u16());
    answer.into_bytes()
}

/// Where, at the end of what actix is about to write, its own answer to a broken request begins, and what it means.
///
/// Such an answer has a status and no words, and actix lets nobody change it. It is the last of its connection, perhaps
/// behind answers to requests before. Nothing of ours looks like it: every head of ours says more than a length and a date.
pub(super) fn wordless(written: &[u8]) -> Option<(usize, Problem)> {
    let head = written.strip_suffix(b"\r\n\r\n")?;
    let mut end = head.len();
    // From its end, so that the first line that is none of these settles it.
    loop {
        let begins = head[..end].iter().rposition(|&byte| byte == b'\n');
        let line = &head[begins.map_or(0, |at| at + 1)..end];
        let is_known = [&b"content-length: 0"[..], b"date: ", b"connection: "]
            .iter()
            .any(|known| {
                let start = line.get(..known.len());
                start.is_some_and(|start| start.eq_ignore_ascii_case(known))
            });
        if !is_known {
            // The first line stands behind the body of an answer before, which may end without a line end.
            let status = line
                .windows(START.len())
                .rposition(|bytes| bytes == START)?;
            let problem = match line.get(status + START.len()..)?.get(..3)? {
                b"400" => Problem::BadRequest,
                b"408" => Problem::RequestTimeout,
                b"431" => Problem::HeadersTooLarge,
                _ => return None,
            };
            return Some((begins.map_or(0, |at| at + 1) + status, problem));
        }
        end = begins?;
    }
}

const START: &[u8] = b"HTTP/1.1 ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_words_is_found_behind_others() {
        let bare = b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\ndate: Thu, 26 Nov 2026 15:00:00 GMT\r\n\r\n";
        assert_eq!(wordless(bare), Some((0, Problem::BadRequest)));
        let before = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nalive";
        assert_eq!(
            wordless(&[&before[..], bare].concat()),
            Some((before.len(), Problem::BadRequest))
        );
        let large = b"HTTP/1.1 431 Request Header CheckRequest Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
        assert_eq!(wordless(large), Some((0, Problem::HeadersTooLarge)));
    }

    #[test]
    fn answers_of_ours_are_left_alone() {
        for ours in [
            &b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"[..],
            b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nx-content-type-options: nosniff\r\n\r\n",
            b"HTTP/1.1 304 Not Modified\r\netag: \"x\"\r\n\r\n",
            b"a text that ends like a head\r\n\r\n",
            b"\r\n\r\n",
            b"",
        ] {
            assert_eq!(wordless(ours), None, "{}", String::from_utf8_lossy(ours));
        }
    }

    #[test]
    fn a_refusal_is_a_whole_answer() {
        let answer = String::from_utf8(refusal(Problem::Busy, false)).unwrap();
        let (head, text) = answer.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("HTTP/1.1 503 Service Unavailable\r\n"),
            "{head}"
        );
        assert!(
            head.contains(&format!("content-length: {}", text.len())),
            "{head}"
        );
        assert!(
            head.contains("retry-after: 30") && head.contains("connection: close"),
            "{head}"
        );
        assert!(
            head.contains("content-security-policy: default-src 'none'"),
            "{head}"
        );
    }
}

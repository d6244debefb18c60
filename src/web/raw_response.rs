//! Error responses on connections that have no HTTP request: too many connections, or a request that did not arrive in time.

use std::{fmt::Write, time::SystemTime};

use actix_web::http::{
    StatusCode,
    header::{self, HeaderMap, HeaderValue, HttpDate},
};

use super::headers::{SecurityProfile, add_security_headers};
use crate::views::{Problem, problem_all_languages};

/// A whole response with the text of a problem in all languages, since the client's language is unknown. It closes the
/// connection. Also writes its log line, since no middleware does.
pub(super) fn raw_error_response(problem: Problem, https: bool) -> Vec<u8> {
    let text = problem_all_languages(problem);
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let mut headers = HeaderMap::new();
    add_security_headers(&mut headers, SecurityProfile::Plain, https);
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    headers.insert(header::CONTENT_LENGTH, text.len().into());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    if let Some(seconds) = problem.retry_after() {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    let mut response = format!("HTTP/1.1 {status}\r\n");
    // Writing to a `String` cannot fail.
    let _ = write!(response, "date: {}\r\n", HttpDate::from(SystemTime::now()));
    for (name, value) in &headers {
        let _ = write!(
            response,
            "{name}: {}\r\n",
            value.to_str().unwrap_or_default()
        );
    }
    response.push_str("\r\n");
    response.push_str(&text);
    // The same fields as in `log_and_count`.
    log::info!("- - {} - - -", status.as_u16());
    response.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_response_has_status_headers_and_text() {
        let response = String::from_utf8(raw_error_response(Problem::Busy, false)).unwrap();
        let (head, text) = response.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("HTTP/1.1 503 Service Unavailable\r\n"),
            "{head}"
        );
        for header in [
            format!("content-length: {}", text.len()),
            "retry-after: 30".to_owned(),
            "connection: close".to_owned(),
            "content-security-policy: default-src 'none'".to_owned(),
        ] {
            assert!(head.contains(&header), "{header} in {head}");
        }
    }
}

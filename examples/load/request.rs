//! HTTP requests as browsers send them, complete as bytes before the clock starts.

pub const FORM: &str = "application/x-www-form-urlencoded";
pub const JSON: &str = "application/json";

/// One request and the kind of answer that it must get.
#[derive(Clone)]
pub struct Request {
    /// What the tables call it.
    pub name: String,
    pub bytes: Vec<u8>,
    /// The first digit of the status: any other answer ends the benchmark.
    pub status_class: u16,
}

/// A request before it is written as bytes.
#[derive(Clone)]
pub struct Builder {
    name: String,
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: String,
    status_class: u16,
}

impl Builder {
    pub fn new(method: &'static str, path: &str) -> Self {
        Self {
            name: format!("{method} {path}"),
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: String::new(),
            status_class: 2,
        }
    }

    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    /// A form or a JSON document that a page of the site itself sends.
    pub fn post(path: &str, content_type: &str, body: String) -> Self {
        let mut builder = Self::new("POST", path).header("content-type", content_type);
        builder.body = body;
        builder
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn gzip(self) -> Self {
        self.header("accept-encoding", "gzip")
    }

    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    pub fn status_class(mut self, class: u16) -> Self {
        self.status_class = class;
        self
    }

    pub fn build(self) -> Request {
        let is_same_origin = !self.headers.iter().any(|(name, _)| *name == SEC_FETCH_SITE);
        let mut headers = vec![
            ("host", "localhost".to_owned()),
            ("user-agent", USER_AGENT.to_owned()),
            ("accept", ACCEPT.to_owned()),
        ];
        headers.extend(is_same_origin.then(|| (SEC_FETCH_SITE, "same-origin".to_owned())));
        headers.extend(self.headers);
        headers.extend(
            (self.method == "POST").then(|| ("content-length", self.body.len().to_string())),
        );
        let lines: Vec<String> = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let start = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        let message = [&start, &lines.concat(), "\r\n", &self.body].concat();
        Request {
            name: self.name,
            bytes: message.into_bytes(),
            status_class: self.status_class,
        }
    }
}

const USER_AGENT: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const ACCEPT: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// The header by which the site recognises forms of other sites.
pub const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// The fields of a form, encoded.
pub fn form(fields: &[(&str, String)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    pairs.join("&")
}

/// Percent encoding as forms and queries have it.
pub fn encode(text: &str) -> String {
    use std::fmt::Write;
    let mut encoded = String::with_capacity(text.len());
    for &byte in text.as_bytes() {
        match byte {
            b' ' => encoded.push('+'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                encoded.push(char::from(byte));
            }
            _ => {
                // Writing into memory does not fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

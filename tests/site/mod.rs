//! Tests of the built binary over real sockets: pages, JSON API, headers, languages.

mod api;
mod bad_input;
mod caching;
mod headers;
mod journeys;
mod languages;
mod openapi;
mod points;
mod sharing;

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, ExitStatus, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use scraper::{Html, Selector};

/// A running process of the site; dropping it kills the process.
pub struct Site {
    process: Child,
    address: String,
    /// Address and path of its metrics, with `--metrics-bind`.
    metrics: Option<String>,
}

/// An HTTP response.
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// The built program without settings of the environment, log or rate limits.
pub fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_charge-safely"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CHARGE_SAFELY_")) {
        command.env_remove(name);
    }
    command.env("RUST_LOG", "off");
    // Tests send more requests than the rate limits allow; tests of the rate limits set their own.
    command.env("CHARGE_SAFELY_CHECKS_PER_MINUTE", "0");
    command.env("CHARGE_SAFELY_PAGES_PER_MINUTE", "0");
    command
}

impl Site {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    pub fn start_with(arguments: &[&str]) -> Self {
        Self::spawn(&mut binary(), "127.0.0.1:0", arguments)
    }

    /// Listens at a given address.
    pub fn start_at(address: &str, arguments: &[&str]) -> Self {
        Self::spawn(&mut binary(), address, arguments)
    }

    /// Writes its log, at the default level, to a file.
    pub fn start_with_log(arguments: &[&str], log: File) -> Self {
        let mut command = binary();
        command.env_remove("RUST_LOG").stderr(log);
        Self::spawn(&mut command, "127.0.0.1:0", arguments)
    }

    /// Starts `command` as a site and reads its addresses from standard output.
    pub fn spawn(command: &mut Command, bind: &str, arguments: &[&str]) -> Self {
        let mut process = command
            .args(["serve", "--bind", bind])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut announced_address = |prefix: &str| {
            let line = stdout.next().unwrap().unwrap();
            line.strip_prefix(prefix)
                .expect("a line with this prefix")
                .to_owned()
        };
        let address = announced_address("listening on http://");
        let metrics = arguments
            .contains(&"--metrics-bind")
            .then(|| announced_address("metrics on http://"));
        Self {
            process,
            address,
            metrics,
        }
    }

    /// The address that it listens at.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Address and path of its metrics, such as `127.0.0.1:9090/metrics`.
    pub fn metrics(&self) -> &str {
        self.metrics
            .as_deref()
            .expect("started with --metrics-bind")
    }

    /// Sends a signal to the process, such as `TERM`.
    pub fn send_signal(&self, name: &str) {
        let arguments = [format!("-{name}"), self.id().to_string()];
        let status = Command::new("kill").args(arguments).status().unwrap();
        assert!(status.success());
    }

    /// Waits until the process exits by itself.
    pub fn wait_for_exit(&mut self) -> ExitStatus {
        let mut status = None;
        wait_until("the site exits", || {
            status = self.process.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }

    /// The process id.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Opens a connection.
    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    /// Sends bytes and reads until the connection is closed.
    pub fn send_raw(&self, request: &[u8]) -> Response {
        Response::request(&self.address, request)
    }

    pub fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Response {
        let header_lines: String = headers
            .iter()
            .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{header_lines}content-length: {}\r\n\r\n",
            self.address,
            body.len()
        );
        self.send_raw(&[request.as_bytes(), body].concat())
    }

    pub fn get(&self, path: &str) -> Response {
        self.send("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Response {
        let encoded: Vec<String> = form
            .iter()
            .map(|(name, value)| format!("{name}={}", percent_encode(value)))
            .collect();
        self.post_form(path, encoded.join("&").as_bytes())
    }

    /// Posts the body of a form as it is, also if it is malformed.
    pub fn post_form(&self, path: &str, body: &[u8]) -> Response {
        self.send(
            "POST",
            path,
            &[("content-type", "application/x-www-form-urlencoded")],
            body,
        )
    }

    /// Posts a check to the JSON API.
    pub fn post_json(&self, body: &str) -> Response {
        self.send(
            "POST",
            "/api/v1/check",
            &[("content-type", "application/json")],
            body.as_bytes(),
        )
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until a condition is true; panics after 20 seconds, which is enough on a busy machine.
pub fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !condition() {
        assert!(Instant::now() < deadline, "{what}");
        sleep(Duration::from_millis(20));
    }
}

/// Encodes everything but ASCII letters and digits as `%XX`.
pub fn percent_encode(text: &str) -> String {
    text.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

impl Response {
    /// Sends bytes to an address and reads until the connection is closed.
    pub fn request(address: &str, request: &[u8]) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        // The server may respond and close the connection before it has read everything.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Self::parse(&bytes)
    }

    pub fn parse(bytes: &[u8]) -> Self {
        let split = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("an end of the headers");
        let head = String::from_utf8(bytes[..split].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines
            .next()
            .unwrap()
            .split(' ')
            .nth(1)
            .unwrap()
            .parse()
            .unwrap();
        let headers = lines
            .map(|line| line.split_once(": ").unwrap_or((line, "")))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        Self {
            status,
            headers,
            body: bytes[split + 4..].to_vec(),
        }
    }

    /// The length of status line, headers and body in bytes.
    pub fn length(&self) -> usize {
        let lines = self.headers.iter();
        let head: usize = lines
            .map(|(name, value)| name.len() + value.len() + 4)
            .sum();
        "HTTP/1.1 200 OK\r\n\r\n".len() + head + self.body.len()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }

    /// All values of a header that is a list and may occur several times.
    pub fn header_list(&self, name: &str) -> Vec<&str> {
        let headers = self.headers.iter().filter(|(other, _)| other == name);
        headers.flat_map(|(_, value)| value.split(", ")).collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn html(&self) -> Html {
        assert_eq!(
            self.header("content-type"),
            Some("text/html; charset=utf-8")
        );
        Html::parse_document(&self.text())
    }

    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.header("content-type"), Some("application/json"));
        serde_json::from_slice(&self.body).unwrap()
    }

    /// Verdict, device and code of a result page.
    pub fn verdict(&self) -> (String, String, String) {
        assert_eq!(self.status, 200, "{}", self.text());
        let html = self.html();
        let found = select_all(&html, "[data-verdict]");
        assert_eq!(found.len(), 1, "exactly one verdict");
        let attribute = |name| found[0].value().attr(name).unwrap().to_owned();
        (
            attribute("data-verdict"),
            attribute("data-device"),
            attribute("data-serial"),
        )
    }
}

/// All elements that match a CSS selector.
pub fn select_all<'a>(html: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The only element that matches a CSS selector.
pub fn select_one<'a>(html: &'a Html, selector: &str) -> scraper::ElementRef<'a> {
    let found = select_all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

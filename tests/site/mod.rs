//! The built binary over real sockets.

mod api;
mod bad_input;
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

/// A running site, ended when it is dropped.
pub struct Site {
    process: Child,
    address: String,
    /// Where its figures are told, if anywhere.
    metrics: Option<String>,
}

/// What came back.
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

pub fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_charge-safely"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CHARGE_SAFELY_")) {
        command.env_remove(name);
    }
    command.env("RUST_LOG", "off");
    // Tests ask more often than a client may; those that test how often say so.
    command.env("CHARGE_SAFELY_CHECKS_PER_MINUTE", "0");
    command
}

impl Site {
    pub fn start() -> Self {
        Self::with(&[])
    }

    pub fn with(arguments: &[&str]) -> Self {
        Self::run(&mut binary(), "127.0.0.1:0", arguments)
    }

    /// At an address that a site had before.
    pub fn at(address: &str, arguments: &[&str]) -> Self {
        Self::run(&mut binary(), address, arguments)
    }

    /// With the log lines of every day, written to a file.
    pub fn logging(arguments: &[&str], log: File) -> Self {
        let mut command = binary();
        command.env_remove("RUST_LOG").stderr(log);
        Self::run(&mut command, "127.0.0.1:0", arguments)
    }

    pub fn run(command: &mut Command, bind: &str, arguments: &[&str]) -> Self {
        let mut process = command
            .args(["serve", "--bind", bind])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut announced = |before: &str| {
            let line = said.next().unwrap().unwrap();
            line.strip_prefix(before)
                .expect("the announcement")
                .to_owned()
        };
        let address = announced("listening on http://");
        let metrics = arguments
            .contains(&"--metrics-bind")
            .then(|| announced("metrics on http://"));
        Self {
            process,
            address,
            metrics,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where its figures are told: an address, a slash and a path.
    pub fn metrics(&self) -> &str {
        self.metrics.as_deref().expect("--metrics-bind")
    }

    /// Sends it a signal, such as `TERM`.
    pub fn signal(&self, name: &str) {
        let arguments = [format!("-{name}"), self.id().to_string()];
        let sent = Command::new("kill").args(arguments).status().unwrap();
        assert!(sent.success());
    }

    /// Waits until it has ended by itself, and says how.
    pub fn ended(&mut self) -> ExitStatus {
        let mut status = None;
        until("the site ends", || {
            status = self.process.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// A connection of its own.
    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    /// Sends bytes and reads to the end of the connection.
    pub fn raw(&self, request: &[u8]) -> Reply {
        Reply::from(&self.address, request)
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        let said: String = headers
            .iter()
            .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{said}content-length: {}\r\n\r\n",
            self.address,
            body.len()
        );
        self.raw(&[request.as_bytes(), body].concat())
    }

    pub fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let encoded: Vec<String> = form
            .iter()
            .map(|(name, value)| format!("{name}={}", percent(value)))
            .collect();
        self.form(path, encoded.join("&").as_bytes())
    }

    pub fn form(&self, path: &str, body: &[u8]) -> Reply {
        self.send(
            "POST",
            path,
            &[("content-type", "application/x-www-form-urlencoded")],
            body,
        )
    }

    pub fn json(&self, body: &str) -> Reply {
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

/// Waits until something holds, also on a busy machine.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < deadline, "{what}");
        sleep(Duration::from_millis(20));
    }
}

pub fn percent(text: &str) -> String {
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

impl Reply {
    /// Sends bytes to an address and reads to the end of the connection.
    pub fn from(address: &str, request: &[u8]) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Self::parse(&answer)
    }

    pub fn parse(answer: &[u8]) -> Self {
        let split = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("a whole head");
        let head = String::from_utf8(answer[..split].to_vec()).unwrap();
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
            body: answer[split + 4..].to_vec(),
        }
    }

    /// How many bytes came, the head included.
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
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The values of a header that is a list, and may stand there several times.
    pub fn every(&self, name: &str) -> Vec<&str> {
        let said = self.headers.iter().filter(|(known, _)| known == name);
        said.flat_map(|(_, value)| value.split(", ")).collect()
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

    pub fn value(&self) -> serde_json::Value {
        assert_eq!(self.header("content-type"), Some("application/json"));
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The verdict of a result page, its device and its code.
    pub fn verdict(&self) -> (String, String, String) {
        assert_eq!(self.status, 200, "{}", self.text());
        let html = self.html();
        let found = all(&html, "[data-verdict]");
        assert_eq!(found.len(), 1, "exactly one verdict");
        let attribute = |name| found[0].value().attr(name).unwrap().to_owned();
        (
            attribute("data-verdict"),
            attribute("data-device"),
            attribute("data-serial"),
        )
    }
}

pub fn all<'a>(html: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

pub fn one<'a>(html: &'a Html, selector: &str) -> scraper::ElementRef<'a> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

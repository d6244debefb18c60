//! How a site ends: nobody who asked is left without an answer.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use crate::site::{Reply, Site, until};

const FORM: &str = "device=soundcore-a3102&serial=ACCJRU1D16400841";

/// A check that the site has begun to read and waits for the rest of.
struct Begun {
    stream: BufReader<TcpStream>,
}

impl Begun {
    fn at(site: &Site) -> Self {
        let mut stream = TcpStream::connect(site.address()).unwrap();
        let head = format!(
            "POST /check HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             expect: 100-continue\r\ncontent-length: {}\r\n\r\n",
            site.address(),
            FORM.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut stream = BufReader::new(stream);
        let mut goes_on = String::new();
        stream.read_line(&mut goes_on).unwrap();
        assert_eq!(goes_on, "HTTP/1.1 100 Continue\r\n");
        stream.read_line(&mut goes_on).unwrap();
        Self { stream }
    }

    /// Sends the rest and reads to the end of the connection.
    fn finish(mut self) -> Reply {
        self.stream.get_mut().write_all(FORM.as_bytes()).unwrap();
        let mut answer = Vec::new();
        self.stream.read_to_end(&mut answer).unwrap();
        Reply::parse(&answer)
    }

    fn is_cut_off(&mut self) -> bool {
        // A reset is an end, too.
        !matches!(self.stream.read(&mut [0]), Ok(1..))
    }
}

/// A connection that was answered, and is kept for the next question.
fn kept(site: &Site) -> TcpStream {
    let mut stream = TcpStream::connect(site.address()).unwrap();
    let head = format!("GET /healthz HTTP/1.1\r\nhost: {}\r\n\r\n", site.address());
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"alive\n") {
        let mut piece = [0; 512];
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0, "the connection is kept");
        answer.extend_from_slice(&piece[..length]);
    }
    stream
}

fn refuses(site: &Site) -> bool {
    TcpStream::connect(site.address()).is_err()
}

#[test]
fn asked_to_end_a_site_takes_nobody_new_finishes_what_it_began_and_ends_with_0() {
    for signal in ["TERM", "INT"] {
        let mut site = Site::start();
        let (mut idle, begun) = (kept(&site), Begun::at(&site));
        site.signal(signal);
        until("nobody new is taken", || refuses(&site));
        assert_eq!(
            idle.read(&mut [0]).unwrap(),
            0,
            "idle connections are closed"
        );
        let reply = begun.finish();
        assert_eq!(reply.verdict().0, "affected", "{signal}");
        assert_eq!(reply.header("connection"), Some("close"));
        assert_eq!(site.ended().code(), Some(0), "{signal}");
    }
}

#[test]
fn a_request_that_never_ends_does_not_keep_a_site_from_ending() {
    let mut site = Site::start();
    let mut begun = Begun::at(&site);
    site.signal("TERM");
    assert_eq!(site.ended().code(), Some(0));
    assert!(begun.is_cut_off());
}

#[test]
fn whoever_asks_twice_does_not_wait() {
    let mut site = Site::start();
    let mut begun = Begun::at(&site);
    site.signal("TERM");
    until("the first is heard", || refuses(&site));
    site.signal("INT");
    assert_eq!(site.ended().code(), Some(1), "a request was cut off");
    assert!(begun.is_cut_off());
}

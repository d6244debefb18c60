//! The site behind nginx, as `packaging/nginx.conf` sets it up.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread::scope,
};

use socket2::{Domain, Socket, Type};

use super::{
    figures::Figures,
    proxy::{Proxy, free_address},
};
use charge_safely::i18n::Language;

use crate::site::{Reply, Site, until};

const FORM: &str = "device=soundcore-a3102&serial=ACCJRU1D16400841";

/// Asks the proxy.
fn ask(address: &str, line: &str, headers: &[(&str, &str)], body: &str) -> Reply {
    let said: String = headers
        .iter()
        .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
        .collect();
    let length = body.len();
    let request = format!(
        "{line} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{said}content-length: {length}\r\n\r\n{body}"
    );
    Reply::from(address, request.as_bytes())
}

fn get(proxy: &Proxy, path: &str, language: &str) -> Reply {
    let headers = [("accept-language", language)];
    ask(&proxy.plain, &format!("GET {path}"), &headers, "")
}

fn check(proxy: &Proxy) -> Reply {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    ask(&proxy.plain, "POST /check", &headers, FORM)
}

/// Tells clients to end, also where an assertion fails.
struct AtEnd<'a>(&'a AtomicBool);

impl Drop for AtEnd<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn nobody_notices_that_each_process_is_restarted() {
    let mut sites = [(); 2].map(|()| Site::at(&free_address(), &[]));
    let addresses = [0, 1].map(|index: usize| sites[index].address().to_owned());
    let unlimited = [("rate=100r/s", "rate=100000r/s")];
    let proxy = Proxy::before([&addresses[0], &addresses[1]], &unlimited);
    let (done, answered) = (AtomicBool::new(false), AtomicU64::new(0));
    scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    assert_eq!(check(&proxy).verdict().0, "affected");
                    // With a query, so that it is not the proxy that answers.
                    let page = get(&proxy, "/?q=anker", "de");
                    assert_eq!(page.status, 200);
                    answered.fetch_add(2, Ordering::Relaxed);
                }
            });
        }
        let end = AtEnd(&done);
        let more = |what: &str| {
            let before = answered.load(Ordering::Relaxed);
            until(what, || answered.load(Ordering::Relaxed) > before + 60);
        };
        more("both answer");
        for round in 0..4 {
            let (site, address) = (&mut sites[round % 2], &addresses[round % 2]);
            site.signal("TERM");
            assert_eq!(site.ended().code(), Some(0));
            more("the other one answers");
            *site = Site::at(address, &[]);
            more("both answer again");
        }
        drop(end);
    });
}

#[test]
fn pages_are_kept_for_each_language_and_encoding_and_answers_never() {
    let site = Site::with(&["--metrics-bind", "127.0.0.1:0"]);
    let proxy = Proxy::before([site.address(); 2], &[]);
    let asked = || Figures::of(&site).count("requests_total", &[]);
    // How many of these reach the site.
    let reached = |ask: &dyn Fn()| {
        let before = asked();
        ask();
        asked() - before
    };
    for language in ["en", "de", "ar"] {
        let page = || {
            let page = get(&proxy, "/devices/soundcore-a3102", language);
            assert_eq!(page.header("content-language"), Some(language));
            assert!(page.header("charge-safely-generation").is_some());
        };
        assert_eq!(reached(&page), 1, "{language}");
        assert_eq!(reached(&page), 0, "{language}");
    }
    for encoding in ["gzip", "identity"] {
        let page = || {
            let headers = [("accept-language", "en"), ("accept-encoding", encoding)];
            let page = ask(&proxy.plain, "GET /devices/soundcore-a3102", &headers, "");
            let is_packed = page.header("content-encoding") == Some("gzip");
            assert_eq!(is_packed, encoding == "gzip");
        };
        assert_eq!(reached(&page), 1, "{encoding}");
        assert_eq!(reached(&page), 0, "{encoding}");
    }
    let known = get(&proxy, "/devices/soundcore-a3102", "en");
    let known = known.header("etag").unwrap();
    assert_eq!(
        reached(&|| {
            let headers = [("accept-language", "en"), ("if-none-match", known)];
            let page = ask(&proxy.plain, "GET /devices/soundcore-a3102", &headers, "");
            assert_eq!((page.status, page.body.len()), (304, 0));
        }),
        0
    );
    let greeted = || {
        assert_eq!(
            get(&proxy, "/devices/soundcore-a3102?from=email", "en").status,
            200
        );
    };
    assert_eq!((reached(&greeted), reached(&greeted)), (1, 0));
    let checked = || assert_eq!(check(&proxy).verdict().0, "affected");
    assert_eq!((reached(&checked), reached(&checked)), (1, 1));
    for (path, status) in [("/?q=anker", 200), ("/about?typed", 200), ("/nothing", 404)] {
        let page = || assert_eq!(get(&proxy, path, "en").status, status, "{path}");
        assert_eq!((reached(&page), reached(&page)), (1, 1), "{path}");
    }
}

#[test]
fn nothing_of_a_visitor_reaches_its_disk() {
    let mut site = Site::start();
    let proxy = Proxy::before([site.address(); 2], &[]);
    let typed = |proxy: &Proxy| {
        let long = format!("{FORM}&typed={}", "TYPED".repeat(4_000));
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        [
            get(proxy, "/TYPED", "en").status,
            get(proxy, "/?q=TYPED", "en").status,
            get(proxy, "/about?TYPED", "en").status,
            get(proxy, "/disposal/us?near=TYPED", "TYPED").status,
            check(proxy).status,
            ask(&proxy.plain, "POST /check", &headers, &long).status,
            ask(&proxy.plain, "POST /check", &headers, &long.repeat(4)).status,
        ]
    };
    let served = typed(&proxy);
    assert_eq!(served, [404, 200, 200, 200, 200, 413, 413]);
    site.signal("TERM");
    assert_eq!(site.ended().code(), Some(0));
    assert_eq!(typed(&proxy), [502, 502, 502, 502, 502, 502, 413]);
    let lines = || {
        let written = proxy.written();
        let log = written
            .iter()
            .find(|(path, _)| path.ends_with("charge-safely.log"));
        log.map_or(0, |(_, text)| text.lines().count())
    };
    until("all are logged", || lines() == 2 * served.len());
    for (path, text) in proxy.written() {
        for mark in ["TYPED", "ACCJRU1D", "127.0.0.1"] {
            assert!(!text.contains(mark), "{}: {text}", path.display());
        }
    }
}

#[test]
fn what_is_too_much_is_refused_where_it_is_noticed() {
    let site = Site::start();
    let slow = [("rate=100r/s", "rate=1r/m")];
    let proxy = Proxy::before([site.address(); 2], &slow);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let post = |length: usize| ask(&proxy.plain, "POST /check", &headers, &"a".repeat(length));
    let ours = post(20_000);
    assert_eq!(ours.status, 413);
    assert_eq!(
        ours.header("content-language"),
        Some("en"),
        "the site's own page"
    );
    assert_eq!(post(70_000).status, 413);
    let statuses: Vec<u16> = (0..420).map(|_| get(&proxy, "/", "en").status).collect();
    assert!(
        statuses[..390].iter().all(|&status| status == 200),
        "{statuses:?}"
    );
    assert!(
        statuses[410..].iter().all(|&status| status == 429),
        "{statuses:?}"
    );
    assert_says_that_there_is_no_answer(&get(&proxy, "/", "en"));
}

#[test]
fn whoever_finds_no_process_is_told_to_stop_in_every_language() {
    let nobody = free_address();
    let proxy = Proxy::before([&nobody, &nobody], &[]);
    let reply = check(&proxy);
    assert_eq!(reply.status, 502);
    assert_says_that_there_is_no_answer(&reply);

    let unpacked = [("try_files /maintenance.html", "try_files /nothing.html")];
    let proxy = Proxy::before([&nobody, &nobody], &unpacked);
    assert_eq!(check(&proxy).status, 503, "without the file, still no 404");
}

#[test]
fn a_probe_that_names_no_host_is_answered() {
    let site = Site::start();
    let proxy = Proxy::before([site.address(); 2], &[]);
    let reply = Reply::from(&proxy.plain, b"GET /healthz HTTP/1.0\r\n\r\n");
    assert_eq!(reply.status, 200);
}

/// The page that nginx has for its own errors has the words of the site's.
fn assert_says_that_there_is_no_answer(reply: &Reply) {
    assert_eq!(
        reply.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.header("retry-after"), Some("60"));
    let page = reply.text();
    for language in Language::ALL {
        let messages = language.messages();
        for key in ["title", "lead", "text"] {
            let said = messages.text(&format!("problem-internal-{key}"));
            assert!(page.contains(said), "{language:?} {key}: {page}");
        }
    }
}

#[test]
fn the_site_is_told_the_address_that_nginx_saw_and_the_host_that_the_browser_asked() {
    let behind = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = behind.local_addr().unwrap().to_string();
    let proxy = Proxy::before([&address; 2], &[]);
    let head = scope(|scope| {
        let heard = scope.spawn(|| {
            let (mut stream, _) = behind.accept().unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                assert_eq!(stream.read(&mut byte).unwrap(), 1);
                head.push(byte[0]);
            }
            stream
                .write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
                .unwrap();
            String::from_utf8(head).unwrap().to_lowercase()
        });
        let forged = [
            ("x-forwarded-for", "192.0.2.1"),
            ("x-forwarded-proto", "forged"),
        ];
        assert_eq!(ask(&proxy.plain, "GET /about", &forged, "").status, 204);
        heard.join().unwrap()
    });
    assert!(
        head.contains("\r\nx-forwarded-for: 127.0.0.1\r\n"),
        "{head}"
    );
    assert!(head.contains("\r\nx-forwarded-proto: http\r\n"), "{head}");
    assert!(
        head.contains(&format!("\r\nhost: {}\r\n", proxy.plain)),
        "{head}"
    );
    assert!(
        !head.contains("192.0.2.1") && !head.contains("forged\r\n"),
        "{head}"
    );
}

#[test]
fn each_visitor_has_a_ration_of_checks_and_nobody_that_of_another() {
    let rationed = ["--trusted-proxy", "127.0.0.1", "--checks-per-minute", "1"];
    let site = Site::with(&rationed);
    let proxy = Proxy::before([site.address(); 2], &[]);
    // Two at once, then one a minute; what a visitor claims to be makes no more of them.
    let statuses = |visitor: [u8; 4]| {
        ["192.0.2.1", "192.0.2.2", "127.0.0.1", ""]
            .map(|claimed| check_from(visitor, &proxy, claimed))
    };
    assert_eq!(statuses([127, 0, 0, 2]), [200, 200, 429, 429]);
    assert_eq!(statuses([127, 0, 0, 3]), [200, 200, 429, 429]);
}

/// A check by a visitor of another address, who claims to be somebody else.
fn check_from(visitor: [u8; 4], proxy: &Proxy, claimed: &str) -> u16 {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.bind(&SocketAddr::from((visitor, 0)).into()).unwrap();
    let address: SocketAddr = proxy.plain.parse().unwrap();
    socket.connect(&address.into()).unwrap();
    let mut stream = TcpStream::from(socket);
    let head = format!(
        "POST /check HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nx-forwarded-for: {claimed}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{FORM}",
        FORM.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    Reply::parse(&answer).status
}

#[test]
fn browsers_come_by_https() {
    let site = Site::with(&["--public-url", "https://charge.example"]);
    let proxy = Proxy::before([site.address(); 2], &[]);
    let moved = ask(&proxy.http, "GET /devices/anker-a1112?from=email", &[], "");
    assert_eq!(moved.status, 301);
    let host = proxy.http.split(':').next().unwrap();
    let expected = format!("https://{host}/devices/anker-a1112?from=email");
    assert_eq!(moved.header("location"), Some(expected.as_str()));

    let mut client = Command::new("openssl")
        .args(["s_client", "-quiet", "-connect", &proxy.tls])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let head = "GET /about HTTP/1.1\r\nhost: charge.example\r\nconnection: close\r\n\r\n";
    let mut sent = client.stdin.take().unwrap();
    sent.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    client
        .stdout
        .take()
        .unwrap()
        .read_to_end(&mut answer)
        .unwrap();
    let _ = client.wait();
    let reply = Reply::parse(&answer);
    assert_eq!(reply.status, 200);
    assert!(reply.header("strict-transport-security").is_some());
    assert!(reply.text().contains("https://charge.example/"));
}

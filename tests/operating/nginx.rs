//! The site behind nginx with `packaging/nginx.conf`.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread::scope,
};

use socket2::{Domain, Socket, Type};

use super::{
    prometheus::Metrics,
    proxy::{Proxy, free_address},
};
use charge_safely::i18n::Language;

use crate::site::{Response, Site, wait_until};

const FORM: &str = "device=soundcore-a3102&serial=ACCJRU1D16400841";

/// Sends a request to nginx.
fn send_request(address: &str, line: &str, headers: &[(&str, &str)], body: &str) -> Response {
    let header_lines: String = headers
        .iter()
        .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
        .collect();
    let length = body.len();
    let bytes = format!(
        "{line} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{header_lines}content-length: {length}\r\n\r\n{body}"
    );
    Response::request(address, bytes.as_bytes())
}

fn get_page(proxy: &Proxy, path: &str, language: &str) -> Response {
    let headers = [("accept-language", language)];
    send_request(&proxy.plain, &format!("GET {path}"), &headers, "")
}

fn post_check(proxy: &Proxy) -> Response {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    send_request(&proxy.plain, "POST /check", &headers, FORM)
}

/// Stops the clients when it is dropped, also after a failed assertion.
struct StopOnDrop<'a>(&'a AtomicBool);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn restarting_each_process_in_turn_fails_no_request() {
    let mut sites = [(); 2].map(|()| Site::start_at(&free_address(), &[]));
    let addresses = [0, 1].map(|index: usize| sites[index].address().to_owned());
    let unlimited = [("rate=100r/s", "rate=100000r/s")];
    let proxy = Proxy::start([&addresses[0], &addresses[1]], &unlimited);
    let (done, answered) = (AtomicBool::new(false), AtomicU64::new(0));
    scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    assert_eq!(post_check(&proxy).verdict().0, "affected");
                    // With a query, so that the response does not come from the cache of nginx.
                    let page = get_page(&proxy, "/?q=anker", "de");
                    assert_eq!(page.status, 200);
                    answered.fetch_add(2, Ordering::Relaxed);
                }
            });
        }
        let stop = StopOnDrop(&done);
        let wait_for_responses = |what: &str| {
            let before = answered.load(Ordering::Relaxed);
            wait_until(what, || answered.load(Ordering::Relaxed) > before + 60);
        };
        wait_for_responses("both respond");
        for round in 0..4 {
            let (site, address) = (&mut sites[round % 2], &addresses[round % 2]);
            site.send_signal("TERM");
            assert_eq!(site.wait_for_exit().code(), Some(0));
            wait_for_responses("the other one responds");
            *site = Site::start_at(address, &[]);
            wait_for_responses("both respond again");
        }
        drop(stop);
    });
}

#[test]
fn pages_are_cached_by_language_and_encoding_and_results_never() {
    let site = Site::start_with(&["--metrics-bind", "127.0.0.1:0"]);
    let proxy = Proxy::start([site.address(); 2], &[]);
    let requests_total = || Metrics::scrape(&site).count("requests_total", &[]);
    // How many of these requests reach the site.
    let upstream_requests = |send: &dyn Fn()| {
        let before = requests_total();
        send();
        requests_total() - before
    };
    for language in ["en", "de", "ar"] {
        let page = || {
            let page = get_page(&proxy, "/devices/soundcore-a3102", language);
            assert_eq!(page.header("content-language"), Some(language));
            assert!(page.header("charge-safely-generation").is_some());
        };
        assert_eq!(upstream_requests(&page), 1, "{language}");
        assert_eq!(upstream_requests(&page), 0, "{language}");
    }
    for encoding in ["gzip", "identity"] {
        let page = || {
            let headers = [("accept-language", "en"), ("accept-encoding", encoding)];
            let page = send_request(&proxy.plain, "GET /devices/soundcore-a3102", &headers, "");
            let is_compressed = page.header("content-encoding") == Some("gzip");
            assert_eq!(is_compressed, encoding == "gzip");
        };
        assert_eq!(upstream_requests(&page), 1, "{encoding}");
        assert_eq!(upstream_requests(&page), 0, "{encoding}");
    }
    let cached = get_page(&proxy, "/devices/soundcore-a3102", "en");
    let etag = cached.header("etag").unwrap();
    assert_eq!(
        upstream_requests(&|| {
            let headers = [("accept-language", "en"), ("if-none-match", etag)];
            let page = send_request(&proxy.plain, "GET /devices/soundcore-a3102", &headers, "");
            assert_eq!((page.status, page.body.len()), (304, 0));
        }),
        0
    );
    let from_email = || {
        assert_eq!(
            get_page(&proxy, "/devices/soundcore-a3102?from=email", "en").status,
            200
        );
    };
    assert_eq!(
        (
            upstream_requests(&from_email),
            upstream_requests(&from_email)
        ),
        (1, 0)
    );
    let checks = || assert_eq!(post_check(&proxy).verdict().0, "affected");
    assert_eq!(
        (upstream_requests(&checks), upstream_requests(&checks)),
        (1, 1)
    );
    for (path, status) in [("/?q=anker", 200), ("/about?typed", 200), ("/nothing", 404)] {
        let page = || assert_eq!(get_page(&proxy, path, "en").status, status, "{path}");
        assert_eq!(
            (upstream_requests(&page), upstream_requests(&page)),
            (1, 1),
            "{path}"
        );
    }
}

#[test]
fn nginx_writes_nothing_that_visitors_send_to_disk() {
    let mut site = Site::start();
    let proxy = Proxy::start([site.address(); 2], &[]);
    let statuses = |proxy: &Proxy| {
        let long = format!("{FORM}&typed={}", "TYPED".repeat(4_000));
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        [
            get_page(proxy, "/TYPED", "en").status,
            get_page(proxy, "/?q=TYPED", "en").status,
            get_page(proxy, "/about?TYPED", "en").status,
            get_page(proxy, "/disposal/us?near=TYPED", "TYPED").status,
            post_check(proxy).status,
            send_request(&proxy.plain, "POST /check", &headers, &long).status,
            send_request(&proxy.plain, "POST /check", &headers, &long.repeat(4)).status,
        ]
    };
    let served = statuses(&proxy);
    assert_eq!(served, [404, 200, 200, 200, 200, 413, 413]);
    site.send_signal("TERM");
    assert_eq!(site.wait_for_exit().code(), Some(0));
    assert_eq!(statuses(&proxy), [502, 502, 502, 502, 502, 502, 413]);
    let log_lines = || {
        let files = proxy.written_files();
        let log = files
            .iter()
            .find(|(path, _)| path.ends_with("charge-safely.log"));
        log.map_or(0, |(_, text)| text.lines().count())
    };
    wait_until("every request is logged", || {
        log_lines() == 2 * served.len()
    });
    for (path, text) in proxy.written_files() {
        for marker in ["TYPED", "ACCJRU1D", "127.0.0.1"] {
            assert!(!text.contains(marker), "{}: {text}", path.display());
        }
    }
}

#[test]
fn large_bodies_get_413_from_the_site_and_fast_clients_429_from_nginx() {
    let site = Site::start();
    let slow = [("rate=100r/s", "rate=1r/m")];
    let proxy = Proxy::start([site.address(); 2], &slow);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let post =
        |length: usize| send_request(&proxy.plain, "POST /check", &headers, &"a".repeat(length));
    let own_page = post(20_000);
    assert_eq!(own_page.status, 413);
    assert_eq!(
        own_page.header("content-language"),
        Some("en"),
        "the site's own page"
    );
    assert_eq!(post(70_000).status, 413);
    let statuses: Vec<u16> = (0..420)
        .map(|_| get_page(&proxy, "/", "en").status)
        .collect();
    assert!(
        statuses[..390].iter().all(|&status| status == 200),
        "{statuses:?}"
    );
    assert!(
        statuses[410..].iter().all(|&status| status == 429),
        "{statuses:?}"
    );
    assert_is_maintenance_page(&get_page(&proxy, "/", "en"));
}

#[test]
fn without_a_process_the_maintenance_page_says_what_to_do_in_every_language() {
    let unused = free_address();
    let proxy = Proxy::start([&unused, &unused], &[]);
    let response = post_check(&proxy);
    assert_eq!(response.status, 502);
    assert_is_maintenance_page(&response);

    let missing_file = [("try_files /maintenance.html", "try_files /nothing.html")];
    let proxy = Proxy::start([&unused, &unused], &missing_file);
    assert_eq!(
        post_check(&proxy).status,
        503,
        "without the file there is still no 404"
    );
}

#[test]
fn a_health_check_without_a_host_header_gets_200() {
    let site = Site::start();
    let proxy = Proxy::start([site.address(); 2], &[]);
    let response = Response::request(&proxy.plain, b"GET /healthz HTTP/1.0\r\n\r\n");
    assert_eq!(response.status, 200);
}

/// Checks that the error page of nginx contains the messages of the site.
fn assert_is_maintenance_page(response: &Response) {
    assert_eq!(
        response.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(response.header("cache-control"), Some("no-store"));
    assert_eq!(response.header("retry-after"), Some("60"));
    let page = response.text();
    for language in Language::ALL {
        let messages = language.messages();
        for key in ["title", "lead", "text"] {
            let message = messages.text(&format!("problem-internal-{key}"));
            assert!(page.contains(message), "{language:?} {key}: {page}");
        }
    }
}

#[test]
fn nginx_forwards_the_client_address_and_host_and_replaces_forged_headers() {
    let upstream = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = upstream.local_addr().unwrap().to_string();
    let proxy = Proxy::start([&address; 2], &[]);
    let head = scope(|scope| {
        let received = scope.spawn(|| {
            let (mut stream, _) = upstream.accept().unwrap();
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
        assert_eq!(
            send_request(&proxy.plain, "GET /about", &forged, "").status,
            204
        );
        received.join().unwrap()
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
fn each_client_has_a_rate_limit_of_its_own() {
    let flags = ["--trusted-proxy", "127.0.0.1", "--checks-per-minute", "1"];
    let site = Site::start_with(&flags);
    let proxy = Proxy::start([site.address(); 2], &[]);
    // A burst of two, then one a minute; a forged X-Forwarded-For does not change that.
    let statuses = |client: [u8; 4]| {
        ["192.0.2.1", "192.0.2.2", "127.0.0.1", ""]
            .map(|claimed| check_status_from(client, &proxy, claimed))
    };
    assert_eq!(statuses([127, 0, 0, 2]), [200, 200, 429, 429]);
    assert_eq!(statuses([127, 0, 0, 3]), [200, 200, 429, 429]);
}

/// The status of a check from `client` with a forged `X-Forwarded-For`.
fn check_status_from(client: [u8; 4], proxy: &Proxy, claimed: &str) -> u16 {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.bind(&SocketAddr::from((client, 0)).into()).unwrap();
    let address: SocketAddr = proxy.plain.parse().unwrap();
    socket.connect(&address.into()).unwrap();
    let mut stream = TcpStream::from(socket);
    let head = format!(
        "POST /check HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nx-forwarded-for: {claimed}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{FORM}",
        FORM.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Response::parse(&bytes).status
}

#[test]
fn http_redirects_to_https_and_tls_works() {
    let site = Site::start_with(&["--public-url", "https://charge.example"]);
    let proxy = Proxy::start([site.address(); 2], &[]);
    let redirect = send_request(&proxy.http, "GET /devices/anker-a1112?from=email", &[], "");
    assert_eq!(redirect.status, 301);
    let host = proxy.http.split(':').next().unwrap();
    let expected = format!("https://{host}/devices/anker-a1112?from=email");
    assert_eq!(redirect.header("location"), Some(expected.as_str()));

    let mut client = Command::new("openssl")
        .args(["s_client", "-quiet", "-connect", &proxy.tls])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let head = "GET /about HTTP/1.1\r\nhost: charge.example\r\nconnection: close\r\n\r\n";
    let mut stdin = client.stdin.take().unwrap();
    stdin.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    client
        .stdout
        .take()
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    let _ = client.wait();
    let response = Response::parse(&bytes);
    assert_eq!(response.status, 200);
    assert!(response.header("strict-transport-security").is_some());
    assert!(response.text().contains("https://charge.example/"));
}

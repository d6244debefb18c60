//! The metrics for Prometheus: their values, their address, and that they contain nothing that visitors send.

use std::{
    fs,
    io::Read,
    net::TcpStream,
    process::{Command, Stdio},
};

use super::prometheus::{Metrics, send_request};
use crate::{
    architecture::root,
    publishing::folder::{Folder, serial},
    site::{Site, binary, wait_until},
};

const METRICS: [&str; 2] = ["--metrics-bind", "127.0.0.1:0"];

#[test]
fn metrics_count_requests_and_checks() {
    let site = Site::start_with(&METRICS);
    let listed = ("serial", "ACCJRU1D16400841");
    let unlisted = ("serial", "ACCJRU1D16400961");
    let device = ("device", "soundcore-a3102");
    let statuses = [
        site.get("/"),
        site.get("/de"),
        site.get("/de/about"),
        site.get("/about"),
        site.get("/nothing/ACCJRU1D16400841"),
        site.send("BREW", "/", &[], b""),
        site.post("/check", &[device, listed]),
        site.post("/ja/check", &[device, listed]),
        site.post("/check", &[device, unlisted]),
        site.post("/check", &[device, unlisted, ("colour", "red")]),
        site.post("/check", &[device, ("serial", "ACCJ")]),
        site.post("/check", &[("device", "maker-of-nothing"), listed]),
        site.post_json(r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#),
        site.post_json(r#"{"device":"maker-of-nothing","serial":"ACCJRU1D16400841"}"#),
    ]
    .map(|response| response.status);
    let metrics = Metrics::scrape(&site);
    let total = statuses.len() as u64;
    assert_eq!(metrics.count("requests_total", &[]), total);
    assert_eq!(metrics.count("request_duration_seconds_count", &[]), total);
    let infinity = [r#"le="+Inf""#];
    assert_eq!(
        metrics.count("request_duration_seconds_bucket", &infinity),
        total
    );
    assert!(metrics.sum("request_duration_seconds_sum", &[]) > 0.0);
    for status in [200, 404, 405, 422] {
        let label = format!("status=\"{status}\"");
        let expected = statuses.iter().filter(|&&other| other == status).count();
        let counted = metrics.count("requests_total", &[&label]);
        assert_eq!(counted, expected as u64, "{status}");
    }
    for (labels, expected) in [
        ([r#"method="GET""#, r#"route="/""#], 2),
        ([r#"method="GET""#, r#"route="/about""#], 2),
        ([r#"method="GET""#, r#"route="-""#], 1),
        ([r#"method="OTHER""#, r#"route="/""#], 1),
        ([r#"method="POST""#, r#"route="/check""#], 6),
        ([r#"method="POST""#, r#"route="/api/v1/check""#], 2),
    ] {
        assert_eq!(
            metrics.count("requests_total", &labels),
            expected,
            "{labels:?}"
        );
    }
    for (verdict, expected) in [
        ("affected", 3),
        ("possibly_affected", 1),
        ("not_affected", 1),
    ] {
        let labels = [
            r#"device="soundcore-a3102""#,
            &format!("verdict=\"{verdict}\""),
        ];
        assert_eq!(
            metrics.count("checks_total", &labels),
            expected,
            "{verdict}"
        );
    }
    assert_eq!(metrics.count("checks_total", &[]), 5);
}

#[test]
fn requests_add_no_series_and_no_input_to_the_metrics() {
    let site = Site::start_with(&METRICS);
    for round in 0..40 {
        let input = format!("TYPED{round}");
        site.get(&format!("/{input}"));
        site.get(&format!("/devices/typed-{round}"));
        site.get(&format!("/?q={input}"));
        site.send(&input, "/check", &[], b"");
        site.post("/check", &[("device", &input), ("serial", &input)]);
        site.post_json(&format!(r#"{{"device":"typed-{round}"}}"#));
    }
    let metrics = Metrics::scrape(&site);
    assert_eq!(metrics.count("requests_total", &[]), 240);
    assert!(
        !metrics.text.to_lowercase().contains("typed"),
        "{}",
        metrics.text
    );
    assert_eq!(
        Vec::from_iter(metrics.labels("requests_total", "route")),
        ["-", "/", "/api/v1/check", "/check", "/devices/{device}"]
    );
    assert_eq!(
        Vec::from_iter(metrics.labels("requests_total", "method")),
        ["GET", "OTHER", "POST"]
    );
    assert_eq!(metrics.count("checks_total", &[]), 0);
}

#[test]
fn metrics_show_the_generation_its_age_and_swapped_and_rejected_snapshots() {
    let folder = Folder::with_serials(100);
    let live = folder.build("live.sqlite");
    folder.write_list(format!("serial\n{}\n", serial(7)).as_bytes());
    let next = fs::read(folder.build("next.sqlite")).unwrap();
    let site = Site::start_with(&[&METRICS[..], &["--snapshot", live.to_str().unwrap()]].concat());
    let generation = |site: &Site| {
        let page = site.get("/");
        page.header("charge-safely-generation").unwrap().to_owned()
    };
    let first = generation(&site);
    let metric = |name: &str, labels: &[&str]| Metrics::scrape(&site).count(name, labels);
    assert_eq!(metric("generation_info", &[&first]), 1);
    assert_eq!(metric("snapshot_proven", &[]), 1);
    assert_eq!(metric("snapshots_swapped_total", &[]), 0);

    let replace = |bytes: &[u8]| {
        let temporary = folder.path("temporary.sqlite");
        fs::write(&temporary, bytes).unwrap();
        fs::rename(temporary, &live).unwrap();
    };
    replace(&next);
    wait_until("swapped", || metric("snapshots_swapped_total", &[]) == 1);
    let second = generation(&site);
    assert_eq!(metric("generation_info", &[&second]), 1);
    assert_eq!(metric("generation_info", &[]), 1, "exactly one generation");
    replace(&next[..next.len() / 2]);
    wait_until("rejected", || metric("snapshots_refused_total", &[]) == 1);
    assert_eq!(metric("snapshot_refused", &[]), 1);
    assert_eq!(metric("snapshot_damaged", &[]), 0);
    // The notice of the folder was last verified on 1 February 2026.
    let last_verified = jiff::civil::date(2026, 2, 1).to_zoned(jiff::tz::TimeZone::UTC);
    let age = last_verified
        .unwrap()
        .timestamp()
        .duration_until(jiff::Timestamp::now());
    let reported_age = metric("data_age_seconds", &[]);
    assert!(
        u64::try_from(age.as_secs()).unwrap().abs_diff(reported_age) < 60,
        "{reported_age}"
    );
}

#[test]
fn open_connections_are_counted_until_they_are_closed() {
    let site = Site::start_with(&METRICS);
    let open = || Metrics::scrape(&site).count("connections", &[]);
    let streams: Vec<TcpStream> = (0..5)
        .map(|_| TcpStream::connect(site.address()).unwrap())
        .collect();
    wait_until("all connections are counted", || open() == 5);
    drop(streams);
    wait_until("no connection is counted", || open() == 0);
}

#[test]
fn metrics_are_served_only_at_their_own_address() {
    let site = Site::start_with(&METRICS);
    assert_eq!(site.get("/metrics").status, 404);
    let (metrics_address, _) = site.metrics().split_once('/').unwrap();
    assert_ne!(metrics_address, site.address());
    for line in [
        "GET /",
        "GET /healthz",
        "GET /devices/anker-a1112",
        "POST /metrics",
    ] {
        assert_eq!(send_request(metrics_address, line).status, 404, "{line}");
    }
}

#[test]
fn without_the_flag_there_are_no_metrics() {
    let mut process = binary()
        .args(["serve", "--bind", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = process.stdout.take().unwrap();
    let mut first = [0; 20];
    stdout.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"listening on http://");
    let id = process.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    assert_eq!(rest.lines().count(), 1, "{rest}");
    assert!(process.wait().unwrap().success());
}

#[test]
fn the_error_for_an_address_in_use_names_the_flag() {
    let site = Site::start();
    let output = binary()
        .args([
            "serve",
            "--bind",
            "127.0.0.1:0",
            "--metrics-bind",
            site.address(),
        ])
        .output()
        .unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(
        error.contains("--metrics-bind 127.0.0.1:0 takes a free port"),
        "{error}"
    );
}

#[test]
fn every_metric_is_documented() {
    let site = Site::start_with(&METRICS);
    site.post_json(r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#);
    let document = fs::read_to_string(root().join("docs/operating.md")).unwrap();
    let metrics = Metrics::scrape(&site);
    let kinds = metrics
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE "));
    let names: Vec<&str> = kinds.filter_map(|line| line.split(' ').next()).collect();
    assert!(names.len() >= 14, "{names:?}");
    for name in names {
        let spellings = [format!("`{name}`"), format!("`{name}{{")];
        assert!(
            spellings.iter().any(|spelling| document.contains(spelling)),
            "{name}"
        );
    }
}

//! What the figures say, and whom.

use std::{
    fs,
    io::Read,
    net::TcpStream,
    process::{Command, Stdio},
};

use super::figures::{Figures, ask};
use crate::{
    architecture::root,
    publishing::folder::{Folder, serial},
    site::{Site, binary, until},
};

const MEASURED: [&str; 2] = ["--metrics-bind", "127.0.0.1:0"];

#[test]
fn the_figures_add_up() {
    let site = Site::with(&MEASURED);
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
        site.json(r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#),
        site.json(r#"{"device":"maker-of-nothing","serial":"ACCJRU1D16400841"}"#),
    ]
    .map(|reply| reply.status);
    let figures = Figures::of(&site);
    let total = statuses.len() as u64;
    assert_eq!(figures.count("requests_total", &[]), total);
    assert_eq!(figures.count("request_duration_seconds_count", &[]), total);
    let endless = [r#"le="+Inf""#];
    assert_eq!(
        figures.count("request_duration_seconds_bucket", &endless),
        total
    );
    assert!(figures.sum("request_duration_seconds_sum", &[]) > 0.0);
    for status in [200, 404, 405, 422] {
        let label = format!("status=\"{status}\"");
        let given = statuses.iter().filter(|&&given| given == status).count();
        let counted = figures.count("requests_total", &[&label]);
        assert_eq!(counted, given as u64, "{status}");
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
            figures.count("requests_total", &labels),
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
            figures.count("checks_total", &labels),
            expected,
            "{verdict}"
        );
    }
    assert_eq!(figures.count("checks_total", &[]), 5);
}

#[test]
fn nobody_can_make_the_figures_more_or_read_what_somebody_typed_in_them() {
    let site = Site::with(&MEASURED);
    for round in 0..40 {
        let typed = format!("TYPED{round}");
        site.get(&format!("/{typed}"));
        site.get(&format!("/devices/typed-{round}"));
        site.get(&format!("/?q={typed}"));
        site.send(&typed, "/check", &[], b"");
        site.post("/check", &[("device", &typed), ("serial", &typed)]);
        site.json(&format!(r#"{{"device":"typed-{round}"}}"#));
    }
    let figures = Figures::of(&site);
    assert_eq!(figures.count("requests_total", &[]), 240);
    assert!(
        !figures.text.to_lowercase().contains("typed"),
        "{}",
        figures.text
    );
    assert_eq!(
        Vec::from_iter(figures.labels("requests_total", "route")),
        ["-", "/", "/api/v1/check", "/check", "/devices/{device}"]
    );
    assert_eq!(
        Vec::from_iter(figures.labels("requests_total", "method")),
        ["GET", "OTHER", "POST"]
    );
    assert_eq!(figures.count("checks_total", &[]), 0);
}

#[test]
fn the_figures_say_which_data_answer_and_what_happened_to_their_files() {
    let folder = Folder::with_serials(100);
    let live = folder.build("live.sqlite");
    folder.write_list(format!("serial\n{}\n", serial(7)).as_bytes());
    let next = fs::read(folder.build("next.sqlite")).unwrap();
    let site = Site::with(&[&MEASURED[..], &["--snapshot", live.to_str().unwrap()]].concat());
    let generation = |site: &Site| {
        let page = site.get("/");
        page.header("charge-safely-generation").unwrap().to_owned()
    };
    let first = generation(&site);
    let told = |name: &str, labels: &[&str]| Figures::of(&site).count(name, labels);
    assert_eq!(told("generation_info", &[&first]), 1);
    assert_eq!(told("snapshot_proven", &[]), 1);
    assert_eq!(told("snapshots_swapped_total", &[]), 0);

    let replace = |bytes: &[u8]| {
        let beside = folder.path("beside.sqlite");
        fs::write(&beside, bytes).unwrap();
        fs::rename(beside, &live).unwrap();
    };
    replace(&next);
    until("swapped", || told("snapshots_swapped_total", &[]) == 1);
    let second = generation(&site);
    assert_eq!(told("generation_info", &[&second]), 1);
    assert_eq!(told("generation_info", &[]), 1, "only one answers");
    replace(&next[..next.len() / 2]);
    until("refused", || told("snapshots_refused_total", &[]) == 1);
    assert_eq!(told("snapshot_refused", &[]), 1);
    assert_eq!(told("snapshot_damaged", &[]), 0);
    // The notice of the folder was compared with its source on the first of February 2026.
    let compared = jiff::civil::date(2026, 2, 1).to_zoned(jiff::tz::TimeZone::UTC);
    let age = compared
        .unwrap()
        .timestamp()
        .duration_until(jiff::Timestamp::now());
    let told_age = told("data_age_seconds", &[]);
    assert!(
        u64::try_from(age.as_secs()).unwrap().abs_diff(told_age) < 60,
        "{told_age}"
    );
}

#[test]
fn open_connections_are_counted_until_they_are_closed() {
    let site = Site::with(&MEASURED);
    let open = || Figures::of(&site).count("connections", &[]);
    let held: Vec<TcpStream> = (0..5)
        .map(|_| TcpStream::connect(site.address()).unwrap())
        .collect();
    until("all are open", || open() == 5);
    drop(held);
    until("all are closed", || open() == 0);
}

#[test]
fn the_figures_stand_at_their_own_address_alone() {
    let site = Site::with(&MEASURED);
    assert_eq!(site.get("/metrics").status, 404);
    let (own, _) = site.metrics().split_once('/').unwrap();
    assert_ne!(own, site.address());
    for line in [
        "GET /",
        "GET /healthz",
        "GET /devices/anker-a1112",
        "POST /metrics",
    ] {
        assert_eq!(ask(own, line).status, 404, "{line}");
    }
}

#[test]
fn without_the_flag_there_are_no_figures() {
    let mut process = binary()
        .args(["serve", "--bind", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = process.stdout.take().unwrap();
    let mut first = [0; 20];
    said.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"listening on http://");
    let id = process.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    assert_eq!(rest.lines().count(), 1, "{rest}");
    assert!(process.wait().unwrap().success());
}

#[test]
fn an_address_that_is_taken_is_said_with_its_flag() {
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
fn every_figure_is_documented() {
    let site = Site::with(&MEASURED);
    site.json(r#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#);
    let document = fs::read_to_string(root().join("docs/operating.md")).unwrap();
    let figures = Figures::of(&site);
    let kinds = figures
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE "));
    let names: Vec<&str> = kinds.filter_map(|line| line.split(' ').next()).collect();
    assert!(names.len() >= 14, "{names:?}");
    for name in names {
        let shown = [format!("`{name}`"), format!("`{name}{{")];
        assert!(shown.iter().any(|shown| document.contains(shown)), "{name}");
    }
}

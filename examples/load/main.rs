//! Measures the release program under a load of owners who check their units, compared with a bare actix-web server.
//!
//! `benches/load/run` builds the snapshot and starts it. Prints the tables of docs/benchmarks.md; exits with 1 if a bound is not met.

mod client;
mod crawl;
mod errors;
mod idle;
mod kinds;
mod measure;
mod owners;
mod random;
mod regions;
mod report;
mod request;
mod server;

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use clap::Parser;

use client::{Connection, Rotation, at_rate};
use measure::{Comparison, compare};
use owners::Owner;
use report::Report;
use request::Request;
use server::Server;

/// The number of connections of the load; the other measurements use one connection.
const CONNECTIONS: u32 = 32;

/// A page that every browser asks for again by its entity tag.
const PAGE: &str = "/devices/soundcore-a3102";

#[derive(Parser)]
struct Arguments {
    /// The site.
    #[arg(long)]
    program: PathBuf,
    /// The bare server.
    #[arg(long)]
    bare: PathBuf,
    #[arg(long)]
    snapshot: PathBuf,
    /// The serials that the snapshot covers, one a line under a header.
    #[arg(long)]
    serials: PathBuf,
    /// How long each measurement takes.
    #[arg(long)]
    seconds: u64,
    #[arg(long)]
    seed: u64,
}

/// What is sent: fixed by the seed before anything is measured.
struct Requests {
    owners: Vec<Owner>,
    serials: Vec<String>,
    /// The mix: forms, with and without gzip, and JSON.
    gzip: Vec<Request>,
    plain: Vec<Request>,
    json: Vec<Request>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("benches/load/run: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<bool> {
    rlimit::increase_nofile_limit(u64::MAX)?;
    let list = fs::read_to_string(&arguments.serials)?;
    let serials: Vec<String> = list.lines().skip(1).map(str::to_owned).collect();
    let owners = owners::mix(arguments.seed, &serials);
    let build = |write: fn(&Owner) -> Request| owners.iter().map(write).collect();
    let requests = Requests {
        gzip: build(|owner| owner.form("/check").gzip().build()),
        plain: build(|owner| owner.form("/check").build()),
        json: build(|owner| owner.json().build()),
        owners,
        serials,
    };
    let mut report = Report::default();
    report.comparison_heading();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mix = one_connection(arguments, &requests, &mut report).await?;
        many_connections(arguments, &requests, &mut report).await?;
        every_kind(arguments, &requests, &mix, &mut report).await?;
        idle_connections(arguments, &requests, &mut report).await
    })?;
    let (text, is_met) = report.finish();
    io::stdout().write_all(text.as_bytes())?;
    Ok(is_met)
}

/// The mix and a 304 on one connection. Returns the row of the mix.
async fn one_connection(
    arguments: &Arguments,
    requests: &Requests,
    report: &mut Report,
) -> io::Result<Comparison> {
    let duration = Duration::from_secs(arguments.seconds);
    let site = Server::site(&arguments.program, &arguments.snapshot)?;
    eprintln!("owners on one connection");
    let mix = compare(&site, &arguments.bare, &requests.gzip, 1, duration).await?;
    report.comparison("owners' mix, gzip", 1, 5.0, &mix);
    let page = kinds::page(PAGE).gzip();
    let first = Connection::new(site.address)
        .send(&page.clone().build())
        .await?;
    let tag = first
        .etag
        .ok_or_else(|| io::Error::other("a page without ETag"))?;
    let again = page.header("if-none-match", &tag).status_class(3).build();
    let not_modified = compare(&site, &arguments.bare, &[again], 1, duration).await?;
    report.comparison("device page, 304", 1, 1.5, &not_modified);
    Ok(mix)
}

/// The mix on many connections, its latency at half of the top rate, and the memory that it took.
async fn many_connections(
    arguments: &Arguments,
    requests: &Requests,
    report: &mut Report,
) -> io::Result<()> {
    let duration = Duration::from_secs(arguments.seconds);
    let connections = usize::try_from(CONNECTIONS).map_err(io::Error::other)?;
    let site = Server::site(&arguments.program, &arguments.snapshot)?;
    let mut top_rate = 0.0;
    for (name, requests, limit) in [
        ("owners' mix, gzip", &requests.gzip, 20.0),
        ("owners' mix, uncompressed", &requests.plain, 15.0),
        ("owners' mix, JSON", &requests.json, 8.0),
    ] {
        eprintln!("{name} on {connections} connections");
        let row = compare(&site, &arguments.bare, requests, connections, duration).await?;
        report.comparison(name, connections, limit, &row);
        // The first row is the one of browsers.
        if top_rate == 0.0 {
            top_rate = row.site.rate;
        }
    }
    let rate = top_rate / 2.0;
    eprintln!("half of the top rate");
    let (mix, seed) = (Rotation::new(&requests.gzip), arguments.seed);
    let duration = duration * 3;
    let latencies = at_rate(site.address, &mix, CONNECTIONS, rate, duration, seed).await?;
    let percentile = |percent: usize| {
        let place = (latencies.len() * percent / 100).min(latencies.len().saturating_sub(1));
        let latency = latencies.get(place).copied().unwrap_or_default();
        latency.as_secs_f64() * 1e3
    };
    let (median, p99) = (percentile(50), percentile(99));
    let (answers, most) = (latencies.len(), percentile(100));
    report.line(&format!(
        "\nHalf of the top rate, {rate:.0} answers a second ({answers} answers): median {median:.1} ms, p99 {p99:.1} ms, most {most:.1} ms."
    ));
    report.bound("p99 at half of the top rate", " ms", 10.0, p99);
    let (peak, mapped) = (site.memory("VmHWM")?, site.mapped(&arguments.snapshot)?);
    let own = mebibytes(peak.saturating_sub(mapped));
    report.line(&format!(
        "\nPeak of resident memory {:.0} MiB; {:.0} MiB of it are the mapped snapshot.",
        mebibytes(peak),
        mebibytes(mapped)
    ));
    report.bound("memory beside the mapped snapshot", " MiB", 64.0, own);
    Ok(())
}

async fn every_kind(
    arguments: &Arguments,
    requests: &Requests,
    mix: &Comparison,
    report: &mut Report,
) -> io::Result<()> {
    let site = Server::site(&arguments.program, &arguments.snapshot)?;
    eprintln!("addresses of the site");
    let addresses = crawl::crawl(site.address).await?;
    let groups = kinds::groups(
        &addresses,
        &requests.owners,
        &requests.serials,
        arguments.seed,
    );
    let costs = measure::kinds(&site, &requests.gzip, &groups).await?;
    report.kinds(&costs, mix.bare.cpu);
    Ok(())
}

async fn idle_connections(
    arguments: &Arguments,
    requests: &Requests,
    report: &mut Report,
) -> io::Result<()> {
    let site = Server::site(&arguments.program, &arguments.snapshot)?;
    eprintln!("idle connections");
    let duration = Duration::from_secs(arguments.seconds);
    let idle = idle::measure(&site, &requests.json, duration).await?;
    let connections = f64::from(idle.connections);
    report.line(&format!(
        "\n{} idle connections take {:.1} kB each, {} of them were closed; JSON checks a second: {:.0} alone, {:.0} with them ({:.0} %).",
        idle.connections,
        mebibytes(idle.memory) * 1024.0 * 1.024 / connections,
        idle.closed,
        idle.rate_alone,
        idle.rate,
        100.0 * idle.rate / idle.rate_alone,
    ));
    let closed = u32::try_from(idle.closed).unwrap_or(u32::MAX);
    report.bound(
        "idle connections that were closed",
        "",
        0.0,
        f64::from(closed),
    );
    Ok(())
}

fn mebibytes(kibibytes: u64) -> f64 {
    f64::from(u32::try_from(kibibytes).unwrap_or(u32::MAX)) / 1024.0
}

//! Commands, flags and environment variables. Each flag has a variable; the flag takes precedence.

use std::{net::IpAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, builder::FalseyValueParser, value_parser};
use ipnet::IpNet;

/// Serves a recall look-up for lithium-battery devices, checks units, and builds and verifies the data.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub(super) struct CommandLine {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub serve: ServeArguments,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Serve the site (default)
    Serve(ServeArguments),
    /// Check one unit, or a batch of units
    Check(CheckArguments),
    /// Validate a data folder; list all errors with file and line
    Validate {
        /// The data folder
        folder: PathBuf,
        /// Do not show progress
        #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
        quiet: bool,
    },
    /// Build a snapshot, one SQLite file, from a data folder
    Build(BuildArguments),
    /// Show the contents of a snapshot without verifying all of it
    Inspect {
        /// The snapshot
        file: PathBuf,
        /// Print JSON
        #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
        json: bool,
    },
    /// Compare two snapshots or data folders, and show which verdicts can be downgraded
    Diff {
        /// The old snapshot or data folder
        old: PathBuf,
        /// The new snapshot or data folder
        new: PathBuf,
        /// Exit with 1 if a verdict can be downgraded
        #[arg(long, env = "CHARGE_SAFELY_EXIT_CODE", value_parser = FalseyValueParser::new())]
        exit_code: bool,
        /// Print JSON
        #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
        json: bool,
    },
    /// Write a recall notice as an email to the owners of a device
    Email(EmailArguments),
    /// Verify a snapshot and show its contents
    Verify {
        /// The snapshot
        file: PathBuf,
        /// Do not show progress
        #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
        quiet: bool,
    },
}

#[derive(Args)]
pub(super) struct BuildArguments {
    /// The data folder
    pub folder: PathBuf,
    /// The snapshot to write; an old one stays until the new one is complete
    #[arg(long, env = "CHARGE_SAFELY_OUT", value_name = "FILE")]
    pub out: PathBuf,
    /// The snapshot that is live now; fail if a verdict can be downgraded
    #[arg(long, env = "CHARGE_SAFELY_REPLACING", value_name = "FILE")]
    pub replacing: Option<PathBuf>,
    /// Collection points in CSV or GeoJSON, with a FILE.toml for each; repeatable; needs --postcodes
    #[arg(
        long,
        env = "CHARGE_SAFELY_POINTS",
        value_name = "FILE",
        value_delimiter = ',',
        requires = "postcodes"
    )]
    pub points: Vec<PathBuf>,
    /// Locations of postcodes in CSV or as a GeoNames table, with a FILE.toml for each; repeatable; needs --points
    #[arg(
        long,
        env = "CHARGE_SAFELY_POSTCODES",
        value_name = "FILE",
        value_delimiter = ',',
        requires = "points"
    )]
    pub postcodes: Vec<PathBuf>,
    /// Write the snapshot even if a verdict can be downgraded
    #[arg(long, env = "CHARGE_SAFELY_ALLOW_REMOVALS", value_parser = FalseyValueParser::new())]
    pub allow_removals: bool,
    /// Do not show progress
    #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
    pub quiet: bool,
}

/// The source of the notices; without a flag, those built into the program.
#[derive(Args)]
pub(super) struct SourceArguments {
    /// Use the notices in this data folder [default: the notices built into the program]
    #[arg(long, env = "CHARGE_SAFELY_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Use the notices in this snapshot [default: the notices built into the program]
    #[arg(long, env = "CHARGE_SAFELY_SNAPSHOT", value_name = "FILE")]
    pub snapshot: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct EmailArguments {
    /// The notice, such as anker-2024-a1112
    pub notice: String,
    /// The device whose owners receive the email
    #[arg(long, env = "CHARGE_SAFELY_DEVICE")]
    pub device: String,
    /// The language, such as de
    #[arg(long, env = "CHARGE_SAFELY_LANG", default_value = "en")]
    pub lang: String,
    #[arg(
        long,
        help = "Public address of the site, such as https://example.org",
        env = "CHARGE_SAFELY_PUBLIC_URL",
        value_name = "URL"
    )]
    pub public_url: String,
    /// The name of the sender [default: none]
    #[arg(long, env = "CHARGE_SAFELY_OPERATOR", value_name = "NAME")]
    pub operator: Option<String>,
    /// The address of the sender [default: recall@ and the host of the site]
    #[arg(long, env = "CHARGE_SAFELY_FROM", value_name = "ADDRESS")]
    pub from: Option<String>,
    /// Write to this file instead of standard output
    #[arg(long, env = "CHARGE_SAFELY_EMAIL_OUT", value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub source: SourceArguments,
}

#[derive(Args)]
pub(super) struct ServeArguments {
    /// Address to listen on; port 0 takes a free port
    #[arg(
        long,
        env = "CHARGE_SAFELY_BIND",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080"
    )]
    pub bind: String,
    #[arg(
        long,
        help = "Public address of the site, such as https://example.org [default: none]",
        env = "CHARGE_SAFELY_PUBLIC_URL",
        value_name = "URL"
    )]
    pub public_url: Option<String>,
    /// Address for Prometheus metrics, such as 127.0.0.1:9464; port 0 takes a free port [default: none]
    #[arg(long, env = "CHARGE_SAFELY_METRICS_BIND", value_name = "ADDRESS")]
    pub metrics_bind: Option<String>,
    /// Rate limit: checks per minute and client, twice as many in a burst; 0 turns it off
    #[arg(
        long,
        env = "CHARGE_SAFELY_CHECKS_PER_MINUTE",
        value_name = "NUMBER",
        default_value_t = 60
    )]
    pub checks_per_minute: u32,
    /// Rate limit: pages and searches per minute and client, twice as many in a burst; 0 turns it off
    #[arg(
        long,
        env = "CHARGE_SAFELY_PAGES_PER_MINUTE",
        value_name = "NUMBER",
        default_value_t = 600
    )]
    pub pages_per_minute: u32,
    /// Address or network of proxies whose X-Forwarded-For is trusted; repeatable [default: none]
    #[arg(
        long,
        env = "CHARGE_SAFELY_TRUSTED_PROXY",
        value_name = "CIDR",
        value_delimiter = ',',
        value_parser = parse_network
    )]
    pub trusted_proxy: Vec<IpNet>,
    /// Seconds that the body of a check may take; a whole request may take 1.5 times as long, and reading each 64 KiB of the response
    /// twice as long
    #[arg(
        long,
        env = "CHARGE_SAFELY_REQUEST_TIMEOUT",
        value_name = "SECONDS",
        default_value_t = 20,
        value_parser = value_parser!(u64).range(1..=3600)
    )]
    pub request_timeout: u64,
    /// Maximum number of open connections
    #[arg(
        long,
        env = "CHARGE_SAFELY_CONNECTIONS",
        value_name = "NUMBER",
        default_value = "16384",
        value_parser = parse_connections
    )]
    pub connections: usize,
    #[command(flatten)]
    pub source: SourceArguments,
}

/// A network; a single address is a network of one.
fn parse_network(text: &str) -> Result<IpNet, String> {
    let single_address = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse()
        .or_else(|_| single_address())
        .map_err(|_| format!("{text:?} is neither a network such as 10.0.0.0/8 nor an address"))
}

fn parse_connections(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=1_000_000) => Ok(number),
        Ok(_) | Err(_) => Err("must be between 1 and 1000000".to_owned()),
    }
}

#[derive(Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the command line"
)]
pub(super) struct CheckArguments {
    /// The device, such as anker-a1112
    #[arg(required_unless_present = "batch")]
    pub device: Option<String>,
    /// The code on the label
    pub serial: Option<String>,
    /// Colour of the unit, such as black
    #[arg(long, env = "CHARGE_SAFELY_COLOUR")]
    pub colour: Option<String>,
    /// Date of the first purchase: YYYY, YYYY-MM or YYYY-MM-DD
    #[arg(long, env = "CHARGE_SAFELY_BOUGHT", value_name = "YYYY-MM")]
    pub bought: Option<String>,
    /// Country of the first purchase: ISO 3166-1 alpha-2
    #[arg(long, env = "CHARGE_SAFELY_COUNTRY", value_name = "CC")]
    pub country: Option<String>,
    /// The label shows exactly this code
    #[arg(long, env = "CHARGE_SAFELY_AS_PRINTED", value_parser = FalseyValueParser::new())]
    pub as_printed: bool,
    /// The unit has no code
    #[arg(long, env = "CHARGE_SAFELY_ABSENT", value_parser = FalseyValueParser::new())]
    pub absent: bool,
    /// The code cannot be found or read
    #[arg(long, env = "CHARGE_SAFELY_UNREADABLE", value_parser = FalseyValueParser::new())]
    pub unreadable: bool,
    /// Print JSON
    #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
    pub json: bool,
    /// Read one JSON request per line, print one JSON answer per line; `-` reads standard input
    #[arg(long, env = "CHARGE_SAFELY_BATCH", value_name = "FILE")]
    pub batch: Option<PathBuf>,
    #[command(flatten)]
    pub source: SourceArguments,
}

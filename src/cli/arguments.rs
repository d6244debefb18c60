//! What can be said on the command line. Each flag has an environment variable; the flag wins.

use std::{net::IpAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, builder::FalseyValueParser, value_parser};
use ipnet::IpNet;

/// Tells owners of lithium-battery devices whether their unit is recalled.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
pub(super) struct CommandLine {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub serve: ServeArguments,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Serve the site; also without a command
    Serve(ServeArguments),
    /// Check one unit, or many
    Check(CheckArguments),
    /// Read a data folder and say every fault, with file and line
    Validate {
        /// The data folder
        folder: PathBuf,
        /// Do not say how far the work is
        #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
        quiet: bool,
    },
    /// Turn a data folder into a snapshot: one SQLite file
    Build(BuildArguments),
    /// Say what is in a snapshot, without reading all of it
    Inspect {
        /// The snapshot
        file: PathBuf,
        /// Answer in JSON
        #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
        json: bool,
    },
    /// Say what changes from one snapshot or data folder to another, and which verdicts can become milder
    Diff {
        /// The snapshot or data folder that is replaced
        old: PathBuf,
        /// The one that replaces it
        new: PathBuf,
        /// End with 1 if a verdict can become milder
        #[arg(long, env = "CHARGE_SAFELY_EXIT_CODE", value_parser = FalseyValueParser::new())]
        exit_code: bool,
        /// Answer in JSON
        #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
        json: bool,
    },
    /// Write a recall notice as an email, the same for all owners of a device
    Email(EmailArguments),
    /// Say whether a snapshot is whole, and what is in it
    Verify {
        /// The snapshot
        file: PathBuf,
        /// Do not say how far the work is
        #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
        quiet: bool,
    },
}

#[derive(Args)]
pub(super) struct BuildArguments {
    /// The data folder
    pub folder: PathBuf,
    /// The snapshot to write; the old one stays until the new one is whole
    #[arg(long, env = "CHARGE_SAFELY_OUT", value_name = "FILE")]
    pub out: PathBuf,
    /// The snapshot that owners get answers from now; refuse if a verdict can become milder
    #[arg(long, env = "CHARGE_SAFELY_REPLACING", value_name = "FILE")]
    pub replacing: Option<PathBuf>,
    /// Collection points in CSV or GeoJSON, with FILE.toml beside it; needs --postcodes
    #[arg(
        long,
        env = "CHARGE_SAFELY_POINTS",
        value_name = "FILE",
        value_delimiter = ',',
        requires = "postcodes"
    )]
    pub points: Vec<PathBuf>,
    /// Where postcodes are, in CSV or as a table of GeoNames, with FILE.toml beside it
    #[arg(
        long,
        env = "CHARGE_SAFELY_POSTCODES",
        value_name = "FILE",
        value_delimiter = ',',
        requires = "points"
    )]
    pub postcodes: Vec<PathBuf>,
    /// Write it even if a verdict can become milder
    #[arg(long, env = "CHARGE_SAFELY_ALLOW_REMOVALS", value_parser = FalseyValueParser::new())]
    pub allow_removals: bool,
    /// Do not say how far the work is
    #[arg(long, env = "CHARGE_SAFELY_QUIET", value_parser = FalseyValueParser::new())]
    pub quiet: bool,
}

/// Where the notices come from; with neither flag, those built into the binary.
#[derive(Args)]
pub(super) struct SourceArguments {
    /// Use the notices of this data folder
    #[arg(long, env = "CHARGE_SAFELY_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Use the notices of this snapshot
    #[arg(long, env = "CHARGE_SAFELY_SNAPSHOT", value_name = "FILE")]
    pub snapshot: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct EmailArguments {
    /// The notice, such as anker-2024-a1112
    pub notice: String,
    /// The device whose owners get it
    #[arg(long, env = "CHARGE_SAFELY_DEVICE")]
    pub device: String,
    /// Their language, such as de
    #[arg(long, env = "CHARGE_SAFELY_LANG", default_value = "en")]
    pub lang: String,
    /// The address of the site, such as <https://example.org>
    #[arg(long, env = "CHARGE_SAFELY_PUBLIC_URL", value_name = "URL")]
    pub public_url: String,
    /// Who sends it, by name, as the message and its sender’s name say
    #[arg(long, env = "CHARGE_SAFELY_OPERATOR", value_name = "NAME")]
    pub operator: Option<String>,
    /// The address that sends it; recall@ and the site’s host if not told
    #[arg(long, env = "CHARGE_SAFELY_FROM", value_name = "ADDRESS")]
    pub from: Option<String>,
    /// The file to write instead of standard output
    #[arg(long, env = "CHARGE_SAFELY_EMAIL_OUT", value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub source: SourceArguments,
}

#[derive(Args)]
pub(super) struct ServeArguments {
    /// Where to listen; port 0 takes a free one
    #[arg(
        long,
        env = "CHARGE_SAFELY_BIND",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080"
    )]
    pub bind: String,
    #[arg(
        long,
        help = "The address that owners know, such as https://example.org",
        env = "CHARGE_SAFELY_PUBLIC_URL",
        value_name = "URL"
    )]
    pub public_url: Option<String>,
    /// Where figures for Prometheus are told, such as 127.0.0.1:9464; port 0 takes a free one; nowhere if not told
    #[arg(long, env = "CHARGE_SAFELY_METRICS_BIND", value_name = "ADDRESS")]
    pub metrics_bind: Option<String>,
    /// How many checks one client may ask for in a minute, and twice as many at once; 0 sets no bounds
    #[arg(
        long,
        env = "CHARGE_SAFELY_CHECKS_PER_MINUTE",
        value_name = "NUMBER",
        default_value_t = 60
    )]
    pub checks_per_minute: u32,
    /// A proxy before the site, or a network of them, whose X-Forwarded-For is believed; can be said again
    #[arg(
        long,
        env = "CHARGE_SAFELY_TRUSTED_PROXY",
        value_name = "CIDR",
        value_delimiter = ',',
        value_parser = network
    )]
    pub trusted_proxy: Vec<IpNet>,
    /// How many seconds somebody may take to send a request, or to begin taking the answer
    #[arg(
        long,
        env = "CHARGE_SAFELY_PATIENCE",
        value_name = "SECONDS",
        default_value_t = 20,
        value_parser = value_parser!(u64).range(1..=3600)
    )]
    pub patience: u64,
    /// How many connections there may be at once
    #[arg(
        long,
        env = "CHARGE_SAFELY_CONNECTIONS",
        value_name = "NUMBER",
        default_value = "16384",
        value_parser = connections
    )]
    pub connections: usize,
    #[command(flatten)]
    pub source: SourceArguments,
}

/// A network, or one address as the network that it is alone in.
fn network(text: &str) -> Result<IpNet, String> {
    let alone = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse()
        .or_else(|_| alone())
        .map_err(|_| format!("{text:?} is no network such as 10.0.0.0/8 and no address"))
}

fn connections(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=1_000_000) => Ok(number),
        Ok(_) | Err(_) => Err("between 1 and 1000000 are possible".to_owned()),
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
    /// The code on the unit
    pub serial: Option<String>,
    /// Its colour
    #[arg(long, env = "CHARGE_SAFELY_COLOUR")]
    pub colour: Option<String>,
    /// When it was bought new: YYYY, YYYY-MM or YYYY-MM-DD
    #[arg(long, env = "CHARGE_SAFELY_BOUGHT", value_name = "YYYY-MM")]
    pub bought: Option<String>,
    /// Where it was bought new: ISO 3166-1 alpha-2
    #[arg(long, env = "CHARGE_SAFELY_COUNTRY", value_name = "CC")]
    pub country: Option<String>,
    /// The label shows exactly this code
    #[arg(long, env = "CHARGE_SAFELY_AS_PRINTED", value_parser = FalseyValueParser::new())]
    pub as_printed: bool,
    /// There is no such code on the unit
    #[arg(long, env = "CHARGE_SAFELY_ABSENT", value_parser = FalseyValueParser::new())]
    pub absent: bool,
    /// The code cannot be found or read
    #[arg(long, env = "CHARGE_SAFELY_UNREADABLE", value_parser = FalseyValueParser::new())]
    pub unreadable: bool,
    /// Answer in JSON
    #[arg(long, env = "CHARGE_SAFELY_JSON", value_parser = FalseyValueParser::new())]
    pub json: bool,
    /// One JSON request a line in, one JSON answer a line out; `-` reads standard input
    #[arg(long, env = "CHARGE_SAFELY_BATCH", value_name = "FILE")]
    pub batch: Option<PathBuf>,
    #[command(flatten)]
    pub source: SourceArguments,
}

//! `charge-safely serve`.

use std::time::Duration;

use clap::ArgMatches;

use super::{
    arguments::ServeArguments,
    failure::CommandFailure,
    source::{open_data, snapshot_file},
};
use crate::{
    storage::Snapshot,
    web::{Application, PublicUrl, ServerSettings, SnapshotFile, TrustedProxies},
};

pub(super) fn run(arguments: ServeArguments, matches: &ArgMatches) -> Result<(), CommandFailure> {
    let public_url = arguments
        .public_url
        .map(PublicUrl::try_from)
        .transpose()
        .map_err(CommandFailure::Usage)?;
    let settings = ServerSettings {
        checks_per_minute: arguments.checks_per_minute,
        pages_per_minute: arguments.pages_per_minute,
        trusted_proxies: TrustedProxies::new(arguments.trusted_proxy),
        request_timeout: Duration::from_secs(arguments.request_timeout),
        connections: arguments.connections,
    };
    // Verified before the address is bound: a damaged file ends the process.
    let (snapshot, file) = match snapshot_file(&arguments.source, matches)? {
        Some(path) => match SnapshotFile::open(&path) {
            Ok((snapshot, file)) => (snapshot, Some(file)),
            Err(cause) => return Err(CommandFailure::Snapshot { path, cause }),
        },
        None => (open_data(&arguments.source, matches, Snapshot::open)?, None),
    };
    let mut application = Application::bind(&arguments.bind, snapshot, file, public_url, settings)?;
    if let Some(address) = &arguments.metrics_bind {
        application = application.with_metrics(address)?;
    }
    application.announce().map_err(CommandFailure::stdout)?;
    Ok(application.run()?)
}

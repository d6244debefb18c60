//! `charge-safely serve`.

use std::time::Duration;

use clap::ArgMatches;

use super::{
    arguments::ServeArguments,
    failure::CommandFailure,
    source::{file, snapshot},
};
use crate::storage::Snapshot;
use crate::web::{Application, Limits, PublicUrl, TrustedProxies};

pub(super) fn run(arguments: ServeArguments, told: &ArgMatches) -> Result<(), CommandFailure> {
    let public_url = arguments
        .public_url
        .map(PublicUrl::try_from)
        .transpose()
        .map_err(CommandFailure::Usage)?;
    let limits = Limits {
        checks_per_minute: arguments.checks_per_minute,
        trusted_proxies: TrustedProxies::new(arguments.trusted_proxy),
        patience: Duration::from_secs(arguments.patience),
        connections: arguments.connections,
    };
    let snapshot = snapshot(&arguments.source, told, Snapshot::open_to_serve)?;
    let mut application = Application::bind(
        &arguments.bind,
        snapshot,
        file(&arguments.source, told)?,
        public_url,
        limits,
    )?;
    if let Some(address) = &arguments.metrics_bind {
        application = application.with_metrics(address)?;
    }
    application.announce().map_err(CommandFailure::output)?;
    Ok(application.run()?)
}

//! The application state, which all requests share: snapshot, metrics, rate limiter, settings.

use std::{sync::Arc, time::Duration};

use super::{
    PublicUrl, metrics::Metrics, rate_limiter::RateLimiter, snapshot_store::SnapshotStore,
};

/// State that all requests share.
pub(super) struct AppState {
    /// The snapshot that is served.
    pub snapshot_store: Arc<SnapshotStore>,
    /// The site's public address, if the operator configured it.
    pub public_url: Option<PublicUrl>,
    /// Counters and histograms.
    pub metrics: Metrics,
    /// Limits how many checks, pages and searches a client may ask for.
    pub rate_limiter: RateLimiter,
    /// How long a request body may take to arrive.
    pub request_timeout: Duration,
}

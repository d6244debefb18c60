//! What all requests share.

use std::sync::Arc;

use super::{PublicUrl, live::Live, metrics::Metrics};

/// What all requests share.
pub(super) struct State {
    /// The data that answers come from. A request takes it once and keeps it to its end.
    pub live: Arc<Live>,
    /// The site's public address, where the operator told it.
    pub public_url: Option<PublicUrl>,
    /// What is counted.
    pub metrics: Metrics,
}

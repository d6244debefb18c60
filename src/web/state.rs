//! What all requests share.

use std::{sync::Arc, time::Duration};

use super::{PublicUrl, live::Live, metrics::Metrics, ration::Rations};

/// What all requests share.
pub(super) struct State {
    /// The data that answers come from. A request takes it once and keeps it to its end.
    pub live: Arc<Live>,
    /// The site's public address, where the operator told it.
    pub public_url: Option<PublicUrl>,
    /// What is counted.
    pub metrics: Metrics,
    /// Who asked how often.
    pub rations: Rations,
    /// How long a body may take to come.
    pub patience: Duration,
}

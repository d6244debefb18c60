//! Labels of the metrics. Their values come from fixed sets, so the number of time series is bounded.

use std::fmt;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue, LabelValueEncoder};

use crate::domain::{DeviceSlug, Verdict};

/// The pattern of a route, without a language; `-` if none matched.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct RouteLabel {
    pub route: &'static str,
}

/// Labels of a response.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct RequestLabels {
    pub method: &'static str,
    #[prometheus(flatten)]
    pub route: RouteLabel,
    pub status: u16,
}

/// Labels of an answered check. The device is one of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct CheckLabels {
    pub device: DeviceSlug,
    pub verdict: Verdict,
}

impl EncodeLabelValue for DeviceSlug {
    fn encode(&self, encoder: &mut LabelValueEncoder<'_>) -> fmt::Result {
        self.as_str().encode(encoder)
    }
}

impl EncodeLabelValue for Verdict {
    fn encode(&self, encoder: &mut LabelValueEncoder<'_>) -> fmt::Result {
        self.as_str().encode(encoder)
    }
}

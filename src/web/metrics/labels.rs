//! Labels of the metrics. Their values come from fixed sets, so the number of time series is bounded.

use std::fmt;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue, LabelValueEncoder};

use crate::{
    domain::{DeviceSlug, Verdict},
    i18n::Language,
};

/// A route without the language of its path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Route {
    route: String,
}

impl Route {
    /// The route of a pattern: `/check` for `/de/check`.
    pub(super) fn from_pattern(pattern: &str) -> Self {
        let (first, rest) = pattern
            .get(1..)
            .and_then(|path| path.split_at_checked(2))
            .unwrap_or_default();
        let names_language = Language::ALL
            .into_iter()
            .any(|language| language.tag() == first);
        let route = match rest {
            "" if names_language => "/",
            rest if names_language && rest.starts_with('/') => rest,
            _ => pattern,
        };
        Self {
            route: route.to_owned(),
        }
    }
}

/// Labels of a response.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct RequestLabels {
    pub method: &'static str,
    #[prometheus(flatten)]
    pub route: Route,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_one_route_in_every_language() {
        for (pattern, expected) in [
            ("/", "/"),
            ("/de", "/"),
            ("/de/", "/"),
            ("/ar/check", "/check"),
            ("/check", "/check"),
            ("/ja/disposal/{country}", "/disposal/{country}"),
            ("/devices/{device}", "/devices/{device}"),
            ("/xx/check", "/xx/check"),
            ("/english", "/english"),
            ("-", "-"),
        ] {
            assert_eq!(Route::from_pattern(pattern).route, expected, "{pattern}");
        }
    }
}

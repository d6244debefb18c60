//! Metrics for Prometheus. They contain no personal data. The values of labels come from fixed sets, so clients cannot add time series.

mod labels;
mod listener;
mod snapshot_collector;

use std::{sync::Arc, time::Duration};

use actix_web::http::StatusCode;
use prometheus_client::{
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::Registry,
};

use labels::{CheckLabels, RequestLabels, RouteLabel};
pub(super) use listener::MetricsListener;
use snapshot_collector::SnapshotCollector;

use super::snapshot_store::SnapshotStore;
use crate::domain::{DeviceSlug, Verdict};

/// Upper bounds of the histogram's buckets in seconds. Most responses take less than a millisecond, and one that takes a second
/// indicates a bug.
const DURATION_BUCKETS: [f64; 11] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0,
];

/// Counters and histograms of responses, and the gauge of open connections.
#[derive(Clone, Debug)]
pub(super) struct Metrics {
    requests: Family<RequestLabels, Counter>,
    checks: Family<CheckLabels, Counter>,
    durations: Family<RouteLabel, Histogram, fn() -> Histogram>,
    rate_limited: Counter,
    connections: Gauge,
}

/// What is counted of a response.
pub(super) struct ResponseSample<'a> {
    /// A known method, or `OTHER`.
    pub method: &'static str,
    /// The route's pattern without a language, or `-`.
    pub route: &'static str,
    /// The status.
    pub status: StatusCode,
    /// Device and verdict, for the answer to a check.
    pub check: Option<(&'a DeviceSlug, Verdict)>,
    /// From the head of the request to the head of the response.
    pub duration: Duration,
}

impl Metrics {
    pub(super) fn new() -> Self {
        Self {
            requests: Family::default(),
            checks: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(DURATION_BUCKETS)),
            rate_limited: Counter::default(),
            connections: Gauge::default(),
        }
    }

    /// Counts a response.
    pub(super) fn count(&self, response: &ResponseSample<'_>) {
        let route = RouteLabel {
            route: response.route,
        };
        self.durations
            .get_or_create(&route)
            .observe(response.duration.as_secs_f64());
        let labels = RequestLabels {
            method: response.method,
            route,
            status: response.status.as_u16(),
        };
        self.requests.get_or_create(&labels).inc();
        if response.status == StatusCode::TOO_MANY_REQUESTS {
            self.rate_limited.inc();
        }
        if let Some((device, verdict)) = response.check {
            let labels = CheckLabels {
                device: device.clone(),
                verdict,
            };
            self.checks.get_or_create(&labels).inc();
        }
    }

    /// Counts a connection as open until the guard is dropped.
    pub(super) fn connection_guard(&self) -> ConnectionGuard {
        self.connections.inc();
        ConnectionGuard(self.connections.clone())
    }

    /// All metrics with their names: those of [`Metrics`], and those that are read at each scrape.
    fn registry(&self, snapshot_store: Arc<SnapshotStore>) -> Registry {
        let mut registry = Registry::with_prefix("charge_safely");
        registry.register(
            "build",
            "The version of the program",
            Info::new([("version", env!("CARGO_PKG_VERSION"))]),
        );
        registry.register(
            "requests",
            "Responses by method, route and status",
            self.requests.clone(),
        );
        registry.register(
            "request_duration_seconds",
            "Time from the head of a request to the head of its response, by route",
            self.durations.clone(),
        );
        registry.register(
            "checks",
            "Answered checks by device and verdict",
            self.checks.clone(),
        );
        registry.register(
            "rate_limited",
            "Requests rejected with 429",
            self.rate_limited.clone(),
        );
        registry.register("connections", "Open connections", self.connections.clone());
        registry.register_collector(Box::new(SnapshotCollector(snapshot_store)));
        registry
    }
}

/// Counts a connection as open.
pub(super) struct ConnectionGuard(Gauge);

impl Drop for ConnectionGuard {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: StatusCode) -> ResponseSample<'static> {
        ResponseSample {
            method: "POST",
            route: "/check",
            status,
            check: None,
            duration: Duration::from_micros(300),
        }
    }

    #[test]
    fn a_response_with_429_counts_as_rate_limited() {
        let metrics = Metrics::new();
        metrics.count(&response(StatusCode::OK));
        metrics.count(&response(StatusCode::TOO_MANY_REQUESTS));
        metrics.count(&response(StatusCode::TOO_MANY_REQUESTS));
        assert_eq!(metrics.rate_limited.get(), 2);
        let labels = RequestLabels {
            method: "POST",
            route: RouteLabel { route: "/check" },
            status: 429,
        };
        assert_eq!(metrics.requests.get_or_create(&labels).get(), 2);
    }
}

//! Figures for operators. Nothing in them tells of a person or a unit, and nobody who asks can make them more: every label is
//! a name of ours.

mod labels;
mod listener;
mod now;

use std::{sync::Arc, time::Duration};

use actix_web::http::StatusCode;
use prometheus_client::{
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram, info::Info},
    registry::Registry,
};

use labels::{Answered, Judged, Route};
pub(super) use listener::MetricsListener;
use now::Now;

use super::live::Live;
use crate::domain::{DeviceSlug, Verdict};

/// Upper bounds in seconds: most answers take less than a millisecond, and one that takes a second is a fault.
const DURATIONS: [f64; 11] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0,
];

/// What is counted while the site answers.
#[derive(Clone, Debug)]
pub(super) struct Metrics {
    requests: Family<Answered, Counter>,
    checks: Family<Judged, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    rate_limited: Counter,
    connections: Gauge,
}

/// An answer, as far as it is counted.
pub(super) struct Counted<'a> {
    /// A method that we know, or `OTHER`.
    pub method: &'static str,
    /// The route's pattern, or `-`.
    pub route: &'a str,
    /// Its status.
    pub status: StatusCode,
    /// The verdict and its device, where it is the answer to a check.
    pub judged: Option<(&'a DeviceSlug, Verdict)>,
    /// How long it took, from the request's head to the answer's.
    pub took: Duration,
}

impl Metrics {
    pub(super) fn new() -> Self {
        Self {
            requests: Family::default(),
            checks: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(DURATIONS)),
            rate_limited: Counter::default(),
            connections: Gauge::default(),
        }
    }

    /// Counts an answer.
    pub(super) fn count(&self, answer: &Counted<'_>) {
        let route = Route::of(answer.route);
        self.durations
            .get_or_create(&route)
            .observe(answer.took.as_secs_f64());
        let answered = Answered {
            method: answer.method,
            route,
            status: answer.status.as_u16(),
        };
        self.requests.get_or_create(&answered).inc();
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            self.rate_limited.inc();
        }
        if let Some((device, verdict)) = answer.judged {
            let judged = Judged {
                device: device.clone(),
                verdict,
            };
            self.checks.get_or_create(&judged).inc();
        }
    }

    /// Counts a connection until what is returned is dropped.
    pub(super) fn connected(&self) -> Connected {
        self.connections.inc();
        Connected(self.connections.clone())
    }

    /// All figures with their names: what was counted, and what `live` says when it is asked.
    fn registry(&self, live: Arc<Live>) -> Registry {
        let mut registry = Registry::with_prefix("charge_safely");
        registry.register(
            "build",
            "The version of the program",
            Info::new([("version", env!("CARGO_PKG_VERSION"))]),
        );
        registry.register(
            "requests",
            "Answers by method, route and status",
            self.requests.clone(),
        );
        registry.register(
            "request_duration_seconds",
            "From the head of a request to the head of its answer, by route",
            self.durations.clone(),
        );
        registry.register(
            "checks",
            "Answered checks by device and verdict",
            self.checks.clone(),
        );
        registry.register(
            "rate_limited",
            "Requests that were refused with 429",
            self.rate_limited.clone(),
        );
        registry.register("connections", "Open connections", self.connections.clone());
        registry.register_collector(Box::new(Now(live)));
        registry
    }
}

/// An open connection.
pub(super) struct Connected(Gauge);

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: StatusCode) -> Counted<'static> {
        Counted {
            method: "POST",
            route: "/de/check",
            status,
            judged: None,
            took: Duration::from_micros(300),
        }
    }

    #[test]
    fn whoever_is_refused_with_429_is_counted_as_rate_limited() {
        let metrics = Metrics::new();
        metrics.count(&answer(StatusCode::OK));
        metrics.count(&answer(StatusCode::TOO_MANY_REQUESTS));
        metrics.count(&answer(StatusCode::TOO_MANY_REQUESTS));
        assert_eq!(metrics.rate_limited.get(), 2);
        let answered = Answered {
            method: "POST",
            route: Route::of("/check"),
            status: 429,
        };
        assert_eq!(metrics.requests.get_or_create(&answered).get(), 2);
    }
}

//! Figures for operators. Nothing in them tells of a person or a unit, and nobody who asks can make them more: every label is
//! a name of ours.

mod labels;
mod listener;
mod now;

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use actix_web::http::StatusCode;
use foldhash::fast::RandomState;
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
    /// What is counted for the answers of a route, found in one look.
    known: Arc<RwLock<HashMap<String, Vec<Known>, RandomState>>>,
}

/// Two of the figures for the answers of one route, method and status.
#[derive(Clone, Debug)]
struct Known {
    method: &'static str,
    status: StatusCode,
    requests: Counter,
    durations: Histogram,
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

impl Known {
    fn is_of(&self, answer: &Counted<'_>) -> bool {
        self.method == answer.method && self.status == answer.status
    }

    fn count(&self, answer: &Counted<'_>) {
        self.durations.observe(answer.took.as_secs_f64());
        self.requests.inc();
    }
}

impl Metrics {
    pub(super) fn new() -> Self {
        Self {
            requests: Family::default(),
            checks: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(DURATIONS)),
            rate_limited: Counter::default(),
            connections: Gauge::default(),
            known: Arc::default(),
        }
    }

    /// Counts an answer.
    pub(super) fn count(&self, answer: &Counted<'_>) {
        let known = self.known(answer);
        known.unwrap_or_else(|| self.first(answer)).count(answer);
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

    fn known(&self, answer: &Counted<'_>) -> Option<Known> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let mut of_route = known.get(answer.route)?.iter();
        of_route.find(|known| known.is_of(answer)).cloned()
    }

    /// Begins to know the figures for answers like this.
    fn first(&self, answer: &Counted<'_>) -> Known {
        let route = Route::of(answer.route);
        let durations = self.durations.get_or_create(&route).clone();
        let answered = Answered {
            method: answer.method,
            route,
            status: answer.status.as_u16(),
        };
        let first = Known {
            method: answer.method,
            status: answer.status,
            requests: self.requests.get_or_create(&answered).clone(),
            durations,
        };
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let of_route = known.entry(answer.route.to_owned()).or_default();
        if !of_route.iter().any(|known| known.is_of(answer)) {
            of_route.push(first.clone());
        }
        first
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

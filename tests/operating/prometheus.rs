//! A strict parser of the Prometheus text format.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::{Response, Site};

/// The metrics of a site.
pub struct Metrics {
    samples: BTreeMap<String, String>,
    pub text: String,
}

impl Metrics {
    pub fn scrape(site: &Site) -> Self {
        let (address, path) = site.metrics().split_once('/').unwrap();
        let response = send_request(address, &format!("GET /{path}"));
        assert_eq!(response.status, 200);
        assert_eq!(
            response.header("content-type"),
            Some("text/plain; version=0.0.4; charset=utf-8")
        );
        Self::parse(&response.text())
    }

    /// Every sample occurs once and follows the `# TYPE` line of its metric.
    fn parse(text: &str) -> Self {
        let (mut kinds, mut samples) = (BTreeSet::new(), BTreeMap::new());
        for line in text.lines() {
            if let Some(declaration) = line.strip_prefix("# TYPE ") {
                let (name, kind) = declaration.split_once(' ').unwrap();
                assert!(["counter", "gauge", "histogram"].contains(&kind), "{line}");
                assert!(kinds.insert(name.to_owned()), "{line}");
                continue;
            }
            if line.starts_with("# HELP ") {
                continue;
            }
            let (series, value) = line.rsplit_once(' ').unwrap();
            let name = series.split('{').next().unwrap();
            let has_type = |suffix: &str| {
                let name = name.strip_suffix(suffix);
                name.is_some_and(|name| kinds.contains(name))
            };
            assert!(
                ["", "_bucket", "_sum", "_count"].into_iter().any(has_type),
                "{line}"
            );
            assert!(value.parse::<f64>().is_ok(), "{line}");
            let duplicate = samples.insert(series.to_owned(), value.to_owned());
            assert_eq!(duplicate, None, "{line}");
        }
        Self {
            samples,
            text: text.to_owned(),
        }
    }

    /// The sum of the samples of a metric that have all of these labels, such as `status="200"`.
    pub fn count(&self, name: &str, labels: &[&str]) -> u64 {
        let samples = self.samples(name, labels);
        samples.map(|value| value.parse::<u64>().unwrap()).sum()
    }

    /// Like [`Self::count`], for metrics that are not integers.
    pub fn sum(&self, name: &str, labels: &[&str]) -> f64 {
        let samples = self.samples(name, labels);
        samples.map(|value| value.parse::<f64>().unwrap()).sum()
    }

    fn samples(&self, name: &str, labels: &[&str]) -> impl Iterator<Item = &str> {
        let name = format!("charge_safely_{name}");
        let samples = self.samples.iter();
        let matching = samples.filter(move |(series, _)| {
            let rest = series.strip_prefix(&name);
            rest.is_some_and(|rest| {
                (rest.is_empty() || rest.starts_with('{'))
                    && labels.iter().all(|label| rest.contains(label))
            })
        });
        matching.map(|(_, value)| value.as_str())
    }

    /// The distinct values of a label.
    pub fn labels(&self, name: &str, label: &str) -> BTreeSet<&str> {
        let (name, label) = (format!("charge_safely_{name}{{"), format!("{label}=\""));
        let samples = self
            .samples
            .keys()
            .filter(|series| series.starts_with(&name));
        samples
            .map(|series| series.split_once(&label).unwrap().1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect()
    }
}

/// Sends a request without a body to any address.
pub fn send_request(address: &str, line: &str) -> Response {
    let head = format!("{line} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    Response::request(address, head.as_bytes())
}

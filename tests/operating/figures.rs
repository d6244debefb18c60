//! Figures in the text format of Prometheus, read strictly.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::{Reply, Site};

/// What a site tells of itself.
pub struct Figures {
    samples: BTreeMap<String, String>,
    pub text: String,
}

impl Figures {
    pub fn of(site: &Site) -> Self {
        let (address, path) = site.metrics().split_once('/').unwrap();
        let reply = ask(address, &format!("GET /{path}"));
        assert_eq!(reply.status, 200);
        assert_eq!(
            reply.header("content-type"),
            Some("text/plain; version=0.0.4; charset=utf-8")
        );
        Self::read(&reply.text())
    }

    /// Every sample stands once, and after its kind.
    fn read(text: &str) -> Self {
        let (mut kinds, mut samples) = (BTreeSet::new(), BTreeMap::new());
        for line in text.lines() {
            if let Some(said) = line.strip_prefix("# TYPE ") {
                let (name, kind) = said.split_once(' ').unwrap();
                assert!(["counter", "gauge", "histogram"].contains(&kind), "{line}");
                assert!(kinds.insert(name.to_owned()), "{line}");
                continue;
            }
            if line.starts_with("# HELP ") {
                continue;
            }
            let (series, value) = line.rsplit_once(' ').unwrap();
            let name = series.split('{').next().unwrap();
            let is_known = |ending: &str| {
                let name = name.strip_suffix(ending);
                name.is_some_and(|name| kinds.contains(name))
            };
            assert!(
                ["", "_bucket", "_sum", "_count"].into_iter().any(is_known),
                "{line}"
            );
            assert!(value.parse::<f64>().is_ok(), "{line}");
            let twice = samples.insert(series.to_owned(), value.to_owned());
            assert_eq!(twice, None, "{line}");
        }
        Self {
            samples,
            text: text.to_owned(),
        }
    }

    /// The sum of all samples of a name whose labels have all of these, such as `status="200"`.
    pub fn count(&self, name: &str, labels: &[&str]) -> u64 {
        let found = self.found(name, labels);
        found.map(|value| value.parse::<u64>().unwrap()).sum()
    }

    /// The same of figures that are no whole numbers.
    pub fn sum(&self, name: &str, labels: &[&str]) -> f64 {
        let found = self.found(name, labels);
        found.map(|value| value.parse::<f64>().unwrap()).sum()
    }

    fn found(&self, name: &str, labels: &[&str]) -> impl Iterator<Item = &str> {
        let name = format!("charge_safely_{name}");
        let samples = self.samples.iter();
        let found = samples.filter(move |(series, _)| {
            let rest = series.strip_prefix(&name);
            rest.is_some_and(|rest| {
                (rest.is_empty() || rest.starts_with('{'))
                    && labels.iter().all(|label| rest.contains(label))
            })
        });
        found.map(|(_, value)| value.as_str())
    }

    /// The values of a label, each once.
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

/// Asks an address that is not the site's.
pub fn ask(address: &str, line: &str) -> Reply {
    let head = format!("{line} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    Reply::from(address, head.as_bytes())
}

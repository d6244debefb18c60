//! Figures that are known elsewhere, and read when somebody asks.

use std::{fmt, sync::Arc};

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric},
    metrics::{counter::ConstCounter, gauge::ConstGauge, info::Info},
};

use crate::{clock::seconds_since, telemetry::panics, web::live::Live};

/// What the data that answer now say of themselves, and what happened to the files that wanted to answer.
pub(super) struct Now(pub(super) Arc<Live>);

impl Collector for Now {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut say = |name: &str, help: &str, metric: &dyn Figure| -> fmt::Result {
            metric.write(&mut encoder, name, help)
        };
        let (edition, history) = (self.0.current(), self.0.history());
        let snapshot = &edition.snapshot;
        say(
            "generation",
            "The generation of the data that answer now",
            &Info::new([("generation", snapshot.generation().to_owned())]),
        )?;
        if let Some(day) = snapshot.recalls().data_as_of() {
            say(
                "data_age_seconds",
                "Since the day, by UTC, up to which the data were compared with their sources",
                &ConstGauge::new(seconds_since(day.last())),
            )?;
        }
        say(
            "snapshot_proven",
            "1 where every byte of what answers was held against its seal",
            &ConstGauge::new(u64::from(history.is_proven)),
        )?;
        say(
            "snapshot_damaged",
            "1 where the file that answers since the start is damaged and must be replaced",
            &ConstGauge::new(u64::from(history.damaged.is_some())),
        )?;
        say(
            "snapshot_refused",
            "1 where the last file that wanted to answer was refused",
            &ConstGauge::new(u64::from(history.refused.is_some())),
        )?;
        say(
            "snapshots_refused",
            "Files that were refused since the start",
            &ConstCounter::new(history.refusals),
        )?;
        say(
            "snapshots_swapped",
            "How often a generation took the place of another since the start",
            &ConstCounter::new(history.swaps),
        )?;
        say(
            "panics",
            "Panics since the start: each is a fault of the program",
            &ConstCounter::new(panics()),
        )
    }
}

impl fmt::Debug for Now {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Now")
    }
}

/// A figure with what stands above it.
trait Figure {
    fn write(&self, encoder: &mut DescriptorEncoder<'_>, name: &str, help: &str) -> fmt::Result;
}

impl<M: EncodeMetric> Figure for M {
    fn write(&self, encoder: &mut DescriptorEncoder<'_>, name: &str, help: &str) -> fmt::Result {
        let contents = encoder.encode_descriptor(name, help, None, self.metric_type())?;
        self.encode(contents)
    }
}

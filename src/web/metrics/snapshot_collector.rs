//! Metrics that are read at each scrape: of the current snapshot, of its file, and of panics.

use std::{fmt, sync::Arc};

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric},
    metrics::{counter::ConstCounter, gauge::ConstGauge, info::Info},
};

use crate::{clock::seconds_since, telemetry::panics, web::snapshot_store::SnapshotStore};

/// Reads values at each scrape: the current snapshot, what happened to its file, and the number of panics.
pub(super) struct SnapshotCollector(pub(super) Arc<SnapshotStore>);

impl Collector for SnapshotCollector {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let (current, status) = (self.0.current(), self.0.status());
        let snapshot = current.snapshot();
        let mut add = |name: &str, help: &str, metric: &dyn DynMetric| {
            metric.encode_with_descriptor(&mut encoder, name, help)
        };
        add(
            "generation",
            "The generation of the current snapshot",
            &Info::new([("generation", snapshot.generation().to_owned())]),
        )?;
        if let Some(day) = snapshot.recalls().data_as_of() {
            add(
                "data_age_seconds",
                "Time since the day (UTC) on which the data were last compared with their sources",
                &ConstGauge::new(seconds_since(day.last())),
            )?;
        }
        // Constant since snapshots are verified before they are served; removed in the next release.
        add(
            "snapshot_proven",
            "Always 1: every snapshot is verified before it is served",
            &ConstGauge::new(1_u64),
        )?;
        add(
            "snapshot_damaged",
            "Always 0: a damaged file at the start ends the process",
            &ConstGauge::new(0_u64),
        )?;
        add(
            "snapshot_refused",
            "1 where the last snapshot file was rejected",
            &ConstGauge::new(u64::from(status.last_rejection.is_some())),
        )?;
        add(
            "snapshots_refused",
            "Snapshot files rejected since the start",
            &ConstCounter::new(status.rejections),
        )?;
        add(
            "snapshots_swapped",
            "Generations replaced since the start",
            &ConstCounter::new(status.generation_changes),
        )?;
        add(
            "panics",
            "Panics since the start; each is a bug",
            &ConstCounter::new(panics()),
        )
    }
}

impl fmt::Debug for SnapshotCollector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SnapshotCollector")
    }
}

/// A metric of any type, encoded with its descriptor.
trait DynMetric {
    fn encode_with_descriptor(
        &self,
        encoder: &mut DescriptorEncoder<'_>,
        name: &str,
        help: &str,
    ) -> fmt::Result;
}

impl<M: EncodeMetric> DynMetric for M {
    fn encode_with_descriptor(
        &self,
        encoder: &mut DescriptorEncoder<'_>,
        name: &str,
        help: &str,
    ) -> fmt::Result {
        let encoder = encoder.encode_descriptor(name, help, None, self.metric_type())?;
        self.encode(encoder)
    }
}

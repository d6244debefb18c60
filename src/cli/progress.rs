//! Shows progress on standard error: a bar on a terminal, otherwise a line every five seconds.

use std::{
    io::IsTerminal,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{HumanBytes, HumanCount, HumanDuration, ProgressBar, ProgressStyle};

use crate::domain::Printable;
use crate::progress::{NoProgress, Progress, Step};

/// The interval between lines.
const LINE_INTERVAL: Duration = Duration::from_secs(5);

/// Selects how to show progress.
pub(super) fn progress(quiet: bool) -> Box<dyn Progress> {
    if quiet {
        Box::new(NoProgress)
    } else if std::io::stderr().is_terminal() {
        Box::new(BarProgress(Mutex::new(None)))
    } else {
        Box::new(LineProgress(Mutex::new(None)))
    }
}

/// A bar with rate and remaining time, and the number of codes so far.
struct BarProgress(Mutex<Option<(ProgressBar, AtomicU64)>>);

impl BarProgress {
    fn update(&self, update: impl FnOnce(&ProgressBar, &AtomicU64)) {
        if let Some((bar, codes)) = &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            update(bar, codes);
        }
    }
}

impl Progress for BarProgress {
    fn begin(&self, step: Step<'_>) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((bar, _)) = open.take() {
            bar.finish_and_clear();
        }
        let (bar, template) = match step {
            Step::Reading { bytes, .. } | Step::Verifying { bytes } => (
                ProgressBar::new(bytes),
                "{msg} {wide_bar} {percent} % {binary_bytes_per_sec}, {eta} left",
            ),
            Step::Writing { .. } => (
                ProgressBar::no_length(),
                "{msg} {human_pos} codes, {per_sec}",
            ),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(step_name(step));
        *open = Some((bar, AtomicU64::new(0)));
    }

    fn advance(&self, more: u64) {
        self.update(|bar, _| bar.inc(more));
    }

    fn advance_codes(&self, more: u64) {
        self.update(|bar, codes| {
            let codes = codes.fetch_add(more, Ordering::Relaxed) + more;
            let rate = per_second(codes, bar.elapsed());
            let name = bar.message();
            let name = name.split(", ").next().unwrap_or_default();
            let message = format!(
                "{name}, {} codes, {} a second",
                HumanCount(codes),
                HumanCount(rate)
            );
            bar.set_message(message);
        });
    }
}

impl Drop for BarProgress {
    fn drop(&mut self) {
        self.update(|bar, _| bar.finish_and_clear());
    }
}

/// A line at intervals.
struct LineProgress(Mutex<Option<CurrentStep>>);

/// The current step and how much of it is done.
struct CurrentStep {
    name: String,
    bytes: Option<u64>,
    started: Instant,
    last_line: Instant,
    done: u64,
    codes: u64,
}

impl LineProgress {
    fn update(&self, add: impl FnOnce(&mut CurrentStep)) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(step) = &mut *open else { return };
        add(step);
        if step.last_line.elapsed() >= LINE_INTERVAL {
            step.last_line = Instant::now();
            eprintln!("{}", step.line());
        }
    }
}

impl CurrentStep {
    fn line(&self) -> String {
        let elapsed = self.started.elapsed();
        let mut parts = Vec::new();
        if let Some(bytes) = self.bytes {
            let percent = (self.done * 100).checked_div(bytes).unwrap_or(100);
            parts.push(format!("{percent} % of {}", HumanBytes(bytes)));
        }
        let codes = if self.bytes.is_some() {
            self.codes
        } else {
            self.done
        };
        if codes > 0 {
            let rate = HumanCount(per_second(codes, elapsed));
            parts.push(format!("{} codes, {rate} a second", HumanCount(codes)));
        }
        if let Some(bytes) = self.bytes.filter(|_| self.done > 0) {
            let total = elapsed.as_secs_f64() * ratio(bytes, self.done);
            let left = Duration::try_from_secs_f64(total).unwrap_or_default();
            let left = left.saturating_sub(elapsed);
            parts.push(format!("{} left", HumanDuration(left)));
        }
        format!("{}: {}", self.name, parts.join(", "))
    }
}

impl Progress for LineProgress {
    fn begin(&self, step: Step<'_>) {
        let bytes = match step {
            Step::Reading { bytes, .. } | Step::Verifying { bytes } => Some(bytes),
            Step::Writing { .. } => None,
        };
        let now = Instant::now();
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The interval continues across steps.
        let last_line = open.as_ref().map_or(now, |step| step.last_line);
        *open = Some(CurrentStep {
            name: step_name(step),
            bytes,
            started: now,
            last_line,
            done: 0,
            codes: 0,
        });
    }

    fn advance(&self, more: u64) {
        self.update(|step| step.done += more);
    }

    fn advance_codes(&self, more: u64) {
        self.update(|step| step.codes += more);
    }
}

fn step_name(step: Step<'_>) -> String {
    match step {
        Step::Reading { list, .. } => format!("reading {}", Printable(list)),
        Step::Writing { list } => format!("packing {}", Printable(list)),
        Step::Verifying { .. } => "reading the snapshot".to_owned(),
    }
}

fn per_second(count: u64, elapsed: Duration) -> u64 {
    let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    count.saturating_mul(1000).checked_div(millis).unwrap_or(0)
}

#[expect(clippy::cast_precision_loss, reason = "an estimate for people")]
fn ratio(numerator: u64, denominator: u64) -> f64 {
    numerator as f64 / denominator as f64
}

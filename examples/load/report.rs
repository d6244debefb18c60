//! The tables of docs/benchmarks.md, and which bounds are met.

use std::time::Duration;

use super::measure::{Comparison, KindCosts};

/// Everything that is printed, in order.
#[derive(Default)]
pub struct Report {
    text: String,
    bounds: Vec<Bound>,
}

struct Bound {
    name: String,
    limit: String,
    measured: String,
    is_met: bool,
}

impl Report {
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A measured value that must be at most `limit`.
    pub fn bound(&mut self, name: &str, unit: &str, limit: f64, measured: f64) {
        self.bounds.push(Bound {
            name: name.to_owned(),
            limit: format!("{limit}{unit}"),
            measured: format!("{measured:.2}{unit}"),
            is_met: measured <= limit,
        });
    }

    pub fn comparison_heading(&mut self) {
        self.line("| what is asked | connections | bytes | processor time | bare | times | answers a second | bare |");
        self.line("|---|---|---|---|---|---|---|---|");
    }

    /// A row of the first table, and its bound.
    pub fn comparison(&mut self, name: &str, connections: usize, limit: f64, row: &Comparison) {
        let line = format!(
            "| {name} | {connections} | {} | {} | {} | {:.2} | {:.0} | {:.0} |",
            row.bytes,
            microseconds(row.site.cpu),
            microseconds(row.bare.cpu),
            row.ratio(),
            row.site.rate,
            row.bare.rate,
        );
        self.line(&line);
        let plural = if connections == 1 { "" } else { "s" };
        let name = format!("{name}, {connections} connection{plural}, against bare");
        self.bound(&name, " times", limit, row.ratio());
    }

    /// The tables of kinds: each group, then the ten slowest requests. `bare`: a response of the bare server to the mix.
    pub fn kinds(&mut self, costs: &KindCosts, bare: Duration) {
        let times = |cpu: Duration| cpu.div_duration_f64(costs.mix);
        self.line("\n| kinds of request | number | in turn | times the mix | the dearest one | its processor time | times the mix |");
        self.line("|---|---|---|---|---|---|---|");
        self.line(&format!(
            "| owners' mix | | {} | 1.00 | | | |",
            microseconds(costs.mix)
        ));
        for group in &costs.groups {
            let line = format!(
                "| {} | {} | {} | {:.2} | {} | {} | {:.2} |",
                group.name,
                group.requests,
                microseconds(group.in_turn),
                times(group.in_turn),
                code(&group.dearest.name),
                microseconds(group.dearest.cpu),
                times(group.dearest.cpu),
            );
            self.line(&line);
        }
        self.line("\n| the dearest ten | processor time | times the mix | times the bare server |");
        self.line("|---|---|---|---|");
        for cost in costs.dearest.iter().take(10) {
            let (name, cpu) = (code(&cost.name), microseconds(cost.cpu));
            let (mix_times, bare_times) = (times(cost.cpu), cost.cpu.div_duration_f64(bare));
            self.line(&format!(
                "| {name} | {cpu} | {mix_times:.2} | {bare_times:.1} |"
            ));
        }
        let in_turn = costs.groups.iter().map(|group| group.in_turn);
        let alone = costs.dearest.iter().map(|cost| cost.cpu);
        let most = in_turn.chain(alone).max().unwrap_or_default();
        self.bound(
            "dearest kind of request, against the mix",
            " times",
            2.5,
            times(most),
        );
    }

    /// The whole report, and whether every bound is met.
    pub fn finish(mut self) -> (String, bool) {
        self.line("\n| bound | at most | measured | met |");
        self.line("|---|---|---|---|");
        let bounds = std::mem::take(&mut self.bounds);
        for bound in &bounds {
            let Bound {
                name,
                limit,
                measured,
                is_met,
            } = bound;
            let met = if *is_met { "yes" } else { "no" };
            self.line(&format!("| {name} | {limit} | {measured} | {met} |"));
        }
        (self.text, bounds.iter().all(|bound| bound.is_met))
    }
}

fn microseconds(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}

/// A request as code in a cell of a table.
fn code(name: &str) -> String {
    format!("`{}`", name.replace('|', "%7C"))
}

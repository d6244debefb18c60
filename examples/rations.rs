//! What it costs to count a check, in time: `cargo run --release --example rations`.
//!
//! Once for one client after another, as on any day; once for a million networks, as when somebody has them all.

use std::{
    hint::black_box,
    io::{self, Write},
    time::Instant,
};

use charge_safely::web::{Client, Rations, TrustedProxies};

const CHECKS: u32 = 10_000_000;

fn main() -> io::Result<()> {
    let rations = Rations::new(60, TrustedProxies::default());
    for (clients, who) in [(1, "client"), (1_000, "clients"), (1_000_000, "clients")] {
        let begun = Instant::now();
        let refused = (0..CHECKS)
            .filter(|check| {
                rations
                    .take(black_box(Client::V6(u64::from(check % clients))))
                    .is_err()
            })
            .count();
        let each = begun.elapsed() / CHECKS;
        writeln!(
            io::stdout(),
            "{clients} {who}: {each:?} a check, {refused} of {CHECKS} refused"
        )?;
    }
    Ok(())
}

//! Log lines on standard error.
//!
//! What is never logged: a code, a colour, a date of purchase, a country, a full address, a header of a visitor.

use env_logger::Env;

/// Starts logging. `RUST_LOG` chooses what; without it, requests and everything that goes wrong.
pub fn start() {
    // Only a second start fails, and then the first goes on.
    let _ =
        env_logger::Builder::from_env(Env::default().default_filter_or("warn,charge_safely=info"))
            .try_init();
}

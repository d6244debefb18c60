//! The command `charge-safely`.

use std::process::ExitCode;

fn main() -> ExitCode {
    charge_safely::telemetry::start();
    charge_safely::cli::run()
}

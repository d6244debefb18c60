//! Writes to standard output.

use std::io::{self, Write};

use serde::Serialize;

use super::failure::CommandFailure;

/// Writes a value as one line of JSON.
pub(super) fn write_json_line(
    out: &mut impl Write,
    value: &impl Serialize,
) -> Result<(), CommandFailure> {
    let failed = |cause: serde_json::Error| CommandFailure::stdout(cause.into());
    serde_json::to_writer(&mut *out, value).map_err(failed)?;
    out.write_all(b"\n").map_err(CommandFailure::stdout)
}

/// Writes text to standard output.
pub(super) fn print(text: &str) -> Result<(), CommandFailure> {
    io::stdout()
        .lock()
        .write_all(text.as_bytes())
        .map_err(CommandFailure::stdout)
}

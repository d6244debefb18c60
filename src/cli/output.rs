//! Writes to standard output.

use std::{
    fmt::Display,
    io::{self, Write},
};

use serde::Serialize;
use serde_json::{Serializer, ser::Formatter};

use super::failure::CommandFailure;
use crate::domain::{PrintableLines, is_unprintable};

/// Compact JSON with escapes for characters that JSON allows and a terminal would obey.
struct EscapingFormatter;

impl Formatter for EscapingFormatter {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_unprintable(*c)) {
            let (printable, from) = rest.split_at(at);
            // All of them are in the Basic Multilingual Plane, so that one escape is enough.
            write!(out, "{printable}\\u{:04x}", u32::from(c))?;
            rest = from.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }
}

/// Writes a value as one line of JSON.
pub(super) fn write_json_line(
    out: &mut impl Write,
    value: &impl Serialize,
) -> Result<(), CommandFailure> {
    let failed = |cause: serde_json::Error| CommandFailure::stdout(cause.into());
    let mut serializer = Serializer::with_formatter(&mut *out, EscapingFormatter);
    value.serialize(&mut serializer).map_err(failed)?;
    out.write_all(b"\n").map_err(CommandFailure::stdout)
}

/// Writes lines to standard output. What a terminal would obey is escaped: texts can come from the files of others.
pub(super) fn print(text: impl Display) -> Result<(), CommandFailure> {
    write!(io::stdout().lock(), "{}", PrintableLines(text)).map_err(CommandFailure::stdout)
}

/// Writes lines to standard error, escaped as by [`print`].
pub(super) fn print_error(text: impl Display) {
    eprint!("{}", PrintableLines(text));
}

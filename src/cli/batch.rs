//! `charge-safely check --batch`.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    path::Path,
};

use super::{failure::CommandFailure, output::write_json_line};
use crate::{
    clock::latest_today,
    domain::check,
    i18n::Messages,
    report::{CheckDocument, ErrorReport},
    request::CheckRequest,
    storage::Snapshot,
};

/// The longest line, as long as the body of a request over HTTP.
const MAX_LINE_LENGTH: usize = 16 * 1024;

/// Prints one answer for each line of `file`, in order; an invalid line gets an error, and the next one is read.
pub(super) fn run(
    file: &Path,
    snapshot: &Snapshot,
    messages: &Messages,
) -> Result<(), CommandFailure> {
    let failed = |cause| CommandFailure::Io {
        what: file.display().to_string(),
        cause,
    };
    let mut input: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).map_err(failed)?))
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while next_line(&mut input, &mut line).map_err(failed)? {
        write_answer(&line, snapshot, messages, &mut out)?;
        // For programs that write one line and wait for its answer.
        out.flush().map_err(CommandFailure::stdout)?;
    }
    Ok(())
}

fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut bounded = input.by_ref().take(MAX_LINE_LENGTH as u64 + 2);
    if bounded.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() != Some(&b'\n') && line.len() > MAX_LINE_LENGTH {
        input.skip_until(b'\n')?;
    }
    while line.last().is_some_and(|&b| b == b'\n' || b == b'\r') {
        line.pop();
    }
    Ok(true)
}

fn write_answer(
    line: &[u8],
    snapshot: &Snapshot,
    messages: &Messages,
    out: &mut impl Write,
) -> Result<(), CommandFailure> {
    if line.len() > MAX_LINE_LENGTH {
        return write_json_line(
            out,
            &ErrorReport::new(
                "payload_too_large",
                None,
                messages.text("terminal-line-too-long"),
            ),
        );
    }
    let request = match CheckRequest::from_json(line) {
        Ok(request) => request,
        Err(error) => return write_json_line(out, &ErrorReport::for_json(&error, messages)),
    };
    match request.parse(snapshot.recalls(), latest_today()) {
        Ok(input) => {
            let answer =
                check(snapshot.recalls(), snapshot, &input.unit).map_err(CommandFailure::Check)?;
            write_json_line(
                out,
                &CheckDocument::new(
                    &input,
                    &answer,
                    snapshot.recalls(),
                    snapshot.generation(),
                    messages,
                ),
            )
        }
        Err(errors) => match errors.first() {
            Some(first) => write_json_line(
                out,
                &ErrorReport::for_input(first, snapshot.recalls(), messages),
            ),
            None => Ok(()),
        },
    }
}

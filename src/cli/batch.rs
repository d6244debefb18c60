//! `charge-safely check --batch`.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    path::Path,
};

use super::{check::json_line, failure::CommandFailure};
use crate::{
    clock::latest_today,
    domain::check,
    i18n::Messages,
    report::{CheckDocument, ErrorReport},
    request::CheckRequest,
    storage::Snapshot,
};

/// The longest line that is read, as for a request over HTTP.
const LONGEST_LINE: usize = 16 * 1024;

/// Answers each line of `file` in order; a line that is wrong gets its error and does not end the work.
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
        answer(&line, snapshot, messages, &mut out)?;
        // Whoever writes one line and waits for its answer gets it.
        out.flush().map_err(CommandFailure::output)?;
    }
    Ok(())
}

fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut bounded = input.by_ref().take(LONGEST_LINE as u64 + 2);
    if bounded.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() != Some(&b'\n') && line.len() > LONGEST_LINE {
        input.skip_until(b'\n')?;
    }
    while line.last().is_some_and(|&b| b == b'\n' || b == b'\r') {
        line.pop();
    }
    Ok(true)
}

fn answer(
    line: &[u8],
    snapshot: &Snapshot,
    messages: &Messages,
    out: &mut impl Write,
) -> Result<(), CommandFailure> {
    if line.len() > LONGEST_LINE {
        return json_line(
            out,
            &ErrorReport::new(
                "payload_too_large",
                None,
                messages.text("terminal-line-too-long"),
            ),
        );
    }
    let fields = match CheckRequest::from_json(line) {
        Ok(fields) => fields,
        Err(error) => return json_line(out, &ErrorReport::for_json(&error, messages)),
    };
    match fields.parse(snapshot.recalls(), latest_today()) {
        Ok(question) => {
            let answer = check(snapshot.recalls(), snapshot, &question.unit)
                .map_err(CommandFailure::Check)?;
            json_line(
                out,
                &CheckDocument::new(
                    &question,
                    &answer,
                    snapshot.recalls(),
                    snapshot.generation(),
                    messages,
                ),
            )
        }
        Err(errors) => match errors.first() {
            Some(first) => json_line(
                out,
                &ErrorReport::for_input(first, snapshot.recalls(), messages),
            ),
            None => Ok(()),
        },
    }
}

//! The lines of a list.
//!
//! Not a CSV reader for all that CSV can be: a code never holds a line break, and with one line a record a stray quotation
//! mark spoils its own line, where a general reader would take the next gigabyte for one field.

use std::io::{self, BufRead};

use super::{super::DiagnosticKind, content::SomethingFollows, reading::NOT_UTF_8};

/// Two codes with all that may stand around them are far shorter.
const LONGEST: usize = 4096;

/// Lines one after another, without their ends.
pub(super) struct Lines<'a> {
    bytes: Box<dyn BufRead + 'a>,
    line: Vec<u8>,
    number: usize,
    /// How many bytes of the reader's buffer the last line took.
    taken: usize,
    /// Whether the last line holds something and has no end.
    is_open: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: Box<dyn BufRead + 'a>) -> Self {
        Self {
            bytes,
            line: Vec::new(),
            number: 0,
            taken: 0,
            is_open: false,
        }
    }

    /// The number of the last line, from 1.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// Whether the last line holds something and has no end: the rest of it may be missing.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// The next line. [`DiagnosticKind::Unreadable`] ends the file, another flaw is of this line only.
    pub(super) fn next(&mut self) -> Result<Option<&str>, DiagnosticKind> {
        let line = self.next_bytes()?;
        let Some(mut line) = line else {
            return Ok(None);
        };
        while let [rest @ .., b'\n' | b'\r'] = line {
            line = rest;
        }
        std::str::from_utf8(line)
            .map(Some)
            .map_err(|_| DiagnosticKind::Value(NOT_UTF_8.to_owned()))
    }

    /// A line that lies in the buffer as a whole is not copied.
    fn next_bytes(&mut self) -> Result<Option<&[u8]>, DiagnosticKind> {
        self.bytes.consume(std::mem::take(&mut self.taken));
        self.number += 1;
        let buffer = self.bytes.fill_buf().map_err(|cause| unreadable(&cause))?;
        if buffer.is_empty() {
            return Ok(None);
        }
        if let Some(end) = buffer.iter().position(|&b| b == b'\n') {
            self.taken = end + 1;
            let buffer = self.bytes.fill_buf().map_err(|cause| unreadable(&cause))?;
            return Ok(buffer.get(..=end));
        }
        self.line.clear();
        loop {
            let buffer = self.bytes.fill_buf().map_err(|cause| unreadable(&cause))?;
            let end = buffer.iter().position(|&b| b == b'\n');
            let more = end.map_or(buffer.len(), |end| end + 1);
            let room = LONGEST.saturating_sub(self.line.len());
            self.line.extend_from_slice(&buffer[..more.min(room)]);
            self.bytes.consume(more);
            if end.is_some() || more == 0 {
                self.is_open = end.is_none() && !self.line.trim_ascii().is_empty();
                break;
            }
        }
        if self.line.len() >= LONGEST {
            return Err(DiagnosticKind::Value(format!(
                "the line has more than {LONGEST} characters: a list has one code, or one range, a line"
            )));
        }
        Ok(Some(&self.line))
    }
}

fn unreadable(cause: &io::Error) -> DiagnosticKind {
    let inner = cause.get_ref();
    let follows = inner.and_then(|inner| inner.downcast_ref::<SomethingFollows>());
    DiagnosticKind::Unreadable(match cause.kind() {
        io::ErrorKind::UnexpectedEof => "the compressed list is cut off: get it again".to_owned(),
        _ => match follows {
            Some(follows) => format!("{follows}: get it again"),
            None => format!("it cannot be read any further: {cause}"),
        },
    })
}

//! A list of codes in a CSV file, which is read line by line so that it can be larger than memory.

mod content;
mod line_parser;

use std::ops::ControlFlow;

use super::diagnostic::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::{
    domain::{CodeFormat, CodePart, DeviceSlug, ListKind},
    progress::{Progress, Step},
};

pub(super) use content::Content;
use content::{FileStamp, Lines};
pub(crate) use line_parser::ListItem;
pub(super) use line_parser::parse_range;
use line_parser::{LineParser, parse_header};

/// A file with more empty lines is refused: 4 MB of compressed empty lines would take minutes to read.
const MAX_EMPTY_LINES: u64 = 2_000_000;

/// How many codes are read between two reports of progress.
const PROGRESS_STEP: u64 = 65_536;

/// A list of codes in its own file, and how its codes are read.
#[derive(Clone, Debug, PartialEq)]
pub struct ListFile {
    /// The path of the file, relative to the data folder, such as `lists/a3102.csv`.
    pub path: String,
    /// Codes or ranges.
    pub kind: ListKind,
    content: Content,
    formats: Vec<(DeviceSlug, CodeFormat)>,
    part: CodePart,
    letters: bool,
}

impl ListFile {
    /// Opens a list and reads its header. `formats`: the code formats of its devices; `part`: which part of a code it lists;
    /// `letters`: whether its ranges count letters.
    pub(super) fn open(
        path: String,
        content: Content,
        formats: Vec<(DeviceSlug, CodeFormat)>,
        part: CodePart,
        letters: bool,
    ) -> Result<Self, Diagnostic> {
        // One of several formats that read codes in the same way is enough.
        let mut different: Vec<(DeviceSlug, CodeFormat)> = Vec::new();
        for format in formats {
            if !different.iter().any(|known| known.1.reads_like(&format.1)) {
                different.push(format);
            }
        }
        let mut file = Self {
            path,
            kind: ListKind::Codes,
            content,
            formats: different,
            part,
            letters,
        };
        let (mut lines, _) = file.lines(&|_| {})?;
        file.kind = file.read_header(&mut lines)?;
        if letters && file.kind == ListKind::Codes {
            let message = "`letters = true` is only for lists of ranges, and this is a list of codes: remove it";
            return Err(file.diagnostic(1, DiagnosticKind::Invalid(message.to_owned())));
        }
        Ok(file)
    }

    /// Whether another list is the same file, read in the same way.
    pub(super) fn reads_same_codes(&self, other: &Self) -> bool {
        let is_known = |(_, format): &(DeviceSlug, CodeFormat)| {
            let mut others = other.formats.iter();
            others.any(|(_, other)| other.reads_like(format))
        };
        (&self.path, &self.part, self.letters) == (&other.path, &other.part, other.letters)
            && self.formats.len() == other.formats.len()
            && self.formats.iter().all(is_known)
    }

    /// Reads the whole list. `take` receives the number (from 1) and content of each line, and may stop the reading.
    ///
    /// # Errors
    /// The first lines that are wrong and how many there are. Also when the file cannot be read, has no code, or changed
    /// while it was read.
    pub(crate) fn read(
        &self,
        progress: &dyn Progress,
        mut take: impl FnMut(usize, ListItem<'_>) -> ControlFlow<()>,
    ) -> Result<(), Diagnostics> {
        progress.begin(Step::Reading {
            list: &self.path,
            bytes: self.content.len(),
        });
        let advance = |bytes| progress.advance(bytes);
        let (mut lines, stamp) = self.lines(&advance)?;
        self.read_header(&mut lines)?;
        let mut parser = LineParser::new(&self.formats, &self.part, self.letters, self.kind);
        let mut diagnostics = Diagnostics::default();
        let (mut items, mut empty_lines) = (0_u64, 0_u64);
        loop {
            let (number, line) = match lines.next() {
                Ok(Some(line)) => line,
                Ok(None) => break,
                Err((number, kind)) => {
                    let is_last = matches!(kind, DiagnosticKind::Unreadable(_));
                    diagnostics.add(&self.path, number, kind);
                    if is_last {
                        break;
                    }
                    continue;
                }
            };
            if line.trim_ascii().is_empty() {
                empty_lines += 1;
                if empty_lines > MAX_EMPTY_LINES {
                    let message = format!(
                        "more than {MAX_EMPTY_LINES} lines are empty: check that this file is the list"
                    );
                    diagnostics.add(&self.path, number, DiagnosticKind::Unreadable(message));
                    break;
                }
                continue;
            }
            items += 1;
            if items.is_multiple_of(PROGRESS_STEP) {
                progress.advance_codes(PROGRESS_STEP);
            }
            match parser.parse(line) {
                Ok(item) => {
                    if take(number, item).is_break() {
                        return Ok(());
                    }
                }
                Err(kind) => diagnostics.add(&self.path, number, kind),
            }
        }
        progress.advance_codes(items % PROGRESS_STEP);
        if let Some(number) = lines.unterminated().filter(|_| self.has_several_lengths()) {
            let message = "the last line has no line end, so its code may be cut off: if the list is complete, end that line";
            let kind = DiagnosticKind::Unreadable(message.to_owned());
            diagnostics.add(&self.path, number, kind);
        }
        if items == 0 && diagnostics.total == 0 {
            let message = "the list has no code: it may have been cut off; get it again";
            let kind = DiagnosticKind::NeverMatches(message.to_owned());
            return Err(self.diagnostic(1, kind).into());
        }
        if !self.content.is_unchanged(stamp) {
            let message =
                "the list changed while it was read: wait until it is complete, then try again";
            let kind = DiagnosticKind::Unreadable(message.to_owned());
            return Err(self.diagnostic(1, kind).into());
        }
        diagnostics.into_result()
    }

    fn has_several_lengths(&self) -> bool {
        let mut formats = self.formats.iter();
        !formats.all(|(_, format)| self.part.fixes_length(&format.lengths))
    }

    fn lines<'a>(&self, advance: &'a dyn Fn(u64)) -> Result<(Lines<'a>, FileStamp), Diagnostic> {
        self.content.open(advance).map_err(|error| {
            let message = format!("this file cannot be read: {error}");
            self.diagnostic(1, DiagnosticKind::Unreadable(message))
        })
    }

    /// Reads the first line that is not empty.
    fn read_header(&self, lines: &mut Lines<'_>) -> Result<ListKind, Diagnostic> {
        loop {
            match lines.next() {
                Ok(Some((_, line))) if line.trim_start_matches('\u{FEFF}').trim().is_empty() => {}
                Ok(Some((number, line))) => {
                    return parse_header(line).map_err(|kind| self.diagnostic(number, kind));
                }
                Ok(None) => {
                    let message = "the list is empty: get it again".to_owned();
                    return Err(self.diagnostic(1, DiagnosticKind::Unreadable(message)));
                }
                Err((number, kind)) => return Err(self.diagnostic(number, kind)),
            }
        }
    }

    fn diagnostic(&self, line: usize, kind: DiagnosticKind) -> Diagnostic {
        Diagnostic {
            file: self.path.clone(),
            line,
            kind,
        }
    }
}

//! A list of codes in a file of its own, read from front to back without being held in memory.

mod content;
mod lines;
mod reading;

use std::ops::ControlFlow;

use super::{Diagnostic, DiagnosticKind};
use crate::{
    domain::{CodeForm, CodePart, CodeRange, DeviceSlug, ListKind},
    progress::{Progress, Step},
};

pub(super) use content::Content;
use lines::Lines;
use reading::Reading;

/// How many faults of a list are shown; the others are counted.
const SHOWN: usize = 20;

/// More empty lines than this are no list: four megabytes of compressed ones would be read for minutes.
const EMPTY: u64 = 2_000_000;

/// A list of codes in a file of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct ListFile {
    /// From the data folder, such as `lists/a3102.csv`.
    pub name: String,
    /// Codes or ranges.
    pub holds: ListKind,
    content: Content,
    forms: Vec<(DeviceSlug, CodeForm)>,
    part: CodePart,
    letters: bool,
}

/// What a line of a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// One code.
    Code(&'a str),
    /// A range.
    Range(CodeRange),
}

/// The lines of a list that do not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListFaults {
    /// The first ones.
    pub shown: Vec<Diagnostic>,
    /// How many there are.
    pub total: u64,
}

impl ListFaults {
    fn one(fault: Diagnostic) -> Self {
        Self {
            shown: vec![fault],
            total: 1,
        }
    }
}

impl ListFile {
    /// Opens a list and reads its first line. `forms`: the forms of the devices whose codes, or parts of codes, it holds;
    /// of those that read alike the first is enough.
    pub(super) fn open(
        name: String,
        content: Content,
        forms: Vec<(DeviceSlug, CodeForm)>,
        part: CodePart,
        letters: bool,
    ) -> Result<Self, Diagnostic> {
        let mut different: Vec<(DeviceSlug, CodeForm)> = Vec::new();
        for form in forms {
            if !different.iter().any(|known| known.1.reads_like(&form.1)) {
                different.push(form);
            }
        }
        let mut file = Self {
            name,
            holds: ListKind::Codes,
            content,
            forms: different,
            part,
            letters,
        };
        let (mut lines, _) = file.lines(&|_| {})?;
        file.holds = file.header(&mut lines)?;
        if letters && file.holds == ListKind::Codes {
            let why = "`letters = true` is for ranges, and this is a list of codes: leave it out";
            return Err(file.fault(1, DiagnosticKind::Value(why.to_owned())));
        }
        Ok(file)
    }

    /// Whether another list is the same file, read in the same way.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let alike = |(_, form): &(DeviceSlug, CodeForm)| {
            let mut others = other.forms.iter();
            others.any(|(_, other)| other.reads_like(form))
        };
        (&self.name, &self.part, self.letters) == (&other.name, &other.part, other.letters)
            && self.forms.len() == other.forms.len()
            && self.forms.iter().all(alike)
    }

    /// Reads the whole list; `take` gets the number of each line and what it holds, and may break off.
    ///
    /// # Errors
    /// The lines that do not fit: the first of them, and how many there are. Also when the file cannot be read, holds
    /// nothing, or is not the same at the end as it was at the beginning.
    pub fn read(
        &self,
        progress: &dyn Progress,
        mut take: impl FnMut(usize, Line<'_>) -> ControlFlow<()>,
    ) -> Result<(), ListFaults> {
        progress.begin(Step::Reading {
            list: &self.name,
            bytes: self.content.len(),
        });
        let advance = |more| progress.advance(more);
        let (mut lines, stamp) = self.lines(&advance).map_err(ListFaults::one)?;
        self.header(&mut lines).map_err(ListFaults::one)?;
        let mut reading = Reading::new(&self.forms, &self.part, self.letters, self.holds);
        let mut faults = ListFaults {
            shown: Vec::new(),
            total: 0,
        };
        let mut add = |line, flaw| {
            faults.total += 1;
            if faults.shown.len() < SHOWN {
                faults.shown.push(self.fault(line, flaw));
            }
        };
        let (mut held, mut empty) = (0_u64, 0_u64);
        loop {
            let number = lines.number() + 1;
            let line = match lines.next() {
                Ok(Some(line)) => line,
                Ok(None) => break,
                Err(flaw) => {
                    let ends = matches!(flaw, DiagnosticKind::Unreadable(_));
                    add(number, flaw);
                    if ends {
                        break;
                    }
                    continue;
                }
            };
            if line.trim_ascii().is_empty() {
                empty += 1;
                if empty > EMPTY {
                    let why = format!("more than {EMPTY} lines are empty: is this the list?");
                    add(number, DiagnosticKind::Unreadable(why));
                    break;
                }
                continue;
            }
            held += 1;
            if held.is_multiple_of(65_536) {
                progress.codes(65_536);
            }
            match reading.read(line) {
                Ok(line) => {
                    if take(number, line).is_break() {
                        return Ok(());
                    }
                }
                Err(flaw) => add(number, flaw),
            }
        }
        if lines.is_open() && self.has_several_lengths() {
            let why = "the last line has no end, and codes here are of several lengths: if the list is whole and not cut off, end that line";
            add(
                lines.number() - 1,
                DiagnosticKind::Unreadable(why.to_owned()),
            );
        }
        progress.codes(held % 65_536);
        if held == 0 && faults.total == 0 {
            let why = "the list holds no code: it may have been cut off";
            return Err(ListFaults::one(
                self.fault(1, DiagnosticKind::NeverMatches(why.to_owned())),
            ));
        }
        if !self.content.is_still(stamp) {
            let why =
                "the list changed while it was read: wait until it is complete, then build again";
            return Err(ListFaults::one(
                self.fault(1, DiagnosticKind::Unreadable(why.to_owned())),
            ));
        }
        if faults.total > 0 {
            return Err(faults);
        }
        Ok(())
    }

    fn has_several_lengths(&self) -> bool {
        let mut forms = self.forms.iter();
        !forms.all(|(_, form)| self.part.fixes_length(&form.lengths))
    }

    fn lines<'a>(
        &self,
        advance: &'a dyn Fn(u64),
    ) -> Result<(Lines<'a>, content::Stamp), Diagnostic> {
        let opened = self.content.open(advance);
        let (bytes, stamp) = opened.map_err(|cause| {
            self.fault(
                1,
                DiagnosticKind::Unreadable(format!("it cannot be read: {cause}")),
            )
        })?;
        Ok((Lines::new(bytes), stamp))
    }

    /// What the first line that is not empty says.
    fn header(&self, lines: &mut Lines<'_>) -> Result<ListKind, Diagnostic> {
        loop {
            let number = lines.number() + 1;
            match lines.next() {
                Ok(Some(line)) if line.trim_start_matches('\u{FEFF}').trim().is_empty() => {}
                Ok(Some(line)) => {
                    return reading::header(line).map_err(|flaw| self.fault(number, flaw));
                }
                Ok(None) => {
                    let why = "the list is empty: get it again".to_owned();
                    return Err(self.fault(1, DiagnosticKind::Unreadable(why)));
                }
                Err(flaw) => return Err(self.fault(number, flaw)),
            }
        }
    }

    fn fault(&self, line: usize, flaw: DiagnosticKind) -> Diagnostic {
        Diagnostic {
            file: self.name.clone(),
            line,
            flaw,
        }
    }
}

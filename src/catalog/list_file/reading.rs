//! What the lines of a list say.

use super::{super::Flaw, Line};
use crate::{
    catalog::range::range,
    domain::{CodeError, CodeForm, DeviceSlug, Holds, Part, PlainCodes},
};

/// What a list holds, as its first line says.
pub(super) fn header(line: &str) -> Result<Holds, Flaw> {
    let line = line.trim_start_matches('\u{FEFF}');
    let names: Vec<String> = line
        .split(',')
        .map(|name| name.trim().trim_matches('"').trim().to_ascii_lowercase())
        .collect();
    match names.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serial"] => Ok(Holds::Codes),
        ["from", "to"] => Ok(Holds::Ranges),
        _ => {
            let shown: String = line.chars().take(60).collect();
            Err(Flaw::Value(format!(
                "the first line of a list is `serial` or `from,to`, and this one is `{shown}`: leave out other columns"
            )))
        }
    }
}

/// Reads lines by the forms of the devices that the list is for.
pub(super) struct Reading<'a> {
    forms: &'a [(DeviceSlug, CodeForm)],
    /// One a form, where every form has one.
    plain: Vec<PlainCodes>,
    part: &'a Part,
    letters: bool,
    holds: Holds,
    code: String,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        forms: &'a [(DeviceSlug, CodeForm)],
        part: &'a Part,
        letters: bool,
        holds: Holds,
    ) -> Self {
        let plain = forms.iter().map(|(_, form)| PlainCodes::of(form));
        let plain = match part {
            Part::Whole => plain.collect::<Option<_>>().unwrap_or_default(),
            Part::First(_) | Part::From(..) | Part::Group(..) => Vec::new(),
        };
        Self {
            forms,
            plain,
            part,
            letters,
            holds,
            code: String::new(),
        }
    }

    /// What a line holds.
    pub(super) fn read<'line>(&'line mut self, line: &'line str) -> Result<Line<'line>, Flaw> {
        let (first, second) = match self.holds {
            Holds::Codes | Holds::Both => (field(line)?, None),
            Holds::Ranges => {
                let Some((from, to)) = line.split_once(',') else {
                    let why = "a range has two codes with a comma between them";
                    return Err(Flaw::Value(why.to_owned()));
                };
                (field(from)?, Some(field(to)?))
            }
        };
        if let Some(second) = second {
            let from = self.code(first)?.to_owned();
            let to = self.code(second)?.to_owned();
            return range(&from, &to, self.letters).map(Line::Range);
        }
        self.code(first).map(Line::Code)
    }

    /// The code as every device's form reads it.
    fn code<'line>(&'line mut self, text: &'line str) -> Result<&'line str, Flaw> {
        if !self.plain.is_empty() && self.plain.iter().all(|plain| plain.admit(text)) {
            return Ok(text);
        }
        let mut read: Option<String> = None;
        for (device, form) in self.forms {
            let code = match self.part {
                Part::Whole => form.read(text, false).map(|reading| reading.code),
                Part::First(_) | Part::From(..) | Part::Group(..) => form.read_part(text),
            };
            let code = code.map_err(|error| no_code(text, device, form, &error))?;
            if read.as_ref().is_some_and(|other| other != code.as_str()) {
                return Err(Flaw::Value(format!(
                    "`{text}` is read as `{code}` for {device} and otherwise for another device of this rule: give each device its own rule"
                )));
            }
            read = Some(code.as_str().to_owned());
        }
        self.code = read.unwrap_or_else(|| text.to_owned());
        self.fits_part()?;
        Ok(&self.code)
    }

    /// A part of known length that is longer or shorter could never be met.
    fn fits_part(&self) -> Result<(), Flaw> {
        let due = match *self.part {
            Part::First(count) | Part::From(_, Some(count)) => count,
            Part::Whole | Part::From(_, None) | Part::Group(..) => return Ok(()),
        };
        if self.code.len() == due {
            return Ok(());
        }
        Err(Flaw::NeverMatches(format!(
            "`{}` has {} characters, and the rule looks at {due}",
            self.code,
            self.code.len()
        )))
    }
}

/// A field without its quotation marks and the spaces around it.
fn field(text: &str) -> Result<&str, Flaw> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let inner = match text.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').map(str::trim),
        None => Some(text),
    };
    match inner {
        Some(code) if !code.contains(['"', ',']) => Ok(code),
        Some(_) | None => {
            let shown: String = text.chars().take(60).collect();
            Err(Flaw::Value(format!(
                "`{shown}` is no single code: a stray quotation mark, or a column too many"
            )))
        }
    }
}

fn no_code(text: &str, device: &DeviceSlug, form: &CodeForm, error: &CodeError) -> Flaw {
    let shown: String = text.chars().take(80).collect();
    let due = match error {
        CodeError::Length { .. } => {
            let (least, most) = form.lengths.bounds();
            if least == most {
                format!(", {least} are due")
            } else {
                format!(", {least} to {most} are due")
            }
        }
        CodeError::Empty
        | CodeError::TooLong
        | CodeError::Character { .. }
        | CodeError::NoSuchDate => String::new(),
    };
    Flaw::Value(format!("`{shown}` is no code of {device}: {error}{due}"))
}

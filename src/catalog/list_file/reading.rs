//! What the lines of a list say.

use super::{super::DiagnosticKind, Line};
use crate::{
    catalog::range::range,
    domain::{CodeError, CodeForm, CodePart, DeviceSlug, FastCodeMatcher, ListKind},
};

pub(super) const NOT_UTF_8: &str = "it is not UTF-8: save the list in that encoding";

/// What a list holds, as its first line says.
pub(super) fn header(line: &str) -> Result<ListKind, DiagnosticKind> {
    let line = line.trim_start_matches('\u{FEFF}');
    let names: Vec<String> = line
        .split(',')
        .map(|name| name.trim().trim_matches('"').trim().to_ascii_lowercase())
        .collect();
    let shown = shown(line, 60);
    Err(DiagnosticKind::Value(
        match names.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["serial"] => return Ok(ListKind::Codes),
            ["from", "to"] => return Ok(ListKind::Ranges),
            // In UTF-16 every other byte is one; where no mark says so, all of it passes for UTF-8.
            _ if line.contains('\0') => NOT_UTF_8.to_owned(),
            [_] => format!(
                "the first line of a list says what it holds, and this one is `{shown}`: write `serial` in a line above the codes"
            ),
            [_, _] => format!(
                "the first line of a list says what it holds, and this one is `{shown}`: write `from,to` in a line above ranges, `serial` above codes, and leave out other columns"
            ),
            _ => format!(
                "the first line of a list is `serial` or `from,to`, and this one is `{shown}`: leave out other columns"
            ),
        },
    ))
}

/// Reads lines by the forms of the devices that the list is for.
pub(super) struct Reading<'a> {
    forms: &'a [(DeviceSlug, CodeForm)],
    /// One a form, where every form has one.
    plain: Vec<FastCodeMatcher>,
    part: &'a CodePart,
    letters: bool,
    holds: ListKind,
    code: String,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        forms: &'a [(DeviceSlug, CodeForm)],
        part: &'a CodePart,
        letters: bool,
        holds: ListKind,
    ) -> Self {
        let plain = forms
            .iter()
            .map(|(_, form)| FastCodeMatcher::for_form(form));
        let plain = match part {
            CodePart::Whole => plain.collect::<Option<_>>().unwrap_or_default(),
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => Vec::new(),
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
    pub(super) fn read<'line>(
        &'line mut self,
        line: &'line str,
    ) -> Result<Line<'line>, DiagnosticKind> {
        let (first, second) = match self.holds {
            ListKind::Codes | ListKind::Both => (field(line)?, None),
            ListKind::Ranges => {
                let Some((from, to)) = line.split_once(',') else {
                    let why = "a range has two codes with a comma between them";
                    return Err(DiagnosticKind::Value(why.to_owned()));
                };
                let (from, to) = (field(from)?, field(to)?);
                if from.is_empty() || to.is_empty() {
                    let end = if from.is_empty() { "from" } else { "to" };
                    return Err(DiagnosticKind::Value(format!(
                        "the range has no `{end}`: a code alone is written twice, with a comma between"
                    )));
                }
                (from, Some(to))
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
    fn code<'line>(&'line mut self, text: &'line str) -> Result<&'line str, DiagnosticKind> {
        if !self.plain.is_empty() && self.plain.iter().all(|plain| plain.matches(text)) {
            return Ok(text);
        }
        one_code(text)?;
        let mut read: Option<String> = None;
        for (device, form) in self.forms {
            let code = match self.part {
                CodePart::Whole => form.read(text, false).map(|reading| reading.code),
                CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => {
                    form.read_part(text)
                }
            };
            let code = code.map_err(|error| no_code(text, device, form, &error))?;
            if !self.part.fixes_length(&form.lengths) && code.as_str().len() != text.chars().count()
            {
                return Err(DiagnosticKind::Value(format!(
                    "`{}` would be read as `{code}`: codes of {device} have no fixed length, so write each without spaces, hyphens and words that are not in it, lest two pass for one",
                    shown(text, 60)
                )));
            }
            if read.as_ref().is_some_and(|other| other != code.as_str()) {
                return Err(DiagnosticKind::Value(format!(
                    "`{text}` is read as `{code}` for {device} and otherwise for another device of this rule: give each device its own rule"
                )));
            }
            read = Some(code.as_str().to_owned());
        }
        self.code = read.unwrap_or_else(|| text.to_owned());
        self.fits_part()?;
        Ok(&self.code)
    }

    /// A part that no code of the devices has could never be met.
    fn fits_part(&self) -> Result<(), DiagnosticKind> {
        let length = self.code.len();
        let why = match *self.part {
            CodePart::First(due)
            | CodePart::From {
                position: _,
                count: Some(due),
            } if due != length => {
                format!("the rule looks at {due}")
            }
            CodePart::Whole => return Ok(()),
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => {
                let mut forms = self.forms.iter();
                if forms.any(|(_, form)| self.part.can_have(length, &form.lengths)) {
                    return Ok(());
                }
                "no code has such a part of that length".to_owned()
            }
        };
        Err(DiagnosticKind::NeverMatches(format!(
            "`{}` has {length} characters, and {why}",
            self.code
        )))
    }
}

/// A line must not hold what would vanish unseen between two codes, nor the first line of another list.
fn one_code(text: &str) -> Result<(), DiagnosticKind> {
    if text.eq_ignore_ascii_case("serial") {
        let why = "`serial` stands here again: were two lists put together? Leave it out";
        return Err(DiagnosticKind::Value(why.to_owned()));
    }
    let stray = |c: char| c != ' ' && (c.is_control() || c.is_whitespace());
    if text.contains(stray) || text.contains("  ") {
        return Err(DiagnosticKind::Value(format!(
            "`{}` has a tab, a line end, another control character or several spaces in it: a list has one code, or one range, a line",
            shown(text, 60)
        )));
    }
    Ok(())
}

/// A field without its quotation marks and the spaces around it.
fn field(text: &str) -> Result<&str, DiagnosticKind> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let inner = match text.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').map(str::trim),
        None => Some(text),
    };
    match inner {
        Some(code) if !code.contains(['"', ',']) => Ok(code),
        Some(_) | None => Err(DiagnosticKind::Value(format!(
            "`{}` is no single code: a stray quotation mark, or a column too many",
            shown(text, 60)
        ))),
    }
}

/// The beginning of a text, with what a terminal would not show, or would obey, written as numbers.
fn shown(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for c in text.chars().take(most) {
        match c {
            '"' | '\'' | '\\' => shown.push(c),
            _ => shown.extend(c.escape_debug()),
        }
    }
    shown
}

fn no_code(text: &str, device: &DeviceSlug, form: &CodeForm, error: &CodeError) -> DiagnosticKind {
    let what = match *error {
        CodeError::Character { position, found } => CodeError::Character {
            position: place(text, position, found),
            found,
        }
        .to_string(),
        CodeError::Length { .. } => {
            let (least, most) = form.lengths.bounds();
            if least == most {
                format!("{error}, {least} are due")
            } else {
                format!("{error}, {least} to {most} are due")
            }
        }
        CodeError::Empty | CodeError::TooLong | CodeError::NoSuchDate => error.to_string(),
    };
    DiagnosticKind::Value(format!(
        "`{}` is no code of {device}: {what}",
        shown(text, 80)
    ))
}

/// Where a character stands in a text, from 1; `position`: its place among those that count, which is no later.
fn place(text: &str, position: usize, found: char) -> usize {
    let mut places = text.chars().enumerate().skip(position.saturating_sub(1));
    places
        .find(|(_, c)| c.to_ascii_uppercase() == found)
        .map_or(position, |(at, _)| at + 1)
}

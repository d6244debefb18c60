//! Parses the header and the lines of a list.

use super::super::diagnostic::DiagnosticKind;
use crate::domain::{
    CodeError, CodeFormat, CodePart, CodeRange, DeviceSlug, FastCodeMatcher, ListKind,
    is_unprintable,
};

pub(super) const NOT_UTF_8: &str = "this is not UTF-8: save the list in that encoding";

/// How many characters of a line an error quotes.
const MAX_QUOTED: usize = 60;

/// The content of one line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ListItem<'a> {
    /// One code.
    Code(&'a str),
    /// A range.
    Range(CodeRange),
}

/// Parses the first line: codes or ranges.
pub(super) fn parse_header(line: &str) -> Result<ListKind, DiagnosticKind> {
    let line = line.trim_start_matches('\u{FEFF}');
    let names: Vec<String> = line
        .split(',')
        .map(|name| name.trim().trim_matches('"').trim().to_ascii_lowercase())
        .collect();
    let quoted = quote(line, MAX_QUOTED);
    Err(DiagnosticKind::Invalid(
        match names.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["serial"] => return Ok(ListKind::Codes),
            ["from", "to"] => return Ok(ListKind::Ranges),
            // UTF-16 text without a byte order mark is valid UTF-8 with a zero byte in each character.
            _ if line.contains('\0') => NOT_UTF_8.to_owned(),
            [_] => format!(
                "the first line must name what the list contains, and it is `{quoted}`: write `serial` in a line above the codes"
            ),
            [_, _] => format!(
                "the first line must name what the list contains, and it is `{quoted}`: write `from,to` in a line above ranges, or `serial` above codes, and remove other columns"
            ),
            _ => format!(
                "the first line must be `serial` or `from,to`, and it is `{quoted}`: remove other columns"
            ),
        },
    ))
}

/// A range of codes. Without `letters` its ends differ only in digits at the end.
pub(in crate::catalog) fn parse_range(
    from: &str,
    to: &str,
    letters: bool,
) -> Result<CodeRange, DiagnosticKind> {
    let invalid = |why| DiagnosticKind::InvalidRange {
        from: from.to_owned(),
        to: to.to_owned(),
        why,
    };
    if from.len() != to.len() {
        return Err(invalid("both ends must have the same length"));
    }
    if to < from {
        return Err(DiagnosticKind::ReversedRange {
            from: from.to_owned(),
            to: to.to_owned(),
        });
    }
    if letters {
        return Ok(CodeRange::characters(from, to));
    }
    if from == to {
        return Ok(CodeRange::one(from));
    }
    CodeRange::numbers(from, to).ok_or_else(|| {
        invalid("they differ in more than the digits at their end; if letters count too, write `letters = true`")
    })
}

/// Parses lines by the code formats of the list's devices.
pub(super) struct LineParser<'a> {
    formats: &'a [(DeviceSlug, CodeFormat)],
    /// One for each format; empty unless all formats have one.
    fast_matchers: Vec<FastCodeMatcher>,
    part: &'a CodePart,
    letters: bool,
    kind: ListKind,
    code: String,
}

impl<'a> LineParser<'a> {
    pub(super) fn new(
        formats: &'a [(DeviceSlug, CodeFormat)],
        part: &'a CodePart,
        letters: bool,
        kind: ListKind,
    ) -> Self {
        let fast_matchers = match part {
            CodePart::Whole => formats
                .iter()
                .map(|(_, format)| FastCodeMatcher::for_format(format))
                .collect::<Option<_>>()
                .unwrap_or_default(),
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => Vec::new(),
        };
        Self {
            formats,
            fast_matchers,
            part,
            letters,
            kind,
            code: String::new(),
        }
    }

    pub(super) fn parse<'line>(
        &'line mut self,
        line: &'line str,
    ) -> Result<ListItem<'line>, DiagnosticKind> {
        match self.kind {
            ListKind::Codes | ListKind::Both => self.code(parse_field(line)?).map(ListItem::Code),
            ListKind::Ranges => self.range(line).map(ListItem::Range),
        }
    }

    fn range(&mut self, line: &str) -> Result<CodeRange, DiagnosticKind> {
        let Some((from, to)) = line.split_once(',') else {
            let message =
                "write the first and the last code of the range with a comma between them";
            return Err(DiagnosticKind::Invalid(message.to_owned()));
        };
        let (from, to) = (parse_field(from)?, parse_field(to)?);
        if from.is_empty() || to.is_empty() {
            let end = if from.is_empty() { "from" } else { "to" };
            return Err(DiagnosticKind::Invalid(format!(
                "the range has no `{end}`: for a single code write it twice, with a comma between"
            )));
        }
        let letters = self.letters;
        let from = self.code(from)?.to_owned();
        parse_range(&from, self.code(to)?, letters)
    }

    /// The code, parsed by the format of every device.
    fn code<'line>(&'line mut self, text: &'line str) -> Result<&'line str, DiagnosticKind> {
        let mut matchers = self.fast_matchers.iter();
        if !self.fast_matchers.is_empty() && matchers.all(|matcher| matcher.matches(text)) {
            return Ok(text);
        }
        refuse_several_codes(text)?;
        let mut first: Option<String> = None;
        for (device, format) in self.formats {
            let code = match self.part {
                CodePart::Whole => format.read(text, false).map(|parsed| parsed.code),
                CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => {
                    format.read_part(text)
                }
            };
            let code = code.map_err(|error| not_a_code(text, device, format, &error))?;
            if !self.part.fixes_length(&format.lengths)
                && code.as_str().len() != text.chars().count()
            {
                return Err(DiagnosticKind::Invalid(format!(
                    "`{}` would be read as `{code}`: codes of {device} have several lengths, so two codes in one line could be taken for one; write each code without spaces, hyphens and other words",
                    quote(text, MAX_QUOTED)
                )));
            }
            if first.as_ref().is_some_and(|first| first != code.as_str()) {
                return Err(DiagnosticKind::Invalid(format!(
                    "`{text}` is read as `{code}` for {device} and differently for another device of this rule: write a rule for each device"
                )));
            }
            first = Some(code.as_str().to_owned());
        }
        self.code = first.unwrap_or_else(|| text.to_owned());
        self.require_part_length()?;
        Ok(&self.code)
    }

    /// Refuses a part of a code that no code of the devices can have.
    fn require_part_length(&self) -> Result<(), DiagnosticKind> {
        let length = self.code.len();
        let why = match *self.part {
            CodePart::First(count)
            | CodePart::From {
                position: _,
                count: Some(count),
            } if count != length => {
                format!("the rule looks at {count}")
            }
            CodePart::Whole => return Ok(()),
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => {
                let mut formats = self.formats.iter();
                if formats.any(|(_, format)| self.part.can_have(length, &format.lengths)) {
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

/// Refuses separators that reading a code would drop, so that two codes became one, and the header of a second list.
fn refuse_several_codes(text: &str) -> Result<(), DiagnosticKind> {
    if text.eq_ignore_ascii_case("serial") {
        let message = "this is a second `serial` line, as if two lists had been joined: remove it";
        return Err(DiagnosticKind::Invalid(message.to_owned()));
    }
    if text.contains(|c: char| is_unprintable(c) && !c.is_whitespace()) {
        return Err(DiagnosticKind::Unprintable(
            text.chars().take(MAX_QUOTED).collect(),
        ));
    }
    let is_separator = |c: char| c != ' ' && (c.is_control() || c.is_whitespace());
    if text.contains(is_separator) || text.contains("  ") {
        return Err(DiagnosticKind::Invalid(format!(
            "`{}` has a tab, a line end or several spaces in it: write one code, or one range, in each line",
            quote(text, MAX_QUOTED)
        )));
    }
    Ok(())
}

/// A field without its quotation marks and the spaces around it.
fn parse_field(text: &str) -> Result<&str, DiagnosticKind> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let inner = match text.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').map(str::trim),
        None => Some(text),
    };
    inner
        .filter(|code| !code.contains(['"', ',']))
        .ok_or_else(|| {
            DiagnosticKind::Invalid(format!(
                "`{}` is not a single code: remove stray quotation marks and other columns",
                quote(text, MAX_QUOTED)
            ))
        })
}

/// The beginning of a text, with escapes for characters that a terminal does not show or would obey.
fn quote(text: &str, max_characters: usize) -> String {
    let mut quoted = String::new();
    for c in text.chars().take(max_characters) {
        match c {
            '"' | '\'' | '\\' => quoted.push(c),
            _ => quoted.extend(c.escape_debug()),
        }
    }
    quoted
}

fn not_a_code(
    text: &str,
    device: &DeviceSlug,
    format: &CodeFormat,
    error: &CodeError,
) -> DiagnosticKind {
    let why = match *error {
        CodeError::Character { position, found } => CodeError::Character {
            position: position_in(text, position, found),
            found,
        }
        .to_string(),
        CodeError::Length { .. } => {
            let (min, max) = format.lengths.bounds();
            if min == max {
                format!("{error}, {min} are expected")
            } else {
                format!("{error}, {min} to {max} are expected")
            }
        }
        CodeError::Empty | CodeError::TooLong | CodeError::NoSuchDate => error.to_string(),
    };
    DiagnosticKind::Invalid(format!(
        "`{}` is not a code of {device}: {why}",
        quote(text, 80)
    ))
}

/// The position (from 1) of a character in a text. `position`: its position without separators, which is no later.
fn position_in(text: &str, position: usize, found: char) -> usize {
    let mut places = text.chars().enumerate().skip(position.saturating_sub(1));
    places
        .find(|(_, c)| c.to_ascii_uppercase() == found)
        .map_or(position, |(index, _)| index + 1)
}

//! Characters that no text of the data may have, and texts for terminals and logs without them.

use std::fmt::{self, Display, Formatter, Write};

/// Control characters, bidirectional controls and noncharacters. Texts need none of them, some are invalid in XML, and a terminal
/// obeys some.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Shows a value on one line, with an escape such as `\u{1b}` for each character that cannot be printed.
///
/// Messages that quote names and texts of files use it: a line end in a name must not look like another message.
#[derive(Clone, Copy, Debug)]
pub struct Printable<T>(pub T);

impl<T: Display> Display for Printable<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let keeps_line_ends = false;
        write!(Escaping { f, keeps_line_ends }, "{}", self.0)
    }
}

/// As [`Printable`], for a value that has several lines of its own.
#[derive(Clone, Copy, Debug)]
pub struct PrintableLines<T>(pub T);

impl<T: Display> Display for PrintableLines<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let keeps_line_ends = true;
        write!(Escaping { f, keeps_line_ends }, "{}", self.0)
    }
}

/// Writes escapes for characters that cannot be printed.
struct Escaping<'a, 'f> {
    f: &'a mut Formatter<'f>,
    keeps_line_ends: bool,
}

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let is_escaped = |c| is_unprintable(c) && !(self.keeps_line_ends && c == '\n');
        let mut rest = text;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_escaped(*c)) {
            let (printable, from) = rest.split_at(at);
            self.f.write_str(printable)?;
            write!(self.f, "{}", c.escape_default())?;
            rest = from.get(c.len_utf8()..).unwrap_or_default();
        }
        self.f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_cannot_be_printed_are_escaped() {
        let text = "a\u{1b}[2J\nb\u{9b}\u{7f}\u{202e}ü\u{2066}\u{ffff}";
        assert_eq!(
            Printable(text).to_string(),
            r"a\u{1b}[2J\nb\u{9b}\u{7f}\u{202e}ü\u{2066}\u{ffff}"
        );
        let lines = PrintableLines(text).to_string();
        assert!(lines.starts_with("a\\u{1b}[2J\nb\\u{9b}"), "{lines}");
        assert_eq!(Printable("a “b” \\ 日本").to_string(), "a “b” \\ 日本");
    }
}

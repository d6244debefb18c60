//! Finds texts of a TOML file with characters that no text may have.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{diagnostic::DiagnosticKind, toml_lines::TomlLines};
use crate::domain::is_unprintable;

/// How many characters of a text an error quotes.
const MAX_QUOTED: usize = 60;

/// All keys and texts of a TOML file with an unprintable character, by their lines. Looks at the file as it is parsed, before any
/// field is read, so that no field can be forgotten. A file with wrong syntax has none: its parser reports it.
pub(crate) fn unprintable_texts(source: &str) -> Vec<(usize, DiagnosticKind)> {
    let mut found = Vec::new();
    if let Ok(root) = DeTable::parse(source) {
        let mut add = |at: usize, quoted: &str| {
            if quoted.contains(is_unprintable) {
                found.push((at, quoted.to_owned()));
            }
        };
        visit_table(root.get_ref(), &mut add);
    }
    found.sort();
    let lines = TomlLines::new(source);
    let quoted = |text: String| text.chars().take(MAX_QUOTED).collect();
    let found = found.into_iter();
    found
        .map(|(at, text)| (lines.line_at(at), DiagnosticKind::Unprintable(quoted(text))))
        .collect()
}

fn visit_table(table: &DeTable<'_>, add: &mut impl FnMut(usize, &str)) {
    for (key, value) in table {
        add(key.span().start, key.get_ref());
        visit_value(value, add);
    }
}

fn visit_value(value: &Spanned<DeValue<'_>>, add: &mut impl FnMut(usize, &str)) {
    match value.get_ref() {
        DeValue::String(text) => add(value.span().start, text),
        DeValue::Array(items) => {
            for item in items {
                visit_value(item, add);
            }
        }
        DeValue::Table(table) => visit_table(table, add),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

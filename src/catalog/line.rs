//! Where in a file a value stands.

use toml::de::{DeTable, DeValue};

/// The line (from 1) of the value at `path`, such as `rules.0.serials`; of the last part of the path that is there.
pub(super) fn line_of(source: &str, path: &str) -> usize {
    let Ok(root) = DeTable::parse(source) else {
        return 1;
    };
    let mut at = 0;
    let mut steps = path.split('.').filter(|step| !step.is_empty());
    let first = steps
        .next()
        .and_then(|step| root.get_ref().get_key_value(step));
    let Some((key, value)) = first else { return 1 };
    at = at.max(key.span().start);
    let mut value = value;
    for step in steps {
        let next = match value.get_ref() {
            DeValue::Table(table) => table
                .get_key_value(step)
                .map(|(key, value)| (key.span().start, value)),
            DeValue::Array(items) => step
                .parse()
                .ok()
                .and_then(|index: usize| items.get(index))
                .map(|item| (item.span().start, item)),
            _ => None,
        };
        let Some((start, found)) = next else { break };
        at = start;
        value = found;
    }
    line_at(source, at)
}

/// The line (from 1) of a place in bytes.
pub(super) fn line_at(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|&b| b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tables_and_items_have_their_line() {
        let source = "a = 1\n\n[[rules]]\nx = 1\n[[rules]]\nserials = { ranges = [\n  { from = \"1\" },\n  { from = \"2\" },\n] }\n";
        assert_eq!(line_of(source, "a"), 1);
        assert_eq!(line_of(source, "rules.0"), 3);
        assert_eq!(line_of(source, "rules.1"), 5);
        assert_eq!(line_of(source, "rules.1.serials.ranges.1"), 8);
        assert_eq!(line_of(source, "rules.1.absent"), 5);
        assert_eq!(line_of(source, "absent"), 1);
    }
}

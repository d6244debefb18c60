//! Line numbers of values in a TOML file.

use std::cell::OnceCell;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Finds the line of a value in a TOML file. Parses the file at the first look-up and only once, since a file without errors
/// needs no line numbers and one with ten thousand wrong codes needs ten thousand.
pub(super) struct TomlLines<'source> {
    source: &'source str,
    root: OnceCell<Option<Spanned<DeTable<'source>>>>,
    /// The byte offset of each line feed.
    line_feeds: OnceCell<Vec<usize>>,
}

impl<'source> TomlLines<'source> {
    pub(super) fn new(source: &'source str) -> Self {
        Self {
            source,
            root: OnceCell::new(),
            line_feeds: OnceCell::new(),
        }
    }

    /// The line (from 1) of the value at `path`, such as `rules.0.serials`; of its nearest ancestor if the value is missing.
    pub(super) fn line_of(&self, path: &str) -> usize {
        let root = self.root.get_or_init(|| DeTable::parse(self.source).ok());
        let Some(root) = root else { return 1 };
        let mut steps = path.split('.').filter(|step| !step.is_empty());
        let first = steps
            .next()
            .and_then(|step| root.get_ref().get_key_value(step));
        let Some((key, mut value)) = first else {
            return 1;
        };
        let mut offset = key.span().start;
        for step in steps {
            let child = match value.get_ref() {
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
            let Some((start, found)) = child else { break };
            offset = start;
            value = found;
        }
        self.line_at(offset)
    }

    /// The line (from 1) at a byte offset.
    pub(super) fn line_at(&self, offset: usize) -> usize {
        let line_feeds = self.line_feeds.get_or_init(|| {
            let feeds = self.source.match_indices('\n');
            feeds.map(|(offset, _)| offset).collect()
        });
        line_feeds.partition_point(|&feed| feed < offset) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tables_and_items_have_their_line() {
        let source = "a = 1\n\n[[rules]]\nx = 1\n[[rules]]\nserials = { ranges = [\n  { from = \"1\" },\n  { from = \"2\" },\n] }\n";
        let lines = TomlLines::new(source);
        assert_eq!(lines.line_of("a"), 1);
        assert_eq!(lines.line_of("rules.0"), 3);
        assert_eq!(lines.line_of("rules.1"), 5);
        assert_eq!(lines.line_of("rules.1.serials.ranges.1"), 8);
        assert_eq!(lines.line_of("rules.1.absent"), 5);
        assert_eq!(lines.line_of("absent"), 1);
    }

    #[test]
    fn a_line_feed_belongs_to_the_line_it_ends() {
        let lines = TomlLines::new("a\n\nb");
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|offset| lines.line_at(offset)),
            [1, 1, 2, 3, 3, 3]
        );
    }
}

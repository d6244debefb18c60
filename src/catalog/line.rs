//! Where in a file a value stands.

use std::cell::OnceCell;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The lines of a file's values. It is parsed and its lines are counted once, and only if somebody asks: each of ten thousand
/// codes can have a fault.
pub(super) struct Lines<'source> {
    source: &'source str,
    root: OnceCell<Option<Spanned<DeTable<'source>>>>,
    /// The place of each line's end.
    ends: OnceCell<Vec<usize>>,
}

impl<'source> Lines<'source> {
    pub(super) fn of(source: &'source str) -> Self {
        Self {
            source,
            root: OnceCell::new(),
            ends: OnceCell::new(),
        }
    }

    /// The line (from 1) of the value at `path`, such as `rules.0.serials`; of the last part of the path that is there.
    pub(super) fn of_value(&self, path: &str) -> usize {
        let root = self.root.get_or_init(|| DeTable::parse(self.source).ok());
        let Some(root) = root else { return 1 };
        let mut steps = path.split('.').filter(|step| !step.is_empty());
        let first = steps
            .next()
            .and_then(|step| root.get_ref().get_key_value(step));
        let Some((key, mut value)) = first else {
            return 1;
        };
        let mut at = key.span().start;
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
        self.at(at)
    }

    /// The line (from 1) of a place in bytes.
    pub(super) fn at(&self, place: usize) -> usize {
        let ends = self.ends.get_or_init(|| {
            let places = self.source.bytes().enumerate();
            places
                .filter(|&(_, b)| b == b'\n')
                .map(|(at, _)| at)
                .collect()
        });
        ends.partition_point(|&end| end < place) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tables_and_items_have_their_line() {
        let source = "a = 1\n\n[[rules]]\nx = 1\n[[rules]]\nserials = { ranges = [\n  { from = \"1\" },\n  { from = \"2\" },\n] }\n";
        let lines = Lines::of(source);
        assert_eq!(lines.of_value("a"), 1);
        assert_eq!(lines.of_value("rules.0"), 3);
        assert_eq!(lines.of_value("rules.1"), 5);
        assert_eq!(lines.of_value("rules.1.serials.ranges.1"), 8);
        assert_eq!(lines.of_value("rules.1.absent"), 5);
        assert_eq!(lines.of_value("absent"), 1);
    }

    #[test]
    fn a_line_end_is_of_the_line_that_it_ends() {
        let lines = Lines::of("a\n\nb");
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|place| lines.at(place)),
            [1, 1, 2, 3, 3, 3]
        );
    }
}

//! Compares two sorted lists: the codes that only one of them contains.

use std::cmp::Ordering;

use super::{CodeNumber, Interval};

/// How many intervals are returned as examples.
const MAX_EXAMPLES: usize = 5;

/// What changes from one list to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListDifference<const N: usize> {
    /// Codes that only the new list holds.
    pub added: OneSided<N>,
    /// Codes that only the old list holds.
    pub removed: OneSided<N>,
}

/// Codes that only one of two lists holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OneSided<const N: usize> {
    /// How many codes; `u64::MAX` if there are more.
    pub units: u64,
    /// The first intervals of them.
    pub examples: Vec<Interval<N>>,
}

impl<const N: usize> OneSided<N> {
    fn add(&mut self, first: CodeNumber<N>, last: CodeNumber<N>) {
        let interval = Interval { first, last };
        self.units = self.units.saturating_add(interval.count());
        if self.examples.len() < MAX_EXAMPLES {
            self.examples.push(interval);
        }
    }
}

/// Compares two lists, both sorted and merged by [`super::MergeAdjacent`].
///
/// # Errors
/// When one of them cannot be read.
pub(crate) fn compare_lists<E, const N: usize>(
    mut old: impl Iterator<Item = Result<Interval<N>, E>>,
    mut new: impl Iterator<Item = Result<Interval<N>, E>>,
) -> Result<ListDifference<N>, E> {
    let mut difference = ListDifference {
        added: OneSided::default(),
        removed: OneSided::default(),
    };
    let (mut next_old, mut next_new) = (old.next().transpose()?, new.next().transpose()?);
    loop {
        match (next_old, next_new) {
            (None, None) => return Ok(difference),
            (Some(interval), None) => {
                difference.removed.add(interval.first, interval.last);
                next_old = old.next().transpose()?;
            }
            (None, Some(interval)) => {
                difference.added.add(interval.first, interval.last);
                next_new = new.next().transpose()?;
            }
            // Numbers below the beginning of the other interval are on one side only. The rest begins together with the other.
            (Some(in_old), Some(in_new)) => match in_old.first.cmp(&in_new.first) {
                Ordering::Less => {
                    let end = in_new.first.saturating_sub(CodeNumber::from(1));
                    let last = in_old.last.min(end);
                    difference.removed.add(in_old.first, last);
                    next_old = rest_after(in_old, last, &mut old)?;
                }
                Ordering::Greater => {
                    let end = in_old.first.saturating_sub(CodeNumber::from(1));
                    let last = in_new.last.min(end);
                    difference.added.add(in_new.first, last);
                    next_new = rest_after(in_new, last, &mut new)?;
                }
                Ordering::Equal => {
                    let last = in_old.last.min(in_new.last);
                    next_old = rest_after(in_old, last, &mut old)?;
                    next_new = rest_after(in_new, last, &mut new)?;
                }
            },
        }
    }
}

/// The rest of an interval above its number `last`, or the next interval if nothing is left.
fn rest_after<E, const N: usize>(
    interval: Interval<N>,
    last: CodeNumber<N>,
    intervals: &mut impl Iterator<Item = Result<Interval<N>, E>>,
) -> Result<Option<Interval<N>>, E> {
    match last.successor().filter(|&first| first <= interval.last) {
        Some(first) => Ok(Some(Interval { first, ..interval })),
        None => intervals.next().transpose(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::lists::MergeAdjacent;

    fn intervals(numbers: &BTreeSet<u64>) -> impl Iterator<Item = Result<Interval<2>, ()>> {
        let intervals: Vec<_> = numbers
            .iter()
            .map(|&n| Ok(Interval::single(n.into())))
            .collect();
        MergeAdjacent::new(intervals.into_iter())
    }

    proptest::proptest! {
        #[test]
        fn each_side_of_a_difference_holds_what_the_other_list_does_not(
            old in proptest::collection::btree_set(0..40_u64, 0..30),
            new in proptest::collection::btree_set(0..40_u64, 0..30),
        ) {
            let difference = compare_lists(intervals(&old), intervals(&new)).unwrap();
            proptest::prop_assert_eq!(difference.removed.units, old.difference(&new).count() as u64);
            proptest::prop_assert_eq!(difference.added.units, new.difference(&old).count() as u64);
            let first = difference.removed.examples.first().map(|one| one.first.saturating_u64());
            proptest::prop_assert_eq!(first, old.difference(&new).next().copied());
            proptest::prop_assert!(difference.added.examples.len() <= MAX_EXAMPLES);
        }
    }
}

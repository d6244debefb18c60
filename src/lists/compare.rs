//! What one list holds and another does not.

use std::cmp::Ordering;

use super::{Key, Run};

/// How many runs are kept as examples.
const EXAMPLES: usize = 5;

/// What changes from one list to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<const N: usize> {
    /// What only the new one holds.
    pub added: Side<N>,
    /// What only the old one holds.
    pub removed: Side<N>,
}

/// The codes that only one of two lists holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side<const N: usize> {
    /// How many; the highest `u64` where there are more.
    pub units: u64,
    /// The first runs of them.
    pub examples: Vec<Run<N>>,
}

impl<const N: usize> Side<N> {
    fn add(&mut self, first: Key<N>, last: Key<N>) {
        let run = Run { first, last };
        self.units = self.units.saturating_add(run.count());
        if self.examples.len() < EXAMPLES {
            self.examples.push(run);
        }
    }
}

/// Goes through two lists, both in order and joined.
///
/// # Errors
/// When one of them cannot be read.
pub fn compare<E, const N: usize>(
    mut old: impl Iterator<Item = Result<Run<N>, E>>,
    mut new: impl Iterator<Item = Result<Run<N>, E>>,
) -> Result<Difference<N>, E> {
    let mut difference = Difference {
        added: Side::default(),
        removed: Side::default(),
    };
    let (mut before, mut after) = (old.next().transpose()?, new.next().transpose()?);
    loop {
        match (before, after) {
            (None, None) => return Ok(difference),
            (Some(run), None) => {
                difference.removed.add(run.first, run.last);
                before = old.next().transpose()?;
            }
            (None, Some(run)) => {
                difference.added.add(run.first, run.last);
                after = new.next().transpose()?;
            }
            (Some(one), Some(other)) => {
                // What lies below the other's beginning is on one side only; the rest begins with it.
                match one.first.cmp(&other.first) {
                    Ordering::Less => {
                        let last = one.last.min(other.first.above(Key::from(1)));
                        difference.removed.add(one.first, last);
                        before = after_last(one, last, &mut old)?;
                    }
                    Ordering::Greater => {
                        let last = other.last.min(one.first.above(Key::from(1)));
                        difference.added.add(other.first, last);
                        after = after_last(other, last, &mut new)?;
                    }
                    Ordering::Equal => {
                        let last = one.last.min(other.last);
                        before = after_last(one, last, &mut old)?;
                        after = after_last(other, last, &mut new)?;
                    }
                }
            }
        }
    }
}

/// What is left of a run above its number `last`, or the next run.
fn after_last<E, const N: usize>(
    run: Run<N>,
    last: Key<N>,
    runs: &mut impl Iterator<Item = Result<Run<N>, E>>,
) -> Result<Option<Run<N>>, E> {
    match last.next().filter(|&first| first <= run.last) {
        Some(first) => Ok(Some(Run {
            first,
            last: run.last,
        })),
        None => runs.next().transpose(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::lists::Joined;

    fn runs(numbers: &BTreeSet<u64>) -> impl Iterator<Item = Result<Run<2>, ()>> {
        let runs: Vec<_> = numbers.iter().map(|&n| Ok(Run::one(n.into()))).collect();
        Joined::new(runs.into_iter())
    }

    proptest::proptest! {
        #[test]
        fn each_side_holds_what_the_other_does_not(
            old in proptest::collection::btree_set(0..40_u64, 0..30),
            new in proptest::collection::btree_set(0..40_u64, 0..30),
        ) {
            let difference = compare(runs(&old), runs(&new)).unwrap();
            proptest::prop_assert_eq!(difference.removed.units, old.difference(&new).count() as u64);
            proptest::prop_assert_eq!(difference.added.units, new.difference(&old).count() as u64);
            let first = difference.removed.examples.first().map(|run| run.first.saturated());
            proptest::prop_assert_eq!(first, old.difference(&new).next().copied());
            proptest::prop_assert!(difference.added.examples.len() <= EXAMPLES);
        }
    }
}

//! Neighbouring codes as one.

use super::Key;

/// Numbers from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run<const N: usize> {
    /// The lowest.
    pub first: Key<N>,
    /// The highest.
    pub last: Key<N>,
}

impl<const N: usize> Run<N> {
    /// A single number.
    #[must_use]
    pub fn one(key: Key<N>) -> Self {
        Self {
            first: key,
            last: key,
        }
    }

    /// How many there are; the highest `u64` where there are more.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.last.above(self.first).saturated().saturating_add(1)
    }

    /// The same numbers with another number of limbs; `None` where they do not fit.
    #[must_use]
    pub fn resized<const M: usize>(self) -> Option<Run<M>> {
        Some(Run {
            first: self.first.resized()?,
            last: self.last.resized()?,
        })
    }

    /// Takes in a run that begins no earlier, if it overlaps or follows without a gap.
    fn join(&mut self, other: Self) -> bool {
        let touches =
            other.first <= self.last || self.last.next().is_some_and(|next| next == other.first);
        if touches {
            self.last = self.last.max(other.last);
        }
        touches
    }
}

/// Runs in order as runs with gaps between them: duplicates, overlaps and neighbours become one.
pub struct Joined<I, const N: usize> {
    runs: I,
    open: Option<Run<N>>,
}

impl<I, const N: usize> Joined<I, N> {
    /// `runs`: in the order of their beginnings.
    pub fn new(runs: I) -> Self {
        Self { runs, open: None }
    }
}

impl<I, E, const N: usize> Iterator for Joined<I, N>
where
    I: Iterator<Item = Result<Run<N>, E>>,
{
    type Item = Result<Run<N>, E>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.runs.next() {
                Some(Ok(run)) => {
                    let joins = self.open.as_mut().is_some_and(|open| open.join(run));
                    if !joins && let Some(done) = self.open.replace(run) {
                        return Some(Ok(done));
                    }
                }
                Some(Err(error)) => return Some(Err(error)),
                None => return self.open.take().map(Ok),
            }
        }
    }
}

/// How runs are written one after another: the gap to the last number before, and whether more than one number follows.
impl<const N: usize> Run<N> {
    /// The most bytes that one run takes.
    pub(super) const LONGEST: usize = 2 * (Key::<N>::WIDTH * 8 / 7 + 2);

    /// Writes the run; `before`: the highest number before it, or where the runs begin.
    pub(super) fn write_after(self, before: Key<N>, out: &mut Vec<u8>) {
        let more = self.last.above(self.first);
        let is_one = more == Key::ZERO;
        self.first.above(before).write_short(!is_one, out);
        if !is_one {
            more.write_short(false, out);
        }
    }

    /// What [`Self::write_after`] wrote, and the bytes that follow; `None` where that is no run.
    pub(super) fn read_after(before: Key<N>, bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (gap, has_more, bytes) = Key::read_short(bytes)?;
        let first = before.plus(gap)?;
        if !has_more {
            return Some((Self::one(first), bytes));
        }
        let (more, _, bytes) = Key::read_short(bytes)?;
        Some((
            Self {
                first,
                last: first.plus(more)?,
            },
            bytes,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(first: u64, last: u64) -> Run<2> {
        Run {
            first: first.into(),
            last: last.into(),
        }
    }

    #[test]
    fn duplicates_overlaps_and_neighbours_become_one() {
        let runs = [(1, 1), (1, 1), (2, 5), (3, 4), (7, 7), (8, 9), (11, 11)];
        let runs = runs.map(|(first, last)| Ok::<_, ()>(run(first, last)));
        let joined: Vec<_> = Joined::new(runs.into_iter()).map(Result::unwrap).collect();
        assert_eq!(joined, [run(1, 5), run(7, 9), run(11, 11)]);
        assert_eq!(joined.iter().map(Run::count).sum::<u64>(), 9);
    }
}

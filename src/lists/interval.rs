//! Consecutive code numbers as one interval.

use super::CodeNumber;

/// The numbers from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Interval<const N: usize> {
    /// The lowest number.
    pub first: CodeNumber<N>,
    /// The highest number.
    pub last: CodeNumber<N>,
}

impl<const N: usize> Interval<N> {
    /// An interval of one number.
    pub(crate) fn single(number: CodeNumber<N>) -> Self {
        Self {
            first: number,
            last: number,
        }
    }

    /// How many numbers it holds; `u64::MAX` if there are more.
    pub(crate) fn count(&self) -> u64 {
        let distance = self.last.saturating_sub(self.first);
        distance.saturating_u64().saturating_add(1)
    }

    /// The same numbers with another count of limbs; `None` if they do not fit.
    pub(crate) fn resize<const M: usize>(self) -> Option<Interval<M>> {
        Some(Interval {
            first: self.first.resize()?,
            last: self.last.resize()?,
        })
    }

    /// The most bytes that [`Self::write_delta`] writes.
    pub(super) const MAX_BYTES: usize = 2 * (CodeNumber::<N>::WIDTH * 8 / 7 + 2);

    /// Appends the distance from `previous`, a flag for more than one number, and the length if there are more. `previous` is
    /// the highest number before this interval, or the number at which the sequence begins.
    pub(super) fn write_delta(self, previous: CodeNumber<N>, out: &mut Vec<u8>) {
        let length = self.last.saturating_sub(self.first);
        let is_single = length == CodeNumber::ZERO;
        let distance = self.first.saturating_sub(previous);
        distance.write_varint(!is_single, out);
        if !is_single {
            length.write_varint(false, out);
        }
    }

    /// Reads what [`Self::write_delta`] wrote, and returns the bytes that follow; `None` if the bytes are no interval.
    pub(super) fn read_delta(previous: CodeNumber<N>, bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (distance, has_length, bytes) = CodeNumber::read_varint(bytes)?;
        let first = previous.checked_add(distance)?;
        if !has_length {
            return Some((Self::single(first), bytes));
        }
        let (length, _, bytes) = CodeNumber::read_varint(bytes)?;
        let last = first.checked_add(length)?;
        Some((Self { first, last }, bytes))
    }
}

//! The number of a code.

/// A number with as many 64-bit limbs as the codes of a list need, the most significant first, so that the derived order
/// is that of numbers.
///
/// Two limbs do for nearly all lists and sort four times as fast as what the longest codes need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key<const N: usize>([u64; N]);

impl<const N: usize> Key<N> {
    /// The lowest.
    pub const ZERO: Self = Self([0; N]);

    /// How many bytes it has.
    pub const WIDTH: usize = 8 * N;

    /// `self * factor + more`, or `None` where that is too large.
    #[must_use]
    pub fn times_plus(mut self, factor: u64, more: u64) -> Option<Self> {
        let mut carry = u128::from(more);
        for limb in self.0.iter_mut().rev() {
            carry += u128::from(*limb) * u128::from(factor);
            *limb = low(carry);
            carry >>= 64;
        }
        (carry == 0).then_some(self)
    }

    /// The sum, or `None` where it is too large.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Option<Self> {
        let mut carry = false;
        for (limb, more) in self.0.iter_mut().zip(other.0).rev() {
            let (sum, first) = limb.overflowing_add(more);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *limb = sum;
            carry = first || second;
        }
        (!carry).then_some(self)
    }

    /// The next number, or `None` after the highest.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.times_plus(1, 1)
    }

    /// How far `self` lies above `other`; 0 where it does not.
    #[must_use]
    pub fn above(mut self, other: Self) -> Self {
        if self <= other {
            return Self::ZERO;
        }
        let mut borrow = false;
        for (limb, less) in self.0.iter_mut().zip(other.0).rev() {
            let (rest, first) = limb.overflowing_sub(less);
            let (rest, second) = rest.overflowing_sub(u64::from(borrow));
            *limb = rest;
            borrow = first || second;
        }
        self
    }

    /// Quotient and remainder.
    #[must_use]
    pub fn divided(mut self, by: u64) -> (Self, u64) {
        let mut rest = 0_u128;
        for limb in &mut self.0 {
            rest = rest << 64 | u128::from(*limb);
            *limb = low(rest / u128::from(by));
            rest %= u128::from(by);
        }
        (self, low(rest))
    }

    /// The number, where it is small enough; the highest `u64` where it is not.
    #[must_use]
    pub fn saturated(self) -> u64 {
        let (last, above) = self.0.split_last().unwrap_or((&0, &[]));
        if above.iter().all(|&limb| limb == 0) {
            *last
        } else {
            u64::MAX
        }
    }

    /// The same number with another number of limbs; `None` where it does not fit.
    #[must_use]
    pub fn resized<const M: usize>(self) -> Option<Key<M>> {
        let mut key = Key::ZERO;
        let (mut from, mut to) = (self.0.iter().rev(), key.0.iter_mut().rev());
        for limb in to.by_ref().zip(from.by_ref()) {
            *limb.0 = *limb.1;
        }
        from.all(|&limb| limb == 0).then_some(key)
    }

    /// The bytes, the most significant first: compared byte by byte they have the order of the numbers.
    pub fn write(self, out: &mut Vec<u8>) {
        for limb in self.0 {
            out.extend_from_slice(&limb.to_be_bytes());
        }
    }

    /// What [`Self::write`] wrote; `None` where there are fewer bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (own, rest) = bytes.split_at_checked(Self::WIDTH)?;
        let mut key = Self::ZERO;
        for (limb, bytes) in key.0.iter_mut().zip(own.as_chunks().0) {
            *limb = u64::from_be_bytes(*bytes);
        }
        Some((key, rest))
    }

    /// Writes it in as few bytes as it needs, with one bit of the caller's own: the first byte holds whether more follow
    /// (128), the caller's bit (64) and six bits, the others seven bits each, the least significant first.
    pub fn write_short(self, bit: bool, out: &mut Vec<u8>) {
        let mut rest = self;
        let mut byte = low_bits(rest.0[N - 1], 6) | if bit { 64 } else { 0 };
        rest = rest.shifted_down(6);
        while rest != Self::ZERO {
            out.push(byte | 128);
            byte = low_bits(rest.0[N - 1], 7);
            rest = rest.shifted_down(7);
        }
        out.push(byte);
    }

    /// What [`Self::write_short`] wrote, the caller's bit, and the bytes that follow; `None` where that is no such number.
    #[must_use]
    pub fn read_short(bytes: &[u8]) -> Option<(Self, bool, &[u8])> {
        let (&first, mut bytes) = bytes.split_first()?;
        let mut lowest = u64::from(first & 63);
        let (mut shift, mut more) = (6, first & 128 != 0);
        // Most gaps fit in the lowest limb; the bits above are put together limb by limb.
        while more && shift + 7 <= 64 {
            let (&byte, rest) = bytes.split_first()?;
            lowest |= u64::from(byte & 127) << shift;
            shift += 7;
            more = byte & 128 != 0;
            bytes = rest;
        }
        let mut key = Self::ZERO;
        key.0[N - 1] = lowest;
        while more {
            let (&byte, rest) = bytes.split_first()?;
            key.set_bits(shift, byte & 127)?;
            shift += 7;
            more = byte & 128 != 0;
            bytes = rest;
        }
        Some((key, first & 64 != 0, bytes))
    }

    fn shifted_down(mut self, bits: u32) -> Self {
        let mut carry = 0;
        for limb in &mut self.0 {
            let next = *limb << (64 - bits);
            *limb = *limb >> bits | carry;
            carry = next;
        }
        self
    }

    /// Adds seven bits at a place; `None` where they stand out above.
    fn set_bits(&mut self, shift: usize, bits: u8) -> Option<()> {
        let (limb, at) = (shift / 64, shift % 64);
        let wide = u128::from(bits) << at;
        let high = low(wide >> 64);
        match N.checked_sub(limb + 1) {
            Some(place) => {
                self.0[place] |= low(wide);
                match place.checked_sub(1) {
                    Some(above) => self.0[above] |= high,
                    None if high != 0 => return None,
                    None => {}
                }
            }
            None if bits != 0 => return None,
            None => {}
        }
        Some(())
    }
}

impl<const N: usize> From<u64> for Key<N> {
    fn from(number: u64) -> Self {
        let mut key = Self::ZERO;
        key.0[N - 1] = number;
        key
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is what is asked for"
)]
fn low(wide: u128) -> u64 {
    wide as u64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "seven bits at most are asked for"
)]
fn low_bits(limb: u64, bits: u32) -> u8 {
    (limb & ((1 << bits) - 1)) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(number: u128) -> Key<2> {
        Key([low(number >> 64), low(number)])
    }

    proptest! {
        #[test]
        fn it_counts_as_numbers_do(a: u128, b: u128, factor: u64, more: u64, by in 1..=u64::MAX) {
            let product = a.checked_mul(u128::from(factor)).and_then(|x| x.checked_add(u128::from(more)));
            prop_assert_eq!(key(a).times_plus(factor, more), product.map(key));
            prop_assert_eq!(key(a).plus(key(b)), a.checked_add(b).map(key));
            prop_assert_eq!(key(a).above(key(b)), key(a.saturating_sub(b)));
            prop_assert_eq!(key(a).cmp(&key(b)), a.cmp(&b));
            let quotient = a / u128::from(by);
            prop_assert_eq!(key(a).divided(by), (key(quotient), low(a % u128::from(by))));
        }

        #[test]
        fn what_is_written_is_read(limbs: [u64; 7], keep in 0..8_usize, bit: bool) {
            let mut key = Key(limbs);
            for limb in key.0.iter_mut().take(keep) {
                *limb = 0;
            }
            let mut bytes = Vec::new();
            key.write_short(bit, &mut bytes);
            bytes.push(200);
            prop_assert_eq!(Key::<7>::read_short(&bytes), Some((key, bit, &[200][..])));
            prop_assert_eq!(Key::<7>::read_short(&bytes[..bytes.len() - 2]), None);
            let mut whole = Vec::new();
            key.write(&mut whole);
            prop_assert_eq!(Key::read(&whole), Some((key, &[][..])));
            if keep < 5 && key.0[keep] != 0 {
                prop_assert_eq!(Key::<2>::read_short(&bytes), None, "too large for two limbs");
            }
        }

        #[test]
        fn reading_any_bytes_ends_well(bytes: Vec<u8>) {
            let _ = Key::<2>::read_short(&bytes);
            let _ = Key::<7>::read_short(&bytes);
        }
    }
}

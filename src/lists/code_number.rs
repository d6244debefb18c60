//! The number of a code: an unsigned integer of several limbs.

/// An unsigned integer of `N` 64-bit limbs. The most significant limb comes first, so that the derived order is numeric.
///
/// Two limbs are enough for nearly all lists, and sort four times as fast as the seven that the longest codes need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CodeNumber<const N: usize>([u64; N]);

impl<const N: usize> CodeNumber<N> {
    /// The lowest number.
    pub(crate) const ZERO: Self = Self([0; N]);

    /// How many bytes [`Self::write_be`] writes.
    pub(crate) const WIDTH: usize = 8 * N;

    /// `self * factor + addend`, or `None` on overflow.
    pub(crate) fn checked_mul_add(mut self, factor: u64, addend: u64) -> Option<Self> {
        let mut carry = u128::from(addend);
        for limb in self.0.iter_mut().rev() {
            carry += u128::from(*limb) * u128::from(factor);
            *limb = low(carry);
            carry >>= 64;
        }
        (carry == 0).then_some(self)
    }

    /// The sum, or `None` on overflow.
    pub(crate) fn checked_add(mut self, other: Self) -> Option<Self> {
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
    pub(crate) fn successor(self) -> Option<Self> {
        self.checked_mul_add(1, 1)
    }

    /// `self - other`, or 0 if `other` is larger.
    pub(crate) fn saturating_sub(mut self, other: Self) -> Self {
        if self <= other {
            return Self::ZERO;
        }
        let mut borrow = false;
        for (limb, less) in self.0.iter_mut().zip(other.0).rev() {
            let (difference, first) = limb.overflowing_sub(less);
            let (difference, second) = difference.overflowing_sub(u64::from(borrow));
            *limb = difference;
            borrow = first || second;
        }
        self
    }

    /// Quotient and remainder of a division.
    pub(crate) fn div_rem(mut self, divisor: u64) -> (Self, u64) {
        let mut remainder = 0_u128;
        for limb in &mut self.0 {
            remainder = remainder << 64 | u128::from(*limb);
            *limb = low(remainder / u128::from(divisor));
            remainder %= u128::from(divisor);
        }
        (self, low(remainder))
    }

    /// The number as a `u64`, or `u64::MAX` if it is larger.
    pub(crate) fn saturating_u64(self) -> u64 {
        let (last, above) = self.0.split_last().unwrap_or((&0, &[]));
        if above.iter().all(|&limb| limb == 0) {
            *last
        } else {
            u64::MAX
        }
    }

    /// The same number with `M` limbs, or `None` if it does not fit.
    pub(crate) fn resize<const M: usize>(self) -> Option<CodeNumber<M>> {
        let mut resized = CodeNumber::ZERO;
        let (mut from, mut to) = (self.0.iter().rev(), resized.0.iter_mut().rev());
        for (to, from) in to.by_ref().zip(from.by_ref()) {
            *to = *from;
        }
        from.all(|&limb| limb == 0).then_some(resized)
    }

    /// Appends the bytes in big-endian order, so that bytes compare as the numbers do.
    pub(crate) fn write_be(self, out: &mut Vec<u8>) {
        for limb in self.0 {
            out.extend_from_slice(&limb.to_be_bytes());
        }
    }

    /// Reads what [`Self::write_be`] wrote, and returns the bytes that follow; `None` if there are too few bytes.
    pub(crate) fn read_be(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (own, rest) = bytes.split_at_checked(Self::WIDTH)?;
        let mut number = Self::ZERO;
        for (limb, bytes) in number.0.iter_mut().zip(own.as_chunks().0) {
            *limb = u64::from_be_bytes(*bytes);
        }
        Some((number, rest))
    }

    /// Appends the number and a flag in as few bytes as they need, least significant bits first. The first byte holds a
    /// continuation bit (128), the flag (64) and six bits of the number. The others hold a continuation bit and seven bits.
    pub(crate) fn write_varint(self, flag: bool, out: &mut Vec<u8>) {
        let mut rest = self;
        let mut byte = low_bits(rest.0[N - 1], 6) | if flag { 64 } else { 0 };
        rest = rest.shift_right(6);
        while rest != Self::ZERO {
            out.push(byte | 128);
            byte = low_bits(rest.0[N - 1], 7);
            rest = rest.shift_right(7);
        }
        out.push(byte);
    }

    /// Reads what [`Self::write_varint`] wrote: the number, the flag, and the bytes that follow. `None` if the bytes end
    /// too early or the number does not fit.
    pub(crate) fn read_varint(bytes: &[u8]) -> Option<(Self, bool, &[u8])> {
        let (&first, mut bytes) = bytes.split_first()?;
        let mut lowest = u64::from(first & 63);
        let (mut shift, mut more) = (6, first & 128 != 0);
        // Most distances fit into the lowest limb. Higher bits are set limb by limb.
        while more && shift + 7 <= 64 {
            let (&byte, rest) = bytes.split_first()?;
            lowest |= u64::from(byte & 127) << shift;
            shift += 7;
            more = byte & 128 != 0;
            bytes = rest;
        }
        let mut number = Self::from(lowest);
        while more {
            let (&byte, rest) = bytes.split_first()?;
            number.or_bits(shift, byte & 127)?;
            shift += 7;
            more = byte & 128 != 0;
            bytes = rest;
        }
        Some((number, first & 64 != 0, bytes))
    }

    fn shift_right(mut self, bits: u32) -> Self {
        let mut carry = 0;
        for limb in &mut self.0 {
            let next = *limb << (64 - bits);
            *limb = *limb >> bits | carry;
            carry = next;
        }
        self
    }

    /// Sets seven bits from bit `shift` on; `None` if they do not fit.
    fn or_bits(&mut self, shift: usize, bits: u8) -> Option<()> {
        let (limb, offset) = (shift / 64, shift % 64);
        let wide = u128::from(bits) << offset;
        let high = low(wide >> 64);
        match N.checked_sub(limb + 1) {
            Some(index) => {
                self.0[index] |= low(wide);
                match index.checked_sub(1) {
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

impl<const N: usize> From<u64> for CodeNumber<N> {
    fn from(lowest: u64) -> Self {
        let mut number = Self::ZERO;
        number.0[N - 1] = lowest;
        number
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the result is the lower half"
)]
fn low(wide: u128) -> u64 {
    wide as u64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the result has at most seven bits"
)]
fn low_bits(limb: u64, bits: u32) -> u8 {
    (limb & ((1 << bits) - 1)) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(value: u128) -> CodeNumber<2> {
        CodeNumber([low(value >> 64), low(value)])
    }

    proptest! {
        #[test]
        fn arithmetic_agrees_with_u128(a: u128, b: u128, factor: u64, addend: u64, divisor in 1..=u64::MAX) {
            let product = a.checked_mul(u128::from(factor)).and_then(|x| x.checked_add(u128::from(addend)));
            prop_assert_eq!(number(a).checked_mul_add(factor, addend), product.map(number));
            prop_assert_eq!(number(a).checked_add(number(b)), a.checked_add(b).map(number));
            prop_assert_eq!(number(a).saturating_sub(number(b)), number(a.saturating_sub(b)));
            prop_assert_eq!(number(a).cmp(&number(b)), a.cmp(&b));
            let quotient = a / u128::from(divisor);
            prop_assert_eq!(number(a).div_rem(divisor), (number(quotient), low(a % u128::from(divisor))));
        }

        #[test]
        fn a_written_number_is_read_back(limbs: [u64; 7], zeros in 0..8_usize, flag: bool) {
            let mut number = CodeNumber(limbs);
            for limb in number.0.iter_mut().take(zeros) {
                *limb = 0;
            }
            let mut bytes = Vec::new();
            number.write_varint(flag, &mut bytes);
            bytes.push(200);
            prop_assert_eq!(CodeNumber::<7>::read_varint(&bytes), Some((number, flag, &[200][..])));
            prop_assert_eq!(CodeNumber::<7>::read_varint(&bytes[..bytes.len() - 2]), None);
            let mut fixed = Vec::new();
            number.write_be(&mut fixed);
            prop_assert_eq!(CodeNumber::read_be(&fixed), Some((number, &[][..])));
            if zeros < 5 && number.0[zeros] != 0 {
                prop_assert_eq!(CodeNumber::<2>::read_varint(&bytes), None, "too large for two limbs");
            }
        }

        #[test]
        fn reading_arbitrary_bytes_does_not_panic(bytes: Vec<u8>) {
            let _ = CodeNumber::<2>::read_varint(&bytes);
            let _ = CodeNumber::<7>::read_varint(&bytes);
        }
    }
}

//! Long lists of codes: every code a number, numbers sorted on disk where memory does not hold them, and packed.
//!
//! A list of 100 million codes is read once, from front to back. `space` gives every code its number, `sort` brings
//! numbers in order and joins neighbours, `block` packs them for look-ups, `held` keeps a shorter list in memory.

mod block;
mod compare;
mod held;
mod key;
mod merge;
mod part;
mod run;
mod sort;
mod space;

pub use block::{Block, BlockError, Content, Packed, Packer, prove_block};
pub use compare::{Difference, Side, compare};
pub use held::Held;
pub use key::Key;
pub use merge::Merged;
pub use run::{Joined, Run};
pub use sort::{Sorted, Sorter};
pub use space::{Counting, Space};

/// Limbs of a key that holds the codes of most devices: 24 characters of digits and capital letters.
pub const NARROW: usize = 2;

/// Limbs of a key that holds every code: 64 characters of all that a label can show.
pub const WIDE: usize = 7;

//! Lists of codes that may be larger than memory: numbering of codes, external sort, and blocks for look-ups.
//!
//! A list is read once, in any order. `code_numbering` gives every code a number, `sort` sorts the numbers on disk if they
//! do not fit into memory, `merge` joins neighbours into intervals, `block` encodes intervals for look-ups, and `in_memory`
//! holds a short list. `docs/snapshot-format.md` explains the format.

mod block;
mod chunk;
mod code_number;
mod code_numbering;
mod compare_lists;
mod in_memory;
mod interval;
mod merge;
mod sort;

pub(crate) use block::{
    Block, BlockError, BlockWriter, ListHasher, ListSummary, write_block_checksum,
};
pub(crate) use code_number::CodeNumber;
pub(crate) use code_numbering::{CodeNumbering, RangeOrder};
pub(crate) use compare_lists::compare_lists;
pub(crate) use in_memory::InMemoryList;
pub(crate) use interval::Interval;
pub(crate) use merge::{KWayMerge, MergeAdjacent};
pub(crate) use sort::{ExternalSorter, SortedIntervals};

/// Limbs of a number that holds the codes of most devices: up to 24 digits and capital letters.
pub(crate) const NARROW: usize = 2;

/// Limbs of a number that holds every code: up to 64 characters of everything that a label can show.
pub(crate) const WIDE: usize = 7;

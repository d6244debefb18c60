//! From a list to a live answer: lists of every shape, snapshots under every fault.

mod changes;
mod counts;
mod disk;
mod document;
mod faults;
pub mod folder;
mod going_live;
mod lists;
mod live;
mod older_formats;
pub mod points;
mod spoiled;

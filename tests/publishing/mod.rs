//! From a list to a live answer: lists of every shape, snapshots under every fault.

mod changes;
mod disk;
mod document;
mod faults;
mod folder;
mod lists;
mod live;
mod spoiled;

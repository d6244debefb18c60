//! Publishing: lists, builds that fail, damaged snapshots, comparison and replacement of snapshots.

mod build_failures;
mod changes;
mod counts;
mod disk;
mod document;
pub mod folder;
mod going_live;
mod lists;
mod live;
mod older_formats;
pub mod points;
mod spoiled;

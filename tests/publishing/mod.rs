//! Publishing: lists, builds that fail, damaged snapshots, comparison and replacement of snapshots.

mod build_failures;
mod build_replacing;
mod changes;
mod control_characters;
mod damaged_rows;
mod damaged_snapshots;
pub mod folder;
mod full_disk;
mod lists;
mod older_formats;
pub mod points;
mod publishing_document;
mod replacement;
mod unit_counts;

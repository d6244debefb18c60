//! From a data folder to devices and notices: strict, and every fault with file and line.

mod dataset;
mod device;
mod entry;
mod fault;
mod files;
mod line;
mod notice;
mod read;
mod schema;
mod sound;

pub use dataset::Dataset;
pub use fault::{Fault, Flaw};
pub use files::{DataFiles, FolderError};
pub use read::read;

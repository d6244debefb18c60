//! From what was sent to a unit: the one place where fields of a form, of JSON or of the command line are read.

mod error;
mod fields;
mod near;

pub use error::{Field, InputError, JsonError};
pub use fields::{CheckInput, CheckRequest, read};
pub use near::{PostcodeError, parse_postcode};

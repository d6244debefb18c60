//! Parsing of what a form, a JSON body or the command line sends into typed input.

mod check_request;
mod error;
mod postcode;

pub use check_request::{CheckInput, CheckRequest};
pub use error::{Field, InputError, JsonError};
pub use postcode::PostcodeError;
pub(crate) use postcode::parse_postcode;

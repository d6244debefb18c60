//! Languages and their messages. A language is one folder of Fluent files in `locales/`.

mod formats;
mod language;
mod messages;
mod phrases;

pub use language::Language;
pub use messages::Messages;
pub(crate) use messages::{ISOLATE, ISOLATE_END, value_key};

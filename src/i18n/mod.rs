//! Languages and their messages. A language is one folder of Fluent files in `locales/`.

mod language;
mod messages;
mod phrases;

pub use language::Language;
pub use messages::Messages;

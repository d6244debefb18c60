//! Log lines on standard error.
//!
//! What is never logged: a code, a colour, a date of purchase, a country, a full address, a header of a visitor.

use std::{
    cell::RefCell,
    io::Write,
    panic::{self, PanicHookInfo},
    sync::atomic::{AtomicU64, Ordering},
};

use env_logger::{Env, Logger};
use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::domain::Printable;

/// The number of panics of this process.
static PANICS: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The filter without `RUST_LOG`: requests, warnings and errors. The errors of `actix_http` are invalid requests.
const DEFAULT_FILTER: &str = "warn,actix_http=off,charge_safely=info";

/// The most detailed level of libraries, whatever `RUST_LOG` selects. At more detailed levels some log what visitors sent, such as
/// `actix_http` the headers that it rejects.
const MAX_LIBRARY_LEVEL: LevelFilter = LevelFilter::Info;

/// Starts logging to standard error, filtered by `RUST_LOG`.
pub fn start() {
    let filter = env_logger::Builder::from_env(Env::default().default_filter_or(DEFAULT_FILTER))
        // The default format without colours and indents, which takes a third of the time.
        .format(|line, record| {
            let time = line.timestamp_seconds();
            write!(line, "[{time} ")?;
            line.write_all(padded(record.level()).as_bytes())?;
            line.write_all(record.target().as_bytes())?;
            // What a message quotes from a file must not look like another line.
            writeln!(line, "] {}", Printable(record.args()))
        })
        .build();
    let max_level = filter.filter();
    // Fails only when called twice; the first logger stays.
    if log::set_boxed_logger(Box::new(PrivacyFilter(filter))).is_ok() {
        log::set_max_level(max_level);
    }
    panic::set_hook(Box::new(note_panic));
}

/// The level, padded to one width.
fn padded(level: Level) -> &'static str {
    match level {
        Level::Error => "ERROR ",
        Level::Warn => "WARN  ",
        Level::Info => "INFO  ",
        Level::Debug => "DEBUG ",
        Level::Trace => "TRACE ",
    }
}

/// The number of panics since [`start`].
pub(crate) fn panics() -> u64 {
    PANICS.load(Ordering::Relaxed)
}

/// Takes the location of the last panic of this thread; `None` without one, or before [`start`].
pub(crate) fn take_last_panic() -> Option<String> {
    LAST_PANIC.take()
}

/// Logs the location only: the message of a panic can contain what a visitor entered.
fn note_panic(panic: &PanicHookInfo<'_>) {
    PANICS.fetch_add(1, Ordering::Relaxed);
    let place = panic
        .location()
        .map_or_else(|| "an unknown location".to_owned(), ToString::to_string);
    log::error!("a thread panicked at {place}");
    LAST_PANIC.set(Some(place));
}

/// Writes what `RUST_LOG` selects, except the debug output of libraries, which contains data of visitors.
struct PrivacyFilter(Logger);

impl Log for PrivacyFilter {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        let within = about.target().strip_prefix(env!("CARGO_CRATE_NAME"));
        let is_ours = within.is_some_and(|path| path.is_empty() || path.starts_with("::"));
        (is_ours || about.level() <= MAX_LIBRARY_LEVEL) && self.0.enabled(about)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

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

/// How often any thread of this process panicked.
static PANICS: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What is logged if `RUST_LOG` says nothing: requests and everything that goes wrong. What `actix_http` calls errors are broken
/// requests; each has a line of ours already.
const USUAL: &str = "warn,actix_http=off,charge_safely=info";

/// The most that libraries may say. Below this some of them write down what visitors sent: `actix_http` the headers that it
/// refuses, `mio` and `tokio` connections. Whoever looks for a fault with `RUST_LOG=trace` must not gather that.
const FOREIGN: LevelFilter = LevelFilter::Info;

/// Starts logging. `RUST_LOG` chooses what, of our own code down to traces.
pub fn start() {
    let chosen = env_logger::Builder::from_env(Env::default().default_filter_or(USUAL))
        // The usual line without colours and indents, in a third of the time.
        .format(|line, record| {
            let time = line.timestamp_seconds();
            write!(line, "[{time} ")?;
            line.write_all(padded(record.level()).as_bytes())?;
            line.write_all(record.target().as_bytes())?;
            writeln!(line, "] {}", record.args())
        })
        .build();
    let most = chosen.filter();
    // Only a second start fails, and then the first goes on.
    if log::set_boxed_logger(Box::new(Discreet(chosen))).is_ok() {
        log::set_max_level(most);
    }
    panic::set_hook(Box::new(note_panic));
}

/// All levels in one width, and a space.
fn padded(level: Level) -> &'static str {
    match level {
        Level::Error => "ERROR ",
        Level::Warn => "WARN  ",
        Level::Info => "INFO  ",
        Level::Debug => "DEBUG ",
        Level::Trace => "TRACE ",
    }
}

/// How often any thread of this process panicked since [`start`].
#[must_use]
pub fn panics() -> u64 {
    PANICS.load(Ordering::Relaxed)
}

/// Where this thread panicked last, once: asked again, it is `None`. Also `None` before [`start`].
#[must_use]
pub fn take_last_panic() -> Option<String> {
    LAST_PANIC.take()
}

/// The place alone: the message of a panic can hold what a visitor typed.
fn note_panic(panic: &PanicHookInfo<'_>) {
    PANICS.fetch_add(1, Ordering::Relaxed);
    let place = panic
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    log::error!("a thread panicked at {place}");
    LAST_PANIC.set(Some(place));
}

/// Lets through what was chosen, except what libraries say of visitors.
struct Discreet(Logger);

impl Log for Discreet {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        let within = about.target().strip_prefix(env!("CARGO_CRATE_NAME"));
        let is_ours = within.is_some_and(|path| path.is_empty() || path.starts_with("::"));
        (is_ours || about.level() <= FOREIGN) && self.0.enabled(about)
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

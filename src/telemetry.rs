//! Log lines on standard error.
//!
//! What is never logged: a code, a colour, a date of purchase, a country, a full address, a header of a visitor.

use std::{
    cell::RefCell,
    panic::{self, PanicHookInfo},
    sync::atomic::{AtomicU64, Ordering},
};

use env_logger::Env;

/// How often any thread of this process panicked.
static PANICS: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Starts logging. `RUST_LOG` chooses what; without it, requests and everything that goes wrong.
pub fn start() {
    // Only a second start fails, and then the first goes on.
    let _ =
        env_logger::Builder::from_env(Env::default().default_filter_or("warn,charge_safely=info"))
            .try_init();
    panic::set_hook(Box::new(note_panic));
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

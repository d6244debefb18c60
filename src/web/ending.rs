//! How the site ends when the process is asked to.

use std::{
    io,
    os::unix::net::UnixStream,
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};

use actix_web::rt;
use signal_hook::{
    consts::{SIGINT, SIGTERM},
    flag, low_level,
};

/// How long requests that have begun may take to end. Connections are counted once a second, so that the process is gone
/// within ten seconds.
pub(super) const LONGEST_ENDING: Duration = Duration::from_secs(8);

/// The exit code of a process that was told twice to end: requests may have been cut off.
const CUT_OFF: i32 = 1;

/// Hears SIGTERM and SIGINT, from its making on.
pub(super) struct Ending {
    /// Holds a byte as soon as a signal has come.
    heard: UnixStream,
}

impl Ending {
    /// Listens for the signals. The second one ends the process at once.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn listen() -> io::Result<Self> {
        let (heard, tells) = UnixStream::pair()?;
        let again = Arc::new(AtomicBool::new(false));
        for signal in [SIGTERM, SIGINT] {
            // In this order: the first signal finds the flag down, and puts it up.
            flag::register_conditional_shutdown(signal, CUT_OFF, Arc::clone(&again))?;
            flag::register(signal, Arc::clone(&again))?;
            low_level::pipe::register(signal, tells.try_clone()?)?;
        }
        heard.set_nonblocking(true)?;
        Ok(Self { heard })
    }

    /// Waits for a signal; at once where one has come already. To be called where the site runs.
    ///
    /// # Errors
    /// When the system refuses to wait.
    pub(super) fn asked(self) -> io::Result<impl Future<Output = ()>> {
        let heard = rt::net::UnixStream::from_std(self.heard)?;
        Ok(async move {
            // Only a closed socket would be an error, and the signals hold its other end.
            let _ = heard.readable().await;
            log::info!("asked to end: what has begun is finished");
        })
    }
}

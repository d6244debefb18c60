//! Graceful shutdown on SIGTERM and SIGINT.

use std::{
    future::poll_fn,
    io, process,
    task::{Context, Poll},
    time::Duration,
};

use tokio::signal::unix::{Signal, SignalKind, signal};

/// How long requests in progress may take after the signal. actix counts open connections once a second, so the process ends
/// within ten seconds.
pub(super) const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(8);

/// The exit code after a second signal: requests may have been cut off.
const EXIT_CUT_OFF: i32 = 1;

/// The signals that end the process.
pub(super) struct ShutdownSignal {
    terminate: Signal,
    interrupt: Signal,
}

impl ShutdownSignal {
    /// Registers the signals. From now on a signal is not lost, even if nothing waits for it yet.
    ///
    /// # Errors
    /// When the system refuses to register them, or there is no tokio runtime.
    pub(super) fn register() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Waits for the first signal. The second one ends the process at once.
    pub(super) async fn received(mut self) {
        poll_fn(|context| self.poll(context)).await;
        log::info!("shutting down: requests in progress are finished first");
        tokio::spawn(async move {
            poll_fn(|context| self.poll(context)).await;
            // The operator does not want to wait.
            process::exit(EXIT_CUT_OFF);
        });
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let received = self.terminate.poll_recv(context).is_ready()
            || self.interrupt.poll_recv(context).is_ready();
        if received {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }
}

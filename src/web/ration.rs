//! How many checks one client may ask for.

use std::{
    hash::{BuildHasher, RandomState},
    num::NonZeroU32,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use actix_web::HttpRequest;
use governor::{
    Quota, RateLimiter,
    clock::{Clock, MonotonicClock},
    nanos::Nanos,
    state::{InMemoryState, NotKeyed, StateStore},
};

use super::{
    client::{Client, TrustedProxies},
    failure::Failure,
    state::State,
};
use crate::views::Problem;

/// Who used up how much. One for all threads.
pub struct Rations {
    limiter: Option<RateLimiter<Client, Marks, MonotonicClock>>,
    clock: MonotonicClock,
    proxies: TrustedProxies,
    /// Whether the operator was told that there may be a proxy that was not named.
    wondered: AtomicBool,
}

impl Rations {
    /// So many checks a minute for each client, and twice as many at once; 0 sets no bounds.
    #[must_use]
    pub fn new(checks_per_minute: u32, proxies: TrustedProxies) -> Self {
        let quota = NonZeroU32::new(checks_per_minute).map(|checks| {
            let burst = NonZeroU32::new(checks_per_minute.saturating_mul(2)).unwrap_or(checks);
            Quota::per_minute(checks).allow_burst(burst)
        });
        Self {
            limiter: quota.map(|quota| RateLimiter::new(quota, Marks::new(), MonotonicClock)),
            clock: MonotonicClock,
            proxies,
            wondered: AtomicBool::new(false),
        }
    }

    /// Takes one check of a client's ration.
    ///
    /// # Errors
    /// How long to wait for the next one, where the ration is used up.
    pub fn take(&self, client: Client) -> Result<(), Duration> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        limiter
            .check_key(&client)
            .map_err(|refused| refused.wait_time_from(self.clock.now()))
    }

    /// Behind a proxy that nobody named, all readers would have one ration together.
    fn wonder(&self) {
        if !self.wondered.swap(true, Ordering::Relaxed) {
            log::warn!(
                "checks are refused that name another client in X-Forwarded-For: if there is a proxy before the site, \
                 say --trusted-proxy, or all its visitors count as one"
            );
        }
    }
}

/// Takes the check that is asked for out of the ration of whoever asks.
pub(super) fn ration(request: &HttpRequest) -> Result<(), Failure> {
    let state = request.app_data::<actix_web::web::Data<State>>();
    let (Some(state), Some(peer)) = (state, request.peer_addr()) else {
        return Ok(());
    };
    let (rations, headers) = (&state.rations, request.headers());
    let client = rations.proxies.client(peer.ip(), headers);
    rations.take(client).map_err(|wait| {
        if rations.proxies.ignores(peer.ip(), headers) {
            rations.wonder();
        }
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Failure::Visitor(Problem::TooManyRequests {
            wait: u32::try_from(seconds.max(1)).unwrap_or(u32::MAX),
        })
    })
}

/// How many marks there are: 2 MiB, however many clients come.
const MARKS: u64 = 1 << 18;

/// What is kept of clients: for each, two marks in a table of fixed size, at places that a secret of this process chooses.
///
/// A mark is a moment: until then the ration is used up by so much. It says nothing of whose it is, and nothing when the moment
/// is over; so clients are forgotten without any work, and millions of them take no more room than one. Two clients can
/// share a mark by chance. So each has two, and is refused only where both refuse: while ten thousand clients are at
/// their limit, that falls on one other client in about 170.
struct Marks {
    table: Box<[InMemoryState]>,
    secret: RandomState,
}

impl Marks {
    fn new() -> Self {
        Self {
            table: (0..MARKS).map(|_| InMemoryState::default()).collect(),
            secret: RandomState::new(),
        }
    }

    fn of(&self, client: &Client) -> [&InMemoryState; 2] {
        let hash = self.secret.hash_one(client);
        [hash, hash >> 32].map(|bits| &self.table[usize::try_from(bits % MARKS).unwrap_or(0)])
    }
}

impl StateStore for Marks {
    type Key = Client;

    fn measure_and_replace<T, F, E>(&self, client: &Client, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let [first, second] = self.of(client);
        let first = first.measure_and_replace(&NotKeyed::NonKey, &decide);
        let second = second.measure_and_replace(&NotKeyed::NonKey, &decide);
        first.or(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rations(checks_per_minute: u32) -> Rations {
        Rations::new(checks_per_minute, TrustedProxies::default())
    }

    /// How many of `checks` are refused.
    fn refused(rations: &Rations, client: Client, checks: usize) -> usize {
        (0..checks)
            .filter(|_| rations.take(client).is_err())
            .count()
    }

    #[test]
    fn a_burst_of_twice_the_ration_passes_and_the_next_is_told_how_long_to_wait() {
        // One a minute: no time that this test may take gives another.
        let (rations, client) = (rations(1), Client::V4(7));
        assert_eq!(refused(&rations, client, 2), 0);
        let wait = rations.take(client).unwrap_err();
        assert!(
            wait > Duration::from_secs(30) && wait <= Duration::from_mins(1),
            "{wait:?}"
        );
    }

    #[test]
    fn what_one_client_used_up_is_not_missing_to_others() {
        let rations = rations(1);
        assert_eq!(refused(&rations, Client::V4(1), 50), 48);
        assert_eq!(refused(&rations, Client::V4(2), 2), 0);
        assert_eq!(refused(&rations, Client::V6(1), 2), 0);
    }

    #[test]
    fn without_a_ration_nobody_is_refused() {
        assert_eq!(refused(&rations(0), Client::V4(1), 100_000), 0);
    }

    #[test]
    fn a_thousand_clients_at_their_limit_hardly_touch_another() {
        let rations = rations(1);
        for network in 0..1000 {
            refused(&rations, Client::V6(network), 9);
        }
        let others = (0..1000).map(Client::V4);
        let touched = others.filter(|&client| rations.take(client).is_err());
        // One in 17,000 is expected; ten in a thousand have no chance.
        assert!(touched.count() < 10);
    }
}

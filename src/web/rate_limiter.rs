//! Limits how many checks, pages and searches a client may ask for.

use std::{
    hash::{BuildHasher, RandomState},
    net::IpAddr,
    num::NonZeroU32,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use actix_web::http::header::HeaderMap;
use governor::{
    Quota,
    clock::{Clock, MonotonicClock},
    nanos::Nanos,
    state::{InMemoryState, NotKeyed, StateStore},
};

use super::client_address::{ClientAddress, TrustedProxies};

/// What a request counts as. Each kind has a limit of its own, so that reading pages never prevents a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ration {
    /// Checks and postcode searches.
    Checks,
    /// Pages, the feed, and documents of the JSON API.
    Pages,
}

/// The GCRA states of all clients, for one kind of request; `None` without a limit.
type Limiter = Option<governor::RateLimiter<ClientAddress, BoundedStateStore, MonotonicClock>>;

/// GCRA states per client, shared by all threads.
pub struct RateLimiter {
    checks: Limiter,
    pages: Limiter,
    clock: MonotonicClock,
    proxies: TrustedProxies,
    /// Whether the warning of an untrusted proxy was logged.
    has_warned: AtomicBool,
}

impl RateLimiter {
    /// Allows each client so many checks and pages a minute, and twice as many in a burst; 0 turns a limit off.
    #[must_use]
    pub fn new(checks_per_minute: u32, pages_per_minute: u32, proxies: TrustedProxies) -> Self {
        Self {
            checks: limiter(checks_per_minute),
            pages: limiter(pages_per_minute),
            clock: MonotonicClock,
            proxies,
            has_warned: AtomicBool::new(false),
        }
    }

    /// Counts one request.
    ///
    /// # Errors
    /// How long the client has to wait, if the limit is reached.
    pub fn count(&self, client: ClientAddress, ration: Ration) -> Result<(), Duration> {
        let limiter = match ration {
            Ration::Checks => &self.checks,
            Ration::Pages => &self.pages,
        };
        let Some(limiter) = limiter else {
            return Ok(());
        };
        limiter
            .check_key(&client)
            .map_err(|exceeded| exceeded.wait_time_from(self.clock.now()))
    }

    /// Counts one request for the client that sent it.
    ///
    /// # Errors
    /// How long the client has to wait, if the limit is reached.
    pub(super) fn count_request(
        &self,
        ration: Ration,
        peer: IpAddr,
        headers: &HeaderMap,
    ) -> Result<(), Duration> {
        let result = self.count(self.proxies.client_address(peer, headers), ration);
        if result.is_err() && self.proxies.is_untrusted_forward(peer, headers) {
            self.warn_untrusted_proxy();
        }
        result
    }

    /// Without `--trusted-proxy`, all clients behind a proxy share one bucket; warn once.
    fn warn_untrusted_proxy(&self) {
        if !self.has_warned.swap(true, Ordering::Relaxed) {
            log::warn!(
                "rate limit reached by a client that sends X-Forwarded-For: if the site is behind a proxy, name it with \
                 --trusted-proxy; otherwise all visitors behind it share one limit"
            );
        }
    }
}

fn limiter(per_minute: u32) -> Limiter {
    let per_minute = NonZeroU32::new(per_minute)?;
    let quota = Quota::per_minute(per_minute).allow_burst(per_minute.saturating_mul(TWICE));
    let store = BoundedStateStore::new();
    Some(governor::RateLimiter::new(quota, store, MonotonicClock))
}

/// A burst is this many times the limit of a minute.
const TWICE: NonZeroU32 = NonZeroU32::new(2).unwrap();

/// 2^18 states of 8 bytes: 2 MiB, however many clients there are.
const STATES: u64 = 1 << 18;

/// A table of fixed size with the GCRA states of all clients. A hash with a secret of this process chooses two states for each
/// client.
///
/// A state is a point in time: the theoretical arrival time of GCRA. It does not identify a client and expires at that time, so
/// the table needs no clean-up. Two clients can share a state (a hash collision). So each client has two states and is rejected
/// only if both reject: while ten thousand clients are at their limit, about one other client in 170 is rejected, too.
struct BoundedStateStore {
    table: Box<[InMemoryState]>,
    secret: RandomState,
}

impl BoundedStateStore {
    fn new() -> Self {
        Self {
            table: (0..STATES).map(|_| InMemoryState::default()).collect(),
            secret: RandomState::new(),
        }
    }

    fn states(&self, client: &ClientAddress) -> [&InMemoryState; 2] {
        let hash = self.secret.hash_one(client);
        [hash, hash >> 32].map(|bits| &self.table[usize::try_from(bits % STATES).unwrap_or(0)])
    }
}

impl StateStore for BoundedStateStore {
    type Key = ClientAddress;

    fn measure_and_replace<T, F, E>(&self, client: &ClientAddress, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let [first, second] = self.states(client);
        let first = first.measure_and_replace(&NotKeyed::NonKey, &decide);
        let second = second.measure_and_replace(&NotKeyed::NonKey, &decide);
        first.or(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate_limiter(checks_per_minute: u32) -> RateLimiter {
        RateLimiter::new(checks_per_minute, 0, TrustedProxies::default())
    }

    /// How many of `requests` are rejected.
    fn rejected(rate_limiter: &RateLimiter, client: ClientAddress, requests: usize) -> usize {
        (0..requests)
            .filter(|_| rate_limiter.count(client, Ration::Checks).is_err())
            .count()
    }

    #[test]
    fn a_burst_of_twice_the_limit_passes_and_the_next_request_has_to_wait() {
        // One a minute: this test cannot take so long that another one is allowed.
        let (rate_limiter, client) = (rate_limiter(1), ClientAddress::V4(7));
        assert_eq!(rejected(&rate_limiter, client, 2), 0);
        let wait = rate_limiter.count(client, Ration::Checks).unwrap_err();
        assert!(
            wait > Duration::from_secs(30) && wait <= Duration::from_mins(1),
            "{wait:?}"
        );
    }

    #[test]
    fn clients_have_separate_limits() {
        let rate_limiter = rate_limiter(1);
        assert_eq!(rejected(&rate_limiter, ClientAddress::V4(1), 50), 48);
        assert_eq!(rejected(&rate_limiter, ClientAddress::V4(2), 2), 0);
        assert_eq!(rejected(&rate_limiter, ClientAddress::V6(1), 2), 0);
    }

    #[test]
    fn pages_and_checks_have_separate_limits() {
        let rate_limiter = RateLimiter::new(1, 2, TrustedProxies::default());
        let client = ClientAddress::V4(3);
        let pages = (0..9).filter(|_| rate_limiter.count(client, Ration::Pages).is_ok());
        assert_eq!(pages.count(), 4);
        assert_eq!(rejected(&rate_limiter, client, 2), 0);
    }

    #[test]
    fn without_a_limit_no_request_is_rejected() {
        assert_eq!(rejected(&rate_limiter(0), ClientAddress::V4(1), 100_000), 0);
    }

    #[test]
    fn a_thousand_clients_at_their_limit_hardly_affect_another() {
        let rate_limiter = rate_limiter(1);
        for network in 0..1000 {
            rejected(&rate_limiter, ClientAddress::V6(network), 9);
        }
        let others = (0..1000).map(ClientAddress::V4);
        let affected = others.filter(|&client| rate_limiter.count(client, Ration::Checks).is_err());
        // One in 17,000 is expected.
        assert!(affected.count() < 10);
    }
}

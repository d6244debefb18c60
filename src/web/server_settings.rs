//! Settings of the server: rate limit, trusted proxies, timeout, connections.

use std::time::Duration;

use super::client_address::TrustedProxies;

/// Settings that the operator can change with flags.
#[derive(Clone, Debug)]
pub struct ServerSettings {
    /// How many checks and postcode searches a client may make in a minute; twice as many in a burst; 0 turns the limit off.
    pub checks_per_minute: u32,
    /// How many pages, searches and documents of the JSON API a client may ask for in a minute; twice as many in a burst; 0 turns
    /// the limit off.
    pub pages_per_minute: u32,
    /// The proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: TrustedProxies,
    /// How long a handler waits for a body. A whole request may take 1.5 times as long, and reading each 64 KiB of the response
    /// twice as long.
    pub request_timeout: Duration,
    /// The most open connections; fewer if the system allows fewer open files.
    pub connections: usize,
}

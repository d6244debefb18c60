//! The site over HTTP: routes, handlers, middleware, connections. The only module that uses actix.

mod cache_control;
mod catch_panic;
mod client;
mod compression;
mod connection;
mod error;
mod handlers;
mod headers;
mod limits;
mod listener;
mod metrics;
mod middleware;
mod public_url;
mod rate_limiter;
mod raw_response;
mod request_body;
mod request_context;
mod routes;
mod same_site;
mod server;
mod shutdown;
mod snapshot_handle;
mod snapshot_store;
mod state;

pub use client::{Client, TrustedProxies};
pub use limits::Limits;
pub use public_url::PublicUrl;
pub use rate_limiter::RateLimiter;
pub use server::{Application, ServerError};
pub use snapshot_store::SnapshotFile;

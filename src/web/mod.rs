//! The site over HTTP: routes, handlers, middleware, connections. The only module that uses actix.

mod app_state;
mod cache_control;
mod catch_panic;
mod client_address;
mod compression;
mod connection;
mod cross_site;
mod error;
mod handlers;
mod headers;
mod listener;
mod metrics;
mod middleware;
mod public_url;
mod rate_limiter;
mod raw_response;
mod request_body;
mod request_context;
mod request_size;
mod route_pattern;
mod routes;
mod served_snapshot;
mod server;
mod server_settings;
mod shutdown;
mod snapshot_store;

pub use client_address::{ClientAddress, TrustedProxies};
pub use public_url::PublicUrl;
pub use rate_limiter::{RateLimiter, Ration};
pub use server::{Application, ServerError};
pub use server_settings::ServerSettings;
pub use snapshot_store::SnapshotFile;

//! What operators rely on: shutdown, metrics, packaging, and the site behind nginx.

mod metrics;
mod nginx;
mod packaging;
pub mod prometheus;
mod proxy;
mod shutdown;

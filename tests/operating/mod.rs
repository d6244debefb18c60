//! What whoever runs the site relies on.

mod ending;
pub mod figures;
mod metrics;
mod nginx;
mod packaging;
mod proxy;

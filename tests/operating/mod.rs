//! What whoever runs the site relies on.

mod ending;
mod figures;
mod metrics;
mod nginx;
mod packaging;
mod proxy;

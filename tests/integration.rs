//! All integration tests in one binary, so that they are built and linked once.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests fail by panicking"
)]

mod architecture;
mod attack;
mod commands;
mod engine;
mod operating;
mod publishing;
mod site;

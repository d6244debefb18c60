//! All integration tests in one binary, so that they are built and linked once.

mod architecture;
mod commands;
mod engine;
mod site;

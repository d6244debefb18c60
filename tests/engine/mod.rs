//! The engine against a naive evaluator, against properties, and against every rule that real notices publish.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop where something is wrong"
)]

mod edits;
mod fixtures;
mod generated;
mod kinds_story;
mod milder;
mod naive;
mod naive_code;
mod naive_story;
mod properties;
mod scene;
mod scene_condition;
mod sketch;
mod unshipped;
mod vectors;
mod worked_examples;

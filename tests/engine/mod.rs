//! Tests of the verdict: against a naive evaluator, against properties, and against examples and vectors from real notices.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop where something is wrong"
)]

mod downgrade;
mod edits;
mod fixtures;
mod generated;
mod naive;
mod naive_code;
mod naive_purchase;
mod other_conditions;
mod properties;
mod scene;
mod scene_condition;
mod sketch;
mod unshipped;
mod vectors;
mod worked_examples;

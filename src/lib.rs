//! Charge Safely.
pub mod catalog;
pub mod domain;
pub mod storage;

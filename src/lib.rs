//! Charge Safely: tells owners of lithium-battery devices whether their unit is recalled.
//!
//! `docs/ARCHITECTURE.md` has a map of the modules and the dependencies that each may have.

pub mod assets;
pub mod catalog;
pub mod changes;
pub mod cli;
pub mod clock;
pub mod domain;
pub mod i18n;
pub(crate) mod lists;
pub(crate) mod mail;
pub mod places;
pub(crate) mod plural;
pub mod progress;
pub mod report;
pub mod request;
pub mod storage;
pub mod telemetry;
pub mod views;
pub mod web;

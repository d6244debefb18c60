//! The site over HTTP. The only place with actix.

mod answers;
mod body;
mod caching;
mod caught;
mod client;
mod connection;
mod edition;
mod encoding;
mod ending;
mod failure;
mod finish;
mod handlers;
mod headers;
mod kept;
mod limits;
mod listening;
mod live;
mod metrics;
mod public_url;
mod ration;
mod reader;
mod refusal;
mod routes;
mod same_site;
mod server;
mod state;

pub use client::{Client, TrustedProxies};
pub use limits::Limits;
pub use public_url::PublicUrl;
pub use ration::Rations;
pub use server::{Application, ServerError};

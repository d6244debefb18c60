//! The site over HTTP. The only place with actix.

mod body;
mod caching;
mod encoding;
mod failure;
mod finish;
mod handlers;
mod headers;
mod live;
mod public_url;
mod reader;
mod routes;
mod server;
mod state;

pub use public_url::PublicUrl;
pub use server::{Application, ServerError};

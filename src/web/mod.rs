//! The site over HTTP. The only place with actix.

mod answers;
mod body;
mod caching;
mod caught;
mod edition;
mod encoding;
mod ending;
mod failure;
mod finish;
mod handlers;
mod headers;
mod kept;
mod live;
mod metrics;
mod public_url;
mod reader;
mod routes;
mod server;
mod state;

pub use public_url::PublicUrl;
pub use server::{Application, ServerError};

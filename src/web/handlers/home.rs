//! `GET /`

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::public;
use crate::{
    question::Fields,
    views,
    web::{failure::Failure, reader::Reader},
};

#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
}

/// Nothing that is searched for is longer.
const LONGEST_SEARCH: usize = 100;

pub(crate) async fn home(
    reader: Reader,
    search: Option<web::Query<Search>>,
) -> Result<HttpResponse, Failure> {
    let words = search
        .map(|search| search.into_inner().q)
        .unwrap_or_default();
    let words: String = words.chars().take(LONGEST_SEARCH).collect();
    public(views::home(
        &reader.site(),
        words.trim(),
        &Fields::default(),
        &[],
    ))
}

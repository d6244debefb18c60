//! `GET /`

use actix_web::{HttpResponse, http::StatusCode, web};
use serde::Deserialize;

use super::{page, public};
use crate::{
    request::CheckRequest,
    views,
    web::{caching::Caching, failure::Failure, reader::Reader},
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
    let words = words.trim();
    let fields = CheckRequest::default();
    if words.is_empty() {
        return reader.kept("", false, |context| {
            public(views::home(context, "", &fields, &[]))
        });
    }
    // What somebody searched for, perhaps a pasted number, is nobody else's business.
    let rendered = views::home(&reader.page_context(), words, &fields, &[]);
    page(StatusCode::OK, Caching::Never, rendered)
}

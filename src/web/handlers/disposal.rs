//! `GET /disposal` and `GET /disposal/{country}`

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{page, public};
use crate::{
    domain::Country,
    question::{PostcodeError, near},
    views::{self, Found, PointSearch},
    web::{
        body::of_query,
        caching::{ByRegion, Caching},
        failure::Failure,
        reader::Reader,
    },
};

pub(crate) async fn index(reader: Reader) -> Result<HttpResponse, Failure> {
    let countries = reader.snapshot.point_countries();
    let rendered = views::disposal_index(&reader.site(), countries, reader.region());
    let mut response = public(rendered)?;
    response.extensions_mut().insert(ByRegion);
    Ok(response)
}

/// A country without a guide of its own gets the general one; what is no country is not found.
pub(crate) async fn country(
    reader: Reader,
    request: HttpRequest,
    code: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let Some(country) = Country::parse(&code) else {
        return Failure::not_found();
    };
    let snapshot = &reader.snapshot;
    let guide = snapshot
        .disposal_in(country)
        .or_else(|| snapshot.disposal_in_general());
    let Some(guide) = guide else {
        return Failure::not_found();
    };
    let typed = of_query(request.query_string(), "near");
    // Where somebody looks is nobody else's business.
    let caching = match typed {
        Some(_) => Caching::Never,
        None => Caching::Page,
    };
    let mut search = None;
    if snapshot.point_countries().contains(&country) {
        let typed = typed.unwrap_or_default();
        let found = match (caching, near(&typed)) {
            (Caching::Page | Caching::Immutable, _) => Found::NotAsked,
            (Caching::Never, Err(error)) => Found::Wrong(error),
            (Caching::Never, Ok(postcode)) => match snapshot.nearest(country, &postcode)? {
                Some(nearest) => Found::Points(nearest),
                None => Found::Wrong(PostcodeError::Unknown),
            },
        };
        search = Some(PointSearch {
            country,
            typed,
            found,
        });
    }
    let status = match &search {
        Some(PointSearch {
            found: Found::Wrong(_),
            ..
        }) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    page(
        status,
        caching,
        views::disposal(&reader.site(), guide, search),
    )
}

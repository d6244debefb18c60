//! `GET /disposal` and `GET /disposal/{country}`

use actix_web::{HttpResponse, http::StatusCode};

use super::{html_cache_spec, uncacheable_page};
use crate::{
    domain::Country,
    request::{PostcodeError, parse_postcode},
    views::{self, PointSearch, PointSearchResult},
    web::{
        error::AppError,
        request_context::{CacheSpec, RequestContext},
    },
};

pub(crate) async fn index(context: RequestContext) -> Result<HttpResponse, AppError> {
    let countries = context.snapshot().point_countries();
    let guides = context.snapshot().disposal();
    // The page depends only on regions that it lists.
    let region = context.region().filter(|region| {
        countries.contains(region) || guides.iter().any(|guide| guide.country == Some(*region))
    });
    let spec = CacheSpec {
        region,
        varies_by_region: true,
        ..html_cache_spec("")
    };
    context.cacheable_response(&spec, |page_context| {
        Ok(views::disposal_index(page_context, countries, region)?)
    })
}

/// A country without a guide of its own has the general one; an unknown country code is not found.
pub(crate) async fn country(context: RequestContext) -> Result<HttpResponse, AppError> {
    let country = Country::parse(context.path_param("country")).ok_or(AppError::NOT_FOUND)?;
    let snapshot = context.snapshot();
    let guide = snapshot
        .disposal_in(country)
        .or_else(|| snapshot.disposal_in_general())
        .ok_or(AppError::NOT_FOUND)?;
    let has_points = snapshot.point_countries().contains(&country);
    let search = |typed: String, result| PointSearch {
        country,
        typed,
        result,
    };
    let Some(typed) = context.query_param("near") else {
        let code = country.as_str().to_lowercase();
        return context.cacheable_response(&html_cache_spec(&code), |page_context| {
            let search = has_points.then(|| search(String::new(), PointSearchResult::NotSearched));
            Ok(views::disposal(page_context, guide, search)?)
        });
    };
    let mut status = StatusCode::OK;
    let mut point_search = None;
    if has_points {
        let result = match parse_postcode(&typed) {
            Err(error) => PointSearchResult::InvalidPostcode(error),
            Ok(postcode) => match snapshot.nearest(country, &postcode)? {
                Some(nearest) => PointSearchResult::Points(nearest),
                None => PointSearchResult::InvalidPostcode(PostcodeError::Unknown),
            },
        };
        if matches!(result, PointSearchResult::InvalidPostcode(_)) {
            status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        point_search = Some(search(typed, result));
    }
    // A postcode is personal data.
    uncacheable_page(
        status,
        views::disposal(&context.page_context(), guide, point_search),
    )
}

//! `GET /disposal` and `GET /disposal/{country}`

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{page, public};
use crate::{
    domain::Country,
    request::{PostcodeError, parse_postcode},
    views::{self, Found, PointSearch},
    web::{body::of_query, caching::Caching, failure::Failure, ration::ration, reader::Reader},
};

pub(crate) async fn index(reader: Reader) -> Result<HttpResponse, Failure> {
    let countries = reader.snapshot().point_countries();
    let guides = reader.snapshot().disposal();
    // Other regions change nothing.
    let region = reader.region().filter(|region| {
        countries.contains(region) || guides.iter().any(|guide| guide.country == Some(*region))
    });
    reader.kept_for(region, |context| {
        public(views::disposal_index(context, countries, context.region))
    })
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
    let snapshot = reader.snapshot();
    let guide = snapshot
        .disposal_in(country)
        .or_else(|| snapshot.disposal_in_general());
    let Some(guide) = guide else {
        return Failure::not_found();
    };
    let has_points = snapshot.point_countries().contains(&country);
    let search = |typed: String, found| PointSearch {
        country,
        typed,
        found,
    };
    let Some(typed) = of_query(request.query_string(), "near") else {
        let search = has_points.then(|| search(String::new(), Found::NotAsked));
        let name = country.as_str().to_lowercase();
        return reader.kept(&name, false, |context| {
            public(views::disposal(context, guide, search))
        });
    };
    ration(&request)?;
    let mut status = StatusCode::OK;
    let mut searched = None;
    if has_points {
        let found = match parse_postcode(&typed) {
            Err(error) => Found::Wrong(error),
            Ok(postcode) => match snapshot.nearest(country, &postcode)? {
                Some(nearest) => Found::Points(nearest),
                None => Found::Wrong(PostcodeError::Unknown),
            },
        };
        if matches!(found, Found::Wrong(_)) {
            status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        searched = Some(search(typed, found));
    }
    // Where somebody looks is nobody else's business.
    page(
        status,
        Caching::Never,
        views::disposal(&reader.page_context(), guide, searched),
    )
}

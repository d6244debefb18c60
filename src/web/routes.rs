//! All routes of the site.

use actix_web::{Route, dev::HttpServiceFactory, guard, http::Method, middleware::from_fn, web};

use super::{
    app_state::AppState,
    catch_panic::catch_panic,
    cross_site::is_cross_site,
    error::AppError,
    handlers::{
        api, check, devices, disposal, feed, home, probes, recalls, static_files, static_pages,
    },
    middleware::{limit_checks, limit_pages, limit_postcode_searches},
    route_pattern::RoutePattern,
};
use crate::{i18n::Language, views::Problem};

/// All routes. Pages are at `/…` in the language of `Accept-Language` and at `/{lang}/…` in that language.
///
/// actix tries routes in this order, so frequent ones and those without parameters, which match fastest, come first. A path with a
/// parameter also matches fixed paths: `/recalls/feed` must come before `/recalls/{notice}`.
pub(super) fn routes(app: &mut web::ServiceConfig) {
    app.configure(frequent_pages)
        .service(post("/api/v1/check", api::check))
        .service(get("/healthz", probes::healthz))
        .service(get("/readyz", probes::readyz))
        .service(get("/robots.txt", static_files::robots))
        .service(page("/api/v1/devices", api::devices))
        .service(page("/api/v1/recalls", api::recalls));
    for language in Language::ALL {
        app.service(
            web::scope(&format!("/{}", language.tag()))
                .configure(frequent_pages)
                .configure(pages)
                .service(page("", home::home)),
        );
    }
    app.configure(pages)
        .service(get("/static/{name:.*}", static_files::file))
        .service(page("/api/v1/devices/{device}", api::device))
        .service(page("/api/v1/recalls/{notice}", api::recall))
        .default_service(web::to(|| async { AppError::NOT_FOUND }).wrap(from_fn(limit_pages)));
}

fn frequent_pages(app: &mut web::ServiceConfig) {
    app.service(post("/check", check::check))
        .service(page("/", home::home))
        .service(page("/devices/{device}", devices::device));
}

fn pages(app: &mut web::ServiceConfig) {
    app.service(page("/recalls", recalls::recalls))
        .service(page("/recalls/feed", feed::feed))
        .service(page("/disposal", disposal::index))
        .service(page("/about", static_pages::about))
        .service(page("/privacy", static_pages::privacy))
        .service(page("/accessibility", static_pages::accessibility))
        .service(page("/recalls/{notice}", recalls::recall))
        .service(page("/recalls/{notice}/poster", recalls::poster))
        .service(page_with_postcode_search(
            "/disposal/{country}",
            disposal::country,
        ));
}

/// GET and HEAD without a rate limit, for small texts and files; other methods get 405.
pub(super) fn get<F, Args>(path: &'static str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    get_or_head(path, web::route().to(handler))
}

/// GET and HEAD within the rate limit of pages; other methods get 405.
fn page<F, Args>(path: &'static str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    get_or_head(path, web::route().to(handler).wrap(from_fn(limit_pages)))
}

/// GET and HEAD within the rate limit of checks for a search, and that of pages otherwise; other methods get 405.
fn page_with_postcode_search<F, Args>(
    path: &'static str,
    handler: F,
) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    get_or_head(
        path,
        web::route()
            .to(handler)
            .wrap(from_fn(limit_postcode_searches)),
    )
}

fn get_or_head(path: &'static str, route: Route) -> impl HttpServiceFactory + use<> {
    web::resource(path)
        .app_data(RoutePattern(path))
        .route(route.guard(guard::Any(guard::Get()).or(guard::Head())))
        .default_service(method_not_allowed(&[Method::GET, Method::HEAD]))
        .wrap(from_fn(catch_panic))
}

/// POST within the rate limit, except from pages of other sites; other methods get 405.
fn post<F, Args>(path: &'static str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    web::resource(path)
        .app_data(RoutePattern(path))
        .route(
            web::post()
                .guard(guard::fn_guard(is_cross_site_request))
                .to(|| async { AppError::Problem(Problem::CrossSite) })
                .wrap(from_fn(limit_pages)),
        )
        .route(web::post().to(handler).wrap(from_fn(limit_checks)))
        .default_service(method_not_allowed(&[Method::POST]))
        .wrap(from_fn(catch_panic))
}

/// 405, whose page counts like any other page.
fn method_not_allowed(allowed: &'static [Method]) -> Route {
    web::to(move || async move { AppError::method_not_allowed(allowed) }).wrap(from_fn(limit_pages))
}

fn is_cross_site_request(request: &guard::GuardContext<'_>) -> bool {
    let state = request.app_data::<web::Data<AppState>>();
    let public_url = state.and_then(|state| state.public_url.as_ref());
    is_cross_site(request.head().headers(), public_url)
}

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
    middleware::{check_rate_limit, check_search_rate_limit},
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
        .service(get("/api/v1/devices", api::devices))
        .service(get("/api/v1/recalls", api::recalls));
    for language in Language::ALL {
        app.service(
            web::scope(&format!("/{}", language.tag()))
                .configure(frequent_pages)
                .configure(pages)
                .service(get("", home::home)),
        );
    }
    app.configure(pages)
        .service(get("/static/{name:.*}", static_files::file))
        .service(get("/api/v1/devices/{device}", api::device))
        .service(get("/api/v1/recalls/{notice}", api::recall))
        .default_service(web::to(|| async { AppError::NOT_FOUND }));
}

fn frequent_pages(app: &mut web::ServiceConfig) {
    app.service(post("/check", check::check))
        .service(get("/", home::home))
        .service(get("/devices/{device}", devices::device));
}

fn pages(app: &mut web::ServiceConfig) {
    app.service(get("/recalls", recalls::recalls))
        .service(get("/recalls/feed", feed::feed))
        .service(get("/disposal", disposal::index))
        .service(get("/about", static_pages::about))
        .service(get("/privacy", static_pages::privacy))
        .service(get("/accessibility", static_pages::accessibility))
        .service(get("/recalls/{notice}", recalls::recall))
        .service(get("/recalls/{notice}/poster", recalls::poster))
        .service(rate_limited_search(
            "/disposal/{country}",
            disposal::country,
        ));
}

/// GET and HEAD; other methods get 405.
pub(super) fn get<F, Args>(path: &'static str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    get_or_head(path, web::route().to(handler))
}

/// GET and HEAD, with a search that counts towards the rate limit; other methods get 405.
fn rate_limited_search<F, Args>(
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
            .wrap(from_fn(check_search_rate_limit)),
    )
}

fn get_or_head(path: &'static str, route: Route) -> impl HttpServiceFactory + use<> {
    web::resource(path)
        .app_data(RoutePattern(path))
        .route(route.guard(guard::Any(guard::Get()).or(guard::Head())))
        .default_service(web::to(|| async {
            AppError::method_not_allowed(&[Method::GET, Method::HEAD])
        }))
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
                .to(|| async { AppError::Problem(Problem::CrossSite) }),
        )
        .route(web::post().to(handler).wrap(from_fn(check_rate_limit)))
        .default_service(web::to(|| async {
            AppError::method_not_allowed(&[Method::POST])
        }))
        .wrap(from_fn(catch_panic))
}

fn is_cross_site_request(request: &guard::GuardContext<'_>) -> bool {
    let state = request.app_data::<web::Data<AppState>>();
    let public_url = state.and_then(|state| state.public_url.as_ref());
    is_cross_site(request.head().headers(), public_url)
}

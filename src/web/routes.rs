//! Every address of the site, in one table.

use actix_web::{dev::HttpServiceFactory, guard, http::Method, middleware::from_fn, web};

use super::{
    caught::caught,
    failure::Failure,
    handlers::{api, check, devices, disposal, feed, home, recalls, service, statics, texts},
    same_site::is_cross_site,
    state::State,
};
use crate::{i18n::Language, views::Problem};

/// Every address. Pages stand at `/…` in the reader's language and at `/{lang}/…` in that one.
///
/// Addresses are tried in this order. Those without a name in them take next to no time; what is asked for most comes first.
pub(super) fn routes(app: &mut web::ServiceConfig) {
    app.configure(asked_most)
        .service(post("/api/v1/check", api::check))
        .service(get("/healthz", service::healthz))
        .service(get("/readyz", service::readyz))
        .service(get("/robots.txt", service::robots))
        .service(get("/api/v1/devices", api::devices))
        .service(get("/api/v1/recalls", api::recalls));
    for language in Language::ALL {
        app.service(
            web::scope(&format!("/{}", language.tag()))
                .configure(asked_most)
                .configure(pages)
                .service(get("", home::home)),
        );
    }
    app.configure(pages)
        .service(get("/static/{name:.*}", statics::file))
        .service(get("/api/v1/devices/{device}", api::device))
        .service(get("/api/v1/recalls/{notice}", api::recall))
        .default_service(web::to(|| async { Failure::not_found() }));
}

fn asked_most(app: &mut web::ServiceConfig) {
    app.service(post("/check", check::check))
        .service(get("/", home::home))
        .service(get("/devices/{device}", devices::device));
}

fn pages(app: &mut web::ServiceConfig) {
    app.service(get("/recalls", recalls::recalls))
        .service(get("/recalls/feed", feed::feed))
        .service(get("/disposal", disposal::index))
        .service(get("/about", texts::about))
        .service(get("/privacy", texts::privacy))
        .service(get("/accessibility", texts::accessibility))
        .service(get("/recalls/{notice}", recalls::recall))
        .service(get("/recalls/{notice}/poster", recalls::poster))
        .service(get("/disposal/{country}", disposal::country));
}

/// GET and HEAD; every other method is told so.
pub(super) fn get<F, Args>(path: &str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    web::resource(path)
        .route(
            web::route()
                .guard(guard::Any(guard::Get()).or(guard::Head()))
                .to(handler),
        )
        .default_service(web::to(|| async {
            Failure::method_not_allowed(&[Method::GET, Method::HEAD])
        }))
        .wrap(from_fn(caught))
}

/// POST from anywhere but pages of other sites; every other method is told so.
fn post<F, Args>(path: &str, handler: F) -> impl HttpServiceFactory + use<F, Args>
where
    F: actix_web::Handler<Args>,
    Args: actix_web::FromRequest + 'static,
    F::Output: actix_web::Responder + 'static,
{
    web::resource(path)
        .route(
            web::post()
                .guard(guard::fn_guard(from_elsewhere))
                .to(|| async { Failure::Visitor(Problem::CrossSite) }),
        )
        .route(web::post().to(handler))
        .default_service(web::to(|| async {
            Failure::method_not_allowed(&[Method::POST])
        }))
        .wrap(from_fn(caught))
}

fn from_elsewhere(request: &guard::GuardContext<'_>) -> bool {
    let state = request.app_data::<web::Data<State>>();
    let public_url = state.and_then(|state| state.public_url.as_ref());
    is_cross_site(request.head().headers(), public_url)
}

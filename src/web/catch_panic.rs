//! A panic in a handler becomes the error page of its request; other requests are not affected.

use std::panic::AssertUnwindSafe;

use actix_web::{
    Error, HttpResponse,
    body::BoxBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
};
use futures_util::FutureExt;

use super::error::AppError;
use crate::telemetry::take_last_panic;

/// Middleware that turns a panic into an error. It wraps each route instead of the whole application: routing needs sole
/// ownership of the request, and here a clone of it is needed for the response.
///
/// Shared state stays valid after a panic: snapshots are immutable, and counters, locks and caches are never left half-changed.
pub(super) async fn catch_panic(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let http_request = request.request().clone();
    let response = AssertUnwindSafe(async move { next.call(request).await });
    response.catch_unwind().await.unwrap_or_else(|_| {
        let error = AppError::Panic(take_last_panic());
        Ok(ServiceResponse::new(
            http_request,
            HttpResponse::from_error(error),
        ))
    })
}

#[cfg(test)]
mod tests {
    use std::{env, process::Command, sync::Arc, time::Duration};

    use actix_web::{
        App, HttpResponse,
        http::StatusCode,
        middleware::from_fn,
        test::{TestRequest, call_service, init_service, read_body},
        web,
    };

    use crate::{
        catalog::{DataFiles, read},
        storage::Snapshot,
        telemetry,
        web::{
            app_state::AppState,
            client_address::TrustedProxies,
            metrics::Metrics,
            middleware::finish_response,
            rate_limiter::RateLimiter,
            routes::{get, routes},
            snapshot_store::SnapshotStore,
        },
    };

    /// A serial number, as the message of a panic could contain it.
    const TYPED: &str = "ACCJRU1D16400841";

    /// Set for the process whose log is checked: a process has one logger and one panic hook.
    const LOGGING: &str = "CATCH_PANIC_LOGGING";

    async fn panics(typed: web::Path<String>) -> HttpResponse {
        panic!("cannot read {typed}");
    }

    fn state() -> web::Data<AppState> {
        let dataset = read(&DataFiles::embedded(), None).unwrap();
        web::Data::new(AppState {
            snapshot_store: Arc::new(SnapshotStore::new(
                Snapshot::from_dataset(&dataset).unwrap(),
                None,
            )),
            public_url: None,
            metrics: Metrics::new(),
            rate_limiter: RateLimiter::new(0, 0, TrustedProxies::default()),
            request_timeout: Duration::from_secs(1),
        })
    }

    #[test]
    fn a_panicking_handler_shows_the_error_page_and_later_requests_are_served() {
        actix_web::rt::System::new().block_on(async {
            if env::var_os(LOGGING).is_some() {
                telemetry::start();
            }
            let site = App::new()
                .app_data(state())
                .wrap(from_fn(finish_response))
                .service(get("/panics/{typed}", panics))
                .service(get("/de/panics/{typed}", panics))
                .service(get("/api/panics/{typed}", panics))
                .configure(routes);
            let site = init_service(site).await;
            let ask = async |path: &str| {
                let request = TestRequest::get().uri(path).to_request();
                let response = call_service(&site, request).await;
                let (status, headers) = (response.status(), response.headers().clone());
                let header = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
                assert_eq!(header("cache-control"), "no-store", "{path}");
                assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
                let body = read_body(response).await.to_vec();
                (status, String::from_utf8(body).unwrap())
            };
            for (path, language) in [("/panics", "en"), ("/de/panics", "de")] {
                let (status, page) = ask(&format!("{path}/{TYPED}")).await;
                assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
                assert!(!page.contains("cannot read"), "{page}");
                let said = format!("<html lang=\"{language}\"");
                assert!(page.contains(&said), "{page}");
                let (_, id) = page
                    .split_once("<span class=\"code\" dir=\"ltr\">")
                    .unwrap();
                println!("shown: {}", id.split('<').next().unwrap());
            }
            let (status, answer) = ask(&format!("/api/panics/{TYPED}")).await;
            assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(!answer.contains(TYPED), "{answer}");
            let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
            assert_eq!(answer["error"]["code"], "internal");
            println!("shown: {}", answer["error"]["request"].as_str().unwrap());

            let (status, _) = ask("/nothing").await;
            assert_eq!(status, StatusCode::NOT_FOUND);
            if env::var_os(LOGGING).is_some() {
                assert_eq!(telemetry::panics(), 3);
                assert_eq!(telemetry::take_last_panic(), None);
            }
        });
    }

    #[test]
    fn the_log_has_the_location_of_a_panic_and_the_request_id_but_not_its_message() {
        let name = "a_panicking_handler_shows_the_error_page_and_later_requests_are_served";
        let path = module_path!().split_once("::").unwrap().1;
        let output = Command::new(env::current_exe().unwrap())
            .args(["--exact", "--nocapture", &format!("{path}::{name}")])
            .env(LOGGING, "1")
            .env_remove("RUST_LOG")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let log = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.success() && said.contains("1 passed"),
            "{said}{log}"
        );
        let ids: Vec<&str> = said
            .lines()
            .filter_map(|line| line.strip_prefix("shown: "))
            .collect();
        assert_eq!(ids.len(), 3, "{said}");
        for id in ids {
            let failed = format!("request {id} failed: the handler panicked at {}:", file!());
            assert_eq!(log.matches(&failed).count(), 1, "{log}");
            assert_eq!(log.matches(id).count(), 1, "{log}");
        }
        let panicked = format!("a thread panicked at {}:", file!());
        assert_eq!(log.matches(&panicked).count(), 3, "{log}");
        assert!(
            !log.contains(TYPED) && !log.contains("cannot read"),
            "{log}"
        );
    }
}

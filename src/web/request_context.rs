//! Language, region and snapshot of a request.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse,
    dev::Payload,
    http::header::{
        self, AcceptLanguage, Header, HeaderValue, Preference, Quality, TryIntoHeaderPair,
    },
    web,
};

use super::{
    PublicUrl,
    app_state::AppState,
    cache_control::{CacheControl, VaryByRegion, if_none_match},
    error::AppError,
    route_pattern::RoutePattern,
    served_snapshot::{PageKey, ServedSnapshot},
};
use crate::{domain::Country, i18n::Language, storage::Snapshot, views::PageContext};

/// The language of a request and the region of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RequestLocale {
    /// The language of the response.
    pub language: Language,
    /// Whether the path begins with the language (`/de/check`). Otherwise `Accept-Language` chose it, and the response
    /// varies by that header.
    pub language_in_path: bool,
    /// The region of the most preferred language tag that has one: `AT` of `de-AT`. It is a guess, so it decides only what a page
    /// shows first.
    pub region: Option<Country>,
}

impl RequestLocale {
    /// Language and region of a request: the language of the path, or the best one of `Accept-Language` (RFC 9110, 12.5.4).
    pub(super) fn from_request(request: &HttpRequest) -> Self {
        let accepted = ranked_languages(request);
        let in_path = language_of_path(request.path());
        let by_header = accepted.iter().find_map(|preference| match preference {
            Preference::Any => Some(Language::default()),
            Preference::Specific(tag) => Language::from_tag(tag.primary_language()),
        });
        let region = accepted.iter().find_map(|preference| match preference {
            Preference::Any => None,
            Preference::Specific(tag) => tag.region().filter(|region| region.len() == 2),
        });
        Self {
            language: in_path.or(by_header).unwrap_or_default(),
            language_in_path: in_path.is_some(),
            region: region.and_then(Country::parse),
        }
    }
}

/// The languages that the client accepts, the preferred ones first. `q=0` means "not acceptable".
fn ranked_languages(request: &HttpRequest) -> Vec<Preference<header::LanguageTag>> {
    let Ok(AcceptLanguage(mut languages)) = AcceptLanguage::parse(request) else {
        return Vec::new();
    };
    languages.retain(|language| language.quality > Quality::ZERO);
    AcceptLanguage(languages).ranked()
}

/// The language that a path begins with.
fn language_of_path(path: &str) -> Option<Language> {
    let first = path.trim_start_matches('/').split('/').next();
    Language::ALL
        .into_iter()
        .find(|language| Some(language.tag()) == first)
}

/// What a handler needs of its request besides the body: locale, snapshot, path parameters.
pub(super) struct RequestContext {
    snapshot: Arc<ServedSnapshot>,
    locale: RequestLocale,
    request: HttpRequest,
    state: web::Data<AppState>,
}

/// The media type of a response that every cache may store, and what the response depends on.
pub(super) struct CacheSpec<'a> {
    /// The parameter of the path in its canonical spelling, empty if the route has none: a path can be percent-encoded
    /// in many ways, and all of them are one address.
    pub path_param: &'a str,
    /// The region, if the response depends on it.
    pub region: Option<Country>,
    /// Whether the response depends on the region.
    pub varies_by_region: bool,
    /// What else the response depends on, such as `from=email`; empty for nothing.
    pub variant: &'static str,
    /// The media type.
    pub content_type: &'static str,
}

impl RequestContext {
    /// The context of a request. Locale and snapshot are chosen once and stay the same until the response is sent.
    pub(super) fn new(request: &HttpRequest) -> Option<Self> {
        let state = request.app_data::<web::Data<AppState>>()?.clone();
        let locale = Self::locale(request);
        let stored = request.extensions().get::<Arc<ServedSnapshot>>().cloned();
        let snapshot = stored.unwrap_or_else(|| {
            let current = state.snapshot_store.current();
            request.extensions_mut().insert(Arc::clone(&current));
            current
        });
        Some(Self {
            snapshot,
            locale,
            request: request.clone(),
            state,
        })
    }

    /// The locale of a request.
    pub(super) fn locale(request: &HttpRequest) -> RequestLocale {
        let stored = request.extensions().get::<RequestLocale>().copied();
        stored.unwrap_or_else(|| {
            let locale = RequestLocale::from_request(request);
            request.extensions_mut().insert(locale);
            locale
        })
    }

    /// The generation of the snapshot that a response was made from; `None` if it used no snapshot, such as a static file.
    pub(super) fn generation(request: &HttpRequest) -> Option<HeaderValue> {
        let extensions = request.extensions();
        let snapshot = extensions.get::<Arc<ServedSnapshot>>()?;
        snapshot.generation_header().cloned()
    }

    /// The data that this request is answered from.
    pub(super) fn snapshot(&self) -> &Snapshot {
        self.snapshot.snapshot()
    }

    /// The snapshot with what is computed once for each generation.
    pub(super) fn served_snapshot(&self) -> &ServedSnapshot {
        &self.snapshot
    }

    /// State that all requests share.
    pub(super) fn state(&self) -> &AppState {
        &self.state
    }

    /// The region of the reader's browser.
    pub(super) fn region(&self) -> Option<Country> {
        self.locale.region
    }

    /// The parameter `name` of the route's pattern, as it is in the path.
    pub(super) fn path_param(&self, name: &str) -> &str {
        self.request.match_info().query(name)
    }

    /// The first value of the query parameter `name`; `None` if there is none.
    pub(super) fn query_param(&self, name: &str) -> Option<String> {
        query_param(self.request.query_string(), name)
    }

    /// Whether the path belongs to the JSON API, so that errors are JSON.
    pub(super) fn is_api(&self) -> bool {
        self.strip_language(self.request.path())
            .starts_with("/api/")
    }

    /// What pages are rendered with.
    pub(super) fn page_context(&self) -> PageContext<'_> {
        PageContext {
            messages: self.locale.language.messages(),
            language_in_address: self.locale.language_in_path,
            path: self.strip_language(self.request.path()),
            submitted: None,
            region: self.locale.region,
            public_url: self.state.public_url.as_ref().map(PublicUrl::as_str),
            recalls: self.snapshot().recalls(),
            disposal: self.snapshot().disposal(),
            generation: self.snapshot().generation(),
            qr_codes: Some(&self.snapshot.qr_codes),
        }
    }

    /// The rendered response, which every cache may store, or 304 if the client has it. Its entity tag depends on everything that
    /// the response depends on, so that 304 needs no rendering.
    pub(super) fn cacheable_response(
        &self,
        spec: &CacheSpec<'_>,
        render: impl FnOnce(&PageContext<'_>) -> Result<String, AppError>,
    ) -> Result<HttpResponse, AppError> {
        self.conditional_response(spec, || {
            let page_context = PageContext {
                region: spec.region,
                path: &self.canonical_path(spec.path_param),
                ..self.page_context()
            };
            Ok(HttpResponse::Ok()
                .content_type(spec.content_type)
                .body(render(&page_context)?))
        })
    }

    /// The response that `create` returns, with an entity tag, or 304 if the client has it.
    pub(super) fn conditional_response(
        &self,
        spec: &CacheSpec<'_>,
        create: impl FnOnce() -> Result<HttpResponse, AppError>,
    ) -> Result<HttpResponse, AppError> {
        let tag = self.snapshot.entity_tag(&PageKey {
            path: &self.canonical_path(spec.path_param),
            language: self.locale.language,
            language_in_path: self.locale.language_in_path,
            region: spec.region,
            variant: spec.variant,
        });
        let mut response = if if_none_match(&self.request, &tag) {
            HttpResponse::NotModified().finish()
        } else {
            create()?
        };
        // A tag is hexadecimal, so it is always a valid header.
        if let Ok((name, value)) = header::ETag(tag).try_into_pair() {
            response.headers_mut().insert(name, value);
        }
        let mut extensions = response.extensions_mut();
        extensions.insert(CacheControl::Page);
        if spec.varies_by_region {
            extensions.insert(VaryByRegion);
        }
        drop(extensions);
        Ok(response)
    }

    /// The path of this request without a language, and with its parameter in the canonical spelling.
    fn canonical_path(&self, param: &str) -> String {
        canonical_path(
            RoutePattern::from_request(&self.request).unwrap_or_default(),
            param,
        )
    }

    /// A path without the language that it begins with.
    fn strip_language<'path>(&self, path: &'path str) -> &'path str {
        if !self.locale.language_in_path {
            return path;
        }
        let rest = path
            .trim_start_matches('/')
            .strip_prefix(self.locale.language.tag());
        rest.filter(|rest| !rest.is_empty()).unwrap_or("/")
    }
}

/// The first value of `name` in a query string (URL Standard, `application/x-www-form-urlencoded`).
pub(super) fn query_param(query: &str, name: &str) -> Option<String> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

/// The path of a route's pattern with its parameter: `/devices/{device}` and `anker-a1112` are `/devices/anker-a1112`.
fn canonical_path(pattern: &str, param: &str) -> String {
    match pattern.split_once('{').zip(pattern.split_once('}')) {
        Some(((before, _), (_, after))) => [before, param, after].concat(),
        None => pattern.to_owned(),
    }
}

impl FromRequest for RequestContext {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::new(request).ok_or_else(|| {
            actix_web::error::ErrorInternalServerError("the application has no state")
        }))
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn locale(path: &str, accept_language: &str) -> RequestLocale {
        let request = TestRequest::with_uri(path)
            .insert_header((header::ACCEPT_LANGUAGE, accept_language))
            .to_http_request();
        RequestLocale::from_request(&request)
    }

    #[test]
    fn the_accepted_language_with_the_highest_weight_is_chosen_then_the_first() {
        for (accepted, expected) in [
            ("", Language::English),
            ("EN-gb;q=0.3", Language::English),
            ("tlh, en;q=0.1", Language::English),
            ("tlh", Language::English),
            ("*", Language::English),
            ("*, de;q=0.5", Language::English),
            ("de;q=x", Language::English),
            ("de;q=1.5, fr;q=0.1", Language::French),
            ("de;Q=0.1, fr;q=0.9", Language::French),
            ("de;level=1;q=0.1, fr;q=0.9", Language::French),
            ("de ; q=0.1 , fr ; q=0.9", Language::French),
            (";;,,", Language::English),
            ("ja;q=0, de;q=0.1", Language::German),
            ("ar-EG,en;q=0.8", Language::Arabic),
            ("pt-BR, es;q=0.8, fr;q=0.9", Language::French),
            ("de-CH, fr-CH", Language::German),
            ("ja-JP", Language::Japanese),
            ("es-419", Language::Spanish),
        ] {
            assert_eq!(locale("/", accepted).language, expected, "{accepted}");
        }
    }

    #[test]
    fn the_language_of_the_path_wins_over_the_header() {
        let german = locale("/de/check", "fr-CA");
        assert_eq!(german.language, Language::German);
        assert!(german.language_in_path);
        assert_eq!(german.region, Country::parse("CA"));
        assert!(!locale("/deutsch", "fr").language_in_path);
    }

    #[test]
    fn the_region_is_that_of_the_preferred_tag_with_a_region() {
        for (accepted, region) in [
            ("de-AT, en-GB;q=0.9", Some("AT")),
            ("en, fr-ca;q=0.5", Some("CA")),
            ("zh-Hant-TW", Some("TW")),
            ("es-419", None),
            ("en", None),
            ("en-ZZ", None),
            ("", None),
        ] {
            let region = region.and_then(Country::parse);
            assert_eq!(locale("/", accepted).region, region, "{accepted}");
        }
    }

    #[test]
    fn a_query_parameter_has_its_first_value() {
        assert_eq!(
            query_param("a=1&near=SW1A+1AA&near=2", "near").as_deref(),
            Some("SW1A 1AA")
        );
        assert_eq!(query_param("n%65ar", "near").as_deref(), Some(""));
        assert_eq!(query_param("nearer=1", "near"), None);
        assert_eq!(query_param("near=%ff", "near").as_deref(), Some("\u{fffd}"));
    }

    #[test]
    fn a_canonical_path_has_the_parameter_in_its_place() {
        for (pattern, param, path) in [
            ("/devices/{device}", "anker-a1112", "/devices/anker-a1112"),
            ("/recalls/{notice}/poster", "x-1", "/recalls/x-1/poster"),
            ("/recalls", "", "/recalls"),
        ] {
            assert_eq!(canonical_path(pattern, param), path);
        }
    }
}

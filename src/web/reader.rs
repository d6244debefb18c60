//! Who reads: the language, the address without it, and the data that answer.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    http::header::{self, HeaderValue},
    web,
};

use super::{live::History, state::State};
use crate::{
    domain::Country,
    i18n::{Language, accepted_region},
    storage::Snapshot,
    views::Site,
};

/// What a handler needs of the request besides its own fields.
pub(super) struct Reader {
    /// The data that answer, to the end of the request.
    pub snapshot: Arc<Snapshot>,
    language: Language,
    language_in_address: bool,
    region: Option<Country>,
    path: String,
    state: web::Data<State>,
}

impl Reader {
    pub(super) fn of(request: &HttpRequest) -> Option<Self> {
        let state = request.app_data::<web::Data<State>>()?.clone();
        let path = request.path();
        let (first, rest) = path
            .trim_start_matches('/')
            .split_once('/')
            .unwrap_or((path.trim_start_matches('/'), ""));
        let named = Language::ALL
            .into_iter()
            .find(|language| language.tag() == first);
        let accepted = request
            .headers()
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Some(Self {
            snapshot: generation(request, &state),
            language: named
                .unwrap_or_else(|| accepted.map_or_else(Language::default, Language::accepted)),
            language_in_address: named.is_some(),
            region: accepted
                .and_then(accepted_region)
                .and_then(|region| Country::parse(&region)),
            path: named.map_or_else(|| path.to_owned(), |_| format!("/{rest}")),
            state,
        })
    }

    /// The name of the generation that this request took, if it took one.
    pub(super) fn taken(
        request: &HttpRequest,
    ) -> Option<Result<HeaderValue, header::InvalidHeaderValue>> {
        let taken = request.extensions();
        let snapshot = taken.get::<Arc<Snapshot>>()?;
        Some(HeaderValue::from_str(snapshot.generation()))
    }

    /// What pages are made with.
    pub(super) fn site(&self) -> Site<'_> {
        Site {
            messages: self.language.messages(),
            language_in_address: self.language_in_address,
            path: &self.path,
            asked: None,
            region: self.region,
            public_url: self.state.public_url.as_ref().map(super::PublicUrl::as_str),
            recalls: self.snapshot.recalls(),
            disposal: self.snapshot.disposal(),
            generation: self.snapshot.generation(),
        }
    }

    /// What happened to the files that wanted to answer.
    pub(super) fn history(&self) -> History {
        self.state.live.history()
    }

    /// The language.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// The country that the visitor's browser names beside the language. A guess, which hides nothing; what depends on it is
    /// marked [`super::caching::ByRegion`].
    pub(super) fn region(&self) -> Option<Country> {
        self.region
    }

    /// Whether the language was chosen by `Accept-Language`, so that caches must tell readers apart.
    pub(super) fn varies(&self) -> bool {
        !self.language_in_address
    }

    /// Whether the request came in under an address for programs.
    pub(super) fn is_program(&self) -> bool {
        self.path.starts_with("/api/")
    }
}

/// The data that answer this request: taken once, and the same to its end, whatever takes their place meanwhile.
fn generation(request: &HttpRequest, state: &State) -> Arc<Snapshot> {
    let mut taken = request.extensions_mut();
    if let Some(snapshot) = taken.get::<Arc<Snapshot>>() {
        return Arc::clone(snapshot);
    }
    let snapshot = state.live.current();
    taken.insert(Arc::clone(&snapshot));
    snapshot
}

impl FromRequest for Reader {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            Self::of(request).ok_or_else(|| actix_web::error::ErrorInternalServerError("no state")),
        )
    }
}

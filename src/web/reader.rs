//! Who reads: the language, the address without it, and the data that answer.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse,
    dev::Payload,
    http::header::{self, HeaderValue},
    web,
};

use super::{
    answers::Cast,
    edition::{AnswerAsked, Edition, PageKey},
    failure::Failure,
    kept::Kept,
    live::History,
    state::State,
};
use crate::{
    domain::Country,
    i18n::{Language, accepted_region},
    likeness::Likeness,
    storage::Snapshot,
    views::Site,
};

/// What a handler needs of the request besides its own fields.
pub(super) struct Reader {
    edition: Arc<Edition>,
    language: Language,
    language_in_address: bool,
    /// The country that the visitor's browser names beside the language. A guess, which hides nothing.
    region: Option<Country>,
    path: String,
    request: HttpRequest,
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
            edition: edition(request, &state),
            language: named
                .unwrap_or_else(|| accepted.map_or_else(Language::default, Language::accepted)),
            language_in_address: named.is_some(),
            region: accepted
                .and_then(accepted_region)
                .and_then(|region| Country::parse(&region)),
            path: named.map_or_else(|| path.to_owned(), |_| format!("/{rest}")),
            request: request.clone(),
            state,
        })
    }

    /// The name of the generation that this request took, if it took one.
    pub(super) fn taken(
        request: &HttpRequest,
    ) -> Option<Result<HeaderValue, header::InvalidHeaderValue>> {
        let taken = request.extensions();
        let edition = taken.get::<Arc<Edition>>()?;
        Some(HeaderValue::from_str(edition.snapshot.generation()))
    }

    /// The data that answer, to the end of the request.
    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.edition.snapshot
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
            recalls: self.snapshot().recalls(),
            disposal: self.snapshot().disposal(),
            generation: self.snapshot().generation(),
        }
    }

    /// A page that anyone may keep, as this visitor takes it; made where it is not kept already. It is the same for readers from
    /// everywhere.
    pub(super) fn kept(
        &self,
        from_email: bool,
        make: impl FnOnce(&Site<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        self.keep(None, from_email, make)
    }

    /// The same where what may concern the reader's region comes first.
    pub(super) fn kept_by_region(
        &self,
        make: impl FnOnce(&Site<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        self.keep(self.region, false, |site| Ok(make(site)?.by_region()))
    }

    fn keep(
        &self,
        region: Option<Country>,
        from_email: bool,
        make: impl FnOnce(&Site<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        let key = PageKey {
            path: self.request.path().to_owned(),
            language: self.language,
            region,
            from_email,
        };
        let site = Site {
            region,
            ..self.site()
        };
        let page = self.edition.page(&key, || make(&site))?;
        Ok(page.answer(&self.request))
    }

    /// An answer of the kind that many owners get, as this visitor takes it; what it is made from knows no codes.
    pub(super) fn answered(
        &self,
        likeness: &Likeness<'_>,
        make: impl FnOnce(&Site<'_>, &Likeness<'_>) -> Result<Cast, Failure>,
    ) -> Result<HttpResponse, Failure> {
        let asked = AnswerAsked {
            path: self.request.path(),
            language: self.language,
            region: self.region,
            likeness: &likeness.key,
        };
        let cast = self
            .edition
            .answer(asked, || make(&self.site(), likeness))?;
        Ok(cast.answer(&self.request, &likeness.filling))
    }

    /// What happened to the files that wanted to answer.
    pub(super) fn history(&self) -> History {
        self.state.live.history()
    }

    /// The language.
    pub(super) fn language(&self) -> Language {
        self.language
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
fn edition(request: &HttpRequest, state: &State) -> Arc<Edition> {
    let mut taken = request.extensions_mut();
    if let Some(edition) = taken.get::<Arc<Edition>>() {
        return Arc::clone(edition);
    }
    let edition = state.live.current();
    taken.insert(Arc::clone(&edition));
    edition
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

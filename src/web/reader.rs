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
    views::PageContext,
};

/// What a handler needs of the request besides its own fields.
pub(super) struct Reader {
    edition: Arc<Edition>,
    language: Language,
    language_in_address: bool,
    /// The country that the visitor's browser names beside the language. A guess, which hides nothing.
    region: Option<Country>,
    request: HttpRequest,
    state: web::Data<State>,
}

/// What is known of who sent a request, and of the data that answer it.
#[derive(Clone)]
pub(super) struct Heard {
    pub language: Language,
    /// Whether the address names the language; otherwise `Accept-Language` chose it, and caches must tell readers apart.
    pub language_in_address: bool,
    /// The data that answer, where somebody asked for them: taken once, and the same to the end, whatever takes their place meanwhile.
    edition: Option<Arc<Edition>>,
}

impl Heard {
    fn of(request: &HttpRequest) -> Self {
        let (first, _) = split(request.path());
        let named = Language::ALL
            .into_iter()
            .find(|language| language.tag() == first);
        let chosen = || accepted(request).map_or_else(Language::default, Language::accepted);
        Self {
            language: named.unwrap_or_else(chosen),
            language_in_address: named.is_some(),
            edition: None,
        }
    }

    /// The name of the generation that answered; `None` where an answer was made from no data, such as a file that is kept for a year.
    pub(super) fn generation(&self) -> Option<HeaderValue> {
        self.edition.as_ref()?.generation.clone()
    }
}

/// The address that a pattern has for a name: `/devices/{device}` and `anker-a1112` are `/devices/anker-a1112`.
fn named(pattern: &str, name: &str) -> String {
    match pattern.split_once('{').zip(pattern.split_once('}')) {
        Some(((before, _), (_, after))) => [before, name, after].concat(),
        None => pattern.to_owned(),
    }
}

/// The first part of an address, and what follows.
fn split(path: &str) -> (&str, &str) {
    let path = path.trim_start_matches('/');
    path.split_once('/').unwrap_or((path, ""))
}

fn accepted(request: &HttpRequest) -> Option<&str> {
    let said = request.headers().get(header::ACCEPT_LANGUAGE)?;
    said.to_str().ok()
}

impl Reader {
    pub(super) fn of(request: &HttpRequest) -> Option<Self> {
        let state = request.app_data::<web::Data<State>>()?.clone();
        let mut heard = Self::heard(request);
        let edition = heard.edition.take().unwrap_or_else(|| state.live.current());
        let (language, language_in_address) = (heard.language, heard.language_in_address);
        heard.edition = Some(Arc::clone(&edition));
        request.extensions_mut().insert(heard);
        Some(Self {
            edition,
            language,
            language_in_address,
            region: accepted(request)
                .and_then(accepted_region)
                .and_then(|region| Country::parse(&region)),
            request: request.clone(),
            state,
        })
    }

    /// What was heard of a request, from its reader if it had one.
    pub(super) fn heard(request: &HttpRequest) -> Heard {
        let taken = request.extensions();
        let known = taken.get::<Heard>().cloned();
        known.unwrap_or_else(|| Heard::of(request))
    }

    /// An address without the language that it names.
    fn inside<'path>(&self, path: &'path str) -> &'path str {
        if !self.language_in_address {
            return path;
        }
        let inside = path
            .trim_start_matches('/')
            .strip_prefix(self.language.tag());
        inside.filter(|path| !path.is_empty()).unwrap_or("/")
    }

    /// The part of the address that stands for a name in its pattern.
    pub(super) fn part(&self, name: &str) -> &str {
        self.request.match_info().query(name)
    }

    /// What the address asks for besides; empty where that is nothing.
    pub(super) fn query(&self) -> &str {
        self.request.query_string()
    }

    /// The data that answer, to the end of the request.
    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.edition.snapshot
    }

    /// What pages are made with.
    pub(super) fn page_context(&self) -> PageContext<'_> {
        PageContext {
            messages: self.language.messages(),
            language_in_address: self.language_in_address,
            path: self.inside(self.request.path()),
            submitted: None,
            region: self.region,
            public_url: self.state.public_url.as_ref().map(super::PublicUrl::as_str),
            recalls: self.snapshot().recalls(),
            disposal: self.snapshot().disposal(),
            generation: self.snapshot().generation(),
        }
    }

    /// A page that anyone may keep, as this visitor takes it; made where it is not kept already. `name`: what its address names, as we
    /// write it, since an address can be spelled in many ways. It is the same for readers from everywhere.
    pub(super) fn kept(
        &self,
        name: &str,
        from_email: bool,
        make: impl FnOnce(&PageContext<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        self.keep(name, None, from_email, make)
    }

    /// The same where what concerns a region comes first.
    pub(super) fn kept_for(
        &self,
        region: Option<Country>,
        make: impl FnOnce(&PageContext<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        self.keep("", region, false, |site| Ok(make(site)?.by_region()))
    }

    fn keep(
        &self,
        name: &str,
        region: Option<Country>,
        from_email: bool,
        make: impl FnOnce(&PageContext<'_>) -> Result<Kept, Failure>,
    ) -> Result<HttpResponse, Failure> {
        let pattern = self.request.match_pattern().unwrap_or_default();
        let key = PageKey {
            path: named(&pattern, name),
            language: self.language,
            region,
            from_email,
        };
        let page = self.edition.page(&key, || {
            make(&PageContext {
                region,
                path: self.inside(&key.path),
                ..self.page_context()
            })
        })?;
        Ok(page.answer(&self.request))
    }

    /// An answer of the kind that many owners get, as this visitor takes it; what it is made from knows no codes.
    pub(super) fn answered(
        &self,
        likeness: &Likeness<'_>,
        make: impl FnOnce(&PageContext<'_>, &Likeness<'_>) -> Result<Cast, Failure>,
    ) -> Result<HttpResponse, Failure> {
        let asked = AnswerAsked {
            path: self.request.path(),
            language: self.language,
            region: self.region,
            likeness: &likeness.key,
        };
        let cast = self
            .edition
            .answer(asked, || make(&self.page_context(), likeness))?;
        Ok(cast.answer(&self.request, &likeness.filling))
    }

    /// What happened to the files that wanted to answer.
    pub(super) fn history(&self) -> History {
        self.state.live.history()
    }

    /// The country that the visitor's browser names beside the language. A guess, which hides nothing.
    pub(super) fn region(&self) -> Option<Country> {
        self.region
    }

    /// Whether the request came in under an address for programs.
    pub(super) fn is_program(&self) -> bool {
        self.inside(self.request.path()).starts_with("/api/")
    }
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

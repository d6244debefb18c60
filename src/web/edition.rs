//! A generation of the data, and the pages that were made from it.

use std::{hash::Hash, sync::Arc};

use actix_web::http::header::HeaderValue;
use foldhash::quality::RandomState;
use quick_cache::{
    Equivalent, Weighter,
    sync::{Cache, DefaultLifecycle},
};

use super::{answers::Cast, kept::Kept};
use crate::{domain::Country, i18n::Language, likeness::LikenessKey, storage::Snapshot};

/// How many bytes of pages are kept, and as many of answers; several hundred of each.
const ROOM: u64 = 12 * 1024 * 1024;

/// About how many that are.
const ABOUT: usize = 500;

/// A generation of the data, and the pages that were made from it: they go when it goes.
pub(super) struct Edition {
    /// The data.
    pub snapshot: Snapshot,
    /// The name of its generation, as answers have it.
    pub generation: Option<HeaderValue>,
    pages: Cache<PageKey, Arc<Kept>, Size, RandomState>,
    answers: Cache<AnswerKey, Arc<Cast>, Size, RandomState>,
}

/// What tells one page from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct PageKey {
    /// As it was asked for.
    pub path: String,
    pub language: Language,
    /// Where the reader is, if that changes the page.
    pub region: Option<Country>,
    /// It says that the reader comes from an email.
    pub from_email: bool,
}

/// What tells one answer from another, codes aside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct AnswerKey {
    path: String,
    language: Language,
    region: Option<Country>,
    likeness: LikenessKey,
}

/// The same for a look. Its fields are hashed like those of the key.
#[derive(Clone, Copy, Debug, Hash)]
pub(super) struct AnswerAsked<'a> {
    /// Of the page or of the JSON, in the language of the address or of the reader.
    pub path: &'a str,
    pub language: Language,
    pub region: Option<Country>,
    pub likeness: &'a LikenessKey,
}

impl Equivalent<AnswerKey> for AnswerAsked<'_> {
    fn equivalent(&self, key: &AnswerKey) -> bool {
        self.path == key.path
            && self.language == key.language
            && self.region == key.region
            && *self.likeness == key.likeness
    }
}

impl From<AnswerAsked<'_>> for AnswerKey {
    fn from(asked: AnswerAsked<'_>) -> Self {
        Self {
            path: asked.path.to_owned(),
            language: asked.language,
            region: asked.region,
            likeness: asked.likeness.clone(),
        }
    }
}

impl Edition {
    /// Nothing is made yet.
    pub fn new(snapshot: Snapshot) -> Self {
        Self {
            generation: HeaderValue::from_str(snapshot.generation()).ok(),
            snapshot,
            pages: cache(),
            answers: cache(),
        }
    }

    /// The page; made where it is not there.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn page<E>(
        &self,
        key: &PageKey,
        make: impl FnOnce() -> Result<Kept, E>,
    ) -> Result<Arc<Kept>, E> {
        self.pages.get_or_insert_with(key, || Ok(Arc::new(make()?)))
    }

    /// The answer's cast; made where it is not there.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn answer<E>(
        &self,
        asked: AnswerAsked<'_>,
        make: impl FnOnce() -> Result<Cast, E>,
    ) -> Result<Arc<Cast>, E> {
        if let Some(cast) = self.answers.get(&asked) {
            return Ok(cast);
        }
        self.answers
            .get_or_insert_with(&AnswerKey::from(asked), || Ok(Arc::new(make()?)))
    }
}

fn cache<K: Eq + Hash, V: Clone>() -> Cache<K, V, Size, RandomState>
where
    Size: Weighter<K, V>,
{
    let life = DefaultLifecycle::default();
    Cache::with(ABOUT, ROOM, Size, RandomState::default(), life)
}

/// What is kept takes its own room, and about as much again when it is packed.
#[derive(Clone)]
struct Size;

impl Weighter<PageKey, Arc<Kept>> for Size {
    fn weight(&self, key: &PageKey, page: &Arc<Kept>) -> u64 {
        (key.path.len() + 2 * page.length()) as u64 + 500
    }
}

impl Weighter<AnswerKey, Arc<Cast>> for Size {
    fn weight(&self, _: &AnswerKey, cast: &Arc<Cast>) -> u64 {
        2 * cast.length() as u64 + 3000
    }
}

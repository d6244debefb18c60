//! The snapshot that is served, with what is computed once for each generation.

use std::sync::OnceLock;

use actix_web::{
    http::header::{EntityTag, HeaderValue},
    web::Bytes,
};

use super::{PublicUrl, compression::gzip};
use crate::{domain::Country, i18n::Language, storage::Snapshot, views::NoticeQrCodes};

/// A hash of sources, templates, messages, static files and dependencies, so that a new version of the program invalidates all
/// cached pages.
const BUILD_ID: &str = env!("CHARGE_SAFELY_BUILD_ID");

/// A snapshot that is served, with what is computed once for each generation.
pub(super) struct ServedSnapshot {
    snapshot: Snapshot,
    generation: Option<HeaderValue>,
    /// Has hashed what all entity tags have in common: build, generation and public URL.
    tag_hasher: blake3::Hasher,
    /// `GET /api/v1/devices`.
    pub device_list: OnceLock<ApiList>,
    /// `GET /api/v1/recalls`.
    pub notice_list: OnceLock<ApiList>,
    /// The QR codes of notice pages.
    pub qr_codes: NoticeQrCodes,
}

/// A JSON document that is too long to serialize and compress for each request: hundreds of kilobytes.
#[derive(Clone, Debug)]
pub(super) struct ApiList {
    /// The document.
    pub json: Bytes,
    /// The same compressed with gzip.
    pub gzip: Option<Bytes>,
}

impl ApiList {
    /// Compresses a document.
    pub(super) fn new(json: Vec<u8>) -> Self {
        Self {
            gzip: gzip(&json).map(Bytes::from),
            json: json.into(),
        }
    }
}

/// Everything that a page depends on besides the generation and the settings of the site.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageKey<'a> {
    /// The canonical path, without a language.
    pub path: &'a str,
    pub language: Language,
    /// Whether the path begins with the language; then the links of the page do, too.
    pub language_in_path: bool,
    /// The region, if the page depends on it.
    pub region: Option<Country>,
    /// What else the page depends on.
    pub variant: &'a str,
}

impl ServedSnapshot {
    /// A snapshot on a site with this public address, which pages show.
    pub(super) fn new(snapshot: Snapshot, public_url: Option<&PublicUrl>) -> Self {
        let mut tag_hasher = blake3::Hasher::new();
        for part in [
            BUILD_ID,
            snapshot.generation(),
            public_url.map_or("", PublicUrl::as_str),
        ] {
            tag_hasher.update(part.as_bytes()).update(&[0]);
        }
        Self {
            generation: HeaderValue::from_str(snapshot.generation()).ok(),
            qr_codes: NoticeQrCodes::new(snapshot.recalls()),
            snapshot,
            tag_hasher,
            device_list: OnceLock::new(),
            notice_list: OnceLock::new(),
        }
    }

    /// The data.
    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The generation as the value of a response header.
    pub(super) fn generation_header(&self) -> Option<&HeaderValue> {
        self.generation.as_ref()
    }

    /// The entity tag of a page (RFC 9110, 8.8.3). It is weak, since the compressed and the plain page have the same one. Every
    /// machine that runs this build with this generation and these settings makes the same tag.
    pub(super) fn entity_tag(&self, page: &PageKey<'_>) -> EntityTag {
        let region = page.region.as_ref().map_or("", Country::as_str);
        let mut hasher = self.tag_hasher.clone();
        let prefix = if page.language_in_path { "/" } else { "" };
        for part in [page.path, prefix, page.language.tag(), region, page.variant] {
            hasher.update(part.as_bytes()).update(&[0]);
        }
        EntityTag::new_weak(hasher.finalize().to_hex()[..24].to_owned())
    }
}

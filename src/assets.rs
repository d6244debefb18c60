//! Static files, built into the binary; their addresses carry a hash of their content.

use std::sync::OnceLock;

/// A static file.
#[derive(Debug)]
pub struct Asset {
    /// Its name below `static/`, such as `icons/lamp.svg`.
    pub name: &'static str,
    /// Its name with the hash of its content, such as `style.0123456789ab.css`.
    pub hashed: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
    /// The same as gzip and as brotli, packed when somebody first asks for it.
    gzip: OnceLock<Option<Vec<u8>>>,
    brotli: OnceLock<Option<Vec<u8>>>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

impl Asset {
    /// The file of that hashed name.
    #[must_use]
    pub fn at(hashed: &str) -> Option<&'static Self> {
        ASSETS.iter().copied().find(|asset| asset.hashed == hashed)
    }

    /// The drawing of that name below `static/`, as text to put into a page.
    #[must_use]
    pub fn drawing(folder: &str, name: &str) -> Option<&'static str> {
        let matches = |asset: &&Self| {
            let stem = asset
                .name
                .strip_prefix(folder)?
                .strip_prefix('/')?
                .strip_suffix(".svg")?;
            (stem == name).then_some(())
        };
        let asset = ASSETS.iter().find(|asset| matches(asset).is_some())?;
        std::str::from_utf8(asset.bytes).ok().map(str::trim_end)
    }

    /// What it holds as `pack` makes gzip of it, once; `None` where that is not worth it. The largest takes more than a page's time.
    #[must_use]
    pub fn gzip(&'static self, pack: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<&'static [u8]> {
        self.gzip.get_or_init(|| pack(self.bytes)).as_deref()
    }

    /// The same with brotli.
    #[must_use]
    pub fn brotli(&'static self, pack: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<&'static [u8]> {
        self.brotli.get_or_init(|| pack(self.bytes)).as_deref()
    }

    /// Its address, from the root of the site.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/static/{}", self.hashed)
    }
}

//! Static files, built into the program; their addresses contain a hash of their content.

/// A static file.
#[derive(Debug)]
pub struct Asset {
    /// The path below `static/`, such as `icons/lamp.svg`.
    pub name: &'static str,
    /// The path with a hash of the content, such as `style.0123456789ab.css`.
    pub hashed: &'static str,
    /// The media type, such as `image/svg+xml`.
    pub media_type: &'static str,
    /// The content.
    pub bytes: &'static [u8],
    /// The content compressed with gzip, if that is shorter.
    pub gzip: Option<&'static [u8]>,
    /// The content compressed with Brotli, if that is shorter.
    pub brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

impl Asset {
    /// The file with that hashed path.
    #[must_use]
    pub fn at(hashed: &str) -> Option<&'static Self> {
        ASSETS.iter().copied().find(|asset| asset.hashed == hashed)
    }

    /// Its address, from the root of the site.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/static/{}", self.hashed)
    }
}

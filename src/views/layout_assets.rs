//! Files and choices of the layout, which all pages share.

use crate::{
    assets::{APP_JS, FAVICON_SVG, STYLE_CSS},
    i18n::Language,
};

/// Addresses of files, and the languages of the switch.
pub(super) struct LayoutAssets;

impl LayoutAssets {
    /// The style sheet.
    pub fn style() -> String {
        STYLE_CSS.address()
    }

    /// The script.
    pub fn script() -> String {
        APP_JS.address()
    }

    /// The icon.
    pub fn icon() -> String {
        FAVICON_SVG.address()
    }

    /// The languages of the switch.
    pub fn languages() -> &'static [Language] {
        &Language::ALL
    }
}

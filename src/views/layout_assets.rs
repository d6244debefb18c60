//! What stands around every page.

use crate::{
    assets::{APP_JS, FAVICON_SVG, STYLE_CSS},
    i18n::Language,
};

/// Addresses and choices that the layout needs besides the site.
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

    /// The languages of the switch, which stands there only when there is a choice.
    pub fn languages() -> &'static [Language] {
        &Language::ALL
    }
}

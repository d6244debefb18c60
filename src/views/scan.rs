//! The scanner: the camera reads the code on the label, on the owner's own device.

use askama::{Template, filters::HtmlSafe};

use super::Site;
use crate::assets::{SCAN_JS, SCAN_ZXING_READER_JS, SCAN_ZXING_READER_WASM};

/// Buttons that script shows where they can work, and the words that it says while it does.
#[derive(Template)]
#[template(path = "parts/scan.html")]
pub(super) struct Scan<'a> {
    site: &'a Site<'a>,
    script: String,
    /// The program that finds codes where the browser itself cannot: its script, and what that runs.
    reader: [String; 2],
    found: String,
    other: String,
}

impl HtmlSafe for Scan<'_> {}

impl<'a> Scan<'a> {
    pub fn new(site: &'a Site<'a>) -> Self {
        let button = site.text("check-button");
        Self {
            site,
            script: SCAN_JS.address(),
            reader: [
                SCAN_ZXING_READER_JS.address(),
                SCAN_ZXING_READER_WASM.address(),
            ],
            found: site
                .messages
                .format("scan-found", &[("code", "{c}"), ("button", button)]),
            other: site.messages.format("scan-other", &[("text", "{c}")]),
        }
    }
}

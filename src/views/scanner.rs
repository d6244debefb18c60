//! The scanner: the camera reads the code on the label. It runs in the browser.

use askama::{Template, filters::HtmlSafe};

use super::PageContext;
use crate::assets::{SCAN_JS, SCAN_ZXING_READER_JS, SCAN_ZXING_READER_WASM};

/// The buttons, which the script shows if the browser supports them, and the texts for the script.
#[derive(Template)]
#[template(path = "parts/scan.html")]
pub(super) struct Scanner<'a> {
    context: &'a PageContext<'a>,
    script: String,
    /// The script and the WebAssembly of the decoder for browsers that have none.
    reader: [String; 2],
    found: String,
    other: String,
}

impl HtmlSafe for Scanner<'_> {}

impl<'a> Scanner<'a> {
    pub fn new(context: &'a PageContext<'a>) -> Self {
        let button = context.text("check-button");
        Self {
            context,
            script: SCAN_JS.address(),
            reader: [
                SCAN_ZXING_READER_JS.address(),
                SCAN_ZXING_READER_WASM.address(),
            ],
            found: context
                .messages
                .format("scan-found", &[("code", "{c}"), ("button", button)]),
            other: context.messages.format("scan-other", &[("text", "{c}")]),
        }
    }
}

//! The scanner: the camera reads the code on the label, on the owner's own device.

use askama::{Template, filters::HtmlSafe};

use super::PageContext;
use crate::assets::{SCAN_JS, SCAN_ZXING_READER_JS, SCAN_ZXING_READER_WASM};

/// Buttons that script shows where they can work, and the words that it says while it does.
#[derive(Template)]
#[template(path = "parts/scan.html")]
pub(super) struct Scan<'a> {
    context: &'a PageContext<'a>,
    script: String,
    /// The program that finds codes where the browser itself cannot: its script, and what that runs.
    reader: [String; 2],
    found: String,
    other: String,
}

impl HtmlSafe for Scan<'_> {}

impl<'a> Scan<'a> {
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

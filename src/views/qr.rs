//! QR codes of addresses, for paper.

use std::{
    fmt::{self, Write as _},
    sync::OnceLock,
};

use askama::filters::HtmlSafe;
use qrcode::{Color, EcLevel, QrCode};

use crate::{domain::Recalls, i18n::Language};

/// The width of the quiet zone in squares (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A QR code as SVG. The address is shown next to it as text, so the code is hidden from screen readers.
#[derive(Clone)]
pub(crate) struct Qr(String);

impl HtmlSafe for Qr {}

impl fmt::Display for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The QR codes of all notice pages of one generation. Each is made at its first use, since one takes longer than the rest of a page.
pub struct NoticeQrCodes(Vec<OnceLock<Option<Qr>>>);

impl NoticeQrCodes {
    /// A notice has one page without a language in its address, and one for each language.
    const PAGES: usize = 1 + Language::ALL.len();

    /// None is made yet.
    pub(crate) fn new(recalls: &Recalls) -> Self {
        let pages = recalls.notices().len() * Self::PAGES;
        Self((0..pages).map(|_| OnceLock::new()).collect())
    }

    /// The code of the page at `address`: that of the notice at this position, in the language of the address.
    pub(super) fn get(
        &self,
        position: usize,
        language: Option<Language>,
        address: &str,
    ) -> Option<&Qr> {
        let page = language.map_or(0, |language| 1 + language as usize);
        let code = self.0.get(position * Self::PAGES + page)?;
        code.get_or_init(|| Qr::of(address)).as_ref()
    }
}

impl Qr {
    /// The QR code of `address`; `None` if it is too long. It is readable with 15 % of it damaged (level M).
    pub fn of(address: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let width = code.width();
        let colours = code.to_colors();
        let mut path = String::new();
        for (y, row) in colours.chunks(width).enumerate() {
            // Runs of dark squares; the position is relative to the end of the run before.
            let mut x = 0;
            let mut end = None;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] == Color::Dark {
                    let _ = match end {
                        None => write!(path, "M{} {}", x + QUIET, y + QUIET),
                        Some(end) => write!(path, "m{} 0", x - end),
                    };
                    x += run.len();
                    let _ = write!(path, "h{}", run.len());
                    end = Some(x);
                } else {
                    x += run.len();
                }
            }
        }
        let size = width + 2 * QUIET;
        // A run is a line as thick as a square. Moved down by half of that, it fills its row.
        Some(Self(format!(
            "<svg aria-hidden=\"true\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/>\
             <path stroke=\"#000\" transform=\"translate(0 .5)\" d=\"{path}\"/></svg>"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::test_fixture::with_context;

    /// The squares that a drawing makes dark.
    fn dark(drawing: &str) -> Vec<(usize, usize)> {
        let path = drawing.rsplit("d=\"").next().unwrap();
        let path = path.split('"').next().unwrap();
        let (mut x, mut y, mut found) = (0, 0, Vec::new());
        for piece in path
            .split_inclusive(|c: char| c.is_ascii_digit())
            .flat_map(str::chars)
            .collect::<String>()
            .replace('M', "|M")
            .replace('m', "|m")
            .replace('h', "|h")
            .split('|')
            .filter(|p| !p.is_empty())
        {
            let numbers: Vec<usize> = piece[1..].split(' ').map(|n| n.parse().unwrap()).collect();
            match &piece[..1] {
                "M" => (x, y) = (numbers[0], numbers[1]),
                "m" => x += numbers[0],
                _ => {
                    found.extend((x..x + numbers[0]).map(|x| (x, y)));
                    x += numbers[0];
                }
            }
        }
        found
    }

    #[test]
    fn the_drawing_has_the_squares_of_the_code_and_a_quiet_zone() {
        let address = "https://recalls.example/recalls/anker-2024-a1112";
        let drawing = Qr::of(address).unwrap().to_string();
        let code = QrCode::with_error_correction_level(address, EcLevel::M).unwrap();
        let width = code.width();
        let expected: Vec<(usize, usize)> = code
            .to_colors()
            .iter()
            .enumerate()
            .filter(|(_, colour)| **colour == Color::Dark)
            .map(|(at, _)| (at % width + QUIET, at / width + QUIET))
            .collect();
        assert_eq!(dark(&drawing), expected);
        assert!(drawing.contains(&format!("viewBox=\"0 0 {0} {0}\"", width + 8)));
        assert!(drawing.len() < 3_000, "{}", drawing.len());
    }

    #[test]
    fn every_page_of_every_notice_has_a_code_of_its_own() {
        with_context("/", |context| {
            let codes = NoticeQrCodes::new(context.recalls);
            let languages = Language::ALL.map(Some).into_iter().chain([None]);
            for (language, position) in languages.flat_map(|l| [(l, 0), (l, 1)]) {
                let address = format!("https://a.example/{language:?}/{position}");
                let code = codes.get(position, language, &address).unwrap();
                assert_eq!(code.0, Qr::of(&address).unwrap().0);
            }
        });
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(Qr::of(&"a".repeat(4_000)).is_none());
    }
}

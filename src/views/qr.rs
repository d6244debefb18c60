//! QR codes of addresses, for paper.

use std::fmt::{self, Write as _};

use askama::filters::HtmlSafe;
use qrcode::{Color, EcLevel, QrCode};

/// The width of the quiet zone in squares (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A QR code as SVG. The address is shown beside it as text, so the code is hidden from screen readers.
pub(super) struct Qr(String);

impl HtmlSafe for Qr {}

impl fmt::Display for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
    fn an_address_that_is_too_long_has_no_code() {
        assert!(Qr::of(&"a".repeat(4_000)).is_none());
    }
}

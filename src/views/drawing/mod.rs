//! Drawings of devices, made of shared parts: the device, the side with the print, and the label on it.
//!
//! A drawing is hidden from screen readers; the caption has the place and the two numbers in words.

mod label_side;
mod outline;
#[cfg(test)]
mod tests;

use askama::{Template, filters::HtmlSafe};

use self::{
    label_side::{LabelSide, SideShape},
    outline::{SmallView, front, small_view, word_place},
};
use crate::domain::{CodeFormat, Drawing, PrintedSide};

/// Which of the two numbers the drawing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LabelMarks {
    /// It shows the model.
    pub model: bool,
    /// It shows the code or its place.
    pub code: bool,
}

/// A drawing as SVG.
#[derive(Template)]
#[template(path = "parts/drawing.html")]
pub(super) struct Picture<'a> {
    /// The shapes of the device's front.
    front: &'static str,
    /// The left edge of the device; it is centred if there is no second view.
    left: u16,
    /// A word on its front, and its coordinates.
    word: Option<(&'a str, u16, u16)>,
    /// The side with the print, small.
    side: Option<SmallView>,
    /// An arrow shows that the device is turned round to that side.
    turned: bool,
    /// The place of the print is not known; a magnifying glass says to look for it.
    search: bool,
    /// The side with the print, as large as fits.
    face: LabelSide,
}

impl HtmlSafe for Picture<'_> {}

impl<'a> Picture<'a> {
    /// A drawing, with a placeholder for a code of that form.
    pub fn new(drawing: &'a Drawing, code: &CodeFormat) -> Self {
        let anywhere = drawing.side == PrintedSide::Anywhere;
        let word = drawing.front.as_deref().and_then(|word| {
            let (x, y) = word_place(drawing.outline, drawing.side)?;
            Some((word, x, y))
        });
        Self {
            front: front(drawing.outline, drawing.side),
            left: if anywhere { 64 } else { 6 },
            word,
            side: small_view(drawing.outline, drawing.side),
            turned: drawing.side.is_turned_away(),
            search: anywhere,
            face: LabelSide::new(&drawing.lines, code, SideShape::of(drawing)),
        }
    }

    /// The numbers that the caption can refer to.
    pub fn marks(&self) -> LabelMarks {
        self.face.marks()
    }
}

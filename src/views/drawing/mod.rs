//! Drawings of devices, put together from shared parts: the thing, the side with the print, and the label on it.
//!
//! A drawing is hidden from screen readers: the place and the two numbers stand beside it in words.

mod label_side;
mod outline;
#[cfg(test)]
mod tests;

use askama::{Template, filters::HtmlSafe};

use self::{
    label_side::{LabelSide, SideShape},
    outline::{SmallView, front, label_side, word_place},
};
use crate::domain::{CodeForm, Drawing, PrintedSide};

/// Which of the two numbers the drawing has, and which of them matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LabelMarks {
    /// The model stands on it.
    pub model: bool,
    /// The code stands on it, or its place.
    pub code: bool,
}

/// A drawing as SVG.
#[derive(Template)]
#[template(path = "parts/drawing.html")]
pub(super) struct Picture<'a> {
    /// The whole thing, from its front.
    front: &'static str,
    /// Where the thing stands; in the middle where there is no second view.
    left: u16,
    /// A word on its front, and where.
    word: Option<(&'a str, u16, u16)>,
    /// The side with the print, small; the page turns to it where the arrow stands.
    side: Option<SmallView>,
    turned: bool,
    /// The print may stand anywhere: look for it.
    search: bool,
    /// The side with the print, as large as fits.
    face: LabelSide,
}

impl HtmlSafe for Picture<'_> {}

impl<'a> Picture<'a> {
    /// What `drawing` says, with a placeholder of that form.
    pub fn new(drawing: &'a Drawing, code: &CodeForm) -> Self {
        let anywhere = drawing.side == PrintedSide::Anywhere;
        let word = drawing.front.as_deref().and_then(|word| {
            let (x, y) = word_place(drawing.outline, drawing.side)?;
            Some((word, x, y))
        });
        Self {
            front: front(drawing.outline, drawing.side),
            left: if anywhere { 64 } else { 6 },
            word,
            side: label_side(drawing.outline, drawing.side),
            turned: drawing.side.is_turned_away(),
            search: anywhere,
            face: LabelSide::new(&drawing.lines, code, SideShape::of(drawing)),
        }
    }

    /// What the words beside it may point at.
    pub fn marks(&self) -> LabelMarks {
        self.face.marks()
    }
}

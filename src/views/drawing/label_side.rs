//! The side with the print, large: its lines, with the model marked 1 and the code marked 2.

use super::LabelMarks;
use crate::domain::{CodeFormat, DeviceOutline, Drawing, LabelLine, PrintedSide};

/// The top of the side; the whole device is above it.
const TOP: u16 = 94;
/// How many characters fit into one line, with the words before a code.
const MAX_LINE_CHARACTERS: usize = 24;
/// A longer code is divided into lines, since readers lose their place in it.
const MAX_CODE_CHARACTERS: usize = 20;
/// How wide a character of a code is: 0.6 em, which all monospaced fonts keep within a tenth.
const CHARACTER: f32 = 10.2;
/// How many characters a line of words may have before it is squeezed.
const MAX_TEXT_CHARACTERS: usize = 31;

/// How the side with the print is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SideShape {
    /// A side with corners as round as this.
    Side(u16),
    /// A round base.
    Round,
    /// A label, if the side is not known.
    Label,
}

impl SideShape {
    pub(super) fn of(drawing: &Drawing) -> Self {
        match (drawing.side, drawing.outline) {
            (PrintedSide::Anywhere, _) => Self::Label,
            (_, DeviceOutline::Speakerphone | DeviceOutline::Lamp) => Self::Round,
            (PrintedSide::Prong, _) => Self::Side(36),
            (_, DeviceOutline::Slab | DeviceOutline::TwoPorts | DeviceOutline::ThreePorts) => {
                Self::Side(12)
            }
            _ => Self::Side(24),
        }
    }
}

/// The side as it is drawn.
pub(super) struct LabelSide {
    pub shape: SideShape,
    pub top: u16,
    pub height: u16,
    /// Where text begins.
    left: u16,
    pub rows: Vec<LabelRow>,
}

/// A printed line. `y` is its baseline.
pub(super) struct LabelRow {
    pub text: String,
    pub x: u16,
    pub y: u16,
    /// It is the line that matters, or goes on with it.
    pub strong: bool,
    /// Squeezed, so that it fits whatever the font.
    pub squeezed: bool,
    pub mark: Option<Mark>,
    pub frame: Option<Frame>,
}

/// The number next to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Model,
    Code,
}

impl Mark {
    pub fn number(self) -> char {
        match self {
            Self::Model => '1',
            Self::Code => '2',
        }
    }
}

/// The frame around the line that matters.
pub(super) struct Frame {
    pub width: u16,
    pub height: u16,
    /// Dashed if the place is not known, or if there is no code.
    pub broken: bool,
}

impl LabelSide {
    pub(super) fn new(lines: &[LabelLine], code: &CodeFormat, shape: SideShape) -> Self {
        let round = shape == SideShape::Round;
        let mut side = Self {
            shape,
            top: TOP,
            height: if round { 36 } else { 16 },
            left: 50,
            rows: Vec::new(),
        };
        let coded = lines.iter().any(|line| {
            matches!(
                line,
                LabelLine::Code(_) | LabelLine::CodeElsewhere(_) | LabelLine::NoCode
            )
        });
        for line in lines {
            match line {
                LabelLine::Text(text) => side.print(text, None),
                LabelLine::Model(text) if coded => side.print(text, Some(Mark::Model)),
                LabelLine::Model(text) => {
                    side.frame(std::slice::from_ref(text), Mark::Model, false);
                }
                LabelLine::Code(words) => side.frame(&code_lines(words, code), Mark::Code, false),
                LabelLine::CodeElsewhere(words) => {
                    side.frame(&code_lines(words, code), Mark::Code, true);
                }
                LabelLine::NoCode => side.frame(&[String::new()], Mark::Code, true),
                LabelLine::Gap => side.height += 20,
            }
        }
        side.height += if round { 28 } else { 10 };
        if round {
            side.center();
        }
        side
    }

    /// Moves the lines to the middle, where a round side is widest.
    fn center(&mut self) {
        let longest = self.rows.iter().map(|row| row.text.chars().count()).max();
        let left = (320 + 36 - width(longest.unwrap_or(0)).min(250)) / 2;
        for row in &mut self.rows {
            row.x = left;
        }
    }

    /// Its upper corner at the left, to which the small view is enlarged.
    pub(super) fn corner(&self) -> (u16, u16) {
        match self.shape {
            SideShape::Side(round) => (4 + round / 3, self.top + round / 3),
            SideShape::Round => (40, self.top + self.height * 9 / 50),
            SideShape::Label => (4, self.top),
        }
    }

    /// Height of the whole drawing.
    pub(super) fn bottom(&self) -> u16 {
        self.top + self.height + 4
    }

    pub(super) fn marks(&self) -> LabelMarks {
        let has = |mark| self.rows.iter().any(|row| row.mark == Some(mark));
        LabelMarks {
            model: has(Mark::Model),
            code: has(Mark::Code),
        }
    }

    fn print(&mut self, text: &str, mark: Option<Mark>) {
        self.rows.push(LabelRow {
            text: text.to_owned(),
            x: self.left,
            strong: false,
            y: self.top + self.height + 17,
            squeezed: text.chars().count() > MAX_TEXT_CHARACTERS,
            mark,
            frame: None,
        });
        self.height += 30;
    }

    /// Lines in one frame; the mark is next to the first.
    fn frame(&mut self, lines: &[String], mark: Mark, broken: bool) {
        let longest = lines.iter().map(|line| line.chars().count()).max();
        let frame = Frame {
            width: width(longest.filter(|&longest| longest > 0).unwrap_or(8)),
            height: 10 + 24 * u16::try_from(lines.len()).unwrap_or(1),
            broken,
        };
        let height = frame.height;
        let mut frame = Some(frame);
        for (line, y) in lines
            .iter()
            .zip((self.top + self.height + 23..).step_by(24))
        {
            self.rows.push(LabelRow {
                text: line.clone(),
                // A place without a code is the corner at the right.
                x: if line.is_empty() { 206 } else { self.left },
                y,
                strong: true,
                squeezed: false,
                mark: frame.is_some().then_some(mark),
                frame: frame.take(),
            });
        }
        self.height += height + 8;
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a line has at most 40 characters"
)]
fn width(characters: usize) -> u16 {
    (characters as f32 * CHARACTER) as u16 + 14
}

/// The words before the code and the placeholder: in one line if they fit, else the words first.
fn code_lines(words: &str, code: &CodeFormat) -> Vec<String> {
    let placeholder = code.placeholder();
    let one_line = format!("{words} {placeholder}").trim_start().to_owned();
    let characters: Vec<char> = placeholder.chars().collect();
    if characters.len() <= MAX_CODE_CHARACTERS && one_line.chars().count() <= MAX_LINE_CHARACTERS {
        return vec![one_line];
    }
    let parts = characters.len().div_ceil(MAX_CODE_CHARACTERS).max(1);
    let size = characters.len().div_ceil(parts).max(1);
    let words = (!words.is_empty()).then(|| words.to_owned());
    words
        .into_iter()
        .chain(characters.chunks(size).map(|part| part.iter().collect()))
        .collect()
}

//! Whether a drawing fits its device: a line that was copied from another device would send owners astray.

use super::super::{DiagnosticKind, read::Marks};
use crate::domain::{Device, Drawing, LabelLine};

/// More lines, or longer ones, cannot be read on a telephone.
const MOST_LINES: usize = 6;
const LONGEST: usize = 40;

pub(super) fn drawing(device: &Device, drawing: &Drawing, marks: &mut Marks<'_>) {
    let mut add = |flaw: &str| {
        marks
            .at("lines")
            .add(DiagnosticKind::Value(flaw.to_owned()))
    };
    if drawing.lines.len() > MOST_LINES {
        add("at most 6 lines fit into a drawing");
    }
    let texts = drawing.lines.iter().filter_map(text);
    if texts
        .chain(&drawing.front)
        .any(|text| text.chars().count() > LONGEST)
    {
        add("at most 40 characters of a line fit into a drawing");
    }
    let models = || drawing.lines.iter().filter_map(model);
    let codes = || drawing.lines.iter().filter(|line| is_code(line));
    if models().count() > 1 || codes().count() > 1 {
        add("a drawing has one line with the model and one with the code at most");
    }
    if models().count() + codes().count() == 0 {
        add("a drawing shows where the model or the code stands: add a line for it");
    }
    if models().any(|line| !names(device, line)) {
        add("the line does not name this device's `model`: correct it");
    }
    let printed = device.code.printed_as.as_deref().unwrap_or_default();
    if codes()
        .filter_map(text)
        .any(|words| !words.contains(printed))
    {
        add("the words before the code are others than `printed_as`: correct one of them");
    }
}

fn text(line: &LabelLine) -> Option<&String> {
    match line {
        LabelLine::Text(text)
        | LabelLine::Model(text)
        | LabelLine::Code(text)
        | LabelLine::CodeElsewhere(text) => Some(text),
        LabelLine::NoCode | LabelLine::Gap => None,
    }
}

fn model(line: &LabelLine) -> Option<&str> {
    match line {
        LabelLine::Model(text) => Some(text),
        _ => None,
    }
}

fn is_code(line: &LabelLine) -> bool {
    matches!(
        line,
        LabelLine::Code(_) | LabelLine::CodeElsewhere(_) | LabelLine::NoCode
    )
}

/// A device can stand for several model numbers, with commas between them.
fn names(device: &Device, line: &str) -> bool {
    device.model.split(", ").any(|model| line.contains(model))
}

//! Validates a device's drawing of its label.

use super::super::diagnostic::DiagnosticSink;
use crate::domain::{Device, Drawing, LabelLine};

/// More lines, or longer ones, are not legible on a telephone.
const MAX_LINES: usize = 6;
const MAX_LINE_CHARACTERS: usize = 40;

/// Checks the size of the drawing, and that it was not copied from another device: owners compare it with their own label.
pub(super) fn drawing(device: &Device, drawing: &Drawing, sink: &mut DiagnosticSink) {
    let mut sink = sink.at("lines");
    if drawing.lines.len() > MAX_LINES {
        sink.add_invalid(format!(
            "a drawing has at most {MAX_LINES} lines: remove some"
        ));
    }
    let mut texts = drawing.lines.iter().filter_map(text).chain(&drawing.front);
    if texts.any(|text| text.chars().count() > MAX_LINE_CHARACTERS) {
        sink.add_invalid(format!(
            "a line of a drawing has at most {MAX_LINE_CHARACTERS} characters: shorten it"
        ));
    }
    let models = || drawing.lines.iter().filter_map(model);
    let codes = || drawing.lines.iter().filter(|line| is_code(line));
    if models().count() > 1 || codes().count() > 1 {
        sink.add_invalid(
            "a drawing has at most one line with the model and one with the code: remove the others",
        );
    }
    if models().count() + codes().count() == 0 {
        sink.add_invalid("a drawing must show where the model or the code is: add a line for it");
    }
    if models().any(|line| !names_model(device, line)) {
        sink.add_invalid("the line with the model does not have this device's `model`: correct it");
    }
    let printed_as = device.code.printed_as.as_deref().unwrap_or_default();
    let mut code_texts = codes().filter_map(text);
    if code_texts.any(|text| !text.contains(printed_as)) {
        sink.add_invalid(
            "the line with the code does not have the text of `printed_as`: correct one of them",
        );
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
        LabelLine::Text(_)
        | LabelLine::Code(_)
        | LabelLine::CodeElsewhere(_)
        | LabelLine::NoCode
        | LabelLine::Gap => None,
    }
}

fn is_code(line: &LabelLine) -> bool {
    matches!(
        line,
        LabelLine::Code(_) | LabelLine::CodeElsewhere(_) | LabelLine::NoCode
    )
}

/// `model` may list several model numbers, separated by commas.
fn names_model(device: &Device, line: &str) -> bool {
    device.model.split(", ").any(|model| line.contains(model))
}

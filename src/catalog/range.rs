//! Ranges, as notices and lists write them.

use super::DiagnosticKind;
use crate::domain::CodeRange;

/// All codes from one to another. Without `letters` they differ in digits at the end only.
pub(super) fn range(from: &str, to: &str, letters: bool) -> Result<CodeRange, DiagnosticKind> {
    let (first, last) = (from.to_owned(), to.to_owned());
    if from.len() != to.len() {
        return Err(DiagnosticKind::NoRange {
            from: first,
            to: last,
            why: "both ends need the same length",
        });
    }
    if to < from {
        return Err(DiagnosticKind::Backwards {
            from: first,
            to: last,
        });
    }
    if letters {
        return Ok(CodeRange::characters(from, to));
    }
    if from == to {
        return Ok(CodeRange::one(from));
    }
    CodeRange::numbers(from, to).ok_or(DiagnosticKind::NoRange {
        from: first,
        to: last,
        why: "they differ in more than digits at the end; if letters count too, `letters = true`",
    })
}

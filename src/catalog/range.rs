//! Ranges, as notices and lists write them.

use super::Flaw;
use crate::domain::Span;

/// All codes from one to another. Without `letters` they differ in digits at the end only.
pub(super) fn range(from: &str, to: &str, letters: bool) -> Result<Span, Flaw> {
    let (first, last) = (from.to_owned(), to.to_owned());
    if from.len() != to.len() {
        return Err(Flaw::NoRange {
            from: first,
            to: last,
            why: "both ends need the same length",
        });
    }
    if to < from {
        return Err(Flaw::Backwards {
            from: first,
            to: last,
        });
    }
    if letters {
        return Ok(Span::characters(from, to));
    }
    if from == to {
        return Ok(Span::one(from));
    }
    Span::numbers(from, to).ok_or(Flaw::NoRange {
        from: first,
        to: last,
        why: "they differ in more than digits at the end; if letters count too, `letters = true`",
    })
}

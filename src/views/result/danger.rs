//! What can happen, in so few words that they stand on the first screen of a phone.

use crate::{
    domain::{HazardKind, Notice},
    views::PageContext,
};

/// More dangers than these would push the first step off the first screen.
const SHOWN: usize = 2;

/// The gravest dangers that the notices name, in a short sentence. A battery whose notices name none is recalled all the same:
/// then it is one to be treated like a fire hazard.
pub(super) fn danger(context: &PageContext<'_>, relevant: &[&Notice]) -> String {
    let named = relevant.iter().flat_map(|notice| &notice.hazard.kinds);
    let mut kinds: Vec<HazardKind> = named.copied().collect();
    kinds.sort_by_key(|kind| rank(*kind));
    kinds.dedup();
    let words: Vec<String> = kinds
        .iter()
        .take(SHOWN)
        .map(|kind| {
            context
                .text(&format!("danger-{}", kind.as_str()))
                .to_owned()
        })
        .collect();
    if words.is_empty() {
        return context.text("dangers-unnamed").to_owned();
    }
    let dangers = context.messages.all_of(&words);
    context.messages.format("dangers", &[("dangers", &dangers)])
}

/// Fire comes first: it is what nearly every notice is about, and what the first steps are for.
fn rank(kind: HazardKind) -> u8 {
    match kind {
        HazardKind::Fire => 0,
        HazardKind::Explosion => 1,
        HazardKind::Burns => 2,
        HazardKind::Smoke => 3,
        HazardKind::Overheating => 4,
        HazardKind::Melting => 5,
        HazardKind::PropertyDamage => 6,
    }
}

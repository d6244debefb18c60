//! The hazards in a sentence that is short enough for the first screen of a phone.

use crate::{
    domain::{HazardKind, Notice},
    i18n::value_key,
    views::PageContext,
};

/// More dangers would push the first step off the first screen.
const MAX_DANGERS: usize = 2;

/// The most serious hazards of the notices, in a short sentence. If the notices name none, it says to treat the device as a fire risk.
pub(super) fn danger(context: &PageContext<'_>, relevant: &[&Notice]) -> String {
    let kinds = relevant.iter().flat_map(|notice| &notice.hazard.kinds);
    let mut kinds: Vec<HazardKind> = kinds.copied().collect();
    kinds.sort_by_key(|kind| rank(*kind));
    kinds.dedup();
    kinds.truncate(MAX_DANGERS);
    if kinds.is_empty() {
        return context.text("dangers-unnamed").to_owned();
    }
    let words: Vec<&str> = kinds
        .iter()
        .map(|kind| context.text(&value_key("danger", kind.as_str())))
        .collect();
    let dangers = context.messages.all_of(&words);
    context.messages.format("dangers", &[("dangers", &dangers)])
}

/// Fire comes first: nearly every notice is about fire, and the first steps are for it.
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

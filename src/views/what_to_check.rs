//! What an owner has to look for on the unit.

use crate::domain::{Condition, Device, Entry, Recalls};

/// What decides about a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WhatToCheck {
    /// The code.
    Code,
    /// Whether there is a code at all: recalled units have none.
    Absence,
    /// Nothing: every unit is recalled.
    Nothing,
}

/// What an owner of `device` has to look for.
pub(super) fn what_to_check(recalls: &Recalls, device: &Device) -> WhatToCheck {
    let of_device = |rule: &&Entry| rule.applies_to.includes(&device.slug);
    let rules = || {
        recalls
            .notices_of(&device.slug)
            .flat_map(|notice| &notice.rules)
            .filter(of_device)
            .filter(|rule| !rule.sieve)
    };
    if rules().any(|rule| rule.conditions == [Condition::AllUnits]) {
        WhatToCheck::Nothing
    } else if rules().any(|rule| rule.conditions.contains(&Condition::NoCode)) {
        WhatToCheck::Absence
    } else {
        WhatToCheck::Code
    }
}

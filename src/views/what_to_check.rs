//! Decides what an owner has to check on the unit: its code, whether it has a code, or nothing.

use crate::domain::{Condition, Device, Entry, Recalls};

/// What decides whether a unit of a device is recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WhatToCheck {
    /// The code.
    Code,
    /// Whether the unit has a code: recalled units have none.
    Absence,
    /// Nothing: every unit is recalled.
    Nothing,
}

/// What an owner of `device` has to check.
pub(super) fn what_to_check(recalls: &Recalls, device: &Device) -> WhatToCheck {
    let of_device = |rule: &&Entry| rule.applies_to.includes(&device.slug);
    let rules = || {
        recalls
            .notices_of(&device.slug)
            .flat_map(|notice| &notice.rules)
            .filter(of_device)
            .filter(|rule| !rule.maker_decides)
    };
    if rules().any(|rule| rule.conditions == [Condition::AllUnits]) {
        WhatToCheck::Nothing
    } else if rules().any(|rule| rule.conditions.contains(&Condition::NoCode)) {
        WhatToCheck::Absence
    } else {
        WhatToCheck::Code
    }
}

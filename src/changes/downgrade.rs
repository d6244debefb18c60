//! Ways in which a verdict can be downgraded.

use std::fmt;

use serde::Serialize;

use crate::domain::{DeviceSlug, NoticeId};
use crate::plural::Plural;

/// A way in which a verdict can be downgraded, or in which that cannot be ruled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum VerdictDowngrade {
    /// The device can no longer be checked.
    DeviceRemoved {
        /// The device.
        device: DeviceSlug,
    },
    /// A field that can change an answer has changed, such as the layout of its codes, its siblings or its colours.
    DeviceChanged {
        /// The device.
        device: DeviceSlug,
        /// What of it.
        field: String,
    },
    /// The notice is removed.
    NoticeRemoved {
        /// The notice.
        notice: NoticeId,
    },
    /// The notice no longer covers the device.
    DeviceUncovered {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
    },
    /// Units that are not on its lists become not affected.
    CompleteNow {
        /// The notice.
        notice: NoticeId,
    },
    /// The sources no longer disagree about the units, so that some can be ruled out.
    DisputeEnded {
        /// The notice.
        notice: NoticeId,
    },
    /// Every unit is covered now, and codes that a rule matched before match none: they no longer raise the verdicts of siblings.
    CodesForgotten {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
    },
    /// Units are no longer on any list.
    UnitsRemoved {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
        /// How many.
        units: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Units are still on lists, but of rules with more conditions.
    UnitsConditional {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
        /// How many.
        units: u64,
        /// The additional conditions by their names in data files; `sieve` if the maker has to decide.
        only_if: Vec<&'static str>,
    },
    /// A rule is removed, or covers other units.
    RuleRemoved {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
    },
    /// A limit is new or narrower.
    LimitAdded {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
    },
    /// An exclusion is new, or wider.
    ExclusionAdded {
        /// The notice.
        notice: NoticeId,
        /// The device.
        device: DeviceSlug,
    },
}

impl fmt::Display for VerdictDowngrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DeviceRemoved { device } => {
                write!(f, "{device} is removed: nobody can check it any more")
            }
            Self::DeviceChanged { device, field } => {
                write!(
                    f,
                    "{device}: `{field}` changed, so that codes or answers can be read otherwise"
                )
            }
            Self::NoticeRemoved { notice } => {
                write!(f, "{notice} is removed: no unit is covered by it any more")
            }
            Self::DeviceUncovered { notice, device } => {
                write!(f, "{notice} no longer speaks of {device}")
            }
            Self::CompleteNow { notice } => write!(
                f,
                "{notice}: `complete` is true now, so that units off its lists become not affected"
            ),
            Self::DisputeEnded { notice } => write!(
                f,
                "{notice}: no conflict about units any more, so that units can be ruled out"
            ),
            Self::CodesForgotten { notice, device } => write!(
                f,
                "{notice}: all units of {device} are covered, and by their codes none is recognised as before, so that such a \
                 code casts no doubt on other devices of the maker"
            ),
            Self::UnitsRemoved {
                notice,
                device,
                units,
                examples,
            } => write!(
                f,
                "{notice}: {} of {device} {} no longer listed, such as {}",
                Plural(*units, "unit"),
                if *units == 1 { "is" } else { "are" },
                examples.join(", ")
            ),
            Self::UnitsConditional {
                notice,
                device,
                units,
                only_if,
            } => {
                let are = if *units == 1 { "is" } else { "are" };
                let units = Plural(*units, "unit");
                let only_if = only_if.join("`, `");
                write!(
                    f,
                    "{notice}: {units} of {device} {are} now covered only if more holds (`{only_if}`)"
                )
            }
            Self::RuleRemoved { notice, device } => {
                write!(
                    f,
                    "{notice}: a rule for {device} is gone or covers other units"
                )
            }
            Self::LimitAdded { notice, device } => {
                write!(f, "{notice}: a limit for {device} is new or otherwise")
            }
            Self::ExclusionAdded { notice, device } => {
                write!(f, "{notice}: an exclusion for {device} is new or wider")
            }
        }
    }
}

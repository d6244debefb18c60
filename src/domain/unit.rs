//! The unit that an owner has.

use super::{Code, Colour, Country, Device, PartialDate};

/// What is known about the code on the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelCode {
    /// The owner has read it.
    Code {
        /// The code.
        code: Code,
        /// The owner confirms that the label shows exactly this.
        confirmed: bool,
    },
    /// The owner says that no code is printed on the unit. That meets `no_code`; conditions on a code are unknown, since the owner may
    /// have overlooked it.
    Absent,
    /// The code cannot be found or read.
    Unreadable,
    /// The owner has not provided it.
    NotProvided,
}

/// Details besides the code. Date and country are those of the first purchase, new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PurchaseDetails {
    /// The colour.
    pub colour: Option<Colour>,
    /// The date of purchase.
    pub bought: Option<PartialDate>,
    /// The country of purchase.
    pub country: Option<Country>,
}

/// A unit of a device.
#[derive(Clone, Debug)]
pub struct Unit<'device> {
    /// The device.
    pub device: &'device Device,
    /// The code on its label.
    pub label_code: LabelCode,
    /// Details besides the code.
    pub purchase: PurchaseDetails,
}

impl Unit<'_> {
    /// The code, if it was provided.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match &self.label_code {
            LabelCode::Code { code, .. } => Some(code),
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => None,
        }
    }
}

//! The unit in the owner's hand: what is known of it.

use super::{Code, Colour, Country, Device, PartialDate};

/// What the owner says of the code on the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelCode {
    /// It was read.
    Code {
        /// The code.
        code: Code,
        /// The owner insists that the label shows exactly this.
        confirmed: bool,
    },
    /// There is no such code on the unit.
    Absent,
    /// It is there, but cannot be read.
    Unreadable,
    /// Nothing was said of it yet.
    NotProvided,
}

/// What the owner answered besides the code. Country and date are those of the first purchase, new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PurchaseDetails {
    /// Its colour.
    pub colour: Option<Colour>,
    /// When it was bought.
    pub bought: Option<PartialDate>,
    /// Where it was bought.
    pub country: Option<Country>,
}

/// One unit of a device.
#[derive(Clone, Debug)]
pub struct Unit<'device> {
    /// What it is.
    pub device: &'device Device,
    /// The code on it.
    pub label_code: LabelCode,
    /// What else is known of it.
    pub purchase: PurchaseDetails,
}

impl Unit<'_> {
    /// The code, where there is one.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match &self.label_code {
            LabelCode::Code { code, .. } => Some(code),
            LabelCode::Absent | LabelCode::Unreadable | LabelCode::NotProvided => None,
        }
    }
}

//! What a data folder holds, ready to be stored.

use std::collections::BTreeMap;

use super::ListFile;
use crate::domain::{Alphabet, CodeForm, CodeRange, Device, DisposalGuide, ListId, Notice};

/// Devices, notices with the lists that their conditions name, and disposal guides.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// In the order of their files.
    pub devices: Vec<Device>,
    /// In the order of their files.
    pub notices: Vec<Notice>,
    /// The codes that conditions name by [`ListId`].
    pub lists: BTreeMap<ListId, CodeList>,
    /// One a country, and the general one.
    pub disposal: Vec<DisposalGuide>,
}

/// The codes of a list, and what they are made of.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeList {
    /// The characters that can stand in them.
    pub alphabet: Alphabet,
    /// How many characters the longest can have.
    pub longest: usize,
    /// The codes.
    pub codes: Codes,
}

/// Where the codes of a list stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Codes {
    /// In the notice.
    Written(Vec<CodeRange>),
    /// In a file of their own, which may be too large for memory.
    File(ListFile),
}

impl CodeList {
    /// A list of codes of these forms, or of parts of such codes.
    #[must_use]
    pub fn new<'a>(forms: impl Iterator<Item = &'a CodeForm> + Clone, codes: Codes) -> Self {
        let alphabets = forms.clone().map(|form| form.alphabet().clone());
        let longest = forms.map(|form| form.lengths.bounds().1).max();
        Self {
            alphabet: alphabets
                .reduce(|all, more| all.union(&more))
                .unwrap_or_else(|| Alphabet::unpublished().clone()),
            longest: longest.unwrap_or(1),
            codes,
        }
    }
}

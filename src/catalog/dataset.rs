//! The validated content of a data folder.

use std::collections::BTreeMap;

use super::list_file::ListFile;
use crate::domain::{Alphabet, CodeFormat, CodeRange, Device, DisposalGuide, ListId, Notice};

/// Devices, notices with the lists that their conditions name, and disposal guides.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// In the order of their files.
    pub devices: Vec<Device>,
    /// In the order of their files.
    pub notices: Vec<Notice>,
    /// The lists of codes that conditions refer to.
    pub lists: BTreeMap<ListId, CodeList>,
    /// One for each country, and the general one.
    pub disposal: Vec<DisposalGuide>,
}

/// A list of codes, and the bounds of its codes.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeList {
    /// The characters that its codes can have.
    pub alphabet: Alphabet,
    /// The greatest length of a code, in characters.
    pub longest: usize,
    /// The codes.
    pub codes: Codes,
}

/// Where the codes of a list are.
#[derive(Clone, Debug, PartialEq)]
pub enum Codes {
    /// In the notice itself.
    Inline(Vec<CodeRange>),
    /// In a file, which may be larger than memory.
    File(ListFile),
}

impl CodeList {
    /// A list of codes, or of parts of codes, that have one of these formats.
    #[must_use]
    pub fn new<'a>(formats: impl Iterator<Item = &'a CodeFormat> + Clone, codes: Codes) -> Self {
        let alphabets = formats.clone().map(|format| format.alphabet().clone());
        let longest = formats.map(|format| format.lengths.bounds().1).max();
        Self {
            alphabet: alphabets
                .reduce(|all, more| all.union(&more))
                .unwrap_or_else(|| Alphabet::unpublished().clone()),
            longest: longest.unwrap_or(1),
            codes,
        }
    }
}

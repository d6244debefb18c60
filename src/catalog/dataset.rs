//! What a data folder holds, ready to be stored.

use std::collections::BTreeMap;

use crate::domain::{Device, DisposalGuide, ListId, Notice, Span};

/// Devices, notices with the lists that their conditions name, and disposal guides.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// In the order of their files.
    pub devices: Vec<Device>,
    /// In the order of their files.
    pub notices: Vec<Notice>,
    /// The codes that conditions name by [`ListId`].
    pub lists: BTreeMap<ListId, Vec<Span>>,
    /// One a country, and the general one.
    pub disposal: Vec<DisposalGuide>,
}

impl Dataset {
    /// Keeps codes as a new list.
    pub(super) fn add_list(&mut self, spans: Vec<Span>) -> ListId {
        let id = ListId(u32::try_from(self.lists.len()).unwrap_or(u32::MAX));
        self.lists.insert(id, spans);
        id
    }
}
